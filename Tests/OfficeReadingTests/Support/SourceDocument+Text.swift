import NianbaoCore

extension SourceDocument {
    /// The paragraphs, those of headings with their level before them, and the grids as `[…]`.
    var outline: [String] {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): (paragraph.headingLevel.map { "\($0):" } ?? "") + paragraph.text
            case .grid(let grid): "[\(grid.outline.joined(separator: " / "))]"
            }
        }
    }

    var grids: [DocumentGrid] {
        blocks.compactMap { block in
            guard case .grid(let grid) = block else { return nil }
            return grid
        }
    }

    var englishNotes: String { notes.map(\.en).joined(separator: "\n") }
}

extension DocumentGrid {
    /// The rows, each with its cells from the left: `text@column`, with `×rows×columns` where a cell spans several.
    var outline: [String] {
        (0..<rowCount).map { row in
            cells.filter { $0.row == row }.map { cell in
                let text = cell.text.replacing("\n", with: "↵")
                let span = cell.rowSpan * cell.columnSpan > 1 ? "×\(cell.rowSpan)×\(cell.columnSpan)" : ""
                return "\(text)@\(cell.column)\(span)"
            }.joined(separator: " ")
        }
    }

    /// Whether no two cells cover one place, and none reaches out of the grid.
    var isSound: Bool {
        var covered = Set<[Int]>()
        return cells.allSatisfy { cell in
            guard cell.rowSpan > 0, cell.columnSpan > 0, cell.row >= 0, cell.column >= 0,
                cell.row + cell.rowSpan <= rowCount, cell.column + cell.columnSpan <= columnCount
            else { return false }
            return (cell.row..<cell.row + cell.rowSpan).allSatisfy { row in
                (cell.column..<cell.column + cell.columnSpan).allSatisfy { covered.insert([row, $0]).inserted }
            }
        }
    }
}
