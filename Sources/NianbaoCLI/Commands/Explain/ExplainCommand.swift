internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao explain`: why there is a rule, where it comes from, and an example of it.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "explain",
            abstract: pick(zh: "解释检查规则：为什么、出处、例子。", en: "Explain a rule: why, where from, an example."),
            discussion: pick(
                zh: "编号是检查消息末尾方括号里的文字。例：nianbao explain t3.balance",
                en: "The id is in square brackets after a message. Example: nianbao explain t3.balance"))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "规则编号，如 t3.balance。", en: "Rule ids, such as t3.balance."), valueName: "id"))
    var ids: [String]

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let catalogue = RuleCatalogue(try form.load().library)
        let texts = try ids.map { id in
            RuleExplanation(entry: try entry(id, in: catalogue), language: Console.current.language).text
        }
        try Terminal.output.put(texts.joined(separator: "\n").printableLines)
    }

    private func entry(_ id: String, in catalogue: RuleCatalogue) throws(Failure) -> RuleCatalogue.Entry {
        if let entry = catalogue[id] { return entry }
        let nearest = catalogue.nearest(to: id)
        throw Failure(
            zh: "没有规则“\(id)”" + (nearest.map { "，是不是“\($0)”？" } ?? "；nianbao rules 列出全部规则"),
            en: "there is no rule “\(id)”"
                + (nearest.map { "; did you mean “\($0)”?" } ?? "; “nianbao rules” lists all"))
    }
}
