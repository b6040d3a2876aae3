extension ReportCheck {
    /// What the form declares of this year's figures and last year's, such as what was carried over.
    ///
    /// What fails in one row has one cause: it is told once, of the total if that fails too.
    static let acrossYears = ReportCheck(rules: []) { report in
        guard !report.form.yearRelations.isEmpty, let years = YearComparison(report) else { return [] }
        let failing = report.form.yearRelations.filter { years.fails($0) }
        var rows: [RowID] = []
        for relation in failing where !rows.contains(report.form[relation.subject].row) {
            rows.append(report.form[relation.subject].row)
        }
        return rows.map { row in
            let ofRow = failing.filter { report.form[$0.subject].row == row }
            let head = ofRow.first { report.form[$0.subject].isDerived } ?? ofRow[0]
            return years.finding(
                head, others: ofRow.filter { $0.subject != head.subject || $0.rule.id != head.rule.id })
        }
    }
}

extension YearComparison {
    func fails(_ relation: YearRelation) -> Bool {
        guard let left = sum(relation.left), let right = sum(relation.right) else { return false }
        return !relation.comparison.holds(left, right)
    }

    fileprivate func finding(_ relation: YearRelation, others: [YearRelation]) -> Finding {
        let statement = relation.rule.statement
        let key = ReportField.waivers.name[report.report.spelling]
        return Finding(
            relation.rule, at: span(of: relation.subject), told(relation),
            advice: Bilingual(
                zh: "请核对两年的数字，上年的数更正过或者口径有变的，在“\(key)”里写明理由。要求：\(statement.zh)",
                en:
                    "required: \(statement.en); check both years' figures, and explain a lawful difference under “\(key)”"
            ),
            notes: others.map { Finding.Note(told($0), at: span(of: $0.subject)) }
                + [Finding.Note(Bilingual(zh: "上年报告：\(priorName)", en: "last year's report: \(priorName)"), at: nil)],
            cells: [relation.subject] + others.map(\.subject).filter { $0 != relation.subject },
            disagreement: Disagreement(sum(relation.left) ?? 0, sum(relation.right) ?? 0, measure(relation)))
    }

    /// The relation with both sides worked out.
    private func told(_ relation: YearRelation) -> Bilingual {
        let address = form[relation.subject].address(report.report.spelling)
        let (left, right) = (worked(relation.left), worked(relation.right))
        guard relation.comparison == .equal else {
            let symbol = relation.comparison.symbol
            return Bilingual(
                zh: "\(address)：\(left)，应当 \(symbol) \(right)", en: "\(address): \(left), should be \(symbol) \(right)")
        }
        let gap = abs((sum(relation.left) ?? 0) - (sum(relation.right) ?? 0))
        let distance = Figure.text(gap, measure(relation))
        return Bilingual(
            zh: "\(address)：\(left)，\(right)，相差 \(distance)", en: "\(address): \(left); \(right); off by \(distance)")
    }

    private func worked(_ terms: [YearTerm]) -> String {
        let shown = terms.enumerated().map { index, term in
            let figure = Figure.text(value(term) ?? 0, form[term.cell].measure)
            let sign = term.isNegative ? "- " : index > 0 ? "+ " : ""
            return "\(sign)\(term.name) \(figure)"
        }
        guard terms.count > 1, let measure = terms.first.map({ form[$0.cell].measure }) else { return shown.joined() }
        return shown.joined(separator: " ") + " = " + Figure.text(sum(terms) ?? 0, measure)
    }

    private func measure(_ relation: YearRelation) -> Measure { form[relation.subject].measure }
}
