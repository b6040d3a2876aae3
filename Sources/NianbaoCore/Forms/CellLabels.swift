/// What is printed around a cell and names it.
package struct CellLabels: Hashable, Sendable {
    /// The heading of the section.
    package let section: String
    /// The caption of the block, if it has one, and the headers of the row, outermost first.
    package let rows: [String]
    /// The headers of the column, outermost first.
    package let columns: [String]

    /// The labels below the section's heading in one line.
    package var text: String { (rows + columns).joined(separator: " › ") }
}

extension Form {
    /// How print names a cell.
    package func labels(of id: CellID) -> CellLabels {
        let cell = self[id]
        let block = blocks[cell.row.block]
        return CellLabels(
            section: sections[cell.section].heading,
            rows: (block.caption.map { [$0] } ?? []) + block.rowHeads.path(to: cell.row.row),
            columns: block.columnHeads.path(to: cell.column))
    }
}

extension [Heading] {
    /// The labels that lead to a row or column, outermost first.
    fileprivate func path(to index: Int) -> [String] {
        for head in self {
            switch head.body {
            case .leaf(index, _): return [head.label]
            case .leaf: continue
            case .group(let children):
                let path = children.path(to: index)
                if !path.isEmpty { return [head.label] + path }
            }
        }
        return []
    }
}
