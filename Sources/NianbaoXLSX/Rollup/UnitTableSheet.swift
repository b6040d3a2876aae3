internal import NianbaoCore

/// A sheet of the 底稿: a row for each unit, a column for each cell of one table, and above the units their sums.
struct UnitTableSheet {
    let section: FormSection
    let heads: IndicatorHeads
    let content: RollupContent
    private let page: PageSetup
    private let print: UnitTablePage

    /// The columns before the first cell: number, unit, state.
    static let lead = 3
    private static let leadHeads = ["序号", "单位", "状态"]

    init(_ section: FormSection, _ table: Table, _ content: RollupContent, _ page: PageSetup) {
        self.section = section
        self.content = content
        self.page = page
        heads = IndicatorHeads(table, of: content.form)
        print = UnitTablePage(heads, content)
    }

    var name: String { section.name.key }

    // MARK: Rows

    private static let headTop = 1
    private var totalRow: Int { Self.headTop + heads.depth }
    private var adjustmentRow: Int { totalRow + 1 }
    private var regionRow: Int { totalRow + 2 }
    /// The row of column numbers, which the filter hangs on.
    private var numberRow: Int { totalRow + 3 }
    private var firstUnitRow: Int { totalRow + 4 }

    /// The A1 places of a cell's sum of units, adjustments and region's figure.
    func places(of index: Int) -> (total: String, adjustment: String, region: String) {
        let place = { (row: Int) in
            "'\(name)'!" + CellArea(row: row, column: Self.lead + index).absoluteReference
        }
        return (place(totalRow), place(adjustmentRow), place(regionRow))
    }

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(name)
        try sheet.setWidths(UnitTablePage.leadWidths + print.widths)
        try writeHeads(sheet, &workbook)
        try writeSummaries(sheet, &workbook)
        let heights = content.units.map { Self.height(of: $0) }
        for (offset, unit) in content.units.enumerated() {
            try sheet.setHeight(heights[offset], row: firstUnitRow + offset)
            try write(unit, number: offset + 1, row: firstUnitRow + offset, sheet, &workbook)
        }
        try highlight(sheet, &workbook)
        let count = max(1, content.units.count)
        try sheet.filter(
            CellArea(row: numberRow, column: 0, rows: count + 1, columns: Self.lead + heads.cells.count))
        sheet.freeze(rows: firstUnitRow, columns: Self.lead)
        var page = print.setUp(page, heights: (headHeights.reduce(0, +), heights))
        (page.repeatedRows, page.repeatedColumns) = (firstUnitRow, Self.lead)
        try sheet.setUpPage(page)
    }

    // MARK: Headers

    private func writeHeads(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let title = try workbook.format(CellStyle(font: .hei, size: 12, alignment: .left, hasBorder: false))
        for (row, height) in headHeights.enumerated() { try sheet.setHeight(height, row: row) }
        try sheet.merge(CellArea(row: 0, column: 0, columns: Self.lead), title)
        try sheet.write(section.heading, row: 0, column: 0, title)
        let head = try workbook.format(CellStyle(size: 10))
        for (column, text) in Self.leadHeads.enumerated() {
            try sheet.merge(CellArea(row: Self.headTop, column: column, rows: heads.depth), head)
            try sheet.write(text, row: Self.headTop, column: column, head)
        }
        for label in heads.heads {
            let (row, column) = (Self.headTop + label.row, Self.lead + label.column)
            try sheet.merge(
                CellArea(row: row, column: column, rows: label.rowSpan, columns: label.columnSpan), head)
            try sheet.write(label.text, row: row, column: column, head)
        }
        let number = try workbook.format(CellStyle(size: 9, fill: .computed))
        for (column, text) in (["甲", "乙", "丙"] + (1...heads.cells.count).map(String.init)).enumerated() {
            try sheet.write(text, row: numberRow, column: column, number)
        }
    }

    /// The heights in points of the rows above the units.
    private var headHeights: [Double] {
        let labels = (0..<heads.depth).map { height(ofHeads: $0) }
        let region = WrappedText.listHeight([(content.region.stated.agency, UnitTablePage.leadWidths.reduce(0, +))])
        return [36] + labels + [18, 18, region, 18]
    }

    /// A height in points that shows the labels of one level.
    private func height(ofHeads row: Int) -> Double {
        let lines = heads.heads.filter { $0.row == row }.map { head in
            let width = print.widths[head.column..<head.column + head.columnSpan].reduce(0, +)
            return WrappedText.lines(head.text, width: max(2, width - 1)) / Double(head.rowSpan)
        }
        return min(409, max(1, lines.max() ?? 1) * 14 + 6)
    }

    private static func height(of unit: RollupContent.Unit) -> Double {
        WrappedText.listHeight([(unit.agency, UnitTablePage.leadWidths[1]), (unit.state, UnitTablePage.leadWidths[2])])
    }

    // MARK: Sum, adjustments, region

    private func writeSummaries(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let label = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (row, text) in [(totalRow, "合计"), (adjustmentRow, "调整"), (regionRow, content.region.stated.agency)] {
            try sheet.merge(CellArea(row: row, column: 0, columns: Self.lead), label)
            try sheet.write(text, row: row, column: 0, label)
        }
        let rows = [totalRow, adjustmentRow, regionRow].map { places(inRow: $0) }
        for (index, cell) in heads.cells.enumerated() {
            let style = try workbook.format(style(cell, isBold: true, fill: .computed))
            let column = Self.lead + index
            let measure = content.form[cell].measure
            if let terms = content.form.sum(of: cell) {
                for (row, places) in zip([totalRow, adjustmentRow, regionRow], rows) {
                    let value = content.summary(cell, row - totalRow)
                    try sheet.write(
                        formula: "=" + places.sum(terms, from: name), cached: value.cached(measure), row: row,
                        column: column, style)
                }
                continue
            }
            try sheet.write(
                formula: totalFormula(cell, column), cached: content.total(cell).shown(measure), row: totalRow,
                column: column, style)
            try sheet.write(
                formula: "=" + AdjustmentSheet.sum(table: name, number: index + 1),
                cached: .number(content.adjusted(cell).workbookValue(measure)), row: adjustmentRow, column: column,
                style)
            try write(content.region[cell], cell, row: regionRow, column: column, sheet, style)
        }
    }

    /// Empty if a unit lacks the figure, `/` if it applies to none; `SUM` ignores `/`.
    private func totalFormula(_ cell: CellID, _ column: Int) -> String {
        guard !content.units.isEmpty else { return "=0" }
        let units = CellArea(row: firstUnitRow, column: column, rows: content.units.count).absoluteReference
        let isAmount = content.form[cell].measure.scale > 0
        let sum = isAmount ? "ROUND(SUM(\(units)),\(Measure.amountScale))" : "SUM(\(units))"
        let total = content.form[cell].allowsNotApplicable ? "IF(COUNT(\(units))=0,\"/\",\(sum))" : sum
        return "=IF(COUNTBLANK(\(units))>0,\"\",\(total))"
    }

    // MARK: Units

    private func write(
        _ unit: RollupContent.Unit, number: Int, row: Int, _ sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let plain = try workbook.format(CellStyle(size: 10))
        let left = try workbook.format(CellStyle(size: 10, alignment: .left))
        try sheet.write(Double(number), row: row, column: 0, plain)
        try sheet.write(unit.agency, row: row, column: 1, left)
        try sheet.write(unit.state, row: row, column: 2, plain)
        let places = places(inRow: row)
        for (index, cell) in heads.cells.enumerated() {
            let column = Self.lead + index
            if let terms = content.form.sum(of: cell) {
                let format = try workbook.format(style(cell, fill: .computed))
                try sheet.write(
                    formula: "=" + places.sum(terms, from: name),
                    cached: unit.report[cell].cached(content.form[cell].measure), row: row, column: column, format)
            } else {
                let format = try workbook.format(style(cell))
                try write(unit.report[cell], cell, row: row, column: column, sheet, format)
            }
        }
    }

    private func write(
        _ value: CellValue, _ cell: CellID, row: Int, column: Int, _ sheet: Sheet, _ format: Format
    ) throws(WorkbookError) {
        if let number = value.number {
            try sheet.write(number.workbookValue(content.form[cell].measure), row: row, column: column, format)
        } else {
            try sheet.write(value.printed(content.form[cell].measure), row: row, column: column, format)
        }
    }

    private func places(inRow row: Int) -> CellPlaces {
        var places = CellPlaces()
        for (index, cell) in heads.cells.enumerated() {
            places[cell] = CellPlaces.Place(
                sheet: name, row: row, column: Self.lead + index, measure: content.form[cell].measure)
        }
        return places
    }

    // MARK: Looks

    private func style(_ cell: CellID, isBold: Bool = false, fill: CellStyle.Fill = .none) -> CellStyle {
        let format: String? =
            switch content.form[cell].measure {
            case .count, .signedCount: "0"
            case .amount: nil
            }
        return CellStyle(size: 10, isBold: isBold, fill: fill, numberFormat: format)
    }

    /// The region's figures turn red where they are not the sum and the adjustments.
    private func highlight(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let format = try workbook.highlight(.wrong)
        let area = CellArea(row: regionRow, column: Self.lead, columns: heads.cells.count)
        let column = { (row: Int) in CellArea(row: row, column: Self.lead).reference }
        let (total, adjustment, region) = (column(totalRow), column(adjustmentRow), column(regionRow))
        try sheet.highlight(
            [area],
            when: "=AND(\(total)<>\"\",\(region)<>\"\",ROUND(N(\(region))-N(\(total))-N(\(adjustment)),"
                + "\(Measure.amountScale))<>0)", format)
    }
}
