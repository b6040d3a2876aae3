extension DocumentGrid {
    /// The same without a first column that only numbers the rows. Its numbers would stand before the labels, as figures of
    /// nothing.
    var withoutRowNumbers: DocumentGrid {
        let first = cells.filter { $0.column == 0 && $0.columnSpan <= 1 && !$0.text.trimmed.isEmpty }
        guard columnCount > 1, RowNumbers(first, of: self) != nil else { return self }
        var grid = self
        grid.cells.removeAll { $0.column == 0 && $0.columnSpan <= 1 }
        return grid
    }
}

/// The numbers of a table's rows in its first column.
private struct RowNumbers {
    /// What is above them where the column has a header.
    private static let headers: Set = ["序号", "编号", "序", "行次", "项次", "NO", "No", "№"]
    /// How many numbers are certain to be those of rows where the column has no header.
    private static let least = 3

    /// - Parameter cells: The first column's cells that are not empty, from the top.
    /// - Returns: `nil` if anything in the column is neither a header of such a column nor the next number.
    init?(_ cells: [DocumentGrid.Cell], of grid: DocumentGrid) {
        var (last, count, hasHeader) = (0, 0, false)
        var labelled: Set<Int> = []
        for cell in grid.cells where cell.column > 0 && !cell.text.trimmed.isEmpty && !SourceFigure.isFigure(cell.text)
        {
            labelled.formUnion(cell.row..<cell.row + max(1, min(cell.rowSpan, grid.rowCount)))
        }
        for cell in cells {
            let text = cell.text.filter { !$0.isWhitespace && !".、．()（）:：".contains($0) }
            if Self.headers.contains(text) {
                hasHeader = true
                continue
            }
            guard let number = Int(text), number == last + 1 || number == 1,
                hasHeader || labelled.contains(cell.row)
            else { return nil }
            (last, count) = (number, count + 1)
        }
        guard count > 0, hasHeader || count >= Self.least else { return nil }
        // A figure of one in every row is no number of rows.
        guard last > 1 || count == 1 && hasHeader else { return nil }
    }
}
