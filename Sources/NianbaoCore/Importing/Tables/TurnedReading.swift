/// A block that the form prints across, where a document has its rows below each other, each with the figures of all columns: 行政复议 |
/// 1 | 0 | 0 | 2 | 3. The document may also have the columns below each other, and the rows beside them.
struct TurnedReading {
    /// What stands in which row and column of the block.
    private(set) var cells: [(row: Int, column: Int, cell: SourceRow.Cell)] = []
    /// The places among the document's rows of those with its figures.
    private(set) var used: [Int] = []

    /// - Parameters:
    ///   - rows: The rows of one grid of a document.
    ///   - indices: Their places among the document's rows.
    ///
    /// `nil` when they are not the block.
    init?(_ rows: [SourceRow], at indices: [Int], _ outline: TableOutline.BlockOutline) {
        guard rows.allSatisfy(\.keepsEmptyCells) else { return nil }
        if let (cells, places) = Self.read(rows, outline) {
            (self.cells, used) = (cells, places.map { indices[$0] })
        } else if let (cells, _) = Self.read(rows.turned, outline) {
            (self.cells, used) = (cells, indices)
        } else {
            return nil
        }
    }

    private static func read(
        _ rows: [SourceRow], _ outline: TableOutline.BlockOutline
    ) -> (cells: [(row: Int, column: Int, cell: SourceRow.Cell)], places: [Int])? {
        let lines = rows.indices.compactMap { place -> (place: Int, row: Int)? in
            let row = rows[place]
            guard row.hasFigures, let label = row.label,
                let line = outline.rows.best(for: PlainLabel(row.cells[label].text))
            else { return nil }
            return (place, line)
        }
        // One line for each row of the block, below headers that name all its columns.
        guard let first = lines.first?.place, Set(lines.map(\.row)).count == lines.count,
            lines.count == outline.rows.count
        else { return nil }
        let headers = HeaderColumns(rows[..<first].filter { !$0.hasAnyFigure }, outline)
        guard headers.isComplete else { return nil }
        let setting = RowSetting(lines.map { rows[$0.place] }, outline.block, headers, namesColumns: headers.namesAll)
        var cells: [(row: Int, column: Int, cell: SourceRow.Cell)] = []
        for (place, line) in lines {
            guard let reading = setting.read(rows[place]) else { return nil }
            cells += reading.enumerated().compactMap { column, cell in cell.map { (line, column, $0) } }
        }
        return (cells, lines.map(\.place))
    }
}

extension [SourceRow] {
    /// The rows that their columns are, from the left; each cell with its text and its place in the document.
    fileprivate var turned: [SourceRow] {
        guard let first else { return [] }
        var columns: [Int: [SourceRow.Cell]] = [:]
        for cell in flatMap(\.cells) where cell.startsHere {
            for column in cell.columns {
                columns[column, default: []].append(
                    SourceRow.Cell(
                        cell.text, columns: cell.rows, rows: cell.columns,
                        startsHere: column == cell.columns.lowerBound, at: cell.place))
            }
        }
        return columns.sorted { $0.key < $1.key }.map { _, cells in
            SourceRow(
                grid: first.grid, block: first.block,
                cells: cells.sorted { $0.columns.lowerBound < $1.columns.lowerBound },
                keepsEmptyCells: true)
        }
    }
}
