/// All statements of a report whose sides are known, and which cells have a share in which.
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

    /// More shares than this no table has that an office fills in; looking for causes in them would take seconds.
    private static let shareLimit = 50_000

    /// `nil` when the form is too large, or its sums too steep, to look for causes in.
    init?(_ report: CompletedReport) {
        guard var sums = TypedSums(report.report) else { return nil }
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
            guard let figure = report.report[derivation.target].value.number,
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
    func figure(_ cell: CellID) -> Int? { report.report[cell].value.number }

    /// Whether a cell can have a figure at all.
    func allows(_ value: Int, in cell: CellID) -> Bool {
        let measure = report.form[cell].measure
        return (value >= 0 || measure.allowsNegative) && value.magnitude <= CellValue.limit
            && !Figure.losesDigits(value, measure)
    }

    /// What the statements are contradicted by, in groups that share no cell even by way of statements that hold.
    ///
    /// A wrong cell makes itself felt within one group only.
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
