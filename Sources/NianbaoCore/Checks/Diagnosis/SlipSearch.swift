/// Looks for slips that make several cells wrong at once: cells or rows that have each other's figures, rows typed one
/// column over.
struct SlipSearch {
    private let system: StatementSystem
    private let contradicted: [Int]
    /// The cells with a share in one of the contradicted statements; every explanation changes one of them.
    private let suspects: Set<CellID>
    private var found: [Suggestion] = []
    private var seen: Set<[Suggestion.Change]> = []
    private var tried = 0

    private static let limit = 20_000

    /// The slips that explain `contradicted`, a whole group; empty when there are too many to try.
    static func slips(explaining contradicted: [Int], in system: StatementSystem) -> [Suggestion] {
        var search = SlipSearch(system, contradicted)
        for block in search.blocks {
            search.lookForSwappedCells(in: block)
            search.lookForShiftedRows(in: block)
            search.lookForSwappedRows(in: block)
        }
        return search.tried <= limit ? search.found : []
    }

    private init(_ system: StatementSystem, _ contradicted: [Int]) {
        self.system = system
        self.contradicted = contradicted
        let shortest = contradicted.min {
            system.statements[$0].weights.count < system.statements[$1].weights.count
        }
        suspects = Set(shortest.map { system.statements[$0].weights.map(\.cell) } ?? [])
    }

    private var blocks: [Block] {
        let form = system.report.form
        return Set(suspects.map { form[$0].row.block }).sorted().map { form.blocks[$0] }
    }

    private mutating func lookForSwappedCells(in block: Block) {
        for row in block.rows.indices {
            lookForSwaps(block.columns.indices.map { block.cell(row: row, column: $0) })
        }
        for column in block.columns.indices {
            lookForSwaps(block.rows.indices.map { block.cell(row: $0, column: column) })
        }
    }

    private mutating func lookForSwaps(_ cells: [CellID]) {
        let given = cells.filter { system.figure($0) != nil }
        for (index, first) in given.enumerated() {
            for second in given[(index + 1)...] where tried <= Self.limit {
                consider(exchange([(first, second)]), .swappedCells)
            }
            if tried > Self.limit { return }
        }
    }

    /// A shifted row has a zero where its first or last figure should be.
    private mutating func lookForShiftedRows(in block: Block) {
        for row in block.rows.indices where block.rows[row].sum == nil {
            let cells = block.inputColumns.map { block.cell(row: row, column: $0) }
            let figures = cells.compactMap { system.figure($0) }
            guard figures.count == cells.count, figures.count > 1 else { continue }
            if figures.first == 0 { consider(changes(cells, to: figures.dropFirst() + [0]), .shiftedRow) }
            if figures.last == 0 { consider(changes(cells, to: [0] + figures.dropLast()), .shiftedRow) }
        }
    }

    /// Whole lines are exchanged with their totals, or without them if the totals were right.
    private mutating func lookForSwappedRows(in block: Block) {
        let rows = block.rows.indices.filter { block.rows[$0].sum == nil }
        for (index, first) in rows.enumerated() {
            for second in rows[(index + 1)...] where tried <= Self.limit {
                let columns = block.columns.indices.map {
                    (block.cell(row: first, column: $0), block.cell(row: second, column: $0))
                }
                consider(exchange(columns), .swappedRows)
                consider(exchange(block.inputColumns.map { columns[$0] }), .swappedRows)
            }
            if tried > Self.limit { return }
        }
    }

    private func exchange(_ pairs: [(CellID, CellID)]) -> [Suggestion.Change] {
        pairs.flatMap { first, second -> [Suggestion.Change] in
            guard let one = system.figure(first), let other = system.figure(second), one != other else { return [] }
            return [Suggestion.Change(first, other), Suggestion.Change(second, one)]
        }
    }

    private func changes(_ cells: [CellID], to figures: [Int]) -> [Suggestion.Change] {
        zip(cells, figures).filter { system.figure($0) != $1 }.map { Suggestion.Change($0, $1) }
    }

    /// If two slips amount to the same change, the first is used.
    private mutating func consider(_ changes: [Suggestion.Change], _ slip: Slip) {
        tried += 1 + changes.count / 8
        guard changes.contains(where: { suspects.contains($0.cell) }) else { return }
        guard tried <= Self.limit, system.mends(changes, contradicted) else { return }
        let suggestion = Suggestion(changes, slip: slip)
        if seen.insert(suggestion.changes).inserted { found.append(suggestion) }
    }
}
