internal import NianbaoCore

/// Last year's report, as far as it can be used beside this year's.
struct PriorReport {
    /// What its file holds; `nil` when it could not be read.
    private(set) var bytes: [UInt8]?
    private(set) var report: CompletedReport?
    /// Why it cannot be used.
    private(set) var findings: [Finding] = []

    /// Reads what the report at `path` names; when no line of it does, but the command line.
    ///
    /// - Throws: A `Failure` when a file from the command line cannot be read: it was asked for in so many words.
    init(
        of report: Report, at path: String, _ reader: ReportReader, from sources: ReportSources
    ) throws(Failure) {
        guard let prior = report.prior, let file = Self.path(of: report, at: path) else { return }
        guard prior.span != nil else {
            try read(file, prior, reader, sources)
            return
        }
        guard reader.mayRead(file, for: InputFile.shown(path)) else {
            findings = [.priorOutside(prior)]
            return
        }
        guard InputFile.isRegular(file) else {
            // Neither standard input nor a pipe is waited for because a report says so.
            let isThere = InputFile.exists(file)
            findings = [.priorMissing(prior, reason: isThere ? Self.unreadable : Self.absent)]
            return
        }
        do throws(Failure) {
            try read(file, prior, reader, sources)
        } catch {
            findings = [.priorMissing(prior, reason: Self.unreadable)]
        }
    }

    private mutating func read(
        _ path: String, _ prior: Report.Prior, _ reader: ReportReader, _ sources: ReportSources
    ) throws(Failure) {
        let bytes = try InputFile.bytes(
            path, limit: DocumentReading.sizeLimit + 1, isNamedByUser: prior.span == nil)
        self.bytes = bytes
        let reading = sources.read(bytes, name: InputFile.shown(path), reader)
        guard reading.isOpened else {
            findings = [.priorMissing(prior, reason: Self.unreadable(reading.findings))]
            return
        }
        guard let found = reading.report else {
            findings = [.priorMissing(prior, reason: Bilingual(zh: "里没有年报", en: "holds no report"))]
            return
        }
        // On another form than its own, its figures would be compared with those of other columns.
        if let fault = reading.findings.first(where: { $0.rule == Rule.unusableForm }) {
            let reason = Bilingual(zh: "用不上：\(fault.message.zh)", en: "cannot be used: \(fault.message.en)")
            findings = [.priorMissing(prior, reason: reason)]
            return
        }
        let errors = reading.findings.count(.error)
        if errors > 0 {
            let reason = Bilingual(
                zh: "有 \(errors) 处写法错误，先用 nianbao check 检查它", en: "has \(errors) faults; check that file first")
            findings = [.priorMissing(prior, reason: reason)]
        }
        report = CompletedReport(found)
    }

    private static let absent = Bilingual(zh: "找不到", en: "is not there")
    private static let unreadable = Bilingual(zh: "读不了", en: "cannot be read")

    private static func unreadable(_ findings: [Finding]) -> Bilingual {
        guard let reason = findings.first?.message else { return unreadable }
        return Bilingual(zh: "\(unreadable.zh)：\(reason.zh)", en: "\(unreadable.en): \(reason.en)")
    }

    /// Where last year's report lies that the report at `file` has; `nil` when it has none.
    static func path(of report: Report, at file: String) -> String? {
        report.prior.map { $0.span == nil ? $0.path : resolve($0.path, from: file) }
    }

    /// A path as seen from the folder of the file that names it; from here for standard input.
    private static func resolve(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") { return path }
        return HiddenFile.folder(of: file) + path
    }
}
