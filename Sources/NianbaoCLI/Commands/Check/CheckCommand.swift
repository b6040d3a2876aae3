internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao check`: everything that is wrong with reports.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "check",
            abstract: pick(
                zh: "检查年报：写法、合计、勾稽关系、漏填。", en: "Check reports: notation, totals, relations, missing figures."),
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
        completion: .report)
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
        help: ArgumentHelp(
            pick(
                zh: "逐个列出正文里的数是什么：引用、与表相符、不符、上年的数、日期，或者没有核对的原因。",
                en:
                    "List what each number of the texts is: a reference, in agreement with the tables or not, last year's, a date, or why it was not compared."
            )))
    var numbers = false

    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "警告和提示也逐条显示。", en: "Show warnings and hints one by one, too.")))
    var all = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "先把只有一种改法的写法问题改好，列出改了哪些，再检查；只用于文件。",
                en:
                    "First fix the faults of notation that can be fixed in one way only, list the changes, then check; for files, not folders."
            )))
    var fix = false

    @Flag(
        help: ArgumentHelp(
            pick(zh: "与 --fix 同用：只列出会改什么，不改文件。", en: "With --fix: list what would change and change nothing.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(pick(zh: "有警告也算不通过（退出码 1）。", en: "Let warnings fail as well (exit code 1).")))
    var strict = false

    @Option(
        help: ArgumentHelp(
            pick(
                zh: "text 屏幕上看；csv 用 Excel 看；json、sarif、github 供程序读。",
                en: "text to read here; csv for a spreadsheet; json, sarif and github for programs."),
            valueName: "format"))
    var format: FindingFormat = .text

    @OptionGroup var batch: BatchOptions
    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try validateNumbers()
        guard brief, details || all || format != .text else { return }
        throw ValidationError(
            pick(
                zh: "--brief 不与 --all、--details、--format 一起用",
                en: "--brief goes with none of --all, --details and --format"))
    }

    func run() throws {
        try prior.refuseFolder()
        let forms = try form.load()
        if numbers {
            let files = ReportFiles(paths, counted: forms.counted(paths))
            Terminal.error.write(files.failures.remarks + files.notes.map(\.remark))
            let code = max(
                try listNumbers(files.files, forms.readers(Reach(paths))), files.failures.isEmpty ? 0 : 2)
            if code != 0 { throw ExitCode(code) }
            return
        }
        let run = CheckRun(
            paths: paths, isDetailed: details, isBrief: brief, listsAll: all, suggestsReferences: suggestReferences,
            fixes: fix, isDryRun: dryRun, isStrict: strict, format: format, batch: batch.settings, prior: prior.path)
        try run.run(forms)
    }
}

extension FindingFormat: ExpressibleByArgument {}
