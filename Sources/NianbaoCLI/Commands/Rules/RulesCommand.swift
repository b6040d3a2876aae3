internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao rules`: the rules that reports must satisfy.
struct RulesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "rules",
            abstract: pick(zh: "列出检查年报的全部规则。", en: "List the rules that reports are held to."),
            discussion: pick(
                zh: "例：nianbao rules；nianbao rules t3 y；nianbao rules --severity error",
                en: "Examples: nianbao rules; nianbao rules t3 y; nianbao rules --severity error"))
    }

    @Argument(
        help: ArgumentHelp(
            pick(
                zh: "编号或编号的开头，如 t3；不写则列出全部。", en: "Rules, or what their ids start with, such as t3; all without it."),
            valueName: "id"))
    var ids: [String] = []

    @Option(
        help: ArgumentHelp(pick(zh: "只列这一级：error、warning 或 hint。", en: "Only these: error, warning or hint.")))
    var severity: Severity?

    @Option(
        help: ArgumentHelp(pick(zh: "只列这一格式用的，如 2021。", en: "Only those of an edition, such as 2021.")))
    var edition: String?

    @Option(
        help: ArgumentHelp(
            pick(zh: "text 屏幕上看，md 成文，json 供程序读。", en: "text to read here, md for a page, json for programs."),
            valueName: "format"))
    var format: RuleFormat = .text

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let entries = try selected(RuleCatalogue(try form.load().library).entries)
        let text =
            switch format {
            case .text: RuleListing(entries: entries, language: Console.current.language).text.printableLines
            case .md: RulePage(entries: entries).text.printableLines
            case .json: try RuleDocument(entries).jsonText()
            }
        try Terminal.output.put(text)
    }

    private func selected(_ entries: [RuleCatalogue.Entry]) throws(Failure) -> [RuleCatalogue.Entry] {
        let editions = Set(entries.flatMap { $0.editions ?? [] })
        if let edition, !editions.isEmpty, !editions.contains(edition) {
            throw Failure(
                zh: "没有格式“\(edition)”，可用：\(editions.sorted().joined(separator: "、"))",
                en: "there is no edition “\(edition)”; there are: \(editions.sorted().joined(separator: ", "))")
        }
        for id in ids where !entries.contains(where: { $0.id.begins(with: id) }) {
            throw Failure(
                zh: "没有规则“\(id)”；nianbao rules 列出全部规则", en: "there is no rule “\(id)”; “nianbao rules” lists all")
        }
        return entries.filter { entry in
            (ids.isEmpty || ids.contains { entry.id.begins(with: $0) })
                && severity.map { entry.rule.severity == $0 } != false
                && edition.map { entry.editions?.contains($0) ?? true } != false
        }
    }
}

/// The format in which the catalogue is written.
enum RuleFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case md
    case json
}

extension Severity: ExpressibleByArgument {
    /// The severity with this identifier; `nil` when there is none.
    package init?(argument: String) {
        guard let severity = Self.allCases.first(where: { $0.identifier == argument }) else { return nil }
        self = severity
    }

    /// The identifiers, the most severe first, as the help lists them.
    package static var allValueStrings: [String] { allCases.reversed().map(\.identifier) }
}

extension String {
    /// Whether the identifier is `prefix`, or continues after it with a dot.
    fileprivate func begins(with prefix: String) -> Bool { self == prefix || hasPrefix(prefix + ".") }
}
