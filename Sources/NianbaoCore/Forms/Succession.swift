/// What a form says of the edition before it.
package struct Succession: Sendable {
    /// The earlier edition.
    package let edition: String
    /// What the earlier edition has under another address; all else that both have has the same.
    package let renamed: [Renaming]

    /// Addresses in identifiers, of a row, a group of rows, or a column of either.
    package struct Renaming: Sendable {
        package let earlier: [String]
        package let later: [String]
    }

    /// The address that a cell of the earlier edition would have in the later one.
    func address(of path: [String]) -> [String] {
        for renaming in renamed {
            if path.starts(with: renaming.earlier) {
                return renaming.later + path.dropFirst(renaming.earlier.count)
            }
            if path.last == renaming.earlier.last, path.starts(with: renaming.earlier.dropLast()) {
                let between = path.dropFirst(renaming.earlier.count - 1).dropLast()
                return renaming.later.dropLast() + between + renaming.later.suffix(1)
            }
        }
        return path
    }
}

/// Which cells of a year's form mean the same as those of the year before.
package struct Correspondence: Sendable {
    /// By the later form's cells: the earlier form's cell of the same meaning; `nil` where there is none.
    package let predecessors: [CellID?]
    /// The earlier form's cells that nothing in the later one follows.
    package let ended: [CellID]

    package init(from earlier: Form, to later: Form) {
        let succession = later.succession.flatMap { $0.edition == earlier.edition ? $0 : nil }
        var predecessors = [CellID?](repeating: nil, count: later.cells.count)
        var ended: [CellID] = []
        for (index, cell) in earlier.cells.enumerated() {
            let path = cell.path.map(\.id)
            if let successor = later.cell(at: succession?.address(of: path) ?? path) {
                predecessors[successor.index] = CellID(index)
            } else {
                ended.append(CellID(index))
            }
        }
        self.predecessors = predecessors
        self.ended = ended
    }
}

extension Form {
    /// The cell at a whole address in identifiers.
    func cell(at path: [String]) -> CellID? {
        guard case .success(let cells) = cells(at: path), cells.count == 1, self[cells[0]].path.count == path.count
        else { return nil }
        return cells[0]
    }
}
