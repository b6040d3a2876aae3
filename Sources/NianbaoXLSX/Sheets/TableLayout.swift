internal import NianbaoCore

/// The sheet of a section's table, with live formulas: all that does not depend on the report, and how a report's
/// figures are written.
struct TableLayout {
    let sheet: TableSheet
    let form: Form
    private let places: CellPlaces
    /// The areas in which figures are typed, by what may be typed there.
    let areas: FigureAreas
    private let rows: [Row]
    /// In the order in which they first occur.
    private let styles: [CellStyle]
    private let highlights: [Highlight]

    /// Cells that get a colour of their own while a formula holds.
    private struct Highlight {
        let areas: [CellArea]
        let formula: String
        var fill = CellStyle.Fill.wrong
    }

    private struct Row {
        var cells: [Cell] = []
        /// How many lines the longest of its labels takes.
        var lines = 1.0
    }

    private struct Cell {
        let area: CellArea
        let style: Int
        let content: GridCell.Content
        /// The formula of a computed figure; `nil` for other cells.
        let formula: String?
        /// The width for its text, in characters; `nil` where the text does not affect the height of the row.
        let width: Double?
    }

    init(_ sheet: TableSheet, _ places: CellPlaces, of form: Form) {
        self.sheet = sheet
        self.form = form
        self.places = places
        areas = FigureAreas(sheet.grid, top: TableSheet.top)
        var (rows, styles): ([Row], [CellStyle]) = ([], [])
        for (y, slots) in sheet.grid.rows.enumerated() {
            var row = Row()
            for (x, slot) in slots.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                let style = styles.firstIndex(of: cell.style) ?? styles.endIndex
                if style == styles.endIndex { styles.append(cell.style) }
                var formula: String?
                let width = cell.rowSpan == 1 ? sheet.grid.columnWidths[x..<x + cell.columnSpan].reduce(0, +) : nil
                switch cell.content {
                case .text(let text): row.lines = max(row.lines, width.map { Self.lines(text, $0) } ?? 1)
                case .figure(let figure): formula = figure.terms.map { "=" + places.sum($0, from: sheet.name) }
                }
                row.cells.append(
                    Cell(
                        area: CellArea(
                            row: TableSheet.top + y, column: x, rows: cell.rowSpan, columns: cell.columnSpan),
                        style: style, content: cell.content, formula: formula, width: width))
            }
            rows.append(row)
        }
        (self.rows, self.styles) = (rows, styles)
        highlights =
            Self.faults(sheet, places, form.relations) + Self.negatives(areas) + Self.open(areas) + Self.texts(areas)
    }

    /// The formula of a computed figure, with its `=`; `nil` for a typed one.
    func formula(of figure: GridFigure) -> String? {
        figure.terms.map { "=" + places.sum($0, from: sheet.name) }
    }

    /// Writes the sheet of one report, but for what may be typed into its cells.
    ///
    /// - Parameters:
    ///   - grid: The table as the report prints it.
    ///   - report: The report with the figures.
    ///   - past: The report beside last year's; `nil` if that is not at hand.
    func write(
        _ grid: PrintedGrid, of report: CompletedReport, _ past: YearComparison?, to workbook: inout Workbook,
        _ page: PageSetup
    ) throws(WorkbookError) -> Sheet {
        let sheet = try workbook.addSheet(sheet.name)
        try sheet.setWidths(self.sheet.grid.columnWidths)
        try writeHeading(sheet, &workbook)
        var formats: [Format] = []
        for style in styles { formats.append(try workbook.format(style)) }
        for (y, row) in rows.enumerated() {
            try sheet.setHeight(lines(row, grid) * 15 + 10, row: TableSheet.top + y)
            for cell in row.cells {
                try write(cell, report, sheet, formats[cell.style])
                try comment(on: cell, grid, past, sheet)
            }
        }
        for highlight in highlights {
            try sheet.highlight(highlight.areas, when: highlight.formula, workbook.highlight(highlight.fill))
        }
        try finish(sheet, workbook, page)
        return sheet
    }

    /// Has Excel refuse what is no figure of the form.
    func validate(_ sheet: Sheet) throws(WorkbookError) {
        for (validation, areas) in areas.byValidation {
            for area in areas { try sheet.validate(area, validation) }
        }
    }

    private func writeHeading(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let format = try workbook.format(CellStyle(font: .hei, size: 14, hasBorder: false))
        try sheet.setHeight(30, row: 0)
        try sheet.merge(CellArea(row: 0, column: 0, columns: self.sheet.grid.width), format)
        try sheet.write(self.sheet.section.heading, row: 0, column: 0, format)
    }

    private func write(
        _ cell: Cell, _ report: CompletedReport, _ sheet: Sheet, _ format: Format
    ) throws(WorkbookError) {
        let (row, column) = (cell.area.top, cell.area.left)
        try sheet.merge(cell.area, format)
        switch cell.content {
        case .text(let text): try sheet.write(text, row: row, column: column, format)
        case .figure(let figure):
            let value = report[figure.id]
            if let formula = cell.formula {
                try sheet.write(
                    formula: formula, cached: value.cached(figure.measure), row: row, column: column, format)
            } else if let number = value.number {
                try sheet.write(number.workbookValue(figure.measure), row: row, column: column, format)
            } else {
                try sheet.write(value.printed(figure.measure), row: row, column: column, format)
            }
        }
    }

    /// Comments on a figure with its remark and with last year's figure.
    private func comment(
        on cell: Cell, _ grid: PrintedGrid, _ past: YearComparison?, _ sheet: Sheet
    ) throws(WorkbookError) {
        guard case .figure(let figure) = cell.content else { return }
        let last = past.flatMap { past in
            past.past(figure.id).map {
                "\(Self.lastYear)（\(past.prior.stated.year)）：\(Figure.text($0, figure.measure))"
            }
        }
        let lines = [grid.remark(on: figure), last].compactMap(\.self)
        guard !lines.isEmpty else { return }
        try sheet.comment(lines.joined(separator: "\n"), row: cell.area.top, column: cell.area.left)
    }

    private static let lastYear = Notation.prior.key

    private func finish(_ sheet: Sheet, _ workbook: borrowing Workbook, _ page: PageSetup) throws(WorkbookError) {
        let (name, grid) = (self.sheet.name, self.sheet.grid)
        try workbook.define(
            "table_\(self.sheet.section.name.id)", as: "='\(name)'!\(self.sheet.area.absoluteReference)")
        if grid.headRows > 0 { sheet.freeze(rows: TableSheet.top + grid.headRows) }
        sheet.protect()
        var page = page
        page.orientation = grid.orientation
        page.repeatedRows = grid.headRows > 0 ? TableSheet.top + grid.headRows : TableSheet.top
        try sheet.setUpPage(page)
    }

    // MARK: Heights

    /// How many lines the longest of the row's texts takes.
    private func lines(_ row: Row, _ grid: PrintedGrid) -> Double {
        row.cells.reduce(row.lines) { lines, cell in
            guard let width = cell.width, case .figure(let figure) = cell.content else { return lines }
            return max(lines, Self.lines(grid.text(of: figure), width))
        }
    }

    private static func lines(_ text: String, _ width: Double) -> Double {
        WrappedText.lines(text, width: max(1, width - 2))
    }

    // MARK: Cells that turn red in the workbook itself

    /// The cells of a relation that does not hold, or a total that is not its sum.
    private static func faults(
        _ sheet: TableSheet, _ places: CellPlaces, _ relations: [Relation]
    ) -> [Highlight] {
        relations.compactMap { relation in
            let shown = relation.origin == .sum ? relation.left : relation.left + relation.right
            let areas = places.areas(shown, on: sheet.name)
            guard !areas.isEmpty else { return nil }
            let left = places.plainSum(relation.left, from: sheet.name)
            let right = places.plainSum(relation.right, from: sheet.name)
            let blanks = places.blanks(relation.left + relation.right, from: sheet.name)
            return Highlight(
                areas: areas, formula: "=AND(\(blanks)=0,NOT(\(left)\(relation.comparison.excelSymbol)\(right)))")
        }
    }

    /// Negative figures where none are allowed.
    private static func negatives(_ areas: FigureAreas) -> [Highlight] {
        areas.byValidation.filter { !$0.validation.allowsNegative }.flatMap(\.areas).map { area in
            let first = CellArea(row: area.top, column: area.left).reference
            return Highlight(areas: [area], formula: "=AND(ISNUMBER(\(first)),\(first)<0)")
        }
    }

    /// Cells that are still to be filled in.
    private static func open(_ areas: FigureAreas) -> [Highlight] {
        let areas = areas.byValidation.flatMap(\.areas)
        guard let first = areas.first else { return [] }
        let place = CellArea(row: first.top, column: first.left).reference
        return [Highlight(areas: areas, formula: "=\(place)=\"\"", fill: .open)]
    }

    /// Cells with digits that are stored as text, which no sum counts.
    private static func texts(_ areas: FigureAreas) -> [Highlight] {
        let areas = areas.byValidation.flatMap(\.areas)
        guard let first = areas.first else { return [] }
        let place = CellArea(row: first.top, column: first.left).reference
        let sign = CellValue.notApplicableSign
        return [
            Highlight(
                areas: areas, formula: "=AND(ISTEXT(\(place)),\(place)<>\"\",\(place)<>\"\(sign)\")", fill: .text)
        ]
    }
}
