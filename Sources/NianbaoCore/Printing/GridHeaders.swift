/// Which printed headers belong to each cell of a grid, for readers who do not see the table, e.g. with a screen
/// reader.
package struct GridHeaders: Sendable {
    /// A cell by the row and column of its first position, counted from zero.
    package struct Position: Hashable, Sendable {
        /// The row.
        package let row: Int
        /// The column.
        package let column: Int
    }

    private let grid: Grid
    /// The cell that covers each position.
    private var owners: [[Position]]

    /// Finds the cell that covers each position.
    package init(_ grid: Grid) {
        self.grid = grid
        owners = grid.rows.indices.map { row in
            (0..<grid.width).map { Position(row: row, column: $0) }
        }
        for (y, row) in grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                for covered in y..<y + cell.rowSpan {
                    for column in x..<x + cell.columnSpan { owners[covered][column] = Position(row: y, column: x) }
                }
            }
        }
    }

    /// The headers of a figure or a text: the caption above it, the headers of its row and those of its column, each
    /// from the outermost.
    package subscript(row row: Int, column column: Int) -> [Position] {
        let above = headersAbove(row, column)
        let captions = above.filter { role($0) == .caption }
        return captions + labels(row, column) + above.filter { role($0) == .header }
    }

    /// The nearest headers above a cell: up to the caption of its part of the table, or the figures of another part.
    private func headersAbove(_ row: Int, _ column: Int) -> [Position] {
        var headers: [Position] = []
        for y in (0..<row).reversed() {
            let owner = owners[y][column]
            switch role(owner) {
            case .header where headers.last != owner: headers.append(owner)
            case .header: continue
            case .caption: return [owner] + headers.reversed()
            case .label, .input, .total, .entry, .note, nil:
                if !headers.isEmpty { return headers.reversed() }
            }
        }
        return headers.reversed()
    }

    /// The headers of the row, to the left of its figures.
    private func labels(_ row: Int, _ column: Int) -> [Position] {
        var labels: [Position] = []
        for x in 0..<column where role(owners[row][x]) == .label && labels.last != owners[row][x] {
            labels.append(owners[row][x])
        }
        return labels
    }

    private func role(_ position: Position) -> GridCell.Role? {
        guard case .cell(let cell) = grid.rows[position.row][position.column] else { return nil }
        return cell.role
    }
}
