/// All statements of a report whose sides are known, and the cells that have a share in each.
struct StatementSystem {
    let report: CompletedReport
    let statements: [Statement]
    /// By the index of a cell: the statements that it has a share in.
    private let uses: [[Use]]
    /// The largest number of statements that one cell has a share in.
    let mostUses: Int

    struct Use {
        let statement: Int
        let factor: Int
    }

    /// No table that people fill in has more shares; looking for causes in more would take seconds.
    private static let shareLimit = 50_000

    /// `nil` when the form is too large, or its sums too steep, to look for causes in.
    init?(_ report: CompletedReport) {
        guard var sums = TypedSums(report.stated) else { return nil }
        let form = report.form
        var statements: [Statement] = []
        var uses = [[Use]](repeating: [], count: form.cells.count)
        var shares = 0
        func add(
            _ source: Statement.Source, _ factors: [CellID: Int]?, _ comparison: Comparison, _ residual: Int
        ) -> Bool {
            guard let factors else { return false }
            let weights = factors.map { Statement.Weight(cell: $0.key, factor: $0.value) }
                .sorted { $0.cell.index < $1.cell.index }
            for weight in weights {
                uses[weight.cell.index].append(Use(statement: statements.count, factor: weight.factor))
            }
            shares += weights.count
            statements.append(
                Statement(source: source, weights: weights, comparison: comparison, residual: residual))
            return shares <= Self.shareLimit
        }
        for (index, derivation) in form.derivations.enumerated() {
            guard let figure = report.stated[derivation.target].value.number,
                let sum = report[derivation.target].number
            else { continue }
            var factors = sums.factors([(derivation.terms, 1)])
            factors?[derivation.target] = -1
            guard add(.stated(index), factors, .equal, sum - figure) else { return nil }
        }
        for (index, relation) in form.relations.enumerated() where relation.origin != .sum {
            guard let left = report.sum(relation.left).number, let right = report.sum(relation.right).number else {
                continue
            }
            let factors = sums.factors([(relation.left, 1), (relation.right, -1)])
            guard add(.declared(index), factors, relation.comparison, left - right) else { return nil }
        }
        self.report = report
        self.statements = statements
        self.uses = uses
        mostUses = uses.lazy.map(\.count).max() ?? 0
    }

    func uses(of cell: CellID) -> [Use] { uses[cell.index] }

    /// The figure that the file gives for a cell.
    func figure(_ cell: CellID) -> Int? { report.stated[cell].value.number }

    /// Whether a cell can have this figure at all.
    func allows(_ value: Int, in cell: CellID) -> Bool {
        let measure = report.form[cell].measure
        return (value >= 0 || measure.allowsNegative) && value.magnitude <= CellValue.limit
            && !Figure.losesDigits(value, measure)
    }

    /// The contradicted statements, in groups that share no cells, not even indirectly through statements that hold.
    ///
    /// A wrong cell affects only one group.
    var contradictions: [[Int]] {
        var groups = Array(statements.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while groups[index] != index {
                groups[index] = groups[groups[index]]
                index = groups[index]
            }
            return index
        }
        for uses in uses {
            guard let first = uses.first else { continue }
            for use in uses.dropFirst() {
                let (one, other) = (root(first.statement), root(use.statement))
                groups[max(one, other)] = min(one, other)
            }
        }
        let contradicted = statements.indices.filter { statements[$0].isContradicted }
        return Dictionary(grouping: contradicted) { root($0) }.sorted { $0.key < $1.key }.map(\.value)
    }
}

// MARK: Changes

extension StatementSystem {
    /// Whether changes of several cells fix all of `contradicted`, a whole group, and break nothing that holds.
    func mends(_ changes: [Suggestion.Change], _ contradicted: [Int]) -> Bool {
        var moved: [Int: Int] = [:]
        for change in changes {
            guard let figure = figure(change.cell), allows(change.value, in: change.cell) else { return false }
            for use in uses(of: change.cell) {
                moved[use.statement, default: 0] &+= use.factor &* (change.value - figure)
            }
        }
        var fixed = 0
        for (index, shift) in moved {
            let statement = statements[index]
            guard statement.comparison.holds(statement.residual &+ shift, 0) else { return false }
            if statement.isContradicted { fixed += 1 }
        }
        return fixed == contradicted.count
    }
}

// MARK: Slips

extension StatementSystem {
    /// How a cell probably came to have another figure than the one it should have; `nil` when it does not look like a
    /// slip.
    func slip(behind change: Suggestion.Change) -> Slip? {
        guard let written = figure(change.cell) else { return nil }
        let digits = DigitSlip.slip(written, for: change.value, report.form[change.cell].measure)
        if digits == .swappedDigits || digits == .wrongSign { return digits }
        if isTotalOfParts(with: change, written) { return .totalAsPart }
        return digits ?? (isPartialTotal(change, written) ? .partialTotal : nil)
    }

    /// Whether the figure in a part is the total that it is a part of.
    private func isTotalOfParts(with change: Suggestion.Change, _ written: Int) -> Bool {
        guard written != 0, !report.form[change.cell].isDerived else { return false }
        let isStated = uses(of: change.cell).contains { use in
            guard case .stated(let index) = statements[use.statement].source else { return false }
            return figure(report.form.derivations[index].target) == written
        }
        return isStated || isComputedTotalOfParts(with: change, written)
    }

    private func isComputedTotalOfParts(with change: Suggestion.Change, _ written: Int) -> Bool {
        report.form.derivations.contains { derivation in
            guard let term = derivation.terms.first(where: { $0.cell == change.cell }),
                figure(derivation.target) == nil, let computed = report[derivation.target].number
            else { return false }
            return computed + (term.isNegative ? written - change.value : change.value - written) == written
        }
    }

    /// Whether the figure in a total lacks exactly one part, or one group of parts.
    private func isPartialTotal(_ change: Suggestion.Change, _ written: Int) -> Bool {
        guard let derivation = report.form.derivations.first(where: { $0.target == change.cell }) else { return false }
        let missing = change.value - written
        let parts = derivation.terms.compactMap { term in
            report[term.cell].number.map { (term, term.isNegative ? -$0 : $0) }
        }
        if written == 0 || missing == 0 { return false }
        if parts.contains(where: { $0.1 == missing }) { return true }
        let groups = Dictionary(grouping: parts) { report.form.row(report.form[$0.0.cell].row).groups }
        return groups.contains { !$0.key.isEmpty && $0.value.reduce(0) { $0 + $1.1 } == missing }
    }
}
