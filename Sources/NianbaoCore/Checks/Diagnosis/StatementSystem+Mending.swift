extension StatementSystem {
    /// Whether changes of several cells mend all of `contradicted`, a whole group, and break nothing that holds.
    func mends(_ changes: [Suggestion.Change], _ contradicted: [Int]) -> Bool {
        var moved: [Int: Int] = [:]
        for change in changes {
            guard let figure = figure(change.cell), allows(change.value, in: change.cell) else { return false }
            for use in uses(of: change.cell) {
                moved[use.statement, default: 0] &+= use.factor &* (change.value - figure)
            }
        }
        var mended = 0
        for (index, shift) in moved {
            let statement = statements[index]
            guard statement.comparison.holds(statement.residual &+ shift, 0) else { return false }
            if statement.isContradicted { mended += 1 }
        }
        return mended == contradicted.count
    }
}
