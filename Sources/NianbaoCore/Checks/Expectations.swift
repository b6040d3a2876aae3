extension ReportCheck {
    /// What the form says of its figures that nearly always holds, such as that no more was opened than there is.
    static let expectations = ReportCheck(rules: []) { report in
        let arithmetic = Arithmetic(report)
        return report.form.expectations.filter { report.disappoints($0) }.map { expectation in
            arithmetic.finding(expectation.relation, expectation.condition)
        }
    }
}

extension CompletedReport {
    fileprivate func disappoints(_ expectation: Expectation) -> Bool {
        if !expectation.condition.isEmpty {
            guard let condition = sum(expectation.condition).number, condition > 0 else { return false }
        }
        let relation = expectation.relation
        guard let left = sum(relation.left).number, let right = sum(relation.right).number else { return false }
        return !relation.comparison.holds(left, right)
    }
}

extension Arithmetic {
    fileprivate func finding(_ relation: Relation, _ condition: [Term]) -> Finding {
        let terms = relation.left + relation.right + condition
        let told = told(relation)
        let other = condition.isEmpty ? "" : worked(condition)
        return Finding(
            relation.rule, at: terms.lazy.compactMap { [report] in report.report[$0.cell].span }.first,
            condition.isEmpty ? told : Bilingual(zh: "\(told.zh)（\(other)）", en: "\(told.en) (\(other))"),
            advice: Bilingual(
                zh: "通常：\(relation.rule.statement.zh)；核对无误的，不用改",
                en: "usually: \(relation.rule.statement.en); if the figures are right, leave them"),
            cells: terms.map(\.cell),
            disagreement: Disagreement(
                report.sum(relation.left).number ?? 0, report.sum(relation.right).number ?? 0, measure(terms)))
    }
}
