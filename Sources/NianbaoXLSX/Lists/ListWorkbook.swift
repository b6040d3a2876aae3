package import NianbaoCore

/// A workbook with one list: lines above it, a row of headers, and a row for each entry, to be filtered and printed.
package struct ListWorkbook {
    private let list: PrintedList

    /// The workbook of a list.
    package init(_ list: PrintedList) { self.list = list }

    /// Writes it to `path`, replacing what is there.
    package func write(to path: String, tool: String) throws(WorkbookError) {
        var workbook = try Workbook(path: path)
        try workbook.set(
            Workbook.Properties(
                title: list.title, subject: "", author: "", comments: "nianbao \(tool)", status: "", custom: []))
        let sheet = try workbook.addSheet(list.name)
        try sheet.setWidths(list.columns.map(\.width))
        let top = try writeFacts(to: sheet, &workbook)
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, heading) in list.columns.enumerated() {
            try sheet.write(heading.head, row: top, column: column, head)
        }
        for (offset, row) in list.rows.enumerated() { try write(row, at: top + 1 + offset, to: sheet, &workbook) }
        try sheet.filter(
            CellArea(row: top, column: 0, rows: max(1, list.rows.count) + 1, columns: list.columns.count))
        sheet.freeze(rows: top + 1, columns: 2)
        var page = PageSetup(title: list.title)
        (page.orientation, page.repeatedRows) = (.landscape, top + 1)
        try sheet.setUpPage(page)
        try workbook.close()
    }

    /// Writes the lines above the list, and returns how many there are.
    private func writeFacts(to sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) -> Int {
        let title = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        let line = try workbook.format(CellStyle(size: 10, alignment: .left, hasBorder: false))
        let lines = [list.title] + list.facts
        for (row, text) in lines.enumerated() {
            try sheet.merge(CellArea(row: row, column: 0, columns: list.columns.count), row == 0 ? title : line)
            try sheet.write(text, row: row, column: 0, row == 0 ? title : line)
        }
        return lines.count
    }

    private func write(
        _ row: PrintedList.Row, at index: Int, to sheet: Sheet, _ workbook: inout Workbook
    ) throws(WorkbookError) {
        let plain = try workbook.format(CellStyle(size: 10))
        let left = try workbook.format(CellStyle(size: 10, alignment: .left))
        let marked = try workbook.format(CellStyle(size: 10, fill: .wrong))
        let texts = zip(row.cells, list.columns).compactMap { cell, column -> (text: String, width: Double)? in
            if case .text(let text) = cell { (text, column.width) } else { nil }
        }
        try sheet.fit(row: index, texts)
        for (column, cell) in row.cells.enumerated() {
            let format = row.marked == column ? marked : list.columns[column].isText ? left : plain
            switch cell {
            case .text(let text): try sheet.write(text, row: index, column: column, format)
            case .number(let number): try sheet.write(Double(number), row: index, column: column, format)
            }
        }
    }
}
