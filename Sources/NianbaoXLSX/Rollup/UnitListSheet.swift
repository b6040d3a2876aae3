internal import NianbaoCore

/// The sheet of all units: who is in the sum, who is not, and why.
struct UnitListSheet {
    static let name = SheetName.units.rawValue
    private static let heads = ["序号", "单位", "状态", "错误", "警告", "文件", "SHA-256"]
    private static let widths: [Double] = [6, 34, 16, 8, 8, 44, 70]

    let facts: [String]
    let account: [Rollup.Unit]
    let page: PageSetup

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(Self.name)
        try sheet.setWidths(Self.widths)
        let title = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        let line = try workbook.format(CellStyle(size: 10, alignment: .left, hasBorder: false))
        for (row, fact) in facts.enumerated() {
            try sheet.merge(CellArea(row: row, column: 0, columns: Self.heads.count), row == 0 ? title : line)
            try sheet.write(fact, row: row, column: 0, row == 0 ? title : line)
        }
        let headRow = facts.count
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, text) in Self.heads.enumerated() { try sheet.write(text, row: headRow, column: column, head) }
        for (offset, unit) in account.enumerated() {
            try write(unit, number: offset + 1, row: headRow + 1 + offset, sheet, &workbook)
        }
        try sheet.filter(
            CellArea(row: headRow, column: 0, rows: max(1, account.count) + 1, columns: Self.heads.count))
        sheet.freeze(rows: headRow + 1, columns: 2)
        var page = page
        (page.orientation, page.repeatedRows) = (.landscape, headRow + 1)
        try sheet.setUpPage(page)
    }

    private func write(
        _ unit: Rollup.Unit, number: Int, row: Int, _ sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let plain = try workbook.format(CellStyle(size: 10))
        let left = try workbook.format(CellStyle(size: 10, alignment: .left))
        let isFine = unit.standing == .sound || unit.standing.isBesides
        let state = try workbook.format(CellStyle(size: 10, fill: isFine ? .none : .wrong))
        try sheet.fit(row: row, [(unit.agency, Self.widths[1]), (unit.file ?? "", Self.widths[5])])
        try sheet.write(Double(number), row: row, column: 0, plain)
        try sheet.write(unit.agency, row: row, column: 1, left)
        try sheet.write(unit.stateWord.zh, row: row, column: 2, state)
        for (column, count) in [(3, unit.errors), (4, unit.warnings)] {
            if unit.file == nil {
                try sheet.write("", row: row, column: column, plain)
            } else {
                try sheet.write(Double(count), row: row, column: column, plain)
            }
        }
        try sheet.write(unit.file ?? "", row: row, column: 5, left)
        try sheet.write(unit.hash ?? "", row: row, column: 6, left)
    }
}
