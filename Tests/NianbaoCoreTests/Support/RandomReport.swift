import SeededRandom

@testable import NianbaoCore

/// Makes reports on any form from a seed: every figure typed, every relation of the form satisfied.
struct RandomReport {
    private let form: Form
    private var generator: SplitMix64
    private var report: Report
    /// For each derived cell, the typed cells it is the signed sum of.
    private var typed: [CellID: [CellID: Int]] = [:]

    /// A report without findings.
    static func balanced(on form: Form, seed: UInt64) -> Report {
        var maker = RandomReport(form: form, seed: seed)
        maker.fill()
        maker.balance()
        return maker.report
    }

    private init(form: Form, seed: UInt64) {
        self.form = form
        generator = SplitMix64(seed: seed)
        report = Report(form: form, agency: RandomText.agencies[0], year: form.years.lowerBound)
        for derivation in form.derivations { typed[derivation.target] = coefficients(derivation.terms) }
    }

    private mutating func fill() {
        report.agency = RandomText.agencies.randomElement(using: &generator) ?? ""
        report.scope = Scope.allCases.randomElement(using: &generator) ?? .organ
        report.spelling = generator.oneIn(2) ? .chinese : .english
        for index in form.sections.indices where form.sections[index].table == nil {
            report.narratives[index] = narrative()
        }
        for index in form.cells.indices where !form.cells[index].isDerived {
            let span = SourceSpan(line: index + 10, column: 5, length: 1)
            report.entries[index] = Report.Entry(.number(figure(form.cells[index].measure)), span: span)
        }
    }

    private mutating func narrative() -> Narrative {
        let count = Int.random(in: 2...6, using: &generator)
        let texts = (0..<count).compactMap { _ in RandomText.paragraphs.randomElement(using: &generator) }
        return Narrative(texts.joined(separator: "\n"), span: SourceSpan(line: 1, column: 1, length: 1))
    }

    private mutating func figure(_ measure: Measure) -> Int {
        if generator.oneIn(3) { return 0 }
        return switch measure {
        case .count: Int.random(in: 0...99, using: &generator)
        case .signedCount: Int.random(in: -20...20, using: &generator)
        case .amount(let decimals):
            Int.random(in: 0...99_999, using: &generator) * unit(decimals: decimals)
        }
    }

    /// The smallest amount that a column of so many decimals prints.
    private func unit(decimals: Int?) -> Int {
        (0..<Measure.amountScale - (decimals ?? Measure.amountScale)).reduce(1) { unit, _ in unit * 10 }
    }

    /// Raises one typed cell on the side that falls short, until every relation holds.
    private mutating func balance() {
        for _ in 0..<100 {
            let completed = CompletedReport(report)
            let failing = form.relations.filter { relation in
                let left = completed.sum(relation.left).number ?? 0
                return !relation.comparison.holds(left, completed.sum(relation.right).number ?? 0)
            }
            if failing.isEmpty { return }
            for relation in failing { mend(relation) }
        }
    }

    private mutating func mend(_ relation: Relation) {
        var weights = coefficients(relation.left)
        for (cell, weight) in coefficients(relation.right) { weights[cell, default: 0] -= weight }
        let gap = weights.reduce(0) { $0 + $1.value * (report[$1.key].value.number ?? 0) }
        if relation.comparison.holds(gap, 0) { return }
        let sign = gap > 0 ? -1 : 1
        let raised = weights.filter { $0.value == sign }.keys.sorted { $0.index < $1.index }
        guard let cell = raised.randomElement(using: &generator), let number = report[cell].value.number else { return }
        report[cell].value = .number(number + abs(gap))
    }

    private func coefficients(_ terms: [Term]) -> [CellID: Int] {
        terms.reduce(into: [:]) { sums, term in
            for (cell, weight) in typed[term.cell] ?? [term.cell: 1] {
                sums[cell, default: 0] += term.isNegative ? -weight : weight
            }
        }
    }
}
