internal import NianbaoCore

/// A report file, read and checked: what `check` shows and `export` goes by.
struct CheckedReport {
    let file: SourceFile
    /// The SHA-256 of the file as it lies on the disk.
    let hash: String
    /// The SHA-256 of last year's report; `nil` when there is none at hand.
    let priorHash: String?
    /// The report with its totals; `nil` when the file holds none.
    let report: CompletedReport?
    let findings: [Finding]

    /// Reads and checks one file.
    ///
    /// - Parameter prior: The path of last year's report, if not the one that the file names.
    /// - Throws: A `Failure` when the file cannot be read at all.
    init(_ path: String, _ reader: ReportReader, prior: String? = nil) throws(Failure) {
        try self.init(try InputFile.bytes(path), at: path, reader, prior: prior)
    }

    /// Checks the bytes of the file at `path`.
    init(_ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String? = nil) throws(Failure) {
        hash = inputHash(bytes)
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let decoded else {
            (file, priorHash, report) = (InputFile.undecoded(path, bytes, decoding), nil, nil)
            findings = decoding
            return
        }
        let reading = reader.read(decoded)
        var read = reading.report
        if let prior { read?.prior = Report.Prior(path: prior) }
        let last = try read.map { report throws(Failure) in try PriorReport(of: report, at: path, reader.ofPriors) }
        report = read.map { CompletedReport($0, prior: last?.report) }
        priorHash = last?.hash
        file = decoded
        let checks = report.map { ReportCheck.findings(in: $0) } ?? []
        let all = decoding + reading.findings + (last?.findings ?? []) + checks
        findings = (report.map { Self.explained($0.report, all) } ?? all).inReadingOrder()
    }

    private static func explained(_ report: Report, _ findings: [Finding]) -> [Finding] {
        WaiverCheck.apply(
            report, to: findings, rules: Rule.all(for: report.form) + Rule.onDemand,
            unasked: Set(Rule.rollUpComparison.map(\.id)))
    }

    private init(_ checked: CheckedReport, findings: [Finding]) {
        (file, hash, priorHash, report) = (checked.file, checked.hash, checked.priorHash, checked.report)
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
