internal import NianbaoCore

/// The sheet of a section's text: a paragraph in each row, a long one in several merged rows, and below it rows for more.
struct NarrativeSheet {
    let name: String
    let heading: String
    /// The report's title and preamble, which are above the heading on the first sheet; `nil` on other sheets.
    var opening: Opening?
    let paragraphs: [Paragraph]
    let page: PageSetup
    /// Of a workbook to fill in; `nil` in others.
    var guidance: FillInText?

    struct Opening {
        let title: String
        let preamble: [Paragraph]
    }

    /// How many unlocked rows for further paragraphs are below the preamble, and below the section's text.
    static let spareRows = (preamble: 2, text: 10)

    /// Writes the sheet and returns the area of its paragraphs, at least one cell, with the spare rows below them.
    func write(to workbook: inout Workbook) throws(WorkbookError) -> CellArea {
        let sheet = try workbook.addSheet(name)
        try sheet.setWidths([NarrativeRows.width])
        var rows = NarrativeRows()
        if let opening {
            rows.add(opening.title, .title)
            rows.add(opening.preamble)
            rows.addSpare(Self.spareRows.preamble)
        }
        rows.add(String.indentation + heading, .heading)
        let first = rows.count
        var formulas: [Int: String] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            if let (formula, shown) = guidance?.formula(ofParagraph: index) {
                formulas[rows.count] = formula
                rows.add(shown, .body)
            } else {
                rows.add([paragraph])
            }
        }
        if paragraphs.isEmpty { rows.addSpare(1) }
        rows.addSpare(Self.spareRows.text)
        for line in rows.lines {
            if let formula = formulas[line.row] {
                try write(line, formula, sheet, &workbook)
            } else {
                try write(line, sheet, &workbook)
            }
        }
        let area = CellArea(row: first, column: 0, rows: rows.count - first)
        try highlightOpen(area, sheet, &workbook)
        if let prompt = guidance?.prompt { try sheet.prompt(prompt, area) }
        sheet.protect()
        var page = page
        page.breaks = rows.breaks
        try sheet.setUpPage(page)
        return area
    }

    private func write(
        _ line: NarrativeRows.Line, _ sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let format = try workbook.format(line.kind.style)
        let area = CellArea(row: line.row, column: 0, rows: line.rows)
        if line.kind != .spare {
            for row in area.top...area.bottom { try sheet.setHeight(line.height, row: row, grows: area.isSingle) }
        }
        try sheet.merge(area, format)
        try sheet.write(line.text, row: line.row, column: 0, format)
    }

    /// Writes a paragraph whose numbers follow the tables.
    private func write(
        _ line: NarrativeRows.Line, _ formula: String, _ sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let format = try workbook.format(line.kind.style)
        let area = CellArea(row: line.row, column: 0, rows: line.rows)
        for row in area.top...area.bottom { try sheet.setHeight(line.height, row: row, grows: area.isSingle) }
        try sheet.merge(area, format)
        try sheet.write(formula: formula, cached: .text(line.text), row: line.row, column: 0, format)
    }

    /// Gives the place of a text that is still to be written the colour of empty cells.
    private func highlightOpen(
        _ area: CellArea, _ sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let first = CellArea(row: area.top, column: area.left)
        let blank = ["", String.indentation].map { "\(first.reference)=\"\($0)\(Notation.blank.key)\"" }
        let format = try workbook.highlight(.open)
        try sheet.highlight([first], when: "=COUNTA(\(area.absoluteReference))=0", format)
        try sheet.highlight([area], when: "=OR(\(blank.joined(separator: ",")))", format)
    }
}

extension NarrativeRows.Kind {
    fileprivate var style: CellStyle {
        switch self {
        case .title: CellStyle(font: .song, size: size, isBold: true, hasBorder: false)
        case .heading: CellStyle(font: .hei, size: size, alignment: .left, hasBorder: false)
        case .subheading: paragraph(.kai)
        case .body, .spare: paragraph(.fangSong)
        }
    }

    private func paragraph(_ font: CellStyle.Font) -> CellStyle {
        CellStyle(font: font, size: size, alignment: .paragraph, hasBorder: false, isLocked: false)
    }
}
