/// A report compared with last year's, cell by cell.
package struct YearComparison {
    /// The later report.
    package let report: CompletedReport
    /// Last year's report.
    package let prior: CompletedReport
    /// By this form's cells: the same cell of last year's report, `nil` where that has none. The list itself is `nil`
    /// when both reports are on one form, and all cells are the same.
    private let predecessors: [CellID?]?

    /// - Returns: `nil` when there is no report of last year, or one of another agency, scope or year, which has its
    ///   own rule. Then nothing can be compared.
    package init?(_ report: CompletedReport) {
        guard let prior = report.prior, report.stated.isYearKnown, prior.stated.isYearKnown,
            prior.stated.year == report.stated.year - 1,
            AgencyName(prior.stated.agency) == AgencyName(report.stated.agency),
            prior.stated.scope == report.stated.scope
        else { return nil }
        self.report = report
        self.prior = prior
        predecessors =
            prior.form === report.form || prior.form.mark == report.form.mark
            ? nil : Correspondence(from: prior.form, to: report.form).predecessors
    }

    var form: Form { report.form }

    /// Last year's figure; `nil` when there is none.
    package func past(_ cell: CellID) -> Int? {
        guard let predecessors else { return prior[cell].number }
        return predecessors[cell.index].flatMap { prior[$0].number }
    }

    /// Where the cell is in the file; for a computed one that is not stated, the first that it is computed from.
    func span(of cell: CellID) -> SourceSpan? {
        if let span = report.span(of: cell) { return span }
        return (form.sum(of: cell) ?? []).lazy.compactMap { report.span(of: $0.cell) }.first
    }

    /// What messages call last year's report.
    var priorName: String { report.stated.prior?.path ?? String(prior.stated.year) }
}
