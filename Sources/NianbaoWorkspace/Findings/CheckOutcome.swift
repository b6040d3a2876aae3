package import NianbaoCore

/// What came of checking one file.
package struct CheckOutcome: Sendable {
    /// Whether the file could be read, and how much was found in it.
    package enum Result: Sendable {
        case read(FindingCounts)
        /// It could not be read at all.
        case failed(Failure)
    }

    /// What was found.
    package let result: Result
    /// What is written of it.
    package let text: String
    /// Whose report it is; `nil` if that could not be read.
    package let identity: ReportIdentity?

    /// Reads and checks the file at `path`.
    ///
    /// - Parameter hints: What was asked for besides what the check finds.
    /// - Throws: A `Failure` when what was found cannot be written down.
    package init(
        _ path: String, _ reader: ReportReader, prior: String?, as renderer: some FindingsRenderer,
        hints: (CheckedReport) -> [Finding]
    ) throws(Failure) {
        let checked: CheckedReport
        do throws(Failure) {
            checked = try CheckedReport(path, reader, prior: prior)
        } catch {
            self = try CheckOutcome(error, at: path, as: renderer)
            return
        }
        try self.init(checked, as: renderer, hints: hints(checked))
    }

    /// What came of a file that could not be read.
    package init(_ failure: Failure, at path: String, as renderer: some FindingsRenderer) throws(Failure) {
        (result, identity) = (.failed(failure), nil)
        text = try renderer.text(of: failure, path: path)
    }

    /// What came of checking a report.
    ///
    /// - Parameter introduction: What is written before what is written of the report.
    package init(
        _ checked: CheckedReport, as renderer: some FindingsRenderer, hints: [Finding] = [],
        introducedBy introduction: String = ""
    ) throws(Failure) {
        result = .read(FindingCounts(checked.findings + hints))
        identity = checked.report.flatMap { ReportIdentity($0.stated) }
        text = introduction + (try renderer.text(of: checked, hints: hints))
    }
}
