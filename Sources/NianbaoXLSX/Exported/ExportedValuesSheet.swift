internal import NianbaoCore

/// The hidden sheet that keeps what a workbook was exported with: a line for each fact, cell and paragraph.
struct ExportedValuesSheet {
    /// The input cells with their addresses.
    private let cells: [(id: CellID, measure: Measure, address: String)]

    init(_ form: Form) {
        cells = form.typedCells.map { ($0, form[$0].measure, form[$0].address(.english)) }
    }

    /// - Parameter inputHash: The SHA-256 of the report file; `nil` for a workbook to fill in, which keeps no texts: they
    ///   are those that its form begins with.
    func write(
        _ printed: PrintedReport, inputHash: String?, to workbook: inout Workbook, _ page: PageSetup
    ) throws(WorkbookError) {
        let sheet = try workbook.addSheet(ExportedValues.sheetName)
        let format = try workbook.format(CellStyle(alignment: .left, hasBorder: false))
        var row = 0
        for line in ExportedValues.facts(of: printed.report, inputHash: inputHash) {
            try write(line, sheet, &row, format)
        }
        for cell in cells {
            try sheet.write(cell.address, row: row, column: 0, format)
            let word = ExportedValues.word(printed.report[cell.id], cell.measure)
            try sheet.write(word, row: row, column: 1, format)
            if let remark = printed.report.stated[cell.id].remark {
                try sheet.write(remark, row: row, column: 2, format)
            }
            row += 1
        }
        for (address, word, remark) in ExportedValues.remarkedTotals(of: printed.report) {
            try write([address, word, remark], sheet, &row, format)
        }
        for (key, paragraphs) in inputHash == nil ? [] : ExportedValues.texts(of: printed) {
            for paragraph in paragraphs {
                for line in lines(of: paragraph, key) { try write(line, sheet, &row, format) }
            }
        }
        sheet.protect()
        try sheet.setUpPage(page)
        sheet.hide()
    }

    private func write(
        _ line: [String], _ sheet: Sheet, _ row: inout Int, _ format: Format
    ) throws(WorkbookError) {
        for (column, text) in line.enumerated() where !text.isEmpty {
            try sheet.write(text, row: row, column: column, format)
        }
        row += 1
    }

    /// A paragraph longer than a cell continues in lines whose key ends with a plus sign.
    private func lines(of paragraph: PrintedParagraph, _ key: String) -> [[String]] {
        let printed = paragraph.printed.pieces(ofUTF16: 32_767).map(String.init)
        let source =
            paragraph.source == paragraph.printed ? [] : paragraph.source.pieces(ofUTF16: 32_767).map(String.init)
        return (0..<max(printed.count, source.count)).map { index in
            [
                index == 0 ? key : key + "+", printed.indices.contains(index) ? printed[index] : "",
                source.indices.contains(index) ? source[index] : "",
            ]
        }
    }
}
