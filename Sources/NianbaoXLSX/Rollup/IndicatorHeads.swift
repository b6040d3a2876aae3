internal import NianbaoCore

/// The printed labels of a table's cells as column headers, one column for each cell.
///
/// A cell's row labels are above its column labels, each over all columns that share it.
struct IndicatorHeads {
    /// The cells in the form's order.
    let cells: [CellID]
    /// How many rows the headers take.
    let depth: Int
    private(set) var heads: [Head] = []
    /// The columns of each group of rows that are printed next to each other below one label, counted from zero.
    let groups: [Range<Int>]

    /// A label and its place among the headers, counted from their first row and column.
    struct Head: Hashable {
        let text: String
        let row: Int
        let column: Int
        let rowSpan: Int
        var columnSpan: Int
    }

    init(_ table: Table, of form: Form) {
        cells = form.cells.indices.map { CellID($0) }.filter { table.blocks.contains(form[$0].row.block) }
        let labels = cells.map { form.labels(of: $0) }
        let rowDepth = labels.map(\.rows.count).max() ?? 0
        let columnDepth = labels.map(\.columns.count).max() ?? 0
        depth = rowDepth + columnDepth
        let ids = cells.map { form[$0].row }
        let starts = cells.indices.filter { column in
            guard column > 0 else { return true }
            let before = column - 1
            return ids[before].block != ids[column].block
                || labels[before].rows.dropLast() != labels[column].rows.dropLast()
        }
        groups = zip(starts, starts.dropFirst() + [cells.count]).map { $0..<$1 }
        add(labels.map(\.rows), first: 0, depth: rowDepth) { ids[$0].block == ids[$1].block }
        add(labels.map(\.columns), first: rowDepth, depth: columnDepth) { ids[$0] == ids[$1] }
    }

    /// Adds the levels of one side. Neighbours share a header if their paths up to it are equal and `belong` together.
    private mutating func add(_ paths: [[String]], first: Int, depth: Int, _ belong: (Int, Int) -> Bool) {
        for level in 0..<depth {
            var open: Int?
            for (column, path) in paths.enumerated() {
                guard level < path.count else {
                    open = nil
                    continue
                }
                if let index = open, belong(column - 1, column),
                    paths[column - 1].prefix(level + 1).elementsEqual(path.prefix(level + 1)),
                    isSame(level, paths[column - 1], path)
                {
                    heads[index].columnSpan += 1
                    continue
                }
                let isLast = level == path.count - 1
                heads.append(
                    Head(
                        text: path[level], row: first + level, column: column,
                        rowSpan: isLast ? depth - level : 1, columnSpan: 1))
                open = heads.count - 1
            }
        }
    }

    /// Whether the label ends both paths or neither, so that their headers are equally high.
    private func isSame(_ level: Int, _ left: [String], _ right: [String]) -> Bool {
        (level == left.count - 1) == (level == right.count - 1)
    }
}
