internal import NianbaoCore

/// A report file, read and checked: what `check` shows and `export` goes by.
struct CheckedReport {
    let file: SourceFile
    /// The SHA-256 of the file as it lies on the disk.
    let hash: String
    /// The report with its totals; `nil` when the file holds none.
    let report: CompletedReport?
    let findings: [Finding]

    /// Reads and checks one file.
    ///
    /// - Throws: A `Failure` when the file cannot be read at all.
    init(_ path: String, _ reader: ReportReader) throws(Failure) {
        let bytes = try InputFile.bytes(path)
        hash = inputHash(bytes)
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let decoded else {
            (file, report, findings) = (InputFile.undecoded(path, bytes, decoding), nil, decoding)
            return
        }
        let reading = reader.read(decoded)
        report = reading.report.map { CompletedReport($0) }
        file = decoded
        let checks = report.map { ReportCheck.findings(in: $0) } ?? []
        findings = (decoding + reading.findings + checks).inReadingOrder()
    }

    /// One line on how many findings there are.
    var summary: Bilingual {
        guard !findings.isEmpty else { return Bilingual(zh: "\(file.name)：没有问题", en: "\(file.name): no findings") }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let hints = findings.count - errors - warnings
        let zh = [(errors, "个错误"), (warnings, "个警告"), (hints, "个提示")]
        let en = [(errors, "error"), (warnings, "warning"), (hints, "hint")]
        return Bilingual(
            zh: "\(file.name)：" + zh.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: "，"),
            en: "\(file.name): "
                + en.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", "))
    }
}
