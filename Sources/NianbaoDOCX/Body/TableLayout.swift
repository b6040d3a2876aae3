internal import NianbaoCore

/// How wide the columns of a table are and how high its rows, so that it stays whole on a page if it can. Lengths are in
/// twips.
struct TableLayout {
    /// The widths of the columns; together they are as wide as the page's text.
    let columns: [Int]
    /// The least heights of the rows.
    let rows: [Int]
    /// Whether each row stays on the page of the next.
    let keepsNext: [Bool]
    /// Whether the table, with the heading above it, should begin on a new page.
    let startsPage: Bool

    /// The space to the left and to the right of a cell's text.
    static let margin = 30
    /// The space above and below a cell's text, together.
    private static let padding = 40
    /// How high rows grow where the page has room: 8 mm.
    private static let roomyRow = 454
    /// What a line between rows takes, and what must be left for the paragraph after a table.
    private static let (border, rest) = (10, 60)

    /// The layout of a table below a heading of one line.
    init(_ table: PrintedGrid, on page: PageLayout) {
        let grid = table.grid
        columns = Self.widths(grid.columnWidths, least: Self.leastWidths(table), total: page.textWidth)
        let needed = Self.heights(table, columns)
        let available = page.textHeight - PageLayout.line - Self.rest - Self.border * needed.count
        let isWhole = needed.reduce(0, +) <= available
        let rows = isWhole ? Self.grown(needed, available) : needed
        self.rows = rows
        startsPage = rows.reduce(0, +) > available * 2 / 3
        keepsNext = isWhole ? rows.indices.map { $0 < rows.count - 1 } : Self.groups(grid)
    }

    /// The widths in proportion, but no column narrower than it has to be; what rounding leaves goes to the widest column.
    private static func widths(_ shares: [Double], least: [Int], total: Int) -> [Int] {
        var widths = least
        var free = Array(shares.indices)
        let isPossible = least.reduce(0, +) <= total
        while !free.isEmpty {
            let rest = total - shares.indices.filter { !free.contains($0) }.reduce(0) { $0 + least[$1] }
            let sum = max(free.reduce(0) { $0 + shares[$1] }, 1)
            for column in free { widths[column] = Int((Double(rest) * shares[column] / sum).rounded(.down)) }
            let narrow = isPossible ? free.filter { widths[$0] < least[$0] } : []
            if narrow.isEmpty { break }
            for column in narrow { widths[column] = least[column] }
            free.removeAll { narrow.contains($0) }
        }
        if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
            widths[widest] += total - widths.reduce(0, +)
        }
        return widths
    }

    /// How wide the columns of a table of texts have to be so that headers, numbers and words stay whole; zero for the columns
    /// of a form, whose widths are prescribed.
    private static func leastWidths(_ table: PrintedGrid) -> [Int] {
        var least = [Int](repeating: 0, count: table.grid.width)
        let cells = table.grid.rows.flatMap { row in
            row.enumerated().compactMap { column, slot -> (column: Int, cell: GridCell)? in
                if case .cell(let cell) = slot, cell.columnSpan == 1 { (column, cell) } else { nil }
            }
        }
        guard cells.contains(where: { $0.cell.role == .entry }) else { return least }
        for (column, cell) in cells {
            let text = table.text(of: cell)
            let length = cell.role == .header ? text.displayWidth : WrappedLines.longestWord(of: text)
            // Programs differ in how they round, and fonts in how wide digits are.
            let width = (min(length, longestWhole) + 1) * WordStyle.tableSize / 2 + 2 * margin
            least[column] = max(least[column], width)
        }
        return least
    }

    /// Longer words are cut, in half characters.
    private static let longestWhole = 24

    /// How high the rows have to be for their texts.
    private static func heights(_ table: PrintedGrid, _ columns: [Int]) -> [Int] {
        var heights = Array(repeating: WordStyle.tableLine + padding, count: table.grid.rows.count)
        var tall: [(row: Int, span: Int, height: Int)] = []
        for (y, row) in table.grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                let width = columns[x..<x + cell.columnSpan].reduce(0, +) - 2 * margin
                let height = lines(of: table.text(of: cell), width: width) * WordStyle.tableLine + padding
                if cell.rowSpan == 1 {
                    heights[y] = max(heights[y], height)
                } else {
                    tall.append((y, cell.rowSpan, height))
                }
            }
        }
        for cell in tall {
            let present = heights[cell.row..<cell.row + cell.span].reduce(0, +)
            heights[cell.row + cell.span - 1] += max(0, cell.height - present)
        }
        return heights
    }

    /// How many lines a text takes in a cell.
    private static func lines(of text: String, width: Int) -> Int {
        WrappedLines.count(of: text, capacity: max(2 * width / WordStyle.tableSize, 2))
    }

    /// The heights with rows as high as the page has room for, up to a comfortable height.
    private static func grown(_ heights: [Int], _ available: Int) -> [Int] {
        var height = roomyRow
        while height > 0, heights.reduce(0, { $0 + max($1, height) }) > available { height -= 2 }
        return heights.map { max($0, height) }
    }

    /// Which rows stay with the next when the table is too high for a page: the headers, and those that share a label
    /// with the next that has no other labels of several rows beside it.
    private static func groups(_ grid: Grid) -> [Bool] {
        var keeps = grid.rows.indices.map { $0 < grid.headRows }
        let labels = grid.rows.enumerated().flatMap { y, row in
            row.enumerated().compactMap { x, slot -> (rows: Range<Int>, column: Int)? in
                guard case .cell(let cell) = slot, cell.rowSpan > 1 else { return nil }
                return (y..<y + cell.rowSpan, x)
            }
        }
        for label in labels {
            let isDivided = labels.contains { $0.column > label.column && $0.rows.overlaps(label.rows) }
            if isDivided { continue }
            for row in label.rows.dropLast() { keeps[row] = true }
        }
        return keeps
    }
}
