extension CompletedReport {
    /// The report with other figures in some cells.
    package func applying(_ cells: [CellID: CellValue]) -> CompletedReport {
        var report = report
        for (cell, value) in cells { report[cell].value = value }
        return CompletedReport(report, prior: prior)
    }

    /// The totals that the file states, that were right, and that other figures make wrong: with what they come to.
    package func statedTotals(movedBy cells: [CellID: CellValue]) -> [CellID: CellValue] {
        let revised = applying(cells)
        return form.derivations.map(\.target).reduce(into: [:]) { totals, cell in
            guard report[cell].value != .absent, report[cell].value == self[cell], revised[cell] != self[cell] else {
                return
            }
            totals[cell] = revised[cell]
        }
    }
}
