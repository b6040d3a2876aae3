internal import NianbaoCore

/// Last year's report, as far as it can be used beside this year's.
struct PriorReport {
    /// The SHA-256 of its file; `nil` when it could not be read.
    private(set) var hash: String?
    private(set) var report: CompletedReport?
    /// Why it cannot be used.
    private(set) var findings: [Finding] = []

    /// Reads what the report at `path` names, or `override`.
    ///
    /// - Throws: A `Failure` when `override` cannot be read: it was asked for in so many words.
    init(of report: Report, at path: String, override: String?, _ reader: ReportReader) throws(Failure) {
        if let override {
            try read(override, Report.Prior(path: override, span: report.prior?.span), reader)
        } else if let prior = report.prior {
            do throws(Failure) {
                try read(Self.resolve(prior.path, from: path), prior, reader)
            } catch {
                findings = [.priorMissing(prior, reason: Bilingual(zh: "读不了", en: "cannot be read"))]
            }
        }
    }

    private mutating func read(_ path: String, _ prior: Report.Prior, _ reader: ReportReader) throws(Failure) {
        let bytes = try InputFile.bytes(path)
        hash = inputHash(bytes)
        let decoded = SourceDecoder.decode(bytes, name: InputFile.name(path)).0
        let reading = decoded.map { reader.read($0) }
        guard let found = reading?.report else {
            findings = [.priorMissing(prior, reason: Bilingual(zh: "里没有年报", en: "holds no report"))]
            return
        }
        let errors = (reading?.findings ?? []).count { $0.severity == .error }
        if errors > 0 {
            let reason = Bilingual(
                zh: "有 \(errors) 处写法错误，先用 nianbao check 检查它", en: "has \(errors) faults; check that file first")
            findings = [.priorMissing(prior, reason: reason)]
        }
        report = CompletedReport(found)
    }

    /// Where last year's report lies: at `override`, or where the report at `file` says.
    static func path(of report: Report, at file: String, override: String?) -> String? {
        override ?? report.prior.map { resolve($0.path, from: file) }
    }

    /// A path as seen from the folder of the file that names it; from here for standard input.
    private static func resolve(_ path: String, from file: String) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        return file[...slash] + path
    }
}
