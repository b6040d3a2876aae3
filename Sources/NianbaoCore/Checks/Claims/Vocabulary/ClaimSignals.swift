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

    /// From each wording without a number, the word that occurs in the fewest wordings.
    private static func neededWords(_ patterns: [ClaimPattern]) -> Set<Int> {
        // Words are in ascending order in each.
        let last = patterns.reduce(0) { max($0, $1.wording.words.last ?? 0) }
        var counts = [Int](repeating: 0, count: last + 1)
        for pattern in patterns { for word in pattern.wording.words { counts[word] += 1 } }
        return Set(
            patterns.filter { $0.wording.unit == nil }.compactMap { pattern in
                pattern.wording.words.min { (counts[$0], $0) < (counts[$1], $1) }
            })
    }

    private static func bits(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        return bits
    }
}
