package import NianbaoCore

/// A report file, read and checked: what `check` shows and `export` goes by.
package struct CheckedReport {
    /// The file's name and text, as findings are shown in it.
    package let file: SourceFile
    private let bytes: [UInt8]
    private let priorBytes: [UInt8]?
    /// The report with its totals; `nil` when the file holds none.
    package let report: CompletedReport?
    /// What is wrong with the file, with last year's report, and with what the report says, in reading order.
    package let findings: [Finding]
    /// Whether the report was read from another kind of file than a report file.
    let isDocument: Bool
    /// Whether the file is written so that it does not hold all that was meant.
    let hasNotationFaults: Bool

    /// The SHA-256 of the file as it lies on the disk. It takes a quarter of the time of a check to work out, and most
    /// checks have no use for it.
    package var hash: String { contentHash(bytes) }

    /// The SHA-256 of last year's report; `nil` when there is none at hand.
    var priorHash: String? { priorBytes.map { contentHash($0) } }

    /// Reads and checks one file.
    ///
    /// - Parameters:
    ///   - prior: The path of last year's report, if not the one that the file names.
    ///   - sources: The kinds of files that it and last year's report may be.
    /// - Throws: A `Failure` when the file cannot be read at all.
    package init(
        _ path: String, _ reader: ReportReader, prior: String? = nil, from sources: ReportSources = .standard
    ) throws(Failure) {
        try self.init(
            try InputFile.bytes(path, limit: DocumentReading.sizeLimit + 1), at: path, reader, prior: prior,
            from: sources)
    }

    /// Reads and checks the bytes of the file at `path`.
    ///
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read.
    package init(
        _ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String? = nil,
        from sources: ReportSources = .standard
    ) throws(Failure) {
        let read = sources.read(bytes, name: InputFile.shown(path), reader)
        try self.init(bytes, read, at: path, reader, prior: prior, from: sources)
    }

    /// Checks a report that was read from the bytes of the file at `path`.
    ///
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read.
    package init(
        _ bytes: [UInt8], _ read: SourcedReport, at path: String, _ reader: ReportReader, prior: String? = nil
    ) throws(Failure) {
        try self.init(bytes, read, at: path, reader, prior: prior, from: .standard)
    }

    /// Checks a report file that was edited, and read then.
    ///
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read.
    init(
        _ bytes: [UInt8], _ edited: EditedReport, at path: String, _ reader: ReportReader, prior: String?
    ) throws(Failure) {
        let read = SourcedReport(file: edited.file, report: edited.report, findings: edited.findings)
        try self.init(bytes, read, at: path, reader, prior: prior, from: .standard)
    }

    private init(
        _ bytes: [UInt8], _ read: SourcedReport, at path: String, _ reader: ReportReader, prior: String?,
        from sources: ReportSources
    ) throws(Failure) {
        self.bytes = bytes
        var stated = read.report
        if let prior { stated?.prior = Report.Prior(path: prior) }
        let last = try stated.map { report throws(Failure) in
            try PriorReport(of: report, at: path, reader, from: sources)
        }
        let report = stated.map { CompletedReport($0, prior: last?.report) }
        file = read.file
        isDocument = read.place != nil
        priorBytes = last?.bytes
        self.report = report
        hasNotationFaults = read.findings.containsErrors
        let all =
            read.findings + (last?.findings ?? []) + (report.map { ReportCheck.findings(in: $0) } ?? [])
        let ordered = (report.map { Self.explained($0.stated, all) } ?? all).inReadingOrder()
        findings =
            read.place.map { place in
                ordered.map { finding in
                    finding.placed(in: finding.span.flatMap { stated?.textSection(at: $0.start) }, by: place)
                }
            } ?? ordered
    }

    private static func explained(_ report: Report, _ findings: [Finding]) -> [Finding] {
        WaiverCheck.apply(
            report, to: findings, rules: Rule.all(for: report.form) + Rule.onDemand,
            unasked: Set(Rule.ofComparisons.map(\.id)))
    }

    private init(_ checked: CheckedReport, findings: [Finding]) {
        (file, report) = (checked.file, checked.report)
        (bytes, priorBytes) = (checked.bytes, checked.priorBytes)
        hasNotationFaults = checked.hasNotationFaults
        isDocument = checked.isDocument
        self.findings = findings
    }

    /// The same report with the findings of other rules than those of a check.
    ///
    /// - Parameter rules: All rules that were asked about.
    func withFindings(_ findings: [Finding], of rules: [Rule]) -> CheckedReport {
        guard let report else { return self }
        let asked = Set(rules.map(\.id))
        let others = (Rule.all(for: report.form) + Rule.onDemand).map(\.id).filter { !asked.contains($0) }
        let explained = WaiverCheck.apply(report.stated, to: findings, rules: rules, unasked: Set(others))
        return CheckedReport(self, findings: explained.inReadingOrder())
    }

    /// The failure of work that needs the whole report, with everything that was found in it.
    package func failure(zh: String, en: String) -> Failure {
        Failure(zh: zh, en: en, faults: .report(file, findings, report))
    }
}
