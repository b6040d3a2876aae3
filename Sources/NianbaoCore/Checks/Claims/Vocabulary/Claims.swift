/// What sentences may say of the cells of a form, and the words they say it with.
///
/// A class, because all who read a sentence hold it.
package final class Claims: Sendable {
    /// All words; their meanings are indices into `roles`.
    package let lexicon: Lexicon
    package let roles: [ClaimWord]
    package let phrases: [ClaimPhrase]
    /// What is held of numbers that are told as parts of another; `nil` when nothing is.
    package let parts: Rule?
    /// Endings that the name of a region's report may lack: 青石县人民政府 reports on 青石县.
    package let agencyEndings: [String]
    /// What begins a sentence that says something of the tables, besides digits.
    package let signals: ClaimSignals
    /// Whether each unit is one of percentages.
    package let isRatio: [Bool]
    private let patterns: [WordingKey: [ClaimPattern]]

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
        patterns = Dictionary(grouping: all) { WordingKey($0.wording) }
        var isRatio = [Bool](repeating: false, count: words.count)
        for pattern in all {
            if case .share = phrases[pattern.phrase].subject, let unit = pattern.wording.unit { isRatio[unit] = true }
        }
        self.isRatio = isRatio
        signals = ClaimSignals(words.map(\.role), words.map(\.text), all)
    }

    /// The phrases that may be worded so, by their indices.
    package func patterns(_ key: WordingKey) -> [ClaimPattern] { patterns[key] ?? [] }

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
