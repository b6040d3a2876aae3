internal import NianbaoCore

/// A report file, read and checked: what `check` shows and `export` goes by.
struct CheckedReport {
    let file: SourceFile
    private let bytes: [UInt8]
    private let priorBytes: [UInt8]?
    /// The report with its totals; `nil` when the file holds none.
    let report: CompletedReport?
    let findings: [Finding]

    /// The SHA-256 of the file as it lies on the disk. It takes a quarter of the time of a check to work out, and most
    /// checks have no use for it.
    var hash: String { inputHash(bytes) }

    /// The SHA-256 of last year's report; `nil` when there is none at hand.
    var priorHash: String? { priorBytes.map { inputHash($0) } }

    /// Reads and checks one file.
    ///
    /// - Parameter prior: The path of last year's report, if not the one that the file names.
    /// - Throws: A `Failure` when the file cannot be read at all.
    init(_ path: String, _ reader: ReportReader, prior: String? = nil) throws(Failure) {
        try self.init(try InputFile.bytes(path), at: path, reader, prior: prior)
    }

    /// Checks the bytes of the file at `path`.
    init(_ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String? = nil) throws(Failure) {
        self.init(try ReadReport(bytes, at: path, reader, prior: prior))
    }

    /// Checks what was read of a file.
    init(_ read: ReadReport) {
        file = read.file
        bytes = read.bytes
        priorBytes = read.priorBytes
        report = read.report
        let all = read.findings + (read.report.map { ReportCheck.findings(in: $0) } ?? [])
        findings = (read.report.map { Self.explained($0.report, all) } ?? all).inReadingOrder()
    }

    private static func explained(_ report: Report, _ findings: [Finding]) -> [Finding] {
        WaiverCheck.apply(
            report, to: findings, rules: Rule.all(for: report.form) + Rule.onDemand,
            unasked: Set(Rule.rollUpComparison.map(\.id)))
    }

    private init(_ checked: CheckedReport, findings: [Finding]) {
        (file, report) = (checked.file, checked.report)
        (bytes, priorBytes) = (checked.bytes, checked.priorBytes)
        self.findings = findings
    }

    /// The report with what differs from the sum of its units instead of what a check finds.
    func compared(_ comparison: RollupComparison) -> CheckedReport {
        guard let report else { return self }
        let asked = Set(Rule.rollUpComparison.map(\.id))
        let others = (Rule.all(for: report.form) + Rule.onDemand).map(\.id).filter { !asked.contains($0) }
        let findings = WaiverCheck.apply(
            report.report, to: comparison.findings, rules: Rule.rollUpComparison, unasked: Set(others))
        return CheckedReport(self, findings: findings.inReadingOrder())
    }
}
