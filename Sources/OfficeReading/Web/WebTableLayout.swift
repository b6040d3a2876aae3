/// Puts the cells of a table of a web page on a grid (WHATWG HTML, 4.9.12).
struct WebTableLayout {
    private var table = NestedTable(cells: [], rowCount: 0, columnCount: 0)
    /// For each column, how many rows from this one on are covered by cells above; `Int.max` up to the end of the section.
    private var covered: [Int] = []
    /// The column that the next cell of this row may be in.
    private var column = 0
    private var hasCells = false
    private var isInRow = false
    /// The first cell of the section.
    private var sectionStart = 0

    /// The most columns that any cell may reach.
    let columnLimit: Int

    /// From how many columns on a span only means that a cell is as wide as the table.
    private static let wholeWidth = 64

    init(columnLimit: Int) { self.columnLimit = columnLimit }

    /// Begins a row.
    mutating func startRow() {
        endRow()
        (column, hasCells, isInRow) = (0, false, true)
    }

    /// Ends a row, if one has begun. A row without cells counts where cells above reach into it.
    mutating func endRow() {
        guard isInRow else { return }
        isInRow = false
        guard hasCells || covered.contains(where: { $0 > 0 && $0 < .max }) else { return }
        table.rowCount += 1
        for index in covered.indices where covered[index] > 0 && covered[index] < .max { covered[index] -= 1 }
    }

    /// Ends a group of rows, which no cell reaches beyond.
    mutating func endSection() {
        endRow()
        for index in table.cells.indices[sectionStart...] {
            let cell = table.cells[index]
            table.cells[index].rowSpan = min(cell.rowSpan, table.rowCount - cell.row)
        }
        sectionStart = table.cells.count
        covered.removeAll(keepingCapacity: true)
    }

    /// Adds a cell to the row; a `rowSpan` of zero reaches down to the end of the group.
    mutating func add(_ blocks: [NestedBlock], rowSpan: Int, columnSpan: Int) {
        if !isInRow { startRow() }
        while column < covered.count, covered[column] > 0 { column += 1 }
        guard column < columnLimit else { return }
        var end = min(column + max(columnSpan, 1), columnLimit)
        if let next = covered.indices.first(where: { column < $0 && $0 < end && covered[$0] > 0 }) { end = next }
        if covered.count < end { covered += [Int](repeating: 0, count: end - covered.count) }
        for index in column..<end { covered[index] = rowSpan == 0 ? .max : rowSpan }
        table.cells.append(
            NestedTable.Cell(
                row: table.rowCount, column: column, rowSpan: rowSpan == 0 ? .max : rowSpan,
                columnSpan: end - column, blocks: blocks))
        column = end
        hasCells = true
    }

    /// The whole table. A cell that only means to be as wide as the table adds no columns to it.
    mutating func finish() -> NestedTable {
        endSection()
        let ends = table.cells.map { $0.column + ($0.columnSpan < Self.wholeWidth ? $0.columnSpan : 1) }
        table.columnCount = ends.max() ?? 0
        for index in table.cells.indices {
            let cell = table.cells[index]
            table.cells[index].columnSpan = min(cell.columnSpan, table.columnCount - cell.column)
        }
        return table
    }
}
