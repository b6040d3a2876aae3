internal import NianbaoCore

/// Takes report files to their exports, one after the other; each thread has its own.
struct FileExport {
    let shelf: FormShelf
    let memory = ExportMemory()
    let formats: [ExportFormat]
    let isDraft: Bool
    /// Whether warnings keep a report from being exported.
    let isStrict: Bool
    let mayReplaceEdited: Bool
    /// The path of last year's report, if not the one that each file names.
    let prior: String?
    /// Whether the caller sees the files of many exports onto the disk at once.
    let leavesSyncing: Bool

    /// How it ended for one file.
    enum Outcome: Sendable {
        case done(paths: [String], isUnchanged: Bool, copies: [String])
        /// Everything is written, but for the names.
        case staged(StagedExport)
        /// Nothing was written, because of these files.
        case refused([ReportExport.Edited])
        /// Nothing was written, because of what is wrong with the report: the first of it, in a line.
        case faulty(String, holdsReport: Bool)
        /// Nothing was written, because another file's report has the same title.
        case sameTitle(as: String)
        /// It could not be done.
        case failed(Failure)
    }

    /// Exports one file into a folder, up to the moment when its outputs take their names.
    ///
    /// - Parameters:
    ///   - tell: Given what was found in the report, before anything is written.
    ///   - claim: Asked whether the outputs may have the names that go with this path without an ending; otherwise it
    ///     returns whose they are. Called once, whatever happens, and with `nil` if there will be no outputs.
    func run(
        _ path: String, into folder: String, tell: (CheckedReport) -> Void, claim: (String?) -> String?
    ) -> Outcome {
        var isClaimed = false
        defer { if !isClaimed { _ = claim(nil) } }
        do {
            let checked = try CheckedReport(path, shelf.reader, prior: prior)
            tell(checked)
            let fault = fault(checked.findings)
            guard let report = checked.report, isDraft || fault == nil else {
                return .faulty(fault ?? "", holdsReport: checked.report != nil)
            }
            let export = try export(report, checked, from: path, into: memory.folder(folder))
            isClaimed = true
            if let other = claim(export.folder.path(to: DerivedName.of(export.title))) {
                return .sameTitle(as: other)
            }
            switch try export.prepare() {
            case .unchanged(let paths): return .done(paths: paths, isUnchanged: true, copies: [])
            case .refused(let edited): return .refused(edited)
            case .staged(let staged): return .staged(staged)
            }
        } catch {
            return .failed(Failure(error))
        }
    }

    /// Exports one file to a stream, in the one format that was asked for. Nothing is recorded of it.
    ///
    /// - Parameter tell: Given what was found in the report, before anything is written.
    func run(_ path: String, to stream: Terminal, tell: (CheckedReport) -> Void) -> Outcome {
        do {
            let checked = try CheckedReport(path, shelf.reader, prior: prior)
            tell(checked)
            let fault = fault(checked.findings)
            guard let report = checked.report, isDraft || fault == nil else {
                return .faulty(fault ?? "", holdsReport: checked.report != nil)
            }
            // A workbook needs a file while it is made.
            let folder = try OutputFolder(environmentVariable("TMPDIR") ?? "/tmp")
            try export(report, checked, from: path, into: folder).put(on: stream)
            return .done(paths: [], isUnchanged: false, copies: [])
        } catch {
            return .failed(Failure(error))
        }
    }

    /// What keeps a report from being exported, the first of it in a line.
    private func fault(_ findings: [Finding]) -> String? {
        let language = Console.current.language
        return findings.first(.error, in: language) ?? (isStrict ? findings.first(.warning, in: language) : nil)
    }

    private func export(
        _ report: CompletedReport, _ checked: CheckedReport, from path: String, into folder: OutputFolder
    ) -> ReportExport {
        let form = shelf.file(of: report.form)
        let prior = PriorReport.path(of: report.report, at: path).flatMap { prior in
            report.report.prior?.span == nil || shelf.mayRead(prior, for: InputFile.name(path)) ? prior : nil
        }
        let made = Manifest.Made(
            tool: Version.current, kind: report.form.kind, edition: report.form.edition, isDraft: isDraft,
            input: source(path, checked.hash, in: folder),
            prior: source(prior, checked.priorHash, in: folder),
            form: source(form?.path, form?.hash, in: folder))
        return ReportExport(
            report: report, memory: memory, findings: checked.findings, made: made, formats: formats, folder: folder,
            mayReplaceEdited: mayReplaceEdited, leavesSyncing: leavesSyncing)
    }

    private func source(_ path: String?, _ hash: String?, in folder: OutputFolder) -> Manifest.Source {
        // Standard input and pipes cannot be read once more.
        let path = path.flatMap { path in
            path == "-" || !InputFile.isRegular(path) && InputFile.exists(path)
                ? nil : memory.relative(path, to: folder)
        }
        return Manifest.Source(path: path, sha256: hash)
    }
}
