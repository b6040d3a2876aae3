extension ReportCheck {
    /// Stated totals are the sums of their parts, and the relations that the form declares hold, such as the printed
    /// 勾稽关系 of table three.
    ///
    /// Causes are looked for only when something is contradicted.
    package static let arithmetic = ReportCheck(rules: []) { report in
        let arithmetic = Arithmetic(report)
        guard arithmetic.isContradicted else { return [] }
        let findings = ArithmeticFindings(report)
        guard let diagnosis = Diagnosis(report) else { return findings.ofEachStatement }
        return diagnosis.causes.flatMap { findings.told($0) }
    }
}

extension Arithmetic {
    fileprivate var isContradicted: Bool {
        let derivations = report.form.derivations
        let relations = report.form.relations
        return derivations.indices.contains {
            report.stated[derivations[$0].target].value != .absent && contradicts(derivations[$0])
        } || relations.indices.contains { relations[$0].origin != .sum && contradicts(relations[$0]) }
    }
}
