/// Which cells of a year's form mean the same as those of the year before.
package struct Correspondence: Sendable {
    /// By the later form's cells: the earlier form's cell of the same meaning; `nil` where there is none.
    package let predecessors: [CellID?]
    /// The earlier form's cells without a successor in the later one.
    package let ended: [CellID]

    /// Finds the cells of the same meaning: those with the same address, or with the one that the later form's
    /// succession says they have now. Both forms may be one.
    package init(from earlier: Form, to later: Form) {
        guard earlier !== later else {
            (predecessors, ended) = (later.cells.indices.map { CellID($0) }, [])
            return
        }
        let succession = later.succession.flatMap {
            earlier.id == FormID(kind: later.kind, edition: $0.edition) ? $0 : nil
        }
        let renamed = (succession?.renamed ?? []).map { (renaming: $0, isColumn: earlier.namesColumn($0.earlier)) }
        var predecessors = [CellID?](repeating: nil, count: later.cells.count)
        var ended: [CellID] = []
        for (index, cell) in earlier.cells.enumerated() {
            let path = cell.path.map(\.id)
            let address = renamed.lazy.compactMap { $0.renaming.address(of: path, isColumn: $0.isColumn) }.first
            if let successor = later.cell(at: address ?? path) {
                predecessors[successor.index] = CellID(index)
            } else {
                ended.append(CellID(index))
            }
        }
        self.predecessors = predecessors
        self.ended = ended
    }
}

extension Succession.Renaming {
    /// The later address of one of the earlier form's cells; `nil` when the renaming does not concern it.
    ///
    /// - Parameter isColumn: Whether a column is renamed: then its cells in all rows of the group are meant.
    fileprivate func address(of path: [String], isColumn: Bool) -> [String]? {
        if path.starts(with: earlier) { return later + path.dropFirst(earlier.count) }
        guard isColumn, path.last == earlier.last, path.starts(with: earlier.dropLast()) else { return nil }
        let between = path.dropFirst(earlier.count - 1).dropLast()
        return later.dropLast() + between + later.suffix(1)
    }
}
