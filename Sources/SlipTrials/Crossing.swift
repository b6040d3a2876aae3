internal import NianbaoCore

/// How many statements a form makes about each of its cells. A cell of a single sum can be confused with any other of
/// it.
struct Crossing {
    private let form: Form
    private let counts: [Int]

    init(_ form: Form) {
        var counts = [Int](repeating: 0, count: form.cells.count)
        for derivation in form.derivations {
            for term in derivation.terms { counts[term.cell.index] += 1 }
        }
        for relation in form.relations where relation.origin != .sum && relation.comparison == .equal {
            for term in relation.left + relation.right { counts[term.cell.index] += 1 }
        }
        self.form = form
        self.counts = counts
    }

    /// The input cells that are in two statements or more, or in just one.
    func typed(isCrossed: Bool) -> [CellID] {
        form.cells.indices.filter { !form.cells[$0].isDerived && counts[$0] > 0 && (counts[$0] > 1) == isCrossed }
            .map(CellID.init)
    }

    /// The sums whose parts are in two statements or more, or in just this one.
    func sums(isCrossed: Bool) -> [Derivation] {
        form.derivations.filter { derivation in
            derivation.terms.contains { counts[$0.cell.index] > 1 } == isCrossed
        }
    }

    /// The input rows whose cells are in two statements or more.
    var rows: [RowID] {
        var seen: Set<RowID> = []
        return typed(isCrossed: true).map { form[$0].row }.filter { seen.insert($0).inserted }
    }
}
