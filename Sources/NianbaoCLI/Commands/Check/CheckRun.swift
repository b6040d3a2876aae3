internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The checking of report files, with what the options of `check` ask for.
struct CheckRun: Sendable {
    let paths: [String]
    var isDetailed = false
    var isBrief = false
    var listsAll = false
    var suggestsReferences = false
    var fixes = false
    var isDryRun = false
    var isStrict = false
    var format: FindingFormat = .text
    var batch = BatchSettings()
    /// Last year's report, instead of the one that each report names.
    var prior: String?

    /// Checks the files, or fixes them first.
    func run(_ forms: GivenForms) throws {
        let files = ReportFiles(paths, counted: forms.counted(paths))
        try refuseToFix(files)
        Terminal.error.write(files.failures.remarks + files.notes.map(\.remark))
        var code: Int32 = files.failures.isEmpty ? 0 : 2
        let renderer = format.renderer(detail(files), isQuiet: batch.isQuiet, Terminal.output.style, forms.library)
        var survey = FolderSurvey()
        var index = 0
        let reach = Reach(paths)
        // One file needs no forms of its own, which would be given up only for the program to end.
        let readers: @Sendable () -> ReportReader
        if files.files.count > 1 { readers = forms.readers(reach) } else { readers = { forms.reader(reach) } }
        try check(files, as: renderer, readers) { outcome in
            code = max(code, self.code(of: outcome))
            if let identity = outcome.identity { survey.add(identity, at: index) }
            index += 1
        } notes: {
            files.hasFolders ? survey.notes(files) : files.notes
        }
        if files.hasFolders {
            Terminal.error.write(survey.remarks(files))
            if survey.hasRepeated { code = max(code, 1) }
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// How much is shown of each file.
    private func detail(_ files: ReportFiles) -> FindingFormat.Detail {
        if isBrief { return .brief }
        if listsAll { return .all }
        return files.hasFolders && !isDetailed ? .table : .errors
    }

    private func check(
        _ files: ReportFiles, as renderer: some FindingsRenderer, _ readers: @escaping @Sendable () -> ReportReader,
        note: (CheckOutcome) -> Void, notes: () -> [FolderNote]
    ) throws {
        var writer = FindingsWriter(renderer, to: Terminal.output.stream, remarks: Terminal.error.remarks)
        try writer.begin()
        let language = Console.current.language
        let end = try batch.batch(files.files).run { [self] in
            let reader = readers()
            return { (_, file, remarks) throws(Failure) in
                guard fixes else {
                    return try CheckOutcome(file.path, reader, prior: prior, as: renderer, hints: hints)
                }
                return try outcome(ofFixing: file.path, reader, as: renderer, language, remarks)
            }
        } deliver: { file, outcome in
            try writer.add(outcome, path: file.path)
            note(outcome)
            return (code(of: outcome) == 0 || !batch.failFast) && Terminal.output.hasReader
        }
        try writer.end(notes())
        try end.check()
    }

    /// The exit code that the outcome of a file requires.
    private func code(of outcome: CheckOutcome) -> Int32 {
        switch outcome.result {
        case .failed: 2
        case .read(let counts): counts.errors > 0 || isStrict && counts.warnings > 0 ? 1 : 0
        }
    }

    /// Standard input cannot be written to, and a folder may contain files that nobody meant to change.
    private func refuseToFix(_ files: ReportFiles) throws(Failure) {
        if isDryRun, !fixes { throw Failure(zh: "--dry-run 要和 --fix 一起用", en: "--dry-run goes with --fix") }
        guard fixes else { return }
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
            fixed = try FixedFile.fix(path, reader, isDryRun: isDryRun, remarks: remarks)
        } catch {
            return try CheckOutcome(error, at: path, as: renderer)
        }
        let listing =
            FixListing(fixed.changes, path: path).text
            + FixListing.summary(fixed.changes, path: path, isDryRun: isDryRun, language)
        if let finding = fixed.foreign { remarks.add(Self.leftAlone(path, finding)) }
        let checked = try CheckedReport(fixed.bytes, at: path, reader, prior: prior)
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
        suggestsReferences ? checked.report.map { ReferenceSuggestions.findings(in: $0) } ?? [] : []
    }
}

extension CheckRun {
    /// The run for files without any option: `check 年报.yaml`; `nil` for other arguments.
    ///
    /// It is what most who check type, and to find that there are no options takes ArgumentParser longer than the check.
    init?(plain arguments: [String]) {
        guard arguments.count > 1, arguments[0] == "check", !arguments.contains(where: { $0.hasPrefix("-") }) else {
            return nil
        }
        self.init(paths: Array(arguments.dropFirst()))
    }
}
