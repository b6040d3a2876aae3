package import NianbaoCore

/// Takes report files to their exports, one after the other; each thread has its own.
package struct FileExport {
    let shelf: FormShelf
    private let memory = ExportMemory()
    /// What files are exported to.
    package let formats: [any ExportFormat]
    let registry: ExportFormats
    /// What is wanted of formats.
    package let options: ExportOptions
    /// Whether reports are exported in spite of errors, and marked.
    package let isDraft: Bool
    /// Whether warnings keep a report from being exported.
    package let isStrict: Bool
    /// Whether files that somebody edited are replaced, and a copy of them kept.
    package let mayReplaceEdited: Bool
    /// The path of last year's report, if not the one that each file names.
    package let prior: String?
    /// Whether the caller sees the files of many exports onto the disk at once.
    package let leavesSyncing: Bool

    /// A file in the way that the tool has not written as it is.
    package struct Edited: Sendable {
        /// The file that somebody may have edited.
        package let path: String
        /// Whether it was exported once, and edited since.
        package let wasExported: Bool
    }

    /// - Parameters:
    ///   - shelf: The forms that reports may be on.
    ///   - formats: What to export to, in the order of the registry.
    ///   - registry: All formats, for those that are made from others.
    ///   - options: What is wanted of formats.
    ///   - isStrict: Whether warnings keep a report from being exported.
    ///   - mayReplaceEdited: Whether files that somebody edited are replaced, and a copy of them kept.
    ///   - prior: The path of last year's report, if not the one that each file names.
    ///   - leavesSyncing: Whether the caller sees the files of many exports onto the disk at once.
    package init(
        shelf: FormShelf, formats: [any ExportFormat], of registry: ExportFormats = .standard,
        options: ExportOptions = ExportOptions(), isDraft: Bool = false, isStrict: Bool = false,
        mayReplaceEdited: Bool = false, prior: String? = nil, leavesSyncing: Bool = false
    ) {
        self.shelf = shelf
        self.formats = formats
        self.registry = registry
        self.options = options
        self.isDraft = isDraft
        self.isStrict = isStrict
        self.mayReplaceEdited = mayReplaceEdited
        self.prior = prior
        self.leavesSyncing = leavesSyncing
    }

    /// How it ended for one file.
    package enum Outcome: Sendable {
        case done(paths: [String], isUnchanged: Bool, copies: [String])
        /// Everything is written, but for the names.
        case staged(StagedExport)
        /// Nothing was written, because of these files.
        case refused([Edited])
        /// Nothing was written, because of what is wrong with the report: the first of it, in a line.
        case faulty(Bilingual, holdsReport: Bool)
        /// Nothing was written, because another file's report has the same title.
        case sameTitle(as: String)
        /// Nothing was written, because what is there was exported from this report, which has the same title.
        case otherSource(String)
        /// It could not be done.
        case failed(Failure)
    }

    /// Exports one file into a folder, up to the moment when its outputs take their names.
    ///
    /// - Parameters:
    ///   - tell: Given what was found in the report, before anything is written.
    ///   - remarks: Receives what else the user should know.
    ///   - claim: Asked whether the outputs may have the names that go with this path without an ending; otherwise it
    ///     returns whose they are. Called once, whatever happens, and with `nil` if there will be no outputs.
    package func run(
        _ path: String, into folder: String, remarks: RemarkSink, tell: (CheckedReport) -> Void,
        claim: (String?) -> String?
    ) -> Outcome {
        var isClaimed = false
        defer { if !isClaimed { _ = claim(nil) } }
        do {
            let checked = try CheckedReport(path, shelf.reader, prior: prior)
            tell(checked)
            let fault = fault(checked.findings)
            guard let report = checked.report, isDraft || fault == nil else {
                return .faulty(fault ?? Bilingual(""), holdsReport: checked.report != nil)
            }
            let export = try export(report, checked, from: path, into: memory.folder(folder, remarks), remarks)
            isClaimed = true
            if let other = claim(export.folder.path(to: DerivedName.of(export.title))) {
                return .sameTitle(as: other)
            }
            switch try export.prepare() {
            case .unchanged(let paths): return .done(paths: paths, isUnchanged: true, copies: [])
            case .refused(let edited): return .refused(edited)
            case .otherSource(let other): return .otherSource(other)
            case .staged(let staged): return .staged(staged)
            }
        } catch {
            return .failed(Failure(error))
        }
    }

    /// Exports one file to a stream, in the one format that was asked for. Nothing is recorded of it.
    ///
    /// - Parameters:
    ///   - tell: Given what was found in the report, before anything is written.
    ///   - remarks: Receives what else the user should know.
    package func run(
        _ path: String, to stream: OutputStream, remarks: RemarkSink, tell: (CheckedReport) -> Void
    ) -> Outcome {
        do {
            let checked = try CheckedReport(path, shelf.reader, prior: prior)
            tell(checked)
            let fault = fault(checked.findings)
            guard let report = checked.report, isDraft || fault == nil else {
                return .faulty(fault ?? Bilingual(""), holdsReport: checked.report != nil)
            }
            // A workbook needs a file while it is made.
            let folder = try OutputFolder(environmentVariable("TMPDIR") ?? "/tmp")
            try export(report, checked, from: path, into: folder, remarks).put(on: stream)
            return .done(paths: [], isUnchanged: false, copies: [])
        } catch {
            return .failed(Failure(error))
        }
    }

    /// What the outputs of the report at `path` are called, before the dot; `nil` if it is not exported.
    func outputBase(of path: String) -> String? {
        guard let checked = try? CheckedReport(path, shelf.reader, prior: prior), let report = checked.report,
            isDraft || fault(checked.findings) == nil
        else { return nil }
        return DerivedName.of(PrintedTitle(report.stated.title, isDraft: isDraft).marked)
    }

    /// What keeps a report from being exported, the first of it in a line.
    private func fault(_ findings: [Finding]) -> Bilingual? {
        findings.firstLine(.error) ?? (isStrict ? findings.firstLine(.warning) : nil)
    }

    private func export(
        _ report: CompletedReport, _ checked: CheckedReport, from path: String, into folder: OutputFolder,
        _ remarks: RemarkSink
    ) -> ReportExport {
        let form = shelf.file(of: report.form)
        let prior = PriorReport.path(of: report.stated, at: path).flatMap { prior in
            report.stated.prior?.span == nil || shelf.mayRead(prior, for: InputFile.shown(path)) ? prior : nil
        }
        let made = Manifest.Made(
            tool: ToolVersion.current, kind: report.form.kind, edition: report.form.edition, isDraft: isDraft,
            input: source(path, checked.hash, in: folder),
            prior: source(prior, checked.priorHash, in: folder),
            form: source(form?.path, form?.hash, in: folder))
        let earlier = options.charts ? EarlierYears(of: report, at: path, shelf.reader).reports : []
        return ReportExport(
            report: report, earlier: earlier, memory: memory, findings: checked.findings, made: made, formats: formats,
            registry: registry, options: options, folder: folder,
            mayReplaceEdited: mayReplaceEdited, leavesSyncing: leavesSyncing, remarks: remarks)
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
