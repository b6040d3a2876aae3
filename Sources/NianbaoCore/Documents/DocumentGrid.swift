/// A table of a document: cells that cover rows and columns.
package struct DocumentGrid: Equatable, Sendable {
    /// The cells in reading order, each once, whatever it covers.
    package var cells: [Cell]
    /// The number of rows.
    package var rowCount: Int
    /// The number of columns of the widest row.
    package var columnCount: Int
    /// Where it is.
    package var place: FindingPlace

    /// A grid of these cells.
    package init(cells: [Cell], rowCount: Int, columnCount: Int, at place: FindingPlace) {
        self.cells = cells
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.place = place
    }

    /// A cell of a grid.
    package struct Cell: Equatable, Sendable {
        /// What it says; paragraphs of the cell are separated by line feeds.
        package var text: String
        /// The first row that it covers, from zero.
        package var row: Int
        /// The first column that it covers, from zero.
        package var column: Int
        /// How many rows it covers, at least one.
        package var rowSpan: Int
        /// How many columns it covers, at least one.
        package var columnSpan: Int
        /// Where it is.
        package var place: FindingPlace

        /// A cell with this text.
        package init(
            _ text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, at place: FindingPlace
        ) {
            self.text = text
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.place = place
        }
    }
}
