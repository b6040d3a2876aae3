/// Writes a document as plain text: its parts in order, an empty line between them, and a line feed at the end.
package struct PlainTextWriter {
    private let tables: Tables
    private var text = TextBuffer()

    /// How the rows of tables are written.
    package enum Tables: Sendable {
        /// For readers: columns padded with spaces to one width.
        case aligned
        /// For programs: a tab between fields, and an empty field for each position that a span reaches over.
        case tabbed
    }

    /// The whole text of a document.
    package static func text(of document: PrintedDocument, tables: Tables) -> String {
        var writer = PlainTextWriter(tables: tables)
        writer.write(document)
        return writer.text.string
    }

    private init(tables: Tables) { self.tables = tables }

    private mutating func write(_ document: PrintedDocument) {
        text += document.title.marked
        text += "\n"
        for block in document.blocks { write(block) }
    }

    private mutating func write(_ block: PrintedDocument.Block) {
        switch block {
        case .heading(let heading, _): write(line: heading)
        case .paragraph(let paragraph, _): write(line: paragraph)
        case .lines(let lines, _): write(lines: lines, margin: "")
        case .quote(let paragraphs): write(lines: paragraphs, margin: "  ")
        case .items(let items, let isNumbered):
            write(lines: items.enumerated().map { (isNumbered ? "\($0 + 1). " : "· ") + $1 }, margin: "")
        case .grid(let grid):
            switch tables {
            case .aligned: write(lines: Self.aligned(grid.texts), margin: "")
            case .tabbed: writeTabbed(grid)
            }
        case .page: return
        }
    }

    private mutating func write(line: String) {
        text += "\n"
        text += line
        text += "\n"
    }

    private mutating func write(lines: [String], margin: String) {
        text += "\n"
        for line in lines {
            text += margin
            text += line
            text += "\n"
        }
    }

    private mutating func writeTabbed(_ grid: PrintedGrid) {
        text += "\n"
        for row in grid.grid.rows {
            var isFirst = true
            for slot in row {
                if !isFirst { text += "\t" }
                isFirst = false
                if case .cell(let cell) = slot { text += grid.text(of: cell) }
            }
            text += "\n"
        }
    }

    /// The rows with their columns padded to one width, and without spaces at their ends.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let columns = rows.first?.indices ?? 0..<0
        let widths = columns.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0.padded(to: $1) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
