/// A table as every report prints it: cells with spans, roles, labels and the places of figures. Knows nothing of what the
/// table is about.
package struct Grid: Sendable {
    /// The rows, all of one length; a position that a span reaches over is `covered`.
    package private(set) var rows: [[Slot]]
    package let width: Int
    /// The widths of the columns in characters of the standard font.
    package let columnWidths: [Double]
    package let orientation: PageOrientation
    /// How many rows at the top are heads for all that follows; zero when each part has heads of its own.
    package internal(set) var headRows = 0

    package enum Slot: Sendable {
        case cell(GridCell)
        case covered
    }

    init(width: Int, columnWidths: [Double], orientation: PageOrientation) {
        rows = []
        self.width = width
        self.columnWidths = columnWidths
        self.orientation = orientation
    }

    /// Adds `count` empty rows and returns the index of the first.
    mutating func addRows(_ count: Int) -> Int {
        let empty = GridCell(role: .label, content: .text(""))
        rows.append(contentsOf: repeatElement(Array(repeating: .cell(empty), count: width), count: count))
        return rows.count - count
    }

    mutating func place(_ cell: GridCell, row: Int, column: Int) {
        for y in row..<row + cell.rowSpan {
            for x in column..<column + cell.columnSpan { rows[y][x] = .covered }
        }
        rows[row][column] = .cell(cell)
    }
}

/// A printed cell.
package struct GridCell: Sendable {
    package let role: Role
    package let content: Content
    package var rowSpan = 1
    package var columnSpan = 1

    package enum Role: Hashable, Sendable, CaseIterable {
        /// A line across the table that names a part of it.
        case caption
        /// The head of columns.
        case header
        /// The head of rows.
        case label
        /// A typed figure.
        case input
        /// A computed figure.
        case total
        /// A printed remark of the form.
        case note
        /// A text in a table that has no figures.
        case entry
    }

    package enum Content: Sendable {
        case text(String)
        case figure(GridFigure)
    }
}

/// A figure's place in a grid and how it comes about.
package struct GridFigure: Sendable {
    package let id: CellID
    package let measure: Measure
    /// What the figure is the sum of; `nil` for a typed one.
    package let terms: [Term]?
    package let allowsNotApplicable: Bool
}
