internal import NianbaoCore
internal import SeededRandom

/// Fills a form's input cells at random so that every relation holds, on any form.
struct FigureGenerator {
    private let form: Form
    /// For each derived cell, how often each input cell counts in it.
    private var typed: [CellID: [CellID: Int]] = [:]

    init(_ form: Form) {
        self.form = form
        for derivation in form.derivations { typed[derivation.target] = coefficients(derivation.terms) }
    }

    /// The report with all its input cells filled.
    func filled(_ report: Report, _ generator: inout SplitMix64) -> Report {
        var report = report
        for index in form.cells.indices where !form.cells[index].isDerived {
            let cell = form.cells[index]
            report.entries[index] = Report.Entry(
                cell.allowsNotApplicable ? .notApplicable : .number(figure(cell.measure, &generator)))
        }
        balance(&report, &generator)
        return report
    }

    /// Most cells of a real report are zero.
    private func figure(_ measure: Measure, _ generator: inout SplitMix64) -> Int {
        guard generator.happens(0.25) else { return 0 }
        return switch measure {
        case .count: Int.random(in: 1...(generator.happens(0.1) ? 400 : 20), using: &generator)
        case .signedCount: Int.random(in: 0...9, using: &generator)
        case .amount: Int.random(in: 1...90_000, using: &generator) * 10_000
        }
    }

    /// Raises a input cell on the side that falls short until every relation holds.
    private func balance(_ report: inout Report, _ generator: inout SplitMix64) {
        for _ in 0..<200 {
            let completed = CompletedReport(report)
            let expected = (form.declared(Expectations.self)?.all ?? []).filter { expectation in
                expectation.condition.isEmpty || (completed.sum(expectation.condition).number ?? 0) > 0
            }
            let failing = (form.relations + expected.map(\.relation)).filter { relation in
                let (left, right) = (completed.sum(relation.left).number, completed.sum(relation.right).number)
                return left.map { left in right.map { !relation.comparison.holds(left, $0) } ?? false } ?? false
            }
            if failing.isEmpty { return }
            for relation in failing { mend(relation, in: &report, &generator) }
        }
    }

    private func mend(_ relation: Relation, in report: inout Report, _ generator: inout SplitMix64) {
        var weights = coefficients(relation.left)
        for (cell, weight) in coefficients(relation.right) { weights[cell, default: 0] -= weight }
        let gap = weights.reduce(0) { $0 + $1.value * (report[$1.key].value.number ?? 0) }
        if relation.comparison.holds(gap, 0) { return }
        let raised = weights.filter { $0.value == (gap > 0 ? -1 : 1) }.keys.sorted { $0.index < $1.index }
        guard !raised.isEmpty else { return }
        let cell = generator.pick(raised)
        // Where two sums must only differ, one more will do.
        report[cell].value = .number((report[cell].value.number ?? 0) + max(1, abs(gap)))
    }

    private func coefficients(_ terms: [Term]) -> [CellID: Int] {
        terms.reduce(into: [:]) { sums, term in
            for (cell, weight) in typed[term.cell] ?? [term.cell: 1] {
                sums[cell, default: 0] += term.isNegative ? -weight : weight
            }
        }
    }
}
