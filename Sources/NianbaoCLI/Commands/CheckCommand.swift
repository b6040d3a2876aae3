internal import ArgumentParser
internal import NianbaoCore

/// `nianbao check`: everything that is wrong with reports.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: pick(zh: "检查年报：写法、合计、勾稽关系、漏填。", en: "Check reports: notation, totals, relations, blanks."),
            discussion: pick(
                zh: "例：nianbao check 年报.yaml", en: "Example: nianbao check report.yaml"))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件，- 为标准输入。", en: "Report files, - for standard input."), valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Flag(help: ArgumentHelp(pick(zh: "没有问题的文件不列出。", en: "Do not list files without findings.")))
    var quiet = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "正文里的数只与一格相等的，提示改成引用。", en: "Offer a reference for each number in a text that equals just one cell."
            )))
    var suggestReferences = false

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let reader = ReportReader(.builtIn, form: try form.load())
        var code: Int32 = 0
        for path in files {
            do throws(Failure) {
                let checked = try CheckedReport(path, reader, prior: prior.path)
                try show(checked)
                if checked.findings.containsErrors { code = max(code, 1) }
            } catch {
                // One file that cannot be read does not keep the others from being checked.
                Terminal.error.write(error.line)
                code = 2
            }
        }
        if code != 0 { throw ExitCode(code) }
    }

    private func show(_ checked: CheckedReport) throws(Failure) {
        let hints = suggestReferences ? checked.report.map { ReferenceSuggestions.findings(in: $0) } ?? [] : []
        if checked.findings.isEmpty, hints.isEmpty, quiet { return }
        let printer = FindingPrinter(checked.file, on: .output)
        try Terminal.output.put(
            printer.text((checked.findings + hints).inReadingOrder()) + pick(checked.summary).printable + "\n")
    }
}
