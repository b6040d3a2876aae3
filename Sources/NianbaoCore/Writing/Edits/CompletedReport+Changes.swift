extension CompletedReport {
    /// The report with other figures in some cells.
    package func applying(_ cells: [CellID: CellValue]) -> CompletedReport {
        var changed = stated
        for (cell, value) in cells { changed[cell].value = value }
        return CompletedReport(changed, prior: prior)
    }

    /// Totals that the file states correctly and that changes to other cells make wrong, with their new values.
    package func statedTotals(movedBy cells: [CellID: CellValue]) -> [CellID: CellValue] {
        let revised = applying(cells)
        return form.derivations.map(\.target).reduce(into: [:]) { totals, cell in
            guard stated[cell].value != .absent, stated[cell].value == self[cell], revised[cell] != self[cell] else {
                return
            }
            totals[cell] = revised[cell]
        }
    }
}
