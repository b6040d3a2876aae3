internal import NianbaoCore

/// The rows of a sheet that have content, cut where a row is empty.
struct SheetRows {
    /// A cell with text.
    struct Cell {
        let place: CellReference
        let text: String
        /// Its row and column among those that are shown.
        let row: Int
        let column: Int
    }

    private let name: String
    private let hiddenRows: HiddenLines
    private let hiddenColumns: HiddenLines
    /// By its first row and column, what a merged cell covers of the rows and columns that are shown.
    private let merges: [CellReference: CellArea]
    /// The rows of each group, from the top, and their cells from the left.
    private let groups: [[[Cell]]]
    /// How many cells with text are hidden.
    let hiddenCount: Int
    /// The cells beside the page, which are left out.
    let aside: [Cell]

    init(_ sheet: SheetContents) {
        name = sheet.name
        let (rows, columns) = (HiddenLines(sheet.hiddenRows), HiddenLines(sheet.hiddenColumns))
        (hiddenRows, hiddenColumns) = (rows, columns)
        var origins: [CellReference: CellReference] = [:]
        var areas: [CellReference: CellArea] = [:]
        for merge in sheet.merges {
            let first = CellReference(row: merge.top, column: merge.left)
            let shown = CellReference(row: rows.shown(before: merge.top), column: columns.shown(before: merge.left))
            let height = rows.shown(before: merge.bottom + 1) - shown.row
            let width = columns.shown(before: merge.right + 1) - shown.column
            guard height > 0, width > 0, origins[first] == nil else { continue }
            origins[first] = shown
            areas[shown] = areas[shown] ?? CellArea(row: shown.row, column: shown.column, rows: height, columns: width)
        }
        merges = areas
        var hiddenCount = 0
        var filled: [Cell] = []
        for (place, cell) in sheet.cells {
            let text = cell.value.text
            guard !text.isEmpty else { continue }
            // A merged cell is seen as long as some of it is.
            guard origins[place] != nil || !rows.contains(place.row) && !columns.contains(place.column) else {
                hiddenCount += 1
                continue
            }
            let shown = origins[place]
            filled.append(
                Cell(
                    place: place, text: text, row: shown?.row ?? rows.shown(before: place.row),
                    column: shown?.column ?? columns.shown(before: place.column)))
        }
        self.hiddenCount = hiddenCount
        aside = PageWidth(Array(areas.values), filled)?.aside(of: filled) ?? []
        let left = Set(aside.map(\.place))
        filled.removeAll { left.contains($0.place) }
        let byRow = Dictionary(grouping: filled, by: \.row).sorted { $0.key < $1.key }
        // A merged cell makes the rows that it covers one group, whatever else is in them.
        let reaches = Dictionary(areas.values.map { ($0.top, $0.bottom) }, uniquingKeysWith: max)
        var groups: [[[Cell]]] = []
        var end = -2
        for (row, cells) in byRow {
            if row > end + 1 { groups.append([]) }
            groups[groups.count - 1].append(cells.sorted { ($0.column, $0.place) < ($1.column, $1.place) })
            end = max(end, row, reaches[row] ?? row)
        }
        self.groups = groups
    }

