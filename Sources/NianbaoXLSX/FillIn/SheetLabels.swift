internal import NianbaoCore
internal import OfficeReading

/// The labels of a form's table and those on a sheet, by row and column, in the form in which they are compared.
struct SheetLabels {
    /// By row and column of the table.
    let wanted: [[Int: String]]
    /// By row and column of the sheet.
    private(set) var present: [Int: [Int: String]] = [:]
    /// The table's columns in which figures are typed.
    let typedColumns: [Int]
    /// The cells with a number or what is meant as one, by row: their columns.
    private(set) var figures: [Int: Set<Int>] = [:]

    /// How many rows of a sheet are looked through.
    private static let mostRows = 2_000
    /// How many columns of a sheet are looked through.
    private static let mostColumns = 200

    init(_ sheet: SheetContents, _ grid: Grid) {
        wanted = grid.rows.map { row in
            row.enumerated().reduce(into: [:]) { labels, slot in
                guard case .cell(let cell) = slot.element, case .text(let text) = cell.content, !text.isEmpty else {
                    return
                }
                labels[slot.offset] = text.nameKey
            }
        }
        typedColumns = (0..<grid.width).filter { x in
            grid.rows.contains { row in
                if case .cell(let cell) = row[x], case .figure(let figure) = cell.content {
                    figure.terms == nil
                } else {
                    false
                }
            }
        }
        let known = Set(wanted.flatMap(\.values))
        for (place, cell) in sheet.cells where place.column < Self.mostColumns && place.row < Self.mostRows {
            if case .text(let text) = cell.value, known.contains(text.nameKey) {
                present[place.row, default: [:]][place.column] = text.nameKey
            } else if Self.isFigure(cell.value) {
                figures[place.row, default: []].insert(place.column)
            }
        }
    }

    /// Whether a value is a number, or a text that is meant as one.
    private static func isFigure(_ value: CellContents.Value) -> Bool {
        switch value {
        case .number, .date: true
        case .text(let text):
            text.unicodeScalars.count <= longest && text.contains(where: \.isNumber)
                || text.trimmed == CellValue.notApplicableSign
        case .empty, .boolean, .error: false
        }
    }

    /// Longer texts are no figures.
    private static let longest = 20
}
