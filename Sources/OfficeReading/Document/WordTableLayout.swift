/// Puts the rows of a table of Word on a grid (ECMA-376 part 1, 17.4).
struct WordTableLayout {
    /// A cell as its row has it.
    struct Cell {
        /// The columns that it covers, at least one.
        var columnSpan = 1
        var vertical: Merge?
        var horizontal: Merge?
        var blocks: [NestedBlock] = []
    }

    /// A part of merged cells.
    enum Merge {
        case restart
        case goesOn
    }

    private(set) var table = NestedTable(cells: [], rowCount: 0, columnCount: 0)
    /// How many cells had text that the cells which cover them hide.
    private(set) var coveredTexts = 0
    /// The merged cells that the row before has parts of, by their first column.
    private var open: [Int: Int] = [:]

    /// Adds a row; `start` is the number of columns that it leaves out at its beginning, and `end` at its end.
    mutating func add(_ row: [Cell], start: Int, end: Int) {
        var column = start
        var goingOn: [Int: Int] = [:]
        for cell in joined(row) {
            defer { column += cell.columnSpan }
            if case .goesOn? = cell.vertical, let above = open[column],
                table.cells[above].columnSpan == cell.columnSpan
            {
                table.cells[above].rowSpan += 1
                goingOn[column] = above
                count(covered: cell)
                continue
            }
            if cell.vertical != nil { goingOn[column] = table.cells.count }
            table.cells.append(
                NestedTable.Cell(
                    row: table.rowCount, column: column, columnSpan: cell.columnSpan, blocks: cell.blocks))
        }
        open = goingOn
        table.rowCount += 1
        table.columnCount = max(table.columnCount, column + end)
    }

    /// The cells of a row without those that the cell before them covers, as old documents have them.
    private mutating func joined(_ row: [Cell]) -> [Cell] {
        row.reduce(into: []) { cells, cell in
            if case .goesOn? = cell.horizontal, let last = cells.indices.last {
                cells[last].columnSpan += cell.columnSpan
                count(covered: cell)
            } else {
                cells.append(cell)
            }
        }
    }

    private mutating func count(covered cell: Cell) {
        if !cell.blocks.cellText.isEmpty { coveredTexts += 1 }
    }
}