    /// Lines above and below a table are paragraphs, those within it are rows of its grid.
    func blocks(_ budget: inout DocumentBudget) throws(PackageError) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        for rows in groups {
            let first = rows.firstIndex { $0.count > 1 } ?? rows.count
            let last = rows.lastIndex { $0.count > 1 } ?? rows.count - 1
            for row in rows[..<first] { try add(row, to: &blocks, &budget) }
            guard first <= last else { continue }
            blocks.append(.grid(try grid(rows[first...last], &budget)))
            for row in rows[(last + 1)...] { try add(row, to: &blocks, &budget) }
        }
        return blocks
    }

    /// Adds each line of a cell that stands alone.
    private func add(
        _ row: [Cell], to blocks: inout [DocumentBlock], _ budget: inout DocumentBudget
    ) throws(PackageError) {
        for cell in row {
            for line in cell.text.unicodeScalars.split(separator: "\n") {
                let text = String(line).visible
                guard !text.isEmpty else { continue }
                try budget.addParagraph(text.utf8.count)
                blocks.append(
                    .paragraph(DocumentParagraph(text, at: .sheet(name, reference: cell.place.text))))
            }
        }
    }

    private func grid(
        _ rows: ArraySlice<[Cell]>, _ budget: inout DocumentBudget
    ) throws(PackageError) -> DocumentGrid {
        let cells = rows.joined()
        let top = cells.first?.row ?? 0
        let left = cells.lazy.map(\.column).min() ?? 0
        let rowCount = (cells.lazy.map(\.row).max() ?? top) - top + 1
        let columnCount = (cells.lazy.map(\.column).max() ?? left) - left + 1
        try budget.add(NestedTable(cells: [], rowCount: rowCount, columnCount: columnCount))
        var slots = [Slot](repeating: .free, count: rowCount * columnCount)
        var placed: [DocumentGrid.Cell] = []
        for cell in cells {
            let (row, column) = (cell.row - top, cell.column - left)
            // What a merged cell covers is not seen.
            guard slots[row * columnCount + column] == .free else { continue }
            // As far as there is content; beyond that, rows and columns would only be empty.
            let start = CellReference(row: cell.row, column: cell.column)
            let area = merges[start] ?? CellArea(row: cell.row, column: cell.column)
            let rowEnd = min(area.bottom - top + 1, rowCount)
            let columnEnd = min(area.right - left + 1, columnCount)
            let isFree = (row..<rowEnd).allSatisfy { row in
                slots[(row * columnCount + column)..<(row * columnCount + columnEnd)].allSatisfy { $0 == .free }
            }
            let (rowSpan, columnSpan) = isFree ? (rowEnd - row, columnEnd - column) : (1, 1)
            for row in row..<row + rowSpan {
                for column in column..<column + columnSpan { slots[row * columnCount + column] = .covered }
            }
            placed.append(
                DocumentGrid.Cell(
                    cell.text, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
                    at: .sheet(name, reference: cell.place.text)))
        }
        // An empty cell has a place, too, for messages about what is missing there.
        for index in slots.indices where slots[index] == .free {
            let (row, column) = index.quotientAndRemainder(dividingBy: columnCount)
            let place = CellReference(
                row: hiddenRows.line(shown: row + top), column: hiddenColumns.line(shown: column + left))
            placed.append(DocumentGrid.Cell("", row: row, column: column, at: .sheet(name, reference: place.text)))
        }
        placed.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        var area = CellArea(row: hiddenRows.line(shown: top), column: hiddenColumns.line(shown: left))
        area.bottom = hiddenRows.line(shown: top + rowCount - 1)
        area.right = hiddenColumns.line(shown: left + columnCount - 1)
        return DocumentGrid(
            cells: placed, rowCount: rowCount, columnCount: columnCount, at: .sheet(name, reference: area.reference))
    }

    private enum Slot {
        case free
        case covered
    }
}

extension CellContents.Value {
    /// The value as it is shown, numbers without what is wrong with their last binary digits.
    fileprivate var text: String {
        switch self {
        case .empty: ""
        case .number(let digits): digits.withoutBinaryNoise
        case .text(let text):
            text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: true)
                .map { String($0).visible }.filter { !$0.isEmpty }.joined(separator: "\n")
        case .date(let text): text
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .error(let text): text
        }
    }
}

extension String {
    /// A number as spreadsheets show it: with at most 15 digits that count, and without an exponent where there can be
    /// none.
    fileprivate var withoutBinaryNoise: String {
        let digits = utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let hasExponent = utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
        guard digits > 15 || hasExponent, let number = Double(self), number.isFinite else { return self }
        var best = number
        if number != 0 {
            var factor = 1.0
            while abs(number) * factor < 1e14, factor < 1e22 { factor *= 10 }
            best = (number * factor).rounded() / factor
        }
        let text = "\(best)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
