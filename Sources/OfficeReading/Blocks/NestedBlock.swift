/// A part of a document as it nests there, before it is decided which tables hold data and which only arrange the page.
indirect enum NestedBlock {
    case paragraph(NestedParagraph)
    case table(NestedTable)
}

/// A paragraph, or a line of one that has line breaks.
struct NestedParagraph {
    /// What it says, on one line.
    var text: String
    /// The level of a heading, from 1; `nil` for any other paragraph.
    var headingLevel: Int?
    /// What it says between tabs, empty pieces among them; `nil` for a paragraph that is no row of a table.
    var fields: [String]?
}

/// A table with whatever its cells contain.
struct NestedTable {
    var cells: [Cell]
    var rowCount: Int
    var columnCount: Int

    struct Cell {
        /// Rows and columns count from zero, spans from one.
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan = 1
        var blocks: [NestedBlock]
    }

    /// Whether the table only arranges what it contains: it has but one column, or the tables inside its cells have
    /// more cells than it has itself.
    var isFurniture: Bool {
        if columnCount <= 1 { return true }
        let inner = cells.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.tableCells } }
        return inner > cells.count
    }
}

extension NestedBlock {
    /// The number of cells of a table and of those in it.
    fileprivate var tableCells: Int {
        guard case .table(let table) = self else { return 0 }
        return table.cells.reduce(0) { $0 + 1 + $1.blocks.reduce(0) { $0 + $1.tableCells } }
    }
}

extension [NestedBlock] {
    /// Everything that a cell says: its paragraphs, and the rows of a table in it with tabs between the cells, a line each.
    var cellText: String {
        lazy.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text
            case .table(let table): table.text
            }
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension NestedTable {
    fileprivate var text: String {
        let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }
        return rows.map { _, cells in
            cells.map(\.blocks.cellText).filter { !$0.isEmpty }.joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
