/// What a roll-up keeps of one file.
package struct UnitReport: Sendable {
    /// The file's path, as messages name it.
    package let file: String
    /// The SHA-256 of the file in hexadecimal; `nil` if it was not computed.
    package let hash: String?
    /// Whose report it is; empty when the file does not say.
    package let agency: String
    /// The readable parts of the report; `nil` if not even its year could be read.
    package let content: Content?
    /// How many errors a check of the file finds.
    package let errors: Int
    /// How many warnings a check of the file found.
    package let warnings: Int

    /// What could be read of the report; `nil` when that is nothing, or not even its year.
    package struct Content: Sendable {
        /// The year reported on.
        package let year: Int
        /// The form that the report uses.
        package let form: FormMark
        /// Whose figures these are.
        package let scope: Scope
        /// The report's figures, by input cell.
        package let figures: UnitFigures
        /// The units whose figures it contains itself, when it was summed from others.
        package let members: [String]
    }

    /// - Parameters:
    ///   - report: `nil` if the file contains no report.
    ///   - findings: What a check of the file reported.
    package init(file: String, hash: String?, _ report: Report?, _ findings: [Finding]) {
        self.file = file
        self.hash = hash
        agency = report?.agency ?? ""
        errors = findings.count(.error)
        warnings = findings.count(.warning)
        content = report.flatMap { report in
            guard report.isYearKnown else { return nil }
            return Content(
                year: report.year, form: report.form.mark, scope: report.scope,
                figures: UnitFigures(report, report.form.typedCells),
                members: report.sources.filter(\.state.isSummed).map(\.agency))
        }
    }
}
