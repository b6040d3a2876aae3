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
        var index = 0
        while index < nested.count {
            let rows = Self.tabbedRows(nested[index...])
            if rows.areTable {
                add(rows)
                index += rows.count
                continue
            }
            // What is no table by its first row is none by a later one.
            for block in nested[index..<index + max(rows.count, 1)] { add(block) }
            index += max(rows.count, 1)
        }
    }

    private mutating func add(_ block: NestedBlock) {
        switch block {
        case .paragraph(let paragraph): add(paragraph)
        case .table(let table) where table.isFurniture: for cell in table.cells { add(cell.blocks) }
        case .table(let table): add(table)
        }
    }

    /// The paragraphs with tabs that the blocks begin with, as long as all have as many fields.
    private static func tabbedRows(_ blocks: ArraySlice<NestedBlock>) -> [[String]] {
        var rows: [[String]] = []
        for block in blocks {
            guard case .paragraph(let paragraph) = block, let fields = paragraph.fields,
                rows.first.map({ $0.count == fields.count }) ?? true
            else { break }
            rows.append(fields)
        }
        return rows
    }

    private mutating func add(_ rows: [[String]]) {
        let first = FindingPlace.paragraph(paragraphs + 1)
        var cells: [DocumentGrid.Cell] = []
        for (row, fields) in rows.enumerated() {
            paragraphs += 1
            for (column, text) in fields.enumerated() {
                cells.append(DocumentGrid.Cell(text, row: row, column: column, at: .paragraph(paragraphs)))
            }
        }
        blocks.append(
            .grid(DocumentGrid(cells: cells, rowCount: rows.count, columnCount: rows[0].count, at: first)))
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

extension [[String]] {
    /// Whether paragraphs with so many fields are a table whose cells only tabs set apart: there are two at least, and a number
    /// after the first field of one.
    fileprivate var areTable: Bool {
        count > 1
            && contains { row in
                row.dropFirst().contains { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isPlainDigit) }
            }
    }
}

extension String {
    /// What the line of a paragraph says between tabs; `nil` for one that is no row of a table: with less than two tabs, or
    /// with tabs only before its text.
    var tabbedFields: [String]? {
        let fields = unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).visible }
        guard 3...Self.fieldLimit ~= fields.count, let last = fields.lastIndex(where: { !$0.isEmpty }) else {
            return nil
        }
        let isIndented = last == fields.count - 1 && fields[..<last].allSatisfy(\.isEmpty)
        return isIndented ? nil : fields
    }

    /// No table of a report has more columns.
    private static let fieldLimit = 60
}
