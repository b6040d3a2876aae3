/// The markup of a grid, worked out once for all reports of a form: only ids and figures differ between them.
///
/// Each figure names its headers (`headers`) from the grid's header tree, because a table with headers in several
/// levels is not understood otherwise (WAI, tables with multi-level headers). What carries the meaning stays when an
/// editor removes classes, styles and ids: spans, `th` with `scope`, `caption`, borders.
struct HTMLTable: Sendable {
    private var markup = TextBuffer()
    private var pieces: [Piece] = []
    /// Where the markup ends that is among the pieces.
    private var end = 0
    private let mode: HTMLMode
    private let number: Int

    private enum Piece: Sendable {
        /// A stretch of the markup.
        case markup(Range<Int>)
        /// What the ids of the document begin with.
        case prefix
        /// What a report has for a figure.
        case figure(GridFigure)
    }

    /// - Parameters:
    ///   - number: The table's number in its document, from 1.
    ///   - description: What the table shows.
    init(_ grid: Grid, number: Int, description: String, mode: HTMLMode) {
        self.mode = mode
        self.number = number
        openTable(grid, description.htmlEscaped)
        let headers = GridHeaders(grid)
        var group = grid.headRows > 0 ? "thead" : "tbody"
        add("<\(group)>\n")
        for (y, row) in grid.rows.enumerated() {
            // What a caption is about ends at the next one; a row header's scope ends with its group of rows.
            if y > 0, y == grid.headRows || row.isCaption {
                add("</\(group)>\n<tbody>\n")
                group = "tbody"
            }
            add(mode == .page ? "<tr>\n" : "<tr align=\"center\">\n")
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                add(cell, GridHeaders.Position(row: y, column: x), headers, grid)
            }
            add("</tr>\n")
        }
        add("</\(group)>\n</table>\n")
        if mode != .plain { add("</div>\n") }
        endPiece()
    }

    /// Writes the table with the figures of a report.
    ///
    /// - Parameter prefix: What the ids of the document begin with.
    func write(_ grid: PrintedGrid, prefix: String, to text: inout TextBuffer) {
        for piece in pieces {
            switch piece {
            case .markup(let range): text.append(markup, range)
            case .prefix: text += prefix
            case .figure(let figure): text.appendContent(grid.text(of: figure))
            }
        }
    }

    // MARK: Markup

    private mutating func openTable(_ grid: Grid, _ description: String) {
        if mode != .plain {
            add("<div\(mode.look(.region)) role=\"region\" aria-label=\"\(description)\" tabindex=\"0\">\n")
        }
        switch mode {
        case .plain: add("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n")
        case .inline:
            add("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\">\n")
        case .page:
            // Two thirds of its width on paper; below, it scrolls.
            add("<table style=\"min-width:\(Int(grid.columnWidths.reduce(0, +) / 3))em\">\n")
        }
        add("<caption\(mode.look(.caption))>\(description)</caption>\n")
        guard mode == .page else { return }
        let total = grid.columnWidths.reduce(0, +)
        let columns = grid.columnWidths.map { "<col style=\"width:\(Int(($0 / total * 1000).rounded()).tenths)%\">" }
        add("<colgroup>\(columns.joined())</colgroup>\n")
    }

    private mutating func add(
        _ cell: GridCell, _ position: GridHeaders.Position, _ headers: GridHeaders, _ grid: Grid
    ) {
        let spans =
            (cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "")
            + (cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")
        switch cell.content {
        case .text(let text) where cell.role.isHeader && !text.isEmpty:
            add("<th id=\"")
            addID(position)
            let scope = cell.role == .label ? "row" : cell.role == .caption ? "rowgroup" : "col"
            let look = mode.look(cell.role == .label ? .rowHeader : .columnHeader)
            add("\" scope=\"\(scope)\"\(spans)\(look)>")
            markup.appendContent(text)
            add("</th>\n")
        case .text(let text):
            add("<td\(spans)")
            if cell.role == .entry { addHeaders(headers[row: position.row, column: position.column], grid) }
            add(">")
            markup.appendContent(text)
            add("</td>\n")
        case .figure(let figure):
            add("<td\(spans)")
            addHeaders(headers[row: position.row, column: position.column], grid)
            add(">")
            addPiece(.figure(figure))
            add("</td>\n")
        }
    }

    private mutating func addHeaders(_ headers: [GridHeaders.Position], _ grid: Grid) {
        let named = headers.filter { grid.hasText(at: $0) }
        guard !named.isEmpty else { return }
        add(" headers=\"")
        for (index, header) in named.enumerated() {
            if index > 0 { add(" ") }
            addID(header)
        }
        add("\"")
    }

    /// The id of a header: the document's prefix, the table's number, and the cell's row and column from 1.
    private mutating func addID(_ position: GridHeaders.Position) {
        addPiece(.prefix)
        add("-t\(number)r\(position.row + 1)c\(position.column + 1)")
    }

    private mutating func add(_ text: String) { markup += text }

    private mutating func addPiece(_ piece: Piece) {
        endPiece()
        pieces.append(piece)
    }

    /// Makes what was added since the last piece one of its own.
    private mutating func endPiece() {
        if end < markup.count { pieces.append(.markup(end..<markup.count)) }
        end = markup.count
    }
}

extension GridCell.Role {
    /// Whether other cells refer to it.
    fileprivate var isHeader: Bool { [.caption, .header, .label].contains(self) }
}

extension Grid {
    fileprivate func hasText(at position: GridHeaders.Position) -> Bool {
        guard case .cell(let cell) = rows[position.row][position.column], case .text(let text) = cell.content else {
            return false
        }
        return !text.isEmpty
    }
}

extension [Grid.Slot] {
    /// Whether a caption begins the row.
    fileprivate var isCaption: Bool {
        if case .cell(let cell) = self[0] { cell.role == .caption } else { false }
    }
}

extension Int {
    /// So many tenths, such as `4.7`.
    fileprivate var tenths: String { "\(self / 10).\(self % 10)" }
}
