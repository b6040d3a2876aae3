internal import ArgumentParser
internal import NianbaoCore

/// `nianbao check`: everything that is wrong with reports.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: pick(zh: "检查年报：写法、合计、勾稽关系、漏填。", en: "Check reports: notation, totals, relations, blanks."),
            discussion: pick(
                zh: """
                    例：nianbao check 年报.yaml
                        nianbao check 各局年报

                    文件夹连同里面的文件夹一起检查，每个文件一行；加 --details 逐个文件列出全部问题。
                    """,
                en: """
                    Examples: nianbao check report.yaml
                              nianbao check reports

                    Folders are checked with those in them, and each file gets a line; --details lists what is wrong \
                    file by file.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件或文件夹，- 为标准输入。", en: "Report files or folders, - for standard input."), valueName: "path"),
        completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String]

    @Flag(help: ArgumentHelp(pick(zh: "检查文件夹时，也逐个文件列出问题。", en: "List what is wrong file by file for folders, too.")))
    var details = false

    @Flag(
        help: ArgumentHelp(pick(zh: "每个问题一行，警告和提示也列出。", en: "One line for each finding, warnings and hints too.")))
    var brief = false

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

    @OptionGroup var batch: BatchOptions
    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard brief, details || all || format != .text else { return }
        throw ValidationError(
            pick(
                zh: "--brief 不与 --all、--details、--format 一起用",
                en: "--brief goes with none of --all, --details and --format"))
    }

    func run() throws {
        try prior.refuseFolder()
        let files = ReportFiles(paths)
        Terminal.error.write(files.failures.lines)
        var code: Int32 = files.failures.isEmpty ? 0 : 2
        try check(files.files, as: try renderer(isTable: files.hasFolders)) { code = max(code, $0) }
        if code != 0 { throw ExitCode(code) }
    }

    private func check(_ files: [ReportFile], as renderer: some FindingsRenderer, tell: (Int32) -> Void) throws {
        let readers = try form.readers()
        var writer = FindingsWriter(renderer)
        try writer.begin()
        let end = try Batch(files: files, options: batch).run { [self] in
            let reader = readers()
            return { _, file in
                Result { () throws(Failure) in
                    try CheckOutcome(file.path, reader, prior: prior.path, as: renderer, hints: hints)
                }
            }
        } deliver: { file, outcome in
            let outcome = try outcome.get()
            try writer.add(outcome, path: file.path)
            let code = outcome.code(isStrict: strict)
            tell(code)
            return (code == 0 || !batch.failFast) && Terminal.output.hasReader
        }
        try writer.end()
        try end.check()
    }

    private func renderer(isTable: Bool) throws -> any FindingsRenderer {
        switch format {
        case .text where brief: BriefFindings()
        case .text where isTable && !details && !all: TableFindings(isQuiet: batch.quiet)
        case .text: TextFindings(showsAll: all, isQuiet: batch.quiet)
        case .json: JSONFindings()
        case .sarif: SARIFFindings(try form.library())
        case .github: GitHubFindings()
        }
    }

    private func hints(_ checked: CheckedReport) -> [Finding] {
        suggestReferences ? checked.report.map { ReferenceSuggestions.findings(in: $0) } ?? [] : []
    }
}
