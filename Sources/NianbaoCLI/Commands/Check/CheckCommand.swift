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
                zh: "text 屏幕上看；json、sarif、github 供程序读。", en: "text to read here; json, sarif and github for programs."),
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
        let files = ReportFiles(paths, counted: forms.counted(paths))
        try refuseToFix(files)
        Terminal.error.write(files.failures.remarks + files.unread.map(\.remark))
        var code: Int32 = files.failures.isEmpty ? 0 : 2
        if numbers {
            code = max(code, try listNumbers(files.files, forms.readers(Reach(paths))))
            if code != 0 { throw ExitCode(code) }
            return
        }
        let detail: FindingFormat.Detail =
            brief ? .brief : files.hasFolders && !details && !all ? .table : all ? .all : .errors
        let renderer = format.renderer(detail, isQuiet: batch.quiet, Terminal.output.style, forms.library)
        var survey = FolderSurvey()
        var index = 0
        try check(files.files, as: renderer, forms.readers(Reach(paths))) { outcome in
            code = max(code, self.code(of: outcome))
            if let identity = outcome.identity { survey.add(identity, at: index) }
            index += 1
        }
        if files.hasFolders { Terminal.error.write(survey.remarks(files.files)) }
        if code != 0 { throw ExitCode(code) }
    }

    private func check(
        _ files: [ReportFile], as renderer: some FindingsRenderer, _ readers: @escaping @Sendable () -> ReportReader,
        note: (CheckOutcome) -> Void
    ) throws {
        var writer = FindingsWriter(renderer, to: Terminal.output.stream, remarks: Terminal.error.remarks)
        try writer.begin()
        let language = Console.current.language
        let end = try batch.batch(files).run { [self] in
            let reader = readers()
            return { _, file, remarks in
                Result { () throws(Failure) in
                    guard fix else {
                        return try CheckOutcome(file.path, reader, prior: prior.path, as: renderer, hints: hints)
                    }
                    return try outcome(ofFixing: file.path, reader, as: renderer, language, remarks)
                }
            }
        } deliver: { file, outcome in
            let outcome = try outcome.get()
            try writer.add(outcome, path: file.path)
            note(outcome)
            return (code(of: outcome) == 0 || !batch.failFast) && Terminal.output.hasReader
        }
        try writer.end()
        try end.check()
    }

    /// The exit code that the outcome of a file requires.
    private func code(of outcome: CheckOutcome) -> Int32 {
        switch outcome.result {
        case .failed: 2
        case .read(let counts): counts.errors > 0 || strict && counts.warnings > 0 ? 1 : 0
        }
    }

    /// Standard input cannot be written to, and a folder may contain files that nobody meant to change.
    private func refuseToFix(_ files: ReportFiles) throws(Failure) {
        if dryRun, !fix { throw Failure(zh: "--dry-run 要和 --fix 一起用", en: "--dry-run goes with --fix") }
        guard fix else { return }
        if files.hasFolders {
            throw Failure(zh: "--fix 只改写明的文件，不改整个文件夹", en: "--fix changes files that are named and no folders")
        }
        if paths.contains("-") {
            throw Failure(
                zh: "标准输入不能就地改；改好后写到屏幕用：nianbao fmt --fix -",
                en: "standard input cannot be changed in place; for the fixed text on stdout run: nianbao fmt --fix -")
        }
    }

    /// Fixes a file, and checks the result. Runs on threads that have no console.
    private func outcome(
        ofFixing path: String, _ reader: ReportReader, as renderer: some FindingsRenderer, _ language: Language,
        _ remarks: RemarkSink
    ) throws(Failure) -> CheckOutcome {
        let fixed: FixedFile
        do throws(Failure) {
            fixed = try FixedFile.fix(path, reader, isDryRun: dryRun, remarks: remarks)
        } catch {
            return try CheckOutcome(error, at: path, as: renderer)
        }
        let listing =
            FixListing(fixed.changes, path: path).text
            + FixListing.summary(fixed.changes, path: path, isDryRun: dryRun, language)
        if let finding = fixed.foreign { remarks.add(Self.leftAlone(path, finding)) }
        let checked = try CheckedReport(fixed.bytes, at: path, reader, prior: prior.path)
        // Programs that read the findings cannot use a listing between them.
        guard format == .text else {
            // The remark adds the last line feed itself.
            let text = String(listing.dropLast())
            if !listing.isEmpty { remarks.add(.note(Bilingual(zh: text, en: text))) }
            return try CheckOutcome(checked, as: renderer, hints: hints(checked))
        }
        return try CheckOutcome(checked, as: renderer, hints: hints(checked), introducedBy: listing)
    }

    private static func leftAlone(_ path: String, _ finding: Finding) -> Remark {
        .line(
            zh: "\(path)：\(finding.message.zh)，没有改；用 nianbao fmt --fix 改好并存为 UTF-8",
            en: "\(path): \(finding.message.en); not fixed. “nianbao fmt --fix” fixes it and writes it in UTF-8")
    }

    private func hints(_ checked: CheckedReport) -> [Finding] {
        suggestReferences ? checked.report.map { ReferenceSuggestions.findings(in: $0) } ?? [] : []
    }
}

extension FindingFormat: ExpressibleByArgument {}
