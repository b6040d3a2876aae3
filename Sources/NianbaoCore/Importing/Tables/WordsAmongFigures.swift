extension [SourceRow] {
    /// The rows with words that stand where a figure should be taken for a figure, which then cannot be read: else they would
    /// look like the label of what follows, and the row would be lost for one cell.
    func withWordsAsFigures(_ outline: TableOutline) -> [SourceRow] {
        guard outline.blocks.contains(where: { $0.block.layout == .down }) else { return self }
        var words = WordsAmongFigures(outline)
        return Dictionary(grouping: indices) { self[$0].grid }.values.reduce(into: self) { rows, members in
            let grid = members.map { self[$0] }
            for (index, row) in zip(members, words.taken(grid)) { rows[index] = row }
        }
    }
}

/// Looks for words among the figures of a table that has its cells in columns.
private struct WordsAmongFigures {
    private let outline: TableOutline
    private var likeness: [String: (row: Double, header: Double)] = [:]

    init(_ outline: TableOutline) { self.outline = outline }

    mutating func taken(_ rows: [SourceRow]) -> [SourceRow] {
        guard rows.allSatisfy(\.keepsEmptyCells), let edge = Self.edge(of: rows) else { return rows }
        // Where labels stand among the figures, columns say nothing; 其他 in a header is the label of a column.
        for cell in rows.lazy.filter(\.hasAnyFigure).flatMap(\.cells) where cell.isLabel(from: edge) {
            if likeness(of: cell.text).row >= 0.6 { return rows }
        }
        let figures = Self.counts(rows) { $0.kind == .figure }
        let words = Self.counts(rows) { $0.kind == .label && likeness(of: $0.text).header < 0.6 }
        return rows.map { row in
            let hasLabel = row.cells.contains { cell in
                cell.kind == .label && cell.startsHere && cell.columns.upperBound <= edge
                    && likeness(of: cell.text).row >= RowAlignment.threshold
            }
            guard hasLabel else { return row }
            var isChanged = false
            let cells = row.cells.map { cell in
                // A column of words, such as one of remarks, has no figures.
                let column = cell.columns.lowerBound
                guard cell.isLabel(from: edge), figures[column, default: 0] >= max(1, words[column, default: 0]),
                    row.hasAnyFigure || likeness(of: cell.text).header < 0.6
                else { return cell }
                isChanged = true
                return cell.asFigure
            }
            return isChanged ? row.with(cells) : row
        }
    }

    /// The column in which the figures of most rows begin.
    private static func edge(of rows: [SourceRow]) -> Int? {
        let starts = rows.compactMap { row in
            row.cells.first { $0.kind == .figure && $0.startsHere }?.columns.lowerBound
        }
        let counts = Dictionary(grouping: starts) { $0 }.mapValues(\.count)
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.flatMap {
            $0.value > 1 && $0.key > 0 ? $0.key : nil
        }
    }

    /// How many cells of a kind begin in each column.
    private static func counts(_ rows: [SourceRow], _ isCounted: (SourceRow.Cell) -> Bool) -> [Int: Int] {
        rows.flatMap(\.cells).filter { $0.startsHere && isCounted($0) }.reduce(into: [:]) {
            $0[$1.columns.lowerBound, default: 0] += 1
        }
    }

    /// How like a text is to the labels of rows and to the headers of columns.
    private mutating func likeness(of text: String) -> (row: Double, header: Double) {
        if let known = likeness[text] { return known }
        let label = PlainLabel(text)
        let row = outline.lines.map { line in
            Swift.max(line.labels.likeness(to: label), line.groups.map { $0.likeness(to: label) }.max() ?? 0)
        }
        let header = outline.blocks.map { block in
            Swift.max(block.heads.likeness(to: label), PlainLabel(block.block.corner).likeness(to: label))
        }
        let both = (row.max() ?? 0, header.max() ?? 0)
        likeness[text] = both
        return both
    }
}

extension SourceRow.Cell {
    /// Whether it is a label that begins in this column or after it.
    fileprivate func isLabel(from column: Int) -> Bool {
        kind == .label && startsHere && columns.lowerBound >= column && text.utf8.count <= PlainLabel.longest
    }
}

extension SourceRow {
    /// The same row with other cells.
    fileprivate func with(_ cells: [Cell]) -> SourceRow {
        var row = SourceRow(grid: grid, block: block, cells: cells, keepsEmptyCells: keepsEmptyCells)
        (row.unitsAbove, row.countScaleAbove) = (unitsAbove, countScaleAbove)
        return row
    }
}
