extension CellValue {
    /// The sum of two units in one cell.
    ///
    /// A figure that is not filled in is not zero, so the sum is not filled in either. A cell that is not applicable
    /// adds nothing; if both are, so is the sum. Neither the order of units nor their grouping changes the result.
    func adding(_ other: CellValue) -> CellValue {
        switch (self, other) {
        case (.unreadable, _), (_, .unreadable): .unreadable
        case (.absent, _), (.blank, _), (_, .absent), (_, .blank): .blank
        case (.notApplicable, _): other
        case (_, .notApplicable): self
        case (.number(let left), .number(let right)):
            // Each is far within 2^62. A sum that no cell can hold is reported when it is written.
            (left + right).magnitude <= 1 << 61 ? .number(left + right) : .unreadable
        }
    }
}

/// A running sum of reports on one form, cell by cell. What it holds does not grow with the number of reports.
struct FigureSum: Sendable {
    /// The input cells of the form, in its order.
    let cells: [CellID]
    /// What each of `cells` comes to; not applicable before anything is added.
    private(set) var values: [CellValue]

    init(_ form: Form) {
        cells = form.typedCells
        values = cells.map { _ in .notApplicable }
    }

    mutating func add(_ figures: UnitFigures) {
        for index in values.indices { values[index] = values[index].adding(figures[index]) }
    }
}
