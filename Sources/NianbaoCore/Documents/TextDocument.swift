/// A document that is plain text: tables with tabs, bars or spaces between the cells, and paragraphs, a line each.
package enum TextDocument {
    /// The paragraphs and grids of a text. Whatever it is, it has some.
    ///
    /// Where each cell of a table has a line of its own, the lines are paragraphs: nothing but a form says where such a
    /// table begins.
    package static func read(_ file: SourceFile) -> SourceDocument {
        let lines = TextRow.rows(in: file.text).withoutDoubleSpacing
        var blocks: [DocumentBlock] = []
        var hasKeptGrids = false
        var hasSpacedGrids = false
        var index = 0
        while index < lines.count {
            if let (end, rows) = gridRun(lines, from: index), let grid = grid(of: rows) {
                blocks.append(.grid(grid))
                if lines[index].separator == .spaces { hasSpacedGrids = true } else { hasKeptGrids = true }
                index = end
            } else {
                if let paragraph = paragraph(lines[index]) { blocks.append(.paragraph(paragraph)) }
                index += 1
            }
        }
        return SourceDocument(blocks: blocks, keepsEmptyCells: hasKeptGrids && !hasSpacedGrids)
    }

    /// The rows of the grid that begins with the line at `start`, and the index of the first line after it; `nil` when
    /// none begins there.
    private static func gridRun(_ lines: [TextRow], from start: Int) -> (end: Int, rows: [TextRow])? {
        guard let separator = lines[start].separator else { return nil }
        var rows: [TextRow] = []
        var hasRule = false
        var end = start
        var index = start
        while index < lines.count {
            let line = lines[index]
            // Fields that are not as many as before may be cut in other places.
            let isSame = separator != .comma || line.fields.count == lines[start].fields.count
            if line.separator == separator, isSame {
                rows.append(line)
                end = index + 1
            } else if line.isRule || line.text.isPageNumber {
                // It lies between the rows, and is no row itself.
                hasRule = hasRule || line.isRule
            } else if line.isEmpty || line.separator != nil || index - end >= looseLineLimit
                || !goesOn(lines, from: index, separator)
            {
                break
            } else {
                rows.append(line)
            }
            index += 1
        }
        return rows.count > 1 || hasRule || rows[0].isRowAlone ? (end, rows) : nil
    }

    /// How many lines without a separator may stand between two rows of a table: a cell of several lines, or a label alone.
    private static let looseLineLimit = 3

    /// Whether a row with this separator follows the line at `index` within a few lines, and no empty one before it.
    private static func goesOn(_ lines: [TextRow], from index: Int, _ separator: TextRow.Separator) -> Bool {
        guard separator == .tab else { return false }
        for line in lines[index...].prefix(looseLineLimit + 1) {
            if line.separator == separator { return true }
            if line.isEmpty || line.separator != nil || line.text.hasSuffix("。") { return false }
        }
        return false
    }

    private static func grid(of rows: [TextRow]) -> DocumentGrid? {
        guard let first = rows.first, let last = rows.last else { return nil }
        var cells: [DocumentGrid.Cell] = []
        for (index, row) in rows.enumerated() {
            for (column, field) in row.fields.enumerated() {
                cells.append(DocumentGrid.Cell(field.text, row: index, column: column, at: .text(field.span)))
            }
        }
        return DocumentGrid(
            cells: cells, rowCount: rows.count, columnCount: rows.map(\.fields.count).max() ?? 0,
            at: .text(SourceSpan(start: first.span.start, end: last.span.end)))
    }

    private static func paragraph(_ line: TextRow) -> DocumentParagraph? {
        guard !line.isEmpty, !line.isRule else { return nil }
        return DocumentParagraph(line.text.visible, headingLevel: line.headingLevel, at: .text(line.span))
    }
}

extension [TextRow] {
    /// Without the empty lines of a text that has one after each other line, as programs make them of line ends that they do not
    /// know.
    fileprivate var withoutDoubleSpacing: [TextRow] {
        let pairs = zip(self, dropFirst())
        let (alternating, neighbours) = pairs.reduce(into: (0, 0)) { counts, pair in
            if pair.0.isEmpty != pair.1.isEmpty { counts.0 += 1 } else if !pair.0.isEmpty { counts.1 += 1 }
        }
        let isDoubled = count > 10 && neighbours * 50 < count && alternating * 10 > count * 9
        return isDoubled ? filter { !$0.isEmpty } : self
    }
}
