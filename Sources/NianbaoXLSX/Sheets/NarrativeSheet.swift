internal import NianbaoCore

/// The sheet of a section's text: a paragraph in each row, a long one in several merged rows.
struct NarrativeSheet {
    let name: String
    let heading: String
    /// The report's title and preamble, which are above the heading on the first sheet; `nil` on other sheets.
    var opening: Opening?
    let paragraphs: [Paragraph]
    let page: PageSetup

    struct Opening {
        let title: String
        let preamble: [Paragraph]
    }

    /// The one column's width in characters of the standard font; about the type area of A4.
    private static let width = 80.0
    /// The height, in points, above which a paragraph is given several rows; Excel allows 409 in one.
    private static let highestRow = 400.0

    /// Writes the sheet and returns the area of its paragraphs, at least one cell.
    func write(to workbook: inout Workbook) throws(WorkbookError) -> CellArea {
        let sheet = try workbook.addSheet(name)
        try sheet.setWidths([Self.width])
        var row = 0
        if let opening {
            try writeLine(
                opening.title, CellStyle(font: .song, size: 18, isBold: true, hasBorder: false), sheet, &workbook, &row)
            for paragraph in opening.preamble { try write(paragraph, sheet, &workbook, &row) }
        }
        try writeLine(
            heading, CellStyle(font: .hei, size: 16, alignment: .left, hasBorder: false), sheet, &workbook, &row)
        let first = row
        for paragraph in paragraphs { try write(paragraph, sheet, &workbook, &row) }
        if paragraphs.isEmpty { try write(Paragraph(""), sheet, &workbook, &row) }
        sheet.protect()
        try sheet.setUpPage(page)
        return CellArea(row: first, column: 0, rows: row - first)
    }

    private func writeLine(
        _ text: String, _ style: CellStyle, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        let lines = WrappedText.lines(text, width: Self.width, size: style.size, slack: 1)
        try sheet.setHeight(max(1, lines) * style.size * 1.6 + 6, row: row)
        try sheet.write(text, row: row, column: 0, workbook.format(style))
        row += 1
    }

    private func write(
        _ paragraph: Paragraph, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        let style = CellStyle(
            font: paragraph.role == .subheading ? .kai : .fangSong, size: 14, alignment: .paragraph, hasBorder: false,
            isLocked: false)
        let format = try workbook.format(style)
        for piece in paragraph.text.pieces(ofUTF16: 32_767) {
            let lines = max(1, WrappedText.lines(piece, width: Self.width, size: style.size))
            // The height of a row is limited; a long paragraph takes several rows, merged to one cell.
            let height = lines * 20 + 4
            let rows = max(1, Int((height / Self.highestRow).rounded(.up)))
            for offset in 0..<rows { try sheet.setHeight(height / Double(rows), row: row + offset) }
            try sheet.merge(CellArea(row: row, column: 0, rows: rows), format)
            try sheet.write(String(piece), row: row, column: 0, format)
            row += rows
        }
    }
}

extension String {
    /// The text in pieces of at most `limit` UTF-16 units, which Excel limits a cell to. A character is split only if
    /// it alone is longer. An empty text gives one empty piece.
    func pieces(ofUTF16 limit: Int) -> [Substring] {
        // A byte makes at most the seven units of an escaped underscore.
        guard utf8.count * 7 > limit else { return [self[...]] }
        guard utf16.count + 6 * utf8.count(where: { $0 == UInt8(ascii: "_") }) > limit else { return [self[...]] }
        var pieces: [Substring] = []
        var start = startIndex
        var length = 0
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            let size = Self.workbookWidth(self[index])
            if length + size > limit, length > 0 {
                pieces.append(self[start..<index])
                (start, length) = (index, 0)
            }
            if size > limit {
                pieces += self[index..<next].scalarPieces(ofUTF16: limit)
                (start, length) = (next, 0)
            } else {
                length += size
            }
            index = next
        }
        if start < endIndex { pieces.append(self[start...]) }
        return pieces
    }
}

extension Substring {
    /// The pieces of one character that is longer than the limit: a letter with thousands of marks.
    fileprivate func scalarPieces(ofUTF16 limit: Int) -> [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        var length = 0
        for index in unicodeScalars.indices {
            let size = UTF16.width(unicodeScalars[index])
            if length + size > limit {
                pieces.append(self[start..<index])
                (start, length) = (index, 0)
            }
            length += size
        }
        pieces.append(self[start...])
        return pieces
    }
}
