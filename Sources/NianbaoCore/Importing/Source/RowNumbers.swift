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
    /// How many numbers are certain to be those of rows where the column has no header, or does not begin with 1.
    private static let least = 3

    /// - Parameter cells: The first column's cells that are not empty, from the top.
    /// - Returns: `nil` if anything in the column is neither a header of such a column nor the next number.
    init?(_ cells: [DocumentGrid.Cell], of grid: DocumentGrid) {
        var (numbers, hasHeader) = ([Int](), false)
        for cell in cells {
            let text = cell.text.filter { !$0.isWhitespace && !".、．()（）:：".contains($0) }
            if Self.headers.contains(text) {
                hasHeader = true
                continue
            }
            // The first one of a table that a page break cut is any number.
            guard let number = Int(text), number == 1 || number > 0 && numbers.isEmpty || number - 1 == numbers.last
            else { return nil }
            numbers.append(number)
        }
        guard numbers.count >= Self.least || hasHeader && numbers.first == 1 else { return nil }
        // A figure of one in every row is no number of rows.
        guard numbers.contains(where: { $0 > 1 }) || numbers.count == 1 else { return nil }
        if hasHeader { return }
        let labelled = Self.labelledRows(of: grid)
        guard cells.allSatisfy({ labelled.contains($0.row) }) else { return nil }
    }

    /// The rows that have a label after the first column.
    private static func labelledRows(of grid: DocumentGrid) -> Set<Int> {
        var rows: Set<Int> = []
        for cell in grid.cells where cell.column > 0 && !cell.text.trimmed.isEmpty && !SourceFigure.isFigure(cell.text)
        {
            rows.formUnion(cell.row..<cell.row + max(1, min(cell.rowSpan, grid.rowCount)))
        }
        return rows
    }
}
