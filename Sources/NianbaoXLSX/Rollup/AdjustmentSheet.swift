internal import NianbaoCore

/// The sheet of adjustments, which the rows 调整 of the other sheets add up.
struct AdjustmentSheet {
    static let name = SheetName.adjustments.rawValue
    private static let heads = ["序号", "表", "栏次", "单元格", "数额", "理由", "经办", "日期"]
    private static let widths: [Double] = [6, 12, 8, 44, 12, 44, 12, 12]

    let content: RollupContent
    let tables: [UnitTableSheet]
    let page: PageSetup

    /// The sum of the adjustments of one column of a table, as an expression.
    static func sum(table: String, number: Int) -> String {
        let quoted = table.replacing("\"", with: "\"\"")
        return "SUMIFS('\(name)'!$E:$E,'\(name)'!$B:$B,\"\(quoted)\",'\(name)'!$C:$C,\(number))"
    }

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(Self.name)
        try sheet.setWidths(Self.widths)
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, text) in Self.heads.enumerated() { try sheet.write(text, row: 0, column: column, head) }
        let plain = try workbook.format(CellStyle(size: 10))
        let left = try workbook.format(CellStyle(size: 10, alignment: .left))
        let adjustments = content.region.stated.adjustments
        for (offset, adjustment) in adjustments.enumerated() {
            let row = offset + 1
            let (table, number) = place(of: adjustment.cell)
            try sheet.write(Double(row), row: row, column: 0, plain)
            try sheet.write(table, row: row, column: 1, plain)
            try sheet.write(Double(number), row: row, column: 2, plain)
            let label = content.form.labels(of: adjustment.cell).text
            try sheet.fit(row: row, [(label, Self.widths[3]), (adjustment.reason, Self.widths[5])])
            try sheet.write(label, row: row, column: 3, left)
            try sheet.write(
                adjustment.amount.workbookValue(content.form[adjustment.cell].measure), row: row, column: 4, plain)
            try sheet.write(adjustment.reason, row: row, column: 5, left)
            try sheet.write(adjustment.author ?? "", row: row, column: 6, plain)
            try sheet.write(adjustment.date ?? "", row: row, column: 7, plain)
        }
        try sheet.filter(CellArea(row: 0, column: 0, rows: max(1, adjustments.count) + 1, columns: Self.heads.count))
        sheet.freeze(rows: 1)
        var page = page
        (page.orientation, page.repeatedRows) = (.landscape, 1)
        try sheet.setUpPage(page)
    }

    /// The sheet that has the cell, and the number of its column there.
    private func place(of cell: CellID) -> (table: String, number: Int) {
        for table in tables {
            if let index = table.heads.cells.firstIndex(of: cell) { return (table.name, index + 1) }
        }
        return ("", 0)
    }
}
