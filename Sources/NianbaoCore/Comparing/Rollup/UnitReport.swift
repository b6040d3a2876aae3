/// What a roll-up keeps of one file that was handed in.
package struct UnitReport: Sendable {
    /// The file's path, as messages name it.
    package let file: String
    /// The SHA-256 of the file in hexadecimal; `nil` when nobody needs it.
    package let hash: String?
    /// Whose report it is; empty when the file does not say.
    package let agency: String
    package let content: Content?
    /// How many errors a check of the file finds.
    package let errors: Int
    package let warnings: Int

    /// What could be read of the report; `nil` when that is nothing, or not even its year.
    package struct Content: Sendable {
        package let year: Int
        package let form: FormMark
        package let scope: Scope
        package let figures: UnitFigures
        /// The units whose figures it contains itself, when it was summed from others.
        package let members: [String]
    }

    /// - Parameters:
    ///   - report: `nil` when the file holds none.
    ///   - findings: What a check of the file gave.
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
