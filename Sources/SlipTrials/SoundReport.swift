internal import NianbaoCore
internal import SeededRandom

/// Makes reports on any form whose figures satisfy every sum and relation, with every total stated.
struct SoundReport {
    private(set) var report: Report
    private var generator: SplitMix64
    /// Figures are below this, so that there are both small offices and large regions.
    private let bound: Int
    /// One figure in this many is not zero.
    private let odds: UInt64

    /// `nil` if no figures were found with which the form's relations hold.
    static func report(on form: Form, seed: UInt64) -> Report? {
        var maker = SoundReport(form, seed)
        maker.fill()
        guard maker.balance() else { return nil }
        maker.stateTotals()
        return maker.report
    }

    private init(_ form: Form, _ seed: UInt64) {
        report = Report(form: form, agency: "青石县", year: form.years.lowerBound)
        generator = SplitMix64(seed: seed)
        bound = [12, 60, 400, 3000][Int(generator.next() % 4)]
        odds = 1 + generator.next() % 4
    }

    private mutating func fill() {
        for index in report.form.cells.indices where !report.form.cells[index].isDerived {
            let figure = generator.oneIn(odds) ? Int.random(in: 0..<bound, using: &generator) : 0
            report.entries[index] = Report.Entry(
                .number(figure), span: SourceSpan(line: index + 1, column: 1, length: 1))
        }
    }

    /// Raises input cells on the side of a relation that falls short, until all hold.
    private mutating func balance() -> Bool {
        for _ in 0..<20 {
            let completed = CompletedReport(report)
            let gaps = report.form.relations.compactMap { relation -> (Relation, Int)? in
                guard relation.origin != .sum, let left = completed.sum(relation.left).number,
                    let right = completed.sum(relation.right).number, !relation.comparison.holds(left, right)
                else { return nil }
                return (relation, left - right)
            }
            if gaps.isEmpty { return true }
            for (relation, gap) in gaps { raise(gap > 0 ? relation.right : relation.left, by: abs(gap)) }
        }
        return false
    }

    private mutating func raise(_ terms: [Term], by gap: Int) {
        let typed = terms.map(\.cell).filter { !report.form[$0].isDerived }
        guard let cell = typed.randomElement(using: &generator), let figure = report[cell].value.number else { return }
        report[cell].value = .number(figure + gap)
    }

    private mutating func stateTotals() {
        let completed = CompletedReport(report)
        for (index, cell) in report.form.cells.enumerated() where cell.isDerived {
            report.entries[index] = Report.Entry(
                completed.values[index], span: SourceSpan(line: index + 1, column: 1, length: 1))
        }
    }
}
