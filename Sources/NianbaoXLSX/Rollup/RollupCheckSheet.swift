internal import NianbaoCore

/// The 校验 sheet of a 底稿: for each input cell, the region less the sum of its units less the adjustments, which is 0.
struct RollupCheckSheet {
    private var heads: [String] { ["规则", "表", "栏次", "单元格", "各单位合计", "调整", region, "相差", "结论"] }
    /// The word for the scope of a region's report.
    private var region: String { content.region.form.scopes[.region].key }
    private static let widths: [Double] = [14, 12, 8, 60, 14, 12, 14, 12, 12]

    let content: RollupContent
    let tables: [UnitTableSheet]
    let page: PageSetup

    /// A input cell, with where its table has it.
    private struct Line {
        let cell: CellID
        let table: UnitTableSheet
        let index: Int
    }

    private var lines: [Line] {
        tables.flatMap { table in
            table.heads.cells.enumerated().filter { !content.form[$0.element].isDerived }.map { index, cell in
                Line(cell: cell, table: table, index: index)
            }
        }
    }

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(CheckSheet.name)
        try sheet.setWidths(Self.widths)
        let lines = lines
        let verdicts = CellArea(row: 2, column: heads.count - 1, rows: max(1, lines.count))
        try writeSummary(sheet, &workbook, verdicts, lines)
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, text) in heads.enumerated() { try sheet.write(text, row: 1, column: column, head) }
        for (offset, line) in lines.enumerated() { try write(line, row: 2 + offset, sheet, &workbook) }
        let first = CellArea(row: verdicts.top, column: verdicts.left).reference
        try sheet.highlight(
            [verdicts], when: "=\(first)<>\"\(CheckVerdict.balanced.rawValue)\"", workbook.highlight(.wrong))
        try sheet.highlight(
            [verdicts], when: "=\(first)=\"\(CheckVerdict.balanced.rawValue)\"", workbook.highlight(.right))
        try sheet.filter(CellArea(row: 1, column: 0, rows: max(1, lines.count) + 1, columns: heads.count))
        sheet.freeze(rows: 2)
        var page = page
        (page.orientation, page.repeatedRows) = (.landscape, 2)
        try sheet.setUpPage(page)
    }

    private func writeSummary(
        _ sheet: Sheet, _ workbook: inout Workbook, _ verdicts: CellArea, _ lines: [Line]
    ) throws(WorkbookError) {
        let format = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        let balanced = "COUNTIF(\(verdicts.reference),\"\(CheckVerdict.balanced.rawValue)\")"
        let failing = lines.count { verdict(of: $0) != .balanced }
        try sheet.setHeight(30, row: 0)
        try sheet.merge(CellArea(row: 0, column: 0, columns: heads.count), format)
        try sheet.write(
            formula: "=IF(\(balanced)=\(lines.count),\"\(region)等于各单位之和加调整\","
                + "(\(lines.count)-\(balanced))&\" 格不等或没有填全\")",
            cached: .text(failing == 0 ? "\(region)等于各单位之和加调整" : "\(failing) 格不等或没有填全"), row: 0, column: 0,
            format)
    }

    private func write(_ line: Line, row: Int, _ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let plain = try workbook.format(CellStyle(size: 10))
        let left = try workbook.format(CellStyle(size: 10, alignment: .left))
        let measure = content.form[line.cell].measure
        let rule: Rule = content.form.stocks.contains(line.cell) ? .rollUpStocks : .rollUpFlows
        try sheet.write(rule.id, row: row, column: 0, left)
        try sheet.write(line.table.name, row: row, column: 1, plain)
        try sheet.write(Double(line.index + 1), row: row, column: 2, plain)
        let label = content.form.labels(of: line.cell).text
        try sheet.write(label, row: row, column: 3, left)
        try sheet.fit(row: row, [(label, Self.widths[3])])
        let places = line.table.places(of: line.index)
        // A bare reference to an empty cell would count as 0.
        let shown = { (place: String) in "=IF(\(place)=\"\",\"\",\(place))" }
        try sheet.write(
            formula: shown(places.total), cached: content.total(line.cell).shown(measure), row: row, column: 4, plain)
        try sheet.write(
            formula: shown(places.adjustment), cached: .number(content.adjusted(line.cell).workbookValue(measure)),
            row: row, column: 5, plain)
        try sheet.write(
            formula: shown(places.region), cached: content.region[line.cell].shown(measure), row: row, column: 6, plain)
        let cells = (4...6).map { CellArea(row: row, column: $0).reference }
        let isOpen = "OR(\(cells[0])=\"\",\(cells[2])=\"\")"
        let difference = difference(of: line)
        try sheet.write(
            formula: "=IF(\(isOpen),\"\",ROUND(N(\(cells[2]))-N(\(cells[0]))-N(\(cells[1])),\(Measure.amountScale)))",
            cached: difference.map { .number($0.workbookValue(measure)) } ?? .text(""), row: row, column: 7, plain)
        let gap = CellArea(row: row, column: 7).reference
        try sheet.write(
            formula: "=IF(\(gap)=\"\",\"\(CheckVerdict.unfilled.rawValue)\","
                + "IF(\(gap)=0,\"\(CheckVerdict.balanced.rawValue)\",\"\(CheckVerdict.unbalanced.rawValue)\"))",
            cached: .text(verdict(of: line).rawValue), row: row, column: 8, plain)
    }

    /// The region less the sum less the adjustments; `nil` if one of them is not filled in. Not applicable counts as 0.
    private func difference(of line: Line) -> Int? {
        let figure = { (value: CellValue) in value == .notApplicable ? 0 : value.number }
        guard let sum = figure(content.total(line.cell)), let region = figure(content.region[line.cell]) else {
            return nil
        }
        return region - sum - content.adjusted(line.cell)
    }

    private func verdict(of line: Line) -> CheckVerdict {
        difference(of: line).map { $0 == 0 ? .balanced : .unbalanced } ?? .unfilled
    }
}
