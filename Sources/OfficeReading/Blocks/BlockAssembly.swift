internal import NianbaoCore

/// Makes the paragraphs and grids of a document of its nested blocks, in reading order and numbered as people count.
struct BlockAssembly {
    private(set) var blocks: [DocumentBlock] = []
    private var paragraphs = 0
    private var tables = 0

    /// The paragraphs and grids that these blocks are.
    static func blocks(of nested: [NestedBlock]) -> [DocumentBlock] {
        var assembly = BlockAssembly()
        assembly.add(nested)
        return assembly.blocks
    }

    private mutating func add(_ nested: [NestedBlock]) {
        for block in nested {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(let table) where table.isFurniture: for cell in table.cells { add(cell.blocks) }
            case .table(let table): add(table)
            }
        }
    }

    private mutating func add(_ paragraph: NestedParagraph) {
        guard !paragraph.text.isEmpty else { return }
        paragraphs += 1
        blocks.append(
            .paragraph(
                DocumentParagraph(
                    paragraph.text, headingLevel: paragraph.headingLevel, at: .paragraph(paragraphs))))
    }

    private mutating func add(_ table: NestedTable) {
        tables += 1
        let cells = table.cells.map { cell in
            DocumentGrid.Cell(
                cell.blocks.cellText, row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
                columnSpan: cell.columnSpan, at: .cell(row: cell.row, column: cell.column, table: tables))
        }
        blocks.append(
            .grid(
                DocumentGrid(
                    cells: cells, rowCount: table.rowCount, columnCount: table.columnCount, at: .table(tables))))
    }
}
