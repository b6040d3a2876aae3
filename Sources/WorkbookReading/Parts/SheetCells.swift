/// Reads the cells of a worksheet part (ECMA-376 part 1, 18.3.1.80).
struct SheetCells {
    let texts: SharedTexts
    private let textLimit: Int
    private(set) var cells: [CellReference: CellContents] = [:]

    /// `texts` are those of the whole workbook.
    init(
        _ reader: inout XMLReader, _ texts: SharedTexts, _ budget: inout ReadingBudget
    ) throws(WorkbookReadError) {
        self.texts = texts
        textLimit = budget.limits.cellText
        let root = try reader.root()
        while let child = try reader.next(in: root) {
            if child.name == "sheetData" { try readRows(&reader, of: child, &budget) }
        }
    }

    private mutating func readRows(
        _ reader: inout XMLReader, of sheet: XMLElement, _ budget: inout ReadingBudget
    ) throws(WorkbookReadError) {
        var next = 0
        while let element = try reader.next(in: sheet) {
            guard element.name == "row" else { continue }
            // Without a number, a row follows the one before.
            let row = element.attribute("r").map { CellReference.row($0.utf8) } ?? next
            guard let row else { throw reader.invalid(element) }
            next = row + 1
            try readCells(&reader, of: element, row: row, &budget)
        }
    }

    private mutating func readCells(
        _ reader: inout XMLReader, of parent: XMLElement, row: Int, _ budget: inout ReadingBudget
    ) throws(WorkbookReadError) {
        var next = CellReference(row: row, column: 0)
        while let element = try reader.next(in: parent) {
            guard element.name == "c" else { continue }
            let place = element.attribute("r").map { CellReference($0) } ?? next
            guard let place else { throw reader.invalid(element) }
            next = CellReference(row: place.row, column: place.column + 1)
            guard let cell = try cell(&reader, of: element) else { continue }
            // Rows and cells without a place of their own may have been counted out of the sheet.
            guard place.row < CellReference.rowCount, place.column < CellReference.columnCount,
                cells.updateValue(cell, forKey: place) == nil
            else { throw reader.invalid(element) }
            try budget.add(cell)
        }
    }

    /// What the cell holds; `nil` when it only has a format.
    private func cell(
        _ reader: inout XMLReader, of element: XMLElement
    ) throws(WorkbookReadError) -> CellContents? {
        let type = element.attribute("t") ?? "n"
        var formula: String?
        var value = CellContents.Value.empty
        while let child = try reader.next(in: element) {
            switch child.name {
            case "f": formula = try reader.text(of: child, limit: textLimit)
            case "v":
                let text = try reader.text(of: child, limit: textLimit)
                guard let typed = typedValue(text, type: type) else { throw reader.invalid(child) }
                value = typed
            case "is": value = .text(try reader.richText(of: child, limit: textLimit))
            default: break
            }
        }
        return formula == nil && value == .empty ? nil : CellContents(value: value, formula: formula)
    }
}
