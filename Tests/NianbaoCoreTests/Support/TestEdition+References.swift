import Testing

@testable import NianbaoCore

extension TestEdition {
    /// A report in which every typed figure is `figure`, with `overrides` by address.
    func filled(with figure: Int = 0, _ overrides: [String: CellValue] = [:], prior: CompletedReport? = nil) throws
        -> CompletedReport
    {
        let form = try form()
        var report = Report(form: form, agency: "青石县教育局", year: year)
        for index in form.cells.indices where !form.cells[index].isDerived {
            report.entries[index] = Report.Entry(.number(figure))
        }
        for (address, value) in overrides { report[try form.cell(address)] = Report.Entry(value) }
        return CompletedReport(report, prior: prior)
    }
}

extension CompletedReport {
    /// The text that replaces a reference in this report.
    func text(of reference: String) throws(ReferenceFault) -> String {
        try ReferenceEvaluator(self).text(of: ReferenceParser.parse(reference))
    }
}
