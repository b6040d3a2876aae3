internal import NianbaoCore

/// Writes a table with its merged cells, borders and repeated headers.
struct TableWriter {
    private let table: PrintedGrid
    private let layout: TableLayout
    /// The cell that covers each position, by its row and column.
    private var owners: [[(row: Int, column: Int)]]

    init(_ table: PrintedGrid, _ layout: TableLayout) {
        self.table = table
        self.layout = layout
        owners = table.grid.rows.indices.map { row in (0..<table.grid.width).map { (row, $0) } }
        for (y, row) in table.grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                for covered in y..<y + cell.rowSpan {
                    for column in x..<x + cell.columnSpan { owners[covered][column] = (y, x) }
                }
            }
        }
    }

    func write(to markup: inout Markup) {
        markup +=
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(layout.columns.reduce(0, +))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
        markup += Self.borders
        markup += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"\(TableLayout.margin)\" w:type=\"dxa\"/>"
        markup += "<w:right w:w=\"\(TableLayout.margin)\" w:type=\"dxa\"/></w:tblCellMar><w:tblCaption"
        markup.add(attribute: "w:val", table.description)
        markup += "/><w:tblDescription"
        markup.add(attribute: "w:val", summary)
        markup += "/></w:tblPr><w:tblGrid>"
        for width in layout.columns { markup += "<w:gridCol w:w=\"\(width)\"/>" }
        markup += "</w:tblGrid>"
        for row in table.grid.rows.indices { write(row: row, to: &markup) }
        markup += "</w:tbl>"
    }

    private static let borders =
        "<w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }.joined() + "</w:tblBorders>"

    /// The table's shape, for readers who do not see it.
    private var summary: String {
        let (grid, head) = (table.grid, table.grid.headRows)
        return "\(table.description)：\(grid.rows.count)行、\(grid.width)列"
            + (head > 0 ? "，前\(head)行是表头，表格跨页时重复" : "，每一部分前有自己的表头")
    }

    private func write(row: Int, to markup: inout Markup) {
        markup += "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(layout.rows[row])\" w:hRule=\"atLeast\"/>"
        if row < table.grid.headRows { markup += "<w:tblHeader/>" }
        markup += "</w:trPr>"
        var column = 0
        while column < table.grid.width {
            let owner = owners[row][column]
            guard case .cell(let cell) = table.grid.rows[owner.row][owner.column] else { break }
            write(cell, isFirst: owner.row == row, row: row, column: column, to: &markup)
            column += cell.columnSpan
        }
        markup += "</w:tr>"
    }

    /// A cell, or what a merged cell has in a row below its first.
    private func write(_ cell: GridCell, isFirst: Bool, row: Int, column: Int, to markup: inout Markup) {
        let width = layout.columns[column..<column + cell.columnSpan].reduce(0, +)
        markup += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        if cell.columnSpan > 1 { markup += "<w:gridSpan w:val=\"\(cell.columnSpan)\"/>" }
        if cell.rowSpan > 1 { markup += isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" }
        let text = isFirst ? table.text(of: cell) : ""
        if cell.role == .header { writeMargins(WrappedLines.balancedMargin(of: text, in: width), to: &markup) }
        markup += "<w:vAlign w:val=\"center\"/></w:tcPr>"
        var paragraph = WordParagraph(text, .table)
        paragraph.keepsNext = layout.keepsNext[row]
        let isFigure = cell.role == .entry && text.isPrintedFigure
        if [.label, .note, .entry].contains(cell.role), cell.rowSpan == 1 || cell.role == .note, !isFigure {
            paragraph.alignment = .left
        }
        paragraph.write(to: &markup)
        markup += "</w:tc>"
    }

    private func writeMargins(_ margin: Int, to markup: inout Markup) {
        guard margin > TableLayout.margin else { return }
        markup +=
            "<w:tcMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/><w:right w:w=\"\(margin)\" w:type=\"dxa\"/></w:tcMar>"
    }
}

extension String {
    /// Whether a text of a table is a figure, with a remark or without: it stands as figures do in a report's tables.
    fileprivate var isPrintedFigure: Bool {
        let figure = prefix { $0 != "（" }
        return !figure.isEmpty && figure.allSatisfy { $0.isASCII && ($0.isNumber || ".,-/%".contains($0)) }
    }
}
