/// A row of a document's table: its cells from left to right, those that reach down into it from above among them.
struct SourceRow {
    /// The number of its grid among the grids of the document.
    let grid: Int
    /// The number of the document's block that it is in, for its order among paragraphs.
    let block: Int
    /// In the order of their columns.
    let cells: [Cell]
    /// Whether empty cells are in their places.
    let keepsEmptyCells: Bool
    /// The units of money that a line above its table names.
    var unitsAbove: Set<MoneyUnit> = []
    /// The word for more than one thing in which a line above its table says that it counts: 万件. `nil` when none does.
    var countScaleAbove: String?

    struct Cell {
        let text: String
        let columns: Range<Int>
        /// The rows of the grid that it covers; empty where it is in none.
        let rows: Range<Int>
        /// Whether it begins in this row.
        let startsHere: Bool
        let place: FindingPlace
        private(set) var kind: Kind
        /// The units of money that are printed for it, above it and beside it.
        var units: Set<MoneyUnit> = []
        /// The word for more than one thing in which it is printed: 万件. `nil` when there is none.
        var countScale: String?

        enum Kind { case blank, figure, label, unit }

        init(
            _ text: String, columns: Range<Int>, rows: Range<Int> = 0..<0, startsHere: Bool = true,
            at place: FindingPlace
        ) {
            self.text = text
            self.columns = columns
            self.rows = rows
            self.startsHere = startsHere
            self.place = place
            let isBlank = text.unicodeScalars.allSatisfy {
                $0.isWhiteSpace || $0.properties.isDefaultIgnorableCodePoint
            }
            kind = isBlank ? .blank : SourceFigure.isFigure(text) ? .figure : text.isUnit ? .unit : .label
        }

        /// The same where it stands for a figure, though its words say none.
        var asFigure: Cell {
            var cell = self
            cell.kind = .figure
            return cell
        }
    }

    /// The label nearest to the figures: the last one that begins in this row before the first figure. `nil` when the row
    /// has none, or nothing after it.
    let label: Int?

    init(grid: Int, block: Int, cells: [Cell], keepsEmptyCells: Bool) {
        self.grid = grid
        self.block = block
        self.cells = cells
        self.keepsEmptyCells = keepsEmptyCells
        let figure = cells.firstIndex { $0.kind == .figure } ?? cells.endIndex
        label = cells[..<figure].lastIndex { $0.kind == .label && $0.startsHere }.flatMap {
            // A label with nothing after it is a caption, not the label of a row.
            $0 + 1 < cells.count ? $0 : nil
        }
    }

    /// The texts of the labels before the nearest one, from the outermost.
    var groups: [String] { label.map { cells[..<$0].filter { $0.kind == .label }.map(\.text) } ?? [] }

    /// The cells after the label that begin in this row, up to the next label.
    var values: [Cell] {
        guard let label else { return [] }
        let rest = cells[(label + 1)...]
        // A span that is too long puts the label of a group from above between a label and its figures.
        let end = rest.firstIndex { $0.kind == .label && $0.startsHere } ?? rest.endIndex
        return rest[..<end].filter { $0.kind == .figure || $0.kind == .blank }
    }

    /// Whether there is a figure after the label.
    var hasFigures: Bool { values.contains { $0.kind == .figure } }

    /// Whether any cell has a figure.
    var hasAnyFigure: Bool { cells.contains { $0.kind == .figure } }

    /// Where it is: at its label, else at its first cell that is not empty.
    var place: FindingPlace? {
        (label.map { cells[$0] } ?? cells.first { $0.kind != .blank } ?? cells.first)?.place
    }

    /// The texts of its cells as they are quoted.
    var quote: String {
        cells.filter { $0.startsHere && $0.kind != .blank }.map { $0.text.quoted(40) }.joined(separator: " | ")
    }
}

extension SourceRow {
    /// The rows of all grids among blocks, and for blocks that have each cell in a paragraph of its own, the rows that they
    /// make.
    static func rows(of blocks: ArraySlice<DocumentBlock>, keepsEmptyCells: Bool) -> [SourceRow] {
        var rows: [SourceRow] = []
        var grids = 0
        for index in blocks.indices {
            guard case .grid(let numbered) = blocks[index] else { continue }
            let grid = numbered.withoutRowNumbers
            var own =
                grid.isListOfCells
                ? listed(grid.cells.map { ($0.text, $0.place) }, grid: grids, block: index)
                : Self.rows(of: grid, number: grids, block: index, keepsEmptyCells)
            let lines = blocks.linesOfUnits(above: index)
            let units = lines.reduce(into: Set<MoneyUnit>()) { $0.formUnion(MoneyUnit.named(in: $1)) }
            let scale = lines.lazy.compactMap(CountingWords.scaledUnit).first
            for row in own.indices { (own[row].unitsAbove, own[row].countScaleAbove) = (units, scale) }
            rows += own
            grids += 1
        }
        return rows
    }

    private static func rows(
        of grid: DocumentGrid, number: Int, block: Int, _ keepsEmptyCells: Bool
    ) -> [SourceRow] {
        var cells = [[Cell]](repeating: [], count: grid.rowCount)
        for cell in grid.cells where cells.indices.contains(cell.row) {
            let columns = cell.column..<cell.column + max(1, cell.columnSpan)
            for row in cell.row..<min(cell.row + max(1, cell.rowSpan), grid.rowCount) {
                let rows = cell.row..<cell.row + max(1, cell.rowSpan)
                cells[row].append(
                    Cell(cell.text, columns: columns, rows: rows, startsHere: row == cell.row, at: cell.place))
            }
        }
        return cells.compactMap { cells in
            let row = SourceRow(
                grid: number, block: block, cells: cells.sorted { $0.columns.lowerBound < $1.columns.lowerBound },
                keepsEmptyCells: keepsEmptyCells)
            return row.isPageNumber || row.cells.isEmpty ? nil : row
        }
    }

    /// The rows that texts make which were cells once: labels, and after them the figures that belong to the last.
    ///
    /// Where an empty cell was cannot be seen.
    static func listed(_ texts: [(text: String, place: FindingPlace)], grid: Int, block: Int) -> [SourceRow] {
        var rows: [SourceRow] = []
        var cells: [Cell] = []
        func close() {
            if !cells.isEmpty { rows.append(SourceRow(grid: grid, block: block, cells: cells, keepsEmptyCells: false)) }
            cells = []
        }
        for (text, place) in texts {
            let cell = Cell(text, columns: cells.count..<cells.count + 1, at: place)
            if cell.kind == .blank || cell.isPageNumber { continue }
            if cell.kind == .label, cells.last?.kind == .figure { close() }
            cells.append(Cell(text, columns: cells.count..<cells.count + 1, at: place))
        }
        close()
        return rows
    }

    private var isPageNumber: Bool {
        let texts = cells.filter { $0.kind != .blank }
        return texts.count == 1 && texts[0].isPageNumber
    }
}

extension SourceRow.Cell {
    /// Whether it is the number of a page: - 3 -
    fileprivate var isPageNumber: Bool { text.isPageNumber }
}

extension DocumentGrid {
    /// Whether each row has one cell only, so that it is a list and no table.
    fileprivate var isListOfCells: Bool { columnCount == 1 && cells.count > 1 }
}

extension String {
    /// The text on one line, cut to so many characters.
    func quoted(_ length: Int) -> String {
        let line = split { $0.isWhitespace }.joined(separator: " ")
        return line.count > length ? line.prefix(length) + "…" : line
    }
}
