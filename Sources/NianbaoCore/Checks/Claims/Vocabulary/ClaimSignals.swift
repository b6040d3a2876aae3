/// Signals: a sentence that says something about the tables has at least one of them, or a digit.
package struct ClaimSignals: Sendable {
    /// The first characters of the words that a claim without a number needs, as a set of bits.
    package let openers: [UInt64]
    /// The first characters of units, as a set of bits; they are signals only after a numeral.
    package let units: [UInt64]
    /// All characters that a scan for sentences stops at, as a set of bits: those above, full-width digits and the ends
    /// of sentences.
    package let stops: [UInt64]
    /// All characters that a known token begins with when a sentence is cut up, as a set of bits: words, numbers and
    /// punctuation.
    package let beginnings: [UInt64]
    /// Whether each word is one that a claim without a number needs.
    package let isOpener: [Bool]

    init(
        _ roles: [ClaimWord], _ texts: [String], _ patterns: [ClaimPattern], _ adverbials: [Unicode.Scalar]
    ) {
        let needed = Self.neededWords(patterns)
        isOpener = roles.map { if case .topic(let word) = $0 { needed.contains(word) } else { false } }
        let heads = texts.map { $0.unicodeScalars.first ?? "\0" }
        openers = Self.bits(zip(heads, isOpener).lazy.filter { $0.1 }.map { $0.0 })
        units = Self.bits(zip(heads, roles).lazy.filter { if case .unit = $0.1 { true } else { false } }.map { $0.0 })
        let ends = Self.bits("０１２３４５６７８９。！？\u{2028}\u{2029}".unicodeScalars)
        beginnings = Self.bits(heads + adverbials + Self.signs)
        stops = openers.indices.map { [openers, units] in openers[$0] | units[$0] | ends[$0] }
    }

    /// Characters that have a meaning without being words: digits, numerals, punctuation and spaces.
    private static let signs =
        "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万，,：:；;、（(）)。！？“”{\u{20}\t\n\r\u{A0}\u{3000}".unicodeScalars

    /// A few words of which each wording without a number has one: again and again, the word of most of those that have none
    /// yet. The fewer there are, the fewer places of a text have to be looked at.
    private static func neededWords(_ patterns: [ClaimPattern]) -> Set<Int> {
        var rest = patterns.filter { $0.wording.unit == nil && !$0.wording.words.isEmpty }.map(\.wording.words)
        var needed: Set<Int> = []
        while !rest.isEmpty {
            var counts: [Int: Int] = [:]
            for words in rest { for word in words { counts[word, default: 0] += 1 } }
            guard let word = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { break }
            needed.insert(word)
            rest.removeAll { $0.contains(word) }
        }
        return needed
    }

    private static func bits(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        return bits
    }
}

extension ClaimSignals: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        (openers, units, stops, beginnings) = (snapshot.read(), snapshot.read(), snapshot.read(), snapshot.read())
        isOpener = snapshot.readFlags()
    }

    func write(to snapshot: inout SnapshotWriter) {
        for characters in [openers, units, stops, beginnings] { snapshot.write(characters) }
        snapshot.write(flags: isOpener)
    }
}
