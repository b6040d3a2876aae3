/// What sentences may say of the cells of a form, and the words they say it with.
package struct Claims: Sendable {
    /// All words; their meanings are indices into `roles`.
    package let lexicon: Lexicon
    package let roles: [ClaimWord]
    package let phrases: [ClaimPhrase]
    /// What is held of numbers that are told as parts of another; `nil` when nothing is.
    package let parts: Rule?
    /// Endings that the name of a region's report may lack: 青石县人民政府 reports on 青石县.
    package let agencyEndings: [String]
    /// The characters, besides digits, of which a sentence has one if it says anything of the tables; as a set of bits.
    package let signals: [UInt64]
    /// The units of percentages, by their indices.
    package let ratioUnits: Set<Int>
    /// The patterns that begin with a word, by its index.
    package let patterns: [[ClaimPattern]]
    /// The patterns that begin with the number.
    package let leadingPatterns: [ClaimPattern]

    package init(
        words: [(text: String, role: ClaimWord)], phrases: [ClaimPhrase], parts: Rule?, agencyEndings: [String]
    ) {
        lexicon = Lexicon(words.enumerated().map { (text: $1.text, meaning: $0) })
        roles = words.map(\.role)
        self.phrases = phrases
        self.parts = parts
        self.agencyEndings = agencyEndings
        let all = phrases.enumerated().flatMap { index, phrase in
            phrase.says.map { ClaimPattern(phrase: index, wording: $0) }
        }
        let classes = all.flatMap { $0.wording.before }.max().map { $0 + 1 } ?? 0
        var patterns = [[ClaimPattern]](repeating: [], count: classes)
        for pattern in all { if let first = pattern.wording.before.first { patterns[first].append(pattern) } }
        self.patterns = patterns
        leadingPatterns = all.filter { $0.wording.before.isEmpty }
        ratioUnits = Set(
            all.compactMap { pattern in
                if case .share = phrases[pattern.phrase].subject { pattern.wording.unit } else { nil }
            })
        signals = Self.signals(words, all)
    }

    /// A sentence is worth reading when it has a digit, a unit, or the first word of a claim without a number.
    private static func signals(_ words: [(text: String, role: ClaimWord)], _ patterns: [ClaimPattern]) -> [UInt64] {
        let openers = Set(patterns.filter { $0.wording.unit == nil }.compactMap(\.wording.before.first))
        var bits = [UInt64](repeating: 0, count: 1024)
        for word in words {
            let isNeeded =
                switch word.role {
                case .unit: true
                case .topic(let index): openers.contains(index)
                default: false
                }
            guard isNeeded, let scalar = word.text.unicodeScalars.first?.value, scalar < 0x10000 else { continue }
            bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        }
        return bits
    }

    /// What the agency is called in its own report.
    package func ownNames(of agency: String, _ scope: Scope) -> [String] {
        guard !agency.isEmpty else { return [] }
        guard scope == .region, let ending = agencyEndings.first(where: { agency.hasSuffix($0) }) else {
            return [agency]
        }
        let region = String(agency.dropLast(ending.count))
        return region.isEmpty ? [agency] : [agency, region]
    }

    /// The rules that claims are held to, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        return (phrases.compactMap(\.rule) + (parts.map { [$0] } ?? [])).filter { seen.insert($0.id).inserted }
    }
}
