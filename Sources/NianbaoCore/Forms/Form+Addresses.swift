extension Form {
    /// The cells that an address such as `申请.新收.自然人` leads to; each word in either spelling.
    ///
    /// After the name of a group, a column means all rows of the group that are not sums themselves. The column may be
    /// left out where there is only one.
    package func cells(at words: [String]) throws(AddressFault) -> [CellID] {
        let selection = try selection(words)
        let block = blocks[selection.rows[0].block]
        guard let column = selection.column ?? (block.columns.count == 1 ? 0 : nil) else {
            throw .incomplete(known: selection.known + block.columns.map(\.name))
        }
        return selection.rows.map { cell($0, column) }
    }

    /// The cells that an address leads to; those of all input columns when it names no column.
    func typedCells(at words: [String]) throws(AddressFault) -> [CellID] {
        let selection = try selection(words)
        return selection.rows.flatMap { row in
            (selection.column.map { [$0] } ?? blocks[row.block].inputColumns).map { cell(row, $0) }
        }
    }

    /// The cells, typed or computed, that an address leads to; those of all columns when it names no column.
    func everyCell(at words: [String]) throws(AddressFault) -> [CellID] {
        let selection = try selection(words)
        return selection.rows.flatMap { row in
            (selection.column.map { [$0] } ?? Array(blocks[row.block].columns.indices)).map { cell(row, $0) }
        }
    }

    /// Whether an address ends with a column.
    func namesColumn(_ words: [String]) -> Bool {
        (try? selection(words))?.column != nil
    }

    private struct Selection {
        /// At least one row, all of one block.
        let rows: [RowID]
        let column: Int?
        /// Names that could have followed instead of a column.
        var known: [Name] = []
    }

    private func selection(_ words: [String]) throws(AddressFault) -> Selection {
        guard let first = words.first,
            let table = sections.lazy.compactMap({ $0.name.matches(first) ? $0.table : nil }).first
        else { throw .unknown(0, known: sections.filter { $0.table != nil }.map(\.name)) }
        var level = table.keys
        for (index, word) in words.enumerated().dropFirst() {
            if let child = level.children.first(where: { $0.name.matches(word) }) {
                switch child.node {
                case .group(let group): level = group
                case .row(let row): return try column([row], words, at: index + 1)
                }
            } else if index == 1 {
                throw .unknown(index, known: level.children.map(\.name))
            } else {
                return try column(addends(level), words, at: index, besides: level.children.map(\.name))
            }
        }
        // The rows of a whole table have no meaningful sum: there are totals among them.
        guard words.count > 1 else { throw .incomplete(known: level.children.map(\.name)) }
        return Selection(rows: addends(level), column: nil, known: level.children.map(\.name))
    }

    /// The rows of a group that are not sums of others; all of them when each one is a sum.
    private func addends(_ group: KeyGroup) -> [RowID] {
        let typed = group.rows.filter { row($0).sum == nil }
        return typed.isEmpty ? group.rows : typed
    }

    private func column(
        _ rows: [RowID], _ words: [String], at index: Int, besides: @autoclosure () -> [Name] = []
    ) throws(AddressFault) -> Selection {
        guard index < words.count else { return Selection(rows: rows, column: nil) }
        let columns = blocks[rows[0].block].columns
        guard let column = columns.firstIndex(where: { $0.name.matches(words[index]) }) else {
            throw .unknown(index, known: besides() + columns.map(\.name))
        }
        guard index + 1 == words.count else { throw .tooLong(index + 1) }
        return Selection(rows: rows, column: column)
    }
}

/// Why an address leads to no cell.
package enum AddressFault: Error, Hashable, Sendable {
    /// The word at this index is not one of those possible there.
    case unknown(Int, known: [Name])
    /// The address stops short of a cell; one of these may follow.
    case incomplete(known: [Name])
    /// The address goes on after a cell, from the word at this index.
    case tooLong(Int)
}

extension Form {
    /// The cell at a complete address in identifiers; `nil` when it leads to no cell or to several.
    func cell(at path: [String]) -> CellID? {
        guard let cells = try? cells(at: path), cells.count == 1, self[cells[0]].path.count == path.count
        else { return nil }
        return cells[0]
    }
}
