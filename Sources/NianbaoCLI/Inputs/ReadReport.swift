internal import NianbaoCore

/// A report file that has been read and not yet checked.
struct ReadReport {
    let file: SourceFile
    /// The file as it lies on the disk.
    let bytes: [UInt8]
    /// Last year's report as it lies on the disk; `nil` when there is none at hand.
    let priorBytes: [UInt8]?
    /// The report with its totals; `nil` when the file holds none.
    let report: CompletedReport?
    /// What is wrong with the two files, but not with what they say.
    let findings: [Finding]
    /// Whether the file is written so that it does not hold all that was meant.
    let hasFaults: Bool

    /// Reads the bytes of the file at `path`.
    ///
    /// - Parameter prior: The path of last year's report, if not the one that the file names.
    /// - Throws: A `Failure` when last year's report, named on the command line, cannot be read.
    init(_ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String?) throws(Failure) {
        self.bytes = bytes
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let decoded else {
            (file, priorBytes, report) = (InputFile.undecoded(path, bytes, decoding), nil, nil)
            (findings, hasFaults) = (decoding, true)
            return
        }
        let reading = reader.read(decoded)
        var read = reading.report
        if let prior { read?.prior = Report.Prior(path: prior) }
        let last = try read.map { report throws(Failure) in try PriorReport(of: report, at: path, reader) }
        report = read.map { CompletedReport($0, prior: last?.report) }
        priorBytes = last?.bytes
        file = decoded
        findings = decoding + reading.findings + (last?.findings ?? [])
        hasFaults = reading.findings.containsErrors
    }
}
