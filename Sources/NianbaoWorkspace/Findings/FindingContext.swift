internal import NianbaoCore

/// What a report's form and workbook add to what a finding says.
struct FindingContext {
    let report: CompletedReport
    private let rules: [String: Rule]
    private let places: CellPlaces

    init(_ report: CompletedReport) {
        self.report = report
        rules = Dictionary(
            (Rule.all(for: report.form) + Rule.onDemand).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        places = CellPlaces(PrintedForm(report.form))
    }

    /// The section of the form that a finding is about; `nil` when it is about the file or its fields.
    func section(of finding: Finding) -> Int? { report.section(of: finding) }

    func heading(_ section: Int) -> String { report.form.sections[section].heading }

    /// Where the rule comes from.
    func source(of finding: Finding) -> RuleSource? { rules[finding.rule]?.source }

    func labels(of cell: CellID) -> CellLabels { report.form.labels(of: cell) }

    /// The cell's address in the workbook, such as `申请!D7`.
    func workbookCell(_ cell: CellID) -> String? { places.address(of: cell) }
}
