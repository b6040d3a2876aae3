internal import NianbaoCore

/// The rows of a sheet that have content, cut where a row is empty.
struct SheetRows {
    private struct Cell {
        let place: CellReference
        let text: String
    }

    private let name: String
    private let merges: [CellReference: CellArea]
    /// The rows of each group, from the top, and their cells from the left.
    private let groups: [[[Cell]]]

    init(_ sheet: SheetContents) {
        name = sheet.name
        merges = Dictionary(
            sheet.merges.map { (CellReference(row: $0.top, column: $0.left), $0) },
            uniquingKeysWith: { first, _ in first })
        let filled = sheet.cells.compactMap { place, cell in
            let text = cell.value.text
            return text.isEmpty ? nil : Cell(place: place, text: text)
        }
        let rows = Dictionary(grouping: filled, by: \.place.row).sorted { $0.key < $1.key }
        // A merged cell makes the rows that it covers one group, whatever else is in them.
        let reaches = Dictionary(sheet.merges.map { ($0.top, $0.bottom) }, uniquingKeysWith: max)
        var groups: [[[Cell]]] = []
        var end = -2
        for (row, cells) in rows {
            if row > end + 1 { groups.append([]) }
            groups[groups.count - 1].append(cells.sorted { $0.place < $1.place })
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
        let top = cells.first?.place.row ?? 0
        let left = cells.lazy.map(\.place.column).min() ?? 0
        let rowCount = (cells.lazy.map(\.place.row).max() ?? top) - top + 1
        let columnCount = (cells.lazy.map(\.place.column).max() ?? left) - left + 1
        try budget.add(NestedTable(cells: [], rowCount: rowCount, columnCount: columnCount))
        var slots = [Slot](repeating: .free, count: rowCount * columnCount)
        var placed: [DocumentGrid.Cell] = []
        for cell in cells {
            let (row, column) = (cell.place.row - top, cell.place.column - left)
            // What a merged cell covers is not seen.
            guard slots[row * columnCount + column] == .free else { continue }
            // As far as there is content; beyond that, rows and columns would only be empty.
            let area = merges[cell.place] ?? CellArea(row: cell.place.row, column: cell.place.column)
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
            let place = CellReference(row: row + top, column: column + left)
            placed.append(DocumentGrid.Cell("", row: row, column: column, at: .sheet(name, reference: place.text)))
        }
        placed.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        let area = CellArea(row: top, column: left, rows: rowCount, columns: columnCount)
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
