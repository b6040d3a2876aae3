/// A part of a figure that is in the wrong column or the wrong row; in which line of the table is not known.
struct Misplacement: Hashable, Sendable {
    /// The two columns or rows, in the form's order. Which of them has too much may be unknown: it depends on the side
    /// of a relation that the figure is on.
    let one: Line
    let other: Line
    /// How much, in whole units of the cells' measure.
    let amount: Int

    enum Line: Hashable, Sendable {
        case row(RowID)
        case column(block: Int, column: Int)
    }

    /// No statement about a table that people fill in has more cells.
    private static let weightLimit = 500

    /// The two lines between which moving an amount fixes all of `contradicted`; `nil` when there are none, or several
    /// pairs.
    static func explaining(_ contradicted: [Int], in system: StatementSystem) -> Misplacement? {
        var found: Set<Misplacement> = []
        let form = system.report.form
        guard
            let statement = contradicted.map({ system.statements[$0] })
                .filter({ $0.comparison == .equal }).min(by: { $0.weights.count < $1.weights.count }),
            statement.weights.count <= weightLimit
        else { return nil }
        for weight in statement.weights where !form[weight.cell].isDerived {
            guard statement.residual % weight.factor == 0, let figure = system.figure(weight.cell) else { continue }
            let excess = statement.residual / weight.factor
            let cell = form[weight.cell]
            for (other, lines) in partners(of: cell, in: form) {
                guard let otherFigure = system.figure(other) else { continue }
                let changes = [
                    Suggestion.Change(weight.cell, figure - excess), Suggestion.Change(other, otherFigure + excess),
                ]
                guard system.mends(changes, contradicted) else { continue }
                let (one, other) = cell.precedes(form[other]) ? lines : (lines.1, lines.0)
                found.insert(Misplacement(one: one, other: other, amount: abs(excess)))
                if found.count > 1 { return nil }
            }
        }
        return found.first
    }

    /// The typed cells in the same row or column, each with the two lines between which a figure moves that moves
    /// there.
    private static func partners(of cell: FormCell, in form: Form) -> [(CellID, (Line, Line))] {
        let block = form.blocks[cell.row.block]
        guard block.rows.count + block.columns.count <= weightLimit else { return [] }
        let columns = block.inputColumns.filter { $0 != cell.column }.map { column in
            (
                block.cell(row: cell.row.row, column: column),
                (
                    Line.column(block: cell.row.block, column: cell.column),
                    Line.column(block: cell.row.block, column: column)
                )
            )
        }
        let rows = block.rows.indices.filter { $0 != cell.row.row && block.rows[$0].sum == nil }.map { row in
            let other = RowID(block: cell.row.block, row: row)
            return (block.cell(row: row, column: cell.column), (Line.row(cell.row), Line.row(other)))
        }
        return columns + rows
    }
}

extension FormCell {
    /// Whether it is before the other cell of the same row or column.
    fileprivate func precedes(_ other: FormCell) -> Bool { (row.row, column) < (other.row.row, other.column) }
}
