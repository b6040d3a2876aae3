internal import NianbaoCore
internal import NianbaoWorkspace

/// Everything that is known about a rule, for the terminal.
struct RuleExplanation {
    let entry: RuleCatalogue.Entry
    let language: Language

    private var rule: Rule { entry.rule }

    var text: String {
        var lines = ["\(rule.id)  \(rule.severity.word[language])"]
        lines += rule.explanation(language).map { "  " + $0 }
        lines.append(field(Bilingual(zh: "适用", en: "applies to"), entry.editionWord[language]))
        lines.append(field(Bilingual(zh: "处理", en: "remedy"), rule.waiverWord[language]))
        if let example = rule.example {
            lines.append(Bilingual(zh: "  例：", en: "  example:")[language])
            lines += example.failing.lines.map { "    - " + $0 } + example.passing.lines.map { "    + " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func field(_ name: Bilingual, _ text: String) -> String {
        "  " + name[language] + Bilingual(zh: "：", en: ": ")[language] + text
    }
}

extension String {
    /// The lines that are not empty.
    fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}
