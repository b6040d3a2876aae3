internal import NianbaoCore
internal import NianbaoWorkspace

/// The catalogue for other programs: `nianbao.rules/1`, as docs/rules-json.md describes it.
struct RuleDocument: Codable, Equatable {
    var schema = "nianbao.rules/1"
    let rules: [Entry]

    init(_ entries: [RuleCatalogue.Entry]) { rules = entries.map(Entry.init) }

    struct Entry: Codable, Equatable {
        let id: String
        let severity: String
        /// `nil` when the rule does not depend on the edition.
        let editions: [String]?
        let waivable: Bool
        let statement: Text
        let reason: Text?
        let source: Source?
        let example: Example?

        init(_ entry: RuleCatalogue.Entry) {
            let rule = entry.rule
            id = rule.id
            severity = rule.severity.identifier
            editions = entry.editions
            waivable = rule.isWaivable
            statement = Text(rule.statement)
            reason = rule.reason.map(Text.init)
            source = rule.source.map { Source(trust: $0.trust.rawValue, text: Text($0.text)) }
            example = rule.example.map { Example(failing: $0.failing, passing: $0.passing) }
        }
    }

    struct Text: Codable, Equatable {
        let zh: String
        let en: String

        init(_ text: Bilingual) { (zh, en) = (text.zh, text.en) }
    }

    struct Source: Codable, Equatable {
        let trust: String
        let text: Text
    }

    struct Example: Codable, Equatable {
        let failing: String
        let passing: String
    }
}
