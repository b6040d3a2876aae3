internal import NianbaoCore
internal import NianbaoWorkspace

/// Rules as a table for the terminal, family by family.
struct RuleListing {
    let entries: [RuleCatalogue.Entry]
    let language: Language

    var text: String {
        RuleFamily.allCases.compactMap { family in
            let rules = entries.filter { $0.family == family }.map(\.rule)
            return rules.isEmpty ? nil : family.title[language] + "\n" + rules.map(line).joined()
        }
        .joined(separator: "\n")
    }

    private func line(_ rule: Rule) -> String {
        let accepted =
            rule.isWaivable && rule.severity == .error ? Bilingual(zh: "（可说明）", en: " (waivable)")[language] : ""
        return "  " + rule.id.padded(to: 34) + rule.severity.word[language].padded(to: 9) + rule.statement[language]
            + accepted + "\n"
    }
}
