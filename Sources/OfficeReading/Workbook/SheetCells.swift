internal import NianbaoCore

/// Reads the cells of a worksheet part (ECMA-376 part 1, 18.3.1.80).
struct SheetCells {
    let texts: SharedTexts
    private let formats: CellFormats
    private let textLimit: Int
    private(set) var cells: [CellReference: CellContents] = [:]
    /// The areas of merged cells, in the order of the file.
    private(set) var merges: [CellArea] = []
    private(set) var hiddenRows: [Range<Int>] = []
    private(set) var hiddenColumns: [Range<Int>] = []

    /// `texts` and `formats` are those of the whole workbook.
    init(
        _ reader: inout XMLReader, _ texts: SharedTexts, _ formats: CellFormats, _ budget: inout WorkbookBudget
    ) throws(PackageError) {
        self.texts = texts
        self.formats = formats
        textLimit = budget.limits.cellText
        let root = try reader.root()
        var isRead = false
        while let child = try reader.next(in: root) {
            if child.name == "mergeCells" { try readMerges(&reader, of: child, budget) }
            if child.name == "cols" { try readColumns(&reader, of: child) }
            guard child.name == "sheetData" else { continue }
            guard !isRead else { throw reader.invalid(child) }
            isRead = true
            try readRows(&reader, of: child, &budget)
        }
    }

    /// The elements of cells. One in the wrong place would be content that is skipped.
    private static let ownNames: Set = ["sheetData", "row", "c", "f", "v", "is"]

    /// Whether an element is one that is looked for; others that the format may have gained meanwhile are skipped.
    private func isOwn(
        _ element: XMLElement, as name: String, _ reader: borrowing XMLReader
    ) throws(PackageError) -> Bool {
        if element.name == name { return true }
        guard !Self.ownNames.contains(element.name) else { throw reader.invalid(element) }
        return false
    }

    private mutating func readRows(
        _ reader: inout XMLReader, of sheet: XMLElement, _ budget: inout WorkbookBudget
    ) throws(PackageError) {
        var next = 0
        while let element = try reader.next(in: sheet) {
            guard try isOwn(element, as: "row", reader) else { continue }
            // Without a number, a row follows the one before.
            let row = element.attribute("r").map { CellReference.row($0.utf8) } ?? next
            guard let row else { throw reader.invalid(element) }
            next = row + 1
            if element.isHidden { addHidden(row) }
            try readCells(&reader, of: element, row: row, &budget)
        }
    }

    private mutating func readCells(
        _ reader: inout XMLReader, of parent: XMLElement, row: Int, _ budget: inout WorkbookBudget
    ) throws(PackageError) {
        var next = CellReference(row: row, column: 0)
        while let element = try reader.next(in: parent) {
            guard try isOwn(element, as: "c", reader) else { continue }
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

    /// Adds a hidden row, which usually follows the one before.
    private mutating func addHidden(_ row: Int) {
        if let last = hiddenRows.last, last.upperBound == row {
            hiddenRows[hiddenRows.count - 1] = last.lowerBound..<row + 1
        } else {
            hiddenRows.append(row..<row + 1)
        }
    }

    /// Which columns are hidden (18.3.1.13).
    private mutating func readColumns(_ reader: inout XMLReader, of parent: XMLElement) throws(PackageError) {
        while let element = try reader.next(in: parent) {
            guard element.name == "col", element.isHidden, let first = element.attribute("min").flatMap({ Int($0) }),
                let last = element.attribute("max").flatMap({ Int($0) }), first >= 1, first <= last,
                last <= CellReference.columnCount, hiddenColumns.count < CellReference.columnCount
            else { continue }
            hiddenColumns.append(first - 1..<last)
        }
    }

    private mutating func readMerges(
        _ reader: inout XMLReader, of parent: XMLElement, _ budget: WorkbookBudget
    ) throws(PackageError) {
        while let element = try reader.next(in: parent) {
            guard element.name == "mergeCell" else { continue }
            let ends = (element.attribute("ref") ?? "").split(separator: ":").map { CellReference(String($0)) }
            guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
                first.column <= last.column
            else { continue }
            guard merges.count < budget.limits.cells else { throw .limit(.cells(budget.limits.cells)) }
            merges.append(
                CellArea(
                    row: first.row, column: first.column, rows: last.row - first.row + 1,
                    columns: last.column - first.column + 1))
        }
    }

    /// What the cell holds; `nil` when it only has a format. A second formula or value makes the first uncertain.
    private func cell(
        _ reader: inout XMLReader, of element: XMLElement
    ) throws(PackageError) -> CellContents? {
        let type = element.attribute("t") ?? "n"
        var formula: String?
        var value: CellContents.Value?
        while let child = try reader.next(in: element) {
            switch child.name {
            case "f" where formula == nil: formula = try reader.text(of: child, limit: textLimit)
            case "v" where value == nil:
                let text = try reader.text(of: child, limit: textLimit)
                guard let typed = typedValue(text, type: type) else { throw reader.invalid(child) }
                value = typed
            case "is" where value == nil: value = .text(try reader.richText(of: child, limit: textLimit))
            default: guard !Self.ownNames.contains(child.name) else { throw reader.invalid(child) }
            }
        }
        if case .number(let digits) = value, formats.areDates(element.attribute("s")) {
            value = .date(CellFormats.day(digits))
        }
        if formula == nil, value ?? .empty == .empty { return nil }
        return CellContents(value: value ?? .empty, formula: formula)
    }
}

extension XMLElement {
    /// Whether a row or columns are hidden.
    fileprivate var isHidden: Bool { attribute("hidden").map { ["1", "true"].contains($0) } == true }
}
