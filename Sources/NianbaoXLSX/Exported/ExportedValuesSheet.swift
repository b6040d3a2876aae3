internal import NianbaoCore

/// The hidden sheet that keeps what a workbook was exported with: a line for each fact, cell and paragraph.
struct ExportedValuesSheet {
    let values: ExportedValues
    let form: Form
    let page: PageSetup

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(ExportedValues.sheetName)
        let format = try workbook.format(CellStyle(alignment: .left, hasBorder: false))
        for (row, line) in lines.enumerated() {
            for (column, text) in line.enumerated() where !text.isEmpty {
                try sheet.write(text, row: row, column: column, format)
            }
        }
        sheet.protect()
        try sheet.setUpPage(page)
        sheet.hide()
    }

    private var lines: [[String]] {
        let facts = [
            ExportedValues.format,
            [ReportField.edition.name.id, values.edition],
            [ReportField.agency.name.id, values.agency],
            [ReportField.year.name.id, values.year],
            ["input", values.inputHash],
        ]
        let cells = form.cells.filter { !$0.isDerived }.map { cell in
            [cell.address(.english), values.cells[cell.address(.english)] ?? ""]
        }
        let keys = [ReportField.preamble.name.id] + form.sections.map(\.name.id)
        return facts + cells + keys.flatMap { key in (values.paragraphs[key] ?? []).flatMap { lines(of: $0, key) } }
    }

    /// A paragraph that is longer than a cell goes on in lines whose key ends with a plus sign.
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
