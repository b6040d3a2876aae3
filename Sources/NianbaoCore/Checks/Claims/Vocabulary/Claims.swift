/// What sentences may say about the cells of a form, and the words for it.
///
/// A class, because everything that reads sentences holds it.
package final class Claims: Sendable {
    /// All words; their meanings are indices into `roles`.
    package let lexicon: Lexicon
    /// What each word does in a sentence, by its meaning in the lexicon.
    package let roles: [ClaimWord]
    /// What sentences may say; other types refer to phrases by their indices here.
    package let phrases: [ClaimPhrase]
    /// The rule for numbers that a text gives as parts of another; `nil` when they are not checked.
    package let parts: Rule?
    /// Endings of agency names that the name of the region lacks: 青石县人民政府 reports on 青石县.
    package let agencyEndings: [String]
    /// What shows, other than digits, that a sentence may say something about the tables.
    package let signals: ClaimSignals
    /// Whether each unit is one of percentages, by its index.
    package let isRatio: [Bool]
    private let patterns: [WordingKey: [ClaimPattern]]

    /// Indexes the wordings of the phrases.
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

    /// The wordings with this key, which may include a few others with the same key.
    package func patterns(_ key: WordingKey) -> [ClaimPattern] { patterns[key] ?? [] }

    /// The names by which a report calls its own agency, or its region; empty when the agency is not known.
    package func ownNames(of agency: String, _ scope: Scope) -> [String] {
        guard !agency.isEmpty else { return [] }
        guard scope == .region, let ending = agencyEndings.first(where: { agency.hasSuffix($0) }) else {
            return [agency]
        }
        let region = String(agency.dropLast(ending.count))
        return region.isEmpty ? [agency] : [agency, region]
    }

    /// The rules that claims must satisfy, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        return (phrases.compactMap(\.rule) + (parts.map { [$0] } ?? [])).filter { seen.insert($0.id).inserted }
    }
}
