/// Looks for single cells that explain contradictions: a cell and a new figure for it under which every statement of a
/// group holds.
struct SingleCells {
    private let system: StatementSystem

    init(_ system: StatementSystem) { self.system = system }

    /// The changes of one cell that fix all of `contradicted`, a whole group, and break nothing that holds.
    func changes(mending contradicted: [Int]) -> [Suggestion.Change] {
        changes(mending: contradicted, residuals: system.statements.map(\.residual))
    }

    /// The pairs of changes that fix a group together. At most two are returned: when there are several, none is a
    /// good explanation.
    func pairs(mending contradicted: [Int]) -> [[Suggestion.Change]] {
        guard contradicted.count <= 2 * system.mostUses else { return [] }
        let residuals = system.statements.map(\.residual)
        var found: Set<[Suggestion.Change]> = []
        var tried: Set<Suggestion.Change> = []
        let group = Set(contradicted)
        // Of two wrong cells, one has a share in a statement without the other; its figure follows from that.
        for statement in contradicted where system.statements[statement].comparison == .equal {
            for weight in system.statements[statement].weights {
                guard let first = change(of: weight, settling: residuals[statement]), tried.insert(first).inserted,
                    tried.count <= Self.pairLimit,
                    contradictions(after: first, of: contradicted.count, residuals) <= system.mostUses
                else { continue }
                var rest = residuals
                apply(first, to: &rest)
                let left = system.statements.indices.filter { !holds($0, rest[$0]) && isNear($0, group, rest) }
                for second in changes(mending: left, residuals: rest) where second.cell != first.cell {
                    found.insert([first, second].sorted { $0.cell.index < $1.cell.index })
                    if found.count > 1 { return Array(found) }
                }
            }
        }
        return Array(found)
    }

    private static let pairLimit = 2_000

    private func changes(mending contradicted: [Int], residuals: [Int]) -> [Suggestion.Change] {
        let equations = contradicted.filter { system.statements[$0].comparison == .equal }
        // Every candidate has a share in each of them, so the shortest one has all candidates.
        guard let shortest = equations.min(by: { weights($0).count < weights($1).count }) else { return [] }
        return weights(shortest).compactMap { weight in
            guard let change = change(of: weight, settling: residuals[shortest]),
                mends(change, contradicted.count, residuals)
            else { return nil }
            return change
        }
    }

    private func weights(_ statement: Int) -> [Statement.Weight] { system.statements[statement].weights }

    /// The figure of a cell under which its statement holds; `nil` when it cannot have it.
    private func change(of weight: Statement.Weight, settling residual: Int) -> Suggestion.Change? {
        guard residual != 0, residual % weight.factor == 0, let figure = system.figure(weight.cell) else { return nil }
        let value = figure - residual / weight.factor
        return system.allows(value, in: weight.cell) ? Suggestion.Change(weight.cell, value) : nil
    }

    private func mends(_ change: Suggestion.Change, _ count: Int, _ residuals: [Int]) -> Bool {
        let uses = system.uses(of: change.cell)
        guard uses.count >= count, let figure = system.figure(change.cell) else { return false }
        var fixed = 0
        for use in uses {
            let before = residuals[use.statement]
            guard holds(use.statement, before &+ use.factor &* (change.value - figure)) else { return false }
            if !holds(use.statement, before) { fixed += 1 }
        }
        return fixed == count
    }

    /// How many statements of a group of `count` are contradicted after a change.
    private func contradictions(after change: Suggestion.Change, of count: Int, _ residuals: [Int]) -> Int {
        guard let figure = system.figure(change.cell) else { return count }
        return system.uses(of: change.cell).reduce(count) { count, use in
            let before = residuals[use.statement]
            let after = before &+ use.factor &* (change.value - figure)
            return count + (holds(use.statement, before) ? 1 : 0) - (holds(use.statement, after) ? 1 : 0)
        }
    }

    private func apply(_ change: Suggestion.Change, to residuals: inout [Int]) {
        guard let figure = system.figure(change.cell) else { return }
        for use in system.uses(of: change.cell) {
            residuals[use.statement] = residuals[use.statement] &+ use.factor &* (change.value - figure)
        }
    }

    private func holds(_ statement: Int, _ residual: Int) -> Bool {
        system.statements[statement].comparison.holds(residual, 0)
    }

    /// Whether a statement belongs to the group, or was affected by the first change.
    private func isNear(_ statement: Int, _ group: Set<Int>, _ residuals: [Int]) -> Bool {
        group.contains(statement) || residuals[statement] != system.statements[statement].residual
    }
}
