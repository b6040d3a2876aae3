internal import NianbaoCore

/// The sheet of a section's table: the printed form, alive.
struct TableSheet {
    let section: FormSection
    let grid: Grid
    let page: PageSetup

    /// The sheet's rows above the table: the section's heading.
    static let top = 1

    var name: String { section.name.key }

    /// The whole printed table.
    var area: Sheet.Area {
        Sheet.Area(row: Self.top, column: 0, rows: grid.rows.count, columns: grid.width)
    }

    func write(to workbook: inout Workbook, _ places: CellPlaces, _ relations: [Relation]) throws(WorkbookError) {
        let sheet = try workbook.addSheet(name)
        try sheet.setWidths(grid.columnWidths)
        try writeHeading(sheet, &workbook)
        for (y, row) in grid.rows.enumerated() {
            try sheet.setHeight(height(of: row), row: Self.top + y)
            for (x, slot) in row.enumerated() {
                if case .cell(let cell) = slot {
                    try write(cell, row: Self.top + y, column: x, sheet, &workbook, places)
                }
            }
        }
        for (validation, areas) in FigureAreas(grid, top: Self.top).byValidation {
            for area in areas { try sheet.validate(area, validation) }
        }
        try highlightFaults(sheet, &workbook, places, relations)
        try workbook.define("table_\(section.name.id)", as: "='\(name)'!\(area.absoluteReference)")
        if grid.headRows > 0 { sheet.freeze(rows: Self.top + grid.headRows) }
        sheet.protect()
        var page = page
        page.orientation = grid.orientation
        page.repeatedRows = grid.headRows > 0 ? Self.top + grid.headRows : Self.top
        try sheet.setUpPage(page)
    }

    private func writeHeading(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let format = try workbook.format(CellStyle(font: .hei, size: 14, hasBorder: false))
        try sheet.setHeight(30, row: 0)
        try sheet.merge(Sheet.Area(row: 0, column: 0, columns: grid.width), format)
        try sheet.write(section.heading, row: 0, column: 0, format)
    }

    private func write(
        _ cell: GridCell, row: Int, column: Int, _ sheet: Sheet, _ workbook: inout Workbook, _ places: CellPlaces
    ) throws(WorkbookError) {
        let format = try workbook.format(cell.style)
        try sheet.merge(
            Sheet.Area(row: row, column: column, rows: cell.rowSpan, columns: cell.columnSpan), format)
        switch cell.content {
        case .text(let text): try sheet.write(text, row: row, column: column, format)
        case .figure(let figure):
            if let terms = figure.terms {
                try sheet.write(
                    formula: "=" + places.sum(terms, from: name), cached: figure.value.cached(figure.measure),
                    row: row, column: column, format)
            } else if let number = figure.value.number {
                try sheet.write(number.workbookValue(figure.measure), row: row, column: column, format)
            } else {
                try sheet.write(figure.value == .notApplicable ? "/" : "", row: row, column: column, format)
            }
            if let remark = figure.remark { try sheet.comment(remark, row: row, column: column) }
        }
    }

    /// Turns cells red in the workbook itself: those of a relation that does not hold, a total that is not its sum,
    /// a negative figure.
    private func highlightFaults(
        _ sheet: Sheet, _ workbook: inout Workbook, _ places: CellPlaces, _ relations: [Relation]
    ) throws(WorkbookError) {
        let format = try workbook.highlight(.wrong)
        for relation in relations {
            let shown = relation.origin == .sum ? relation.left : relation.left + relation.right
            let areas = places.areas(shown, on: name)
            guard !areas.isEmpty else { continue }
            let left = places.plainSum(relation.left, from: name)
            let right = places.plainSum(relation.right, from: name)
            let blanks = places.blanks(relation.left + relation.right, from: name)
            try sheet.highlight(
                areas, when: "=AND(\(blanks)=0,NOT(\(left)\(relation.comparison.excelSymbol)\(right)))", format)
        }
        for (validation, areas) in FigureAreas(grid, top: Self.top).byValidation where !validation.allowsNegative {
            for area in areas {
                let first = Sheet.Area(row: area.top, column: area.left).reference
                try sheet.highlight([area], when: "=AND(ISNUMBER(\(first)),\(first)<0)", format)
            }
        }
    }

    /// A height in points that shows every line of the row's texts.
    private func height(of row: [Grid.Slot]) -> Double {
        var lines = 1
        for (x, slot) in row.enumerated() {
            guard case .cell(let cell) = slot, cell.rowSpan == 1 else { continue }
            let width = grid.columnWidths[x..<x + cell.columnSpan].reduce(0, +)
            lines = max(lines, Int((Double(cell.text.displayWidth) * 1.05 / max(1, width - 2)).rounded(.up)))
        }
        return Double(lines) * 15 + 10
    }
}

extension GridCell {
    fileprivate var style: CellStyle {
        switch role {
        case .caption: CellStyle(isBold: true)
        case .header: CellStyle()
        case .note: CellStyle(size: 10)
        case .label: CellStyle(size: 10, alignment: rowSpan > 1 ? .center : .label)
        case .input: CellStyle(isLocked: false, numberFormat: numberFormat)
        case .total: CellStyle(fill: .computed, numberFormat: numberFormat)
        }
    }

    private var numberFormat: String? {
        guard case .figure(let figure) = content else { return nil }
        switch figure.measure {
        case .count, .signedCount: return "0"
        case .amount(let decimals?): return decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
        case .amount(nil): return nil
        }
    }
}

extension Comparison {
    /// The sign in a formula.
    var excelSymbol: String {
        switch self {
        case .equal: "="
        case .atMost: "<="
        case .atLeast: ">="
        case .unequal: "<>"
        }
    }
}
