/// A list with a row for each entry, for a workbook or as CSV.
package struct PrintedList: Sendable {
    /// What is above the list, and above each printed page.
    package let title: String
    /// The name of a sheet with the list.
    package let name: String
    /// Lines below the title.
    package let facts: [String]
    /// The columns in order.
    package let columns: [Column]
    /// The rows in order, each with as many cells as there are columns.
    package let rows: [Row]

    /// A list of these rows.
    package init(title: String, name: String, facts: [String], columns: [Column], rows: [Row]) {
        (self.title, self.name, self.facts, self.columns, self.rows) = (title, name, facts, columns, rows)
    }

    /// A column of the list.
    package struct Column: Sendable {
        /// Its header.
        package let head: String
        /// How many digits wide it is.
        package let width: Double
        /// Whether it has texts, which begin at the left, and no words or numbers, which are in the middle.
        package let isText: Bool

        /// A column with this header.
        package init(_ head: String, width: Double, isText: Bool = false) {
            (self.head, self.width, self.isText) = (head, width, isText)
        }
    }

    /// A row of the list.
    package struct Row: Sendable {
        /// Its cells, one for each column.
        package let cells: [Cell]
        /// The column whose cell catches the eye, because something is to be done; `nil` if none does.
        package let marked: Int?

        /// A row of these cells.
        package init(_ cells: [Cell], marked: Int? = nil) { (self.cells, self.marked) = (cells, marked) }
    }

    /// What is in a cell.
    package enum Cell: Sendable {
        case text(String)
        case number(Int)
    }

    /// The list as CSV (RFC 4180) in UTF-8 with a mark at its start, by which Excel knows it; without the lines above it.
    package var csv: [UInt8] {
        let lines = rows.map { row in
            CSVField.line(
                row.cells.map { cell in
                    switch cell {
                    case .text(let text): text
                    case .number(let number): String(number)
                    }
                })
        }
        return SourceDecoder.byteOrderMark + CSVField.line(columns.map(\.head)) + lines.flatMap(\.self)
    }
}
