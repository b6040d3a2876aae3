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

    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "警告和提示也逐条显示。", en: "Show warnings and hints one by one, too.")))
    var all = false

    @Flag(help: ArgumentHelp(pick(zh: "有警告也算不通过（退出码 1）。", en: "Let warnings fail as well (exit code 1).")))
    var strict = false

    @Option(
        help: ArgumentHelp(
            pick(
                zh: "text 屏幕上看；json、sarif、github 供程序读。", en: "text to read here; json, sarif and github for programs."),
            valueName: "format"))
    var format: FindingFormat = .text

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let form = try form.load()
        let reader = ReportReader(.builtIn, form: form)
        var writer = writer(form.map { FormLibrary([$0]) } ?? .builtIn)
        var code: Int32 = 0
        try writer.begin()
        for path in files {
            do throws(Failure) {
                let checked = try CheckedReport(path, reader, prior: prior.path)
                try writer.add(checked, hints: hints(checked))
                if fails(checked) { code = max(code, 1) }
            } catch {
                // One file that cannot be read does not keep the others from being checked.
                try writer.add(error, path: path)
                code = 2
            }
        }
        try writer.end()
        if code != 0 { throw ExitCode(code) }
    }

    private func fails(_ checked: CheckedReport) -> Bool {
        checked.findings.containsErrors || strict && checked.findings.count(.warning) > 0
    }

    private func writer(_ library: FormLibrary) -> any FindingsWriter {
        switch format {
        case .text: TextFindings(showsAll: all, isQuiet: quiet)
        case .json: JSONFindings()
        case .sarif: SARIFFindings(library)
        case .github: GitHubFindings()
        }
    }

    private func hints(_ checked: CheckedReport) -> [Finding] {
        suggestReferences ? checked.report.map { ReferenceSuggestions.findings(in: $0) } ?? [] : []
    }
}
