internal import NianbaoCore
internal import NianbaoWorkspace

/// The catalogue as a page of documentation in both languages: docs/rules.md.
struct RulePage {
    let entries: [RuleCatalogue.Entry]

    var text: String {
        ([head, contents] + families.map(section)).joined(separator: "\n")
    }

    private var families: [RuleFamily] {
        RuleFamily.allCases.filter { family in entries.contains { $0.family == family } }
    }

    private var head: String {
        """
        # 规则 · Rules

        `nianbao check` 依照下列规则检查年报；`nianbao explain 编号` 在屏幕上解释一条规则。每条规则都有一份出错的完整样例，
        在 `samples/errors/` 里。出处后面的括号说明它有多大约束力：官方规定、由表格推出、地方通知、常见做法、程序约定。

        `nianbao check` holds reports to the rules below; `nianbao explain ID` shows one. Each has a whole report that
        breaks it in `samples/errors/`. The brackets after a source say how far it binds: official, follows from the form,
        local notice, practice, this program.

        """
    }

    private var contents: String {
        families.map { family in
            let links = entries.filter { $0.family == family }.map { "[\($0.id)](#\($0.anchor))" }
            return "- **\(family.title.zh) · \(family.title.en)**: " + links.joined(separator: " · ") + "\n"
        }
        .joined()
    }

    private func section(_ family: RuleFamily) -> String {
        "## \(family.title.zh) · \(family.title.en)\n"
            + entries.filter { $0.family == family }.map { "\n" + text(of: $0) }.joined()
    }

    private func text(of entry: RuleCatalogue.Entry) -> String {
        let rule = entry.rule
        let facts = [rule.severity.word, entry.editionWord, rule.waiverWord]
        var text = """
            <a id="\(entry.anchor)"></a>
            ### \(rule.id)

            **\(rule.statement.zh)** · **\(rule.statement.en)**

            \(facts.map(\.zh).joined(separator: " · ")) · \(facts.map(\.en).joined(separator: " · "))

            """
        if let reason = rule.reason { text += "\n\(reason.zh)。\n\n\(reason.en.sentence)\n" }
        if let source = rule.source {
            text += "\n出处：\(source.words.zh)\n\nSource: \(source.words.en)\n"
        }
        if let example = rule.example {
            let lines =
                example.failing.split(separator: "\n").map { "- " + $0 }
                + example.passing.split(separator: "\n").map { "+ " + $0 }
            text += "\n```diff\n" + lines.joined(separator: "\n") + "\n```\n"
        }
        return text
    }
}

extension RuleCatalogue.Entry {
    /// The fragment of links to the rule's place on the page.
    fileprivate var anchor: String { id.map { $0 == "." ? "-" : String($0) }.joined() }
}

extension String {
    /// The text with a capital at its start and a full stop at its end.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
