internal import ArgumentParser
internal import NianbaoCore

/// `nianbao new`: a blank report to fill in.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: pick(zh: "生成一份空白年报。", en: "Make a blank report."),
            discussion: pick(
                zh: "例：nianbao new --agency 青石县教育体育局 --year 2025",
                en: "Example: nianbao new --agency 青石县教育体育局 --year 2025"))
    }

    @Option(help: ArgumentHelp(pick(zh: "机关全称。", en: "The agency's full name.")))
    var agency: String

    @Option(help: ArgumentHelp(pick(zh: "报告年度，如 2025。", en: "The report year, such as 2025.")))
    var year: Int

    @Option(help: ArgumentHelp(pick(zh: "口径：organ 本机关，region 行政区域。", en: "Whose figures: organ or region.")))
    var scope: ScopeArgument = .organ

    @Option(help: ArgumentHelp(pick(zh: "版式，如 2021（默认按年度）。", en: "The edition, such as 2021 (default: by year).")))
    var edition: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "写到哪个文件，- 为屏幕（默认：机关名加年度）。", en: "The file to write, - for stdout (default: agency and year)."),
            valueName: "file"))
    var output: String?

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        guard Report.years ~= year else {
            throw Failure(
                zh: "年度应当在 \(Report.years.lowerBound) 到 \(Report.years.upperBound) 之间",
                en: "the year should be from \(Report.years.lowerBound) to \(Report.years.upperBound)")
        }
        let report = ReportWriter.blank(
            form: try chooseForm(), agency: try checkedAgency(), year: year, scope: scope.scope)
        let text = ReportWriter.text(of: report)
        if output == "-" {
            try Terminal.output.put(text)
            return
        }
        let path = try output ?? OutputFolder("").file("\(report.agency)\(year)", "yaml")
        var batch = OutputBatch()
        try batch.add(new: path, text: text)
        try batch.commit()
        try Terminal.output.put(path + "\n")
        let blanks = report.entries.count { $0.value == .blank }
        let texts = report.form.sections.count { $0.table == nil }
        Terminal.error.write(
            pick(
                zh: "已生成空白年报，待填 \(blanks) 格数字、\(texts) 部分正文。填好后运行：nianbao check \(path)\n",
                en: "A blank report: \(blanks) figures and \(texts) texts to fill in. Then run: nianbao check \(path)\n"
            ))
    }

    private func chooseForm() throws -> Form {
        if let form = try form.load() { return form }
        let library = FormLibrary.builtIn
        if let edition {
            if let form = library.form(edition: edition) { return form }
            throw Failure(
                zh: "没有版式“\(edition)”，可用：\(library.editions.joined(separator: "、"))",
                en: "there is no edition “\(edition)”; there are: \(library.editions.joined(separator: ", "))")
        }
        if let form = library.form(year: year) { return form }
        throw Failure(
            zh: "\(year) 年度没有对应的版式，请用 --edition 指定：\(library.editions.joined(separator: "、"))",
            en: "no edition covers \(year); name one with --edition: \(library.editions.joined(separator: ", "))")
    }

    private func checkedAgency() throws -> String {
        let name = agency.trimmed
        guard !name.isEmpty, name.isOneLine else {
            throw Failure(zh: "机关名称应当是一行文字", en: "the agency's name should be one line of text")
        }
        return name
    }
}

enum ScopeArgument: String, ExpressibleByArgument, CaseIterable {
    case organ
    case region

    var scope: Scope { self == .organ ? .organ : .region }
}
