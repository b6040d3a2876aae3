extension ReportCheck {
    /// The relations that the form declares, such as the printed 勾稽关系 of table three.
    ///
    /// A relation that fails in a column of sums fails in one of the summed columns too; it is told as a note there.
    static let relations = ReportCheck(rules: []) { report in
        let arithmetic = Arithmetic(report)
        let relations = report.form.relations
        let failing = relations.indices.filter { relations[$0].origin != .sum && arithmetic.fails(relations[$0]) }
            .map { relations[$0] }
        guard !failing.isEmpty else { return [] }
        let (causes, echoes) = failing.reduce(into: ([Relation](), [Relation]())) { parts, relation in
            if relation.isAboutSums(in: report.form) { parts.1.append(relation) } else { parts.0.append(relation) }
        }
        var told: Set<Relation.Origin> = []
        let findings = causes.map { cause in
            let isFirst = told.insert(cause.origin).inserted
            return arithmetic.finding(cause, echoes: isFirst ? echoes.filter { $0.origin == cause.origin } : [])
        }
        return findings + echoes.filter { !told.contains($0.origin) }.map { arithmetic.finding($0, echoes: []) }
    }
}

extension Relation {
    fileprivate func isAboutSums(in form: Form) -> Bool {
        (left + right).allSatisfy { form[$0.cell].isDerived }
    }
}

extension Arithmetic {
    /// Whether both sides are known and the relation does not hold.
    func fails(_ relation: Relation) -> Bool {
        guard let left = report.sum(relation.left).number, let right = report.sum(relation.right).number else {
            return false
        }
        return !relation.comparison.holds(left, right)
    }

    func finding(_ relation: Relation, echoes: [Relation]) -> Finding {
        let cells = (relation.left + relation.right).filter { report.report[$0.cell].span != nil }
        let notes =
            echoes.map { Finding.Note(told($0), at: nil) }
            + cells.dropFirst().map { term in
                Finding.Note(Bilingual(named(term)), at: report.report[term.cell].span)
            }
        return Finding(
            relation.rule, at: cells.first.flatMap { report.report[$0.cell].span }, told(relation),
            advice: Bilingual(
                zh: "应当：\(relation.rule.statement.zh)；请核对这几项",
                en: "required: \(relation.rule.statement.en); check these figures"),
            notes: notes)
    }

    /// The relation with both sides worked out.
    func told(_ relation: Relation) -> Bilingual {
        let left = worked(relation.left)
        let right = worked(relation.right)
        let subject = relation.subject.text(report.report.spelling)
        guard relation.comparison == .equal else {
            let symbol = relation.comparison.symbol
            return Bilingual(
                zh: "\(subject)：\(left)，应当 \(symbol) \(right)", en: "\(subject): \(left), should be \(symbol) \(right)")
        }
        let gap = abs((report.sum(relation.left).number ?? 0) - (report.sum(relation.right).number ?? 0))
        let measure = measure(relation.left + relation.right)
        return Bilingual(
            zh: "\(subject)：\(left)，\(right)，相差 \(Figure.text(gap, measure))",
            en: "\(subject): \(left); \(right); off by \(Figure.text(gap, measure))")
    }
}
