/// A rectangle of cells of a sheet. Rows and columns count from zero, and both ends are included.
package struct CellArea: Hashable, Sendable {
    /// Its first row.
    package var top: Int
    /// Its first column.
    package var left: Int
    /// Its last row.
    package var bottom: Int
    /// Its last column.
    package var right: Int

    /// The rectangle of so many rows and columns whose first cell is at `row` and `column`.
    package init(row: Int, column: Int, rows: Int = 1, columns: Int = 1) {
        top = row
        left = column
        bottom = row + rows - 1
        right = column + columns - 1
    }

    /// Whether it is one cell.
    package var isSingle: Bool { top == bottom && left == right }

    private var first: CellReference { CellReference(row: top, column: left) }
    private var last: CellReference { CellReference(row: bottom, column: right) }

    /// The area in A1 notation, e.g. `D4` or `D4:D9`.
    package var reference: String { isSingle ? first.text : "\(first.text):\(last.text)" }

    /// The same with `$` marks, e.g. `$D$4:$D$9`.
    package var absoluteReference: String {
        isSingle ? first.absoluteText : "\(first.absoluteText):\(last.absoluteText)"
    }

    /// Grows to take in the next cell below or to the right; `false` if the cell does not join.
    mutating func extend(toRow row: Int, column: Int) -> Bool {
        if left == right, column == left, row == bottom + 1 {
            bottom += 1
            return true
        }
        if top == bottom, row == top, column == right + 1 {
            right += 1
            return true
        }
        return false
    }
}
