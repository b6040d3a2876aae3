/// What must hold between this year's figures and last year's, such as what was carried over.
package struct YearRelations: DeclaredCheck {
    /// In the form's order.
    package let all: [YearRelation]

    /// The field of a form file that declares it.
    package static let field = "across_years"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        all = declarations.flatMap { reader.items($0.node) }.flatMap { reader.yearRelations($0, in: form) }
    }

    /// The rule of each relation, in order.
    package var rules: [Rule] { all.map(\.rule) }

    /// The relations that do not hold between the two years.
    func failing(in years: YearComparison) -> [YearRelation] { all.filter { years.fails($0) } }

    /// Relations that fail in one row have one cause. They are one finding, on the total if that fails, too.
    func findings(in report: CompletedReport) -> [Finding] {
        guard !all.isEmpty, let years = YearComparison(report) else { return [] }
        let failing = failing(in: years)
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

/// A linear statement about cells of this year's report and of last year's.
package struct YearRelation: Sendable {
    /// The rule that is broken where the relation does not hold.
    package let rule: Rule
    /// The cells added and subtracted on the left.
    package let left: [YearTerm]
    /// How the left side must compare with the right one.
    package let comparison: Comparison
    /// The cells added and subtracted on the right.
    package let right: [YearTerm]
    /// The cell of this year's report that it is about: the first on the left.
    package let subject: CellID
}

/// A cell of this year's report or of last year's that is added or subtracted.
package struct YearTerm: Sendable {
    /// The cell on this year's form; in last year's report, it is the cell that this one succeeds.
    package let cell: CellID
    /// Whether last year's figure is meant.
    package let isPrior: Bool
    /// Whether it is subtracted.
    package let isNegative: Bool
    /// What messages call it, e.g. `上年现行有效`.
    package let name: String
}

extension FormReader {
    /// Reads a relation: one for each cell that the first address on the left leads to.
    fileprivate mutating func yearRelations(_ node: YAMLNode, in form: Form) -> [YearRelation] {
        guard let fields = fields(node, known: ["rule", "each", "left", "compare", "right"]) else { return [] }
        let rule = rule("rule", in: fields)
        let wantsTotals = choice("each", in: fields, ["typed": false, "total": true], fallback: false)
        let comparison = comparison("compare", in: fields, among: [.equal, .atMost, .atLeast])
        let left = yearAddends("left", in: fields)
        let right = yearAddends("right", in: fields)
        guard let rule, let first = left.first, !right.isEmpty, let cells = cells(first, in: form) else { return [] }
        let subjects = cells.filter { form[$0].isDerived == wantsTotals }
        if subjects.isEmpty || first.isPrior { refuse(first) }
        var relations: [YearRelation] = []
        for subject in first.isPrior ? [] : subjects {
            let terms = [left, right].map { side in
                side.compactMap { addend in term(addend, alongside: subject, of: first, in: form) }
            }
            guard terms[0].count == left.count, terms[1].count == right.count else { return [] }
            relations.append(
                YearRelation(
                    rule: rule, left: terms[0], comparison: comparison, right: terms[1], subject: subject))
        }
        return relations
    }

    /// An address as it is written in the file.
    private struct YearAddend {
        let name: String
        let words: [String]
        let isPrior: Bool
        let isNegative: Bool
        let span: SourceSpan
    }

    private mutating func yearAddends(_ side: String, in fields: Fields) -> [YearAddend] {
        guard let node = required(side, in: fields) else { return [] }
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 地址）", en: "a map (name: address)"))
            return []
        }
        return entries.compactMap { entry in
            guard let text = text(entry.value) else { return nil }
            var words = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
                .map(String.init)
            let isPrior = words.first == "prior"
            if isPrior { words.removeFirst() }
            return YearAddend(
                name: entry.key, words: words, isPrior: isPrior, isNegative: text.hasPrefix("-"),
                span: entry.value.span)
        }
    }

    private mutating func cells(_ addend: YearAddend, in form: Form) -> [CellID]? {
        if let cells = try? form.everyCell(at: addend.words) { return cells }
        refuse(addend)
        return nil
    }

    /// The cell at the addend's address. If that is a row or a group, the cell in it that corresponds to `subject` in
    /// the address of `first`.
    private mutating func term(
        _ addend: YearAddend, alongside subject: CellID, of first: YearAddend, in form: Form
    ) -> YearTerm? {
        let path = addend.words.followed(as: first.words, by: form[subject].path.map(\.id))
        guard let cell = form.cell(at: addend.words) ?? form.cell(at: path) else {
            refuse(addend)
            return nil
        }
        return YearTerm(cell: cell, isPrior: addend.isPrior, isNegative: addend.isNegative, name: addend.name)
    }

    private mutating func refuse(_ addend: YearAddend) {
        unknownReference(addend.words.joined(separator: "."), at: addend.span, known: [])
    }
}

extension YearComparison {
    func value(_ term: YearTerm) -> Int? { term.isPrior ? past(term.cell) : report[term.cell].number }

    /// The signed sum of the terms; `nil` when one of them has no figure.
    func sum(_ terms: [YearTerm]) -> Int? {
        terms.reduce(0) { sum, term in
            guard let sum, let value = value(term) else { return nil }
            return term.isNegative ? sum - value : sum + value
        }
    }

    fileprivate func fails(_ relation: YearRelation) -> Bool {
        guard let left = sum(relation.left), let right = sum(relation.right) else { return false }
        return !relation.comparison.holds(left, right)
    }

    fileprivate func finding(_ relation: YearRelation, others: [YearRelation]) -> Finding {
        let statement = relation.rule.statement
        let key = ReportField.waivers.name[report.spelling]
        return Finding(
            relation.rule, at: span(of: relation.subject), message(relation),
            advice: Bilingual(
                zh: "请核对两年的数字，上年的数更正过或者口径有变的，在“\(key)”里写明理由。要求：\(statement.zh)",
                en:
                    "required: \(statement.en); check both years' figures, and explain a lawful difference under “\(key)”"
            ),
            notes: others.map { Finding.Note(message($0), at: span(of: $0.subject)) }
                + [Finding.Note(Bilingual(zh: "上年报告：\(priorName)", en: "last year's report: \(priorName)"), at: nil)],
            cells: [relation.subject] + others.map(\.subject).filter { $0 != relation.subject },
            disagreement: Disagreement(sum(relation.left) ?? 0, sum(relation.right) ?? 0, measure(relation)))
    }

    /// The relation in words, with the figures of both sides.
    private func message(_ relation: YearRelation) -> Bilingual {
        let address = form[relation.subject].address(report.spelling)
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
