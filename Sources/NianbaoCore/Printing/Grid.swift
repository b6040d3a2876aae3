/// A table as every report prints it: cells with spans, roles, labels and the places of figures. It does not know what
/// the table is about.
package struct Grid: Sendable {
    /// The rows, all of one length; a position that a span reaches over is `covered`.
    package private(set) var rows: [[Slot]]
    /// How many columns it has.
    package let width: Int
    /// The widths of the columns in characters of the standard font.
    package let columnWidths: [Double]
    /// How the page of the table is turned.
    package let orientation: PageOrientation
    /// How many rows at the top are headers for all that follows; zero when each part has its own headers.
    package internal(set) var headRows = 0

    /// What is at one position of a row.
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
    /// What the cell is for.
    package let role: Role
    /// What the cell shows.
    package let content: Content
    /// How many rows it takes, from its own down.
    package var rowSpan = 1
    /// How many columns it takes, from its own to the right.
    package var columnSpan = 1

    /// What a cell is for.
    package enum Role: Hashable, Sendable, CaseIterable {
        /// A line across the table that names a part of it.
        case caption
        /// A column header.
        case header
        /// A row header.
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

    /// A label or text, or the place of a figure.
    package enum Content: Sendable {
        case text(String)
        case figure(GridFigure)
    }
}

/// A figure's place in a grid and how it is computed.
package struct GridFigure: Sendable {
    /// The cell of the form.
    package let id: CellID
    /// What the figure measures.
    package let measure: Measure
    /// What the figure is the sum of; `nil` for a typed one.
    package let terms: [Term]?
    /// Whether an agency may report that the figure does not apply to it.
    package let allowsNotApplicable: Bool
}
