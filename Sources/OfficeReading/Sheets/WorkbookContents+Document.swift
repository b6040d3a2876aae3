package import NianbaoCore

extension WorkbookContents {
    /// The visible sheets as a document: rows that belong together are grids, lines of text alone are paragraphs.
    ///
    /// - Parameter ignored: The names of sheets that hold no part of a report.
    package func document(ignoring ignored: Set<String> = []) throws(PackageError) -> SourceDocument {
        var blocks: [DocumentBlock] = []
        var notes = SheetNotes()
        var budget = DocumentBudget(.standard)
        for sheet in sheets where !ignored.contains(sheet.name) {
            if sheet.isHidden {
                if !sheet.cells.isEmpty { notes.hiddenSheets.append(sheet.name) }
                continue
            }
            let rows = SheetRows(sheet)
            notes.count(sheet.cells.values)
            notes.hiddenCells += rows.hiddenCount
            notes.aside += rows.aside.map { (sheet: sheet.name, cell: $0) }
            blocks += try rows.blocks(&budget)
        }
        return SourceDocument(blocks: blocks, notes: notes.messages)
    }
}

/// What of a workbook was left out, or taken in another way than it stands there.
private struct SheetNotes {
    var hiddenSheets: [String] = []
    /// How many cells are in hidden rows or columns.
    var hiddenCells = 0
    /// Cells beside the page, with the names of their sheets.
    var aside: [(sheet: String, cell: SheetRows.Cell)] = []
    private var formulas = 0
    private var emptyFormulas = 0

    mutating func count(_ cells: some Sequence<CellContents>) {
        for cell in cells where cell.formula != nil {
            if cell.value == .empty { emptyFormulas += 1 } else { formulas += 1 }
        }
    }

    var messages: [Bilingual] {
        var messages: [Bilingual] = []
        if !hiddenSheets.isEmpty {
            messages.append(
                Bilingual(
                    zh: "隐藏的工作表没有读取：\(hiddenSheets.joined(separator: "、"))",
                    en: "hidden sheets were not read: \(hiddenSheets.joined(separator: ", "))"))
        }
        if hiddenCells > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(hiddenCells) 个单元格在隐藏的行或列里，没有读取",
                    en: "\(hiddenCells) cells in hidden rows or columns were not read"))
        }
        if !aside.isEmpty { messages.append(asideMessage) }
        if formulas > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(formulas) 个单元格是公式，按上次保存时的计算结果读取",
                    en: "\(formulas) cells are formulas, read with their values when the workbook was last saved"))
        }
        if emptyFormulas > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(emptyFormulas) 个公式没有保存计算结果，按空白读取；请用 Excel 或 WPS 打开后保存，再试一次",
                    en: "\(emptyFormulas) formulas were saved without their values and count as empty cells; open the "
                        + "workbook in Excel or WPS, save it and try again"))
        }
        return messages
    }

    /// How many cells beside the page are named.
    private static let namedLimit = 5

    private var asideMessage: Bilingual {
        let named = aside.prefix(Self.namedLimit).map { sheet, cell in
            let text = cell.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return "\(sheet)!\(cell.place.text)“\(text.count > 20 ? text.prefix(20) + "…" : text)”"
        }
        let isMore = aside.count > named.count
        return Bilingual(
            zh: "有 \(aside.count) 个单元格写在页面右边，没有读取：\(named.joined(separator: "、"))\(isMore ? "等" : "")",
            en:
                "\(aside.count) cells to the right of the page were not read: \(named.joined(separator: ", "))\(isMore ? ", …" : "")"
        )
    }
}
