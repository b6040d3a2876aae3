/// What nearly always holds between figures of one report: worth a look where it does not.
package struct Expectations: DeclaredCheck {
    /// In the form's order: those declared with a table before those of the form.
    package let all: [Expectation]

    /// The field of a form file that declares it.
    package static let field = "expectations"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form, .table]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        var drafts: [RelationDraft] = []
        var expectations: [Expectation] = []
        for declaration in declarations {
            for (number, node) in reader.items(declaration.node).enumerated() {
                if case .table(let blocks) = declaration.place {
                    if let draft = reader.relation(node, in: form.blocks, blocks, mayHaveCondition: true) {
                        drafts.append(draft)
                    }
                } else if let expectation = reader.expectation(node, number, in: form) {
                    expectations.append(expectation)
                }
            }
        }
        let ofTables = drafts.enumerated().flatMap { number, draft in
            draft.relations(in: form.blocks, number: number).map { Expectation(relation: $0, condition: $1) }
        }
        all = ofTables + expectations
    }

    /// The rule of each expectation, in order.
    package var rules: [Rule] { all.map(\.relation.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        let arithmetic = Arithmetic(report)
        return all.filter { report.disappoints($0) }.map { arithmetic.finding($0.relation, $0.condition) }
    }
}

/// A relation that a correct report nearly always satisfies. It is not arithmetic: a report that does not satisfy it
/// is worth a look, but may be right.
package struct Expectation: Sendable {
    /// The relation and its rule.
    package let relation: Relation
    /// The relation is expected only where this signed sum is more than zero; always when it is empty.
    package let condition: [Term]
}

extension FormReader {
    fileprivate mutating func expectation(_ node: YAMLNode, _ number: Int, in form: Form) -> Expectation? {
        guard let fields = fields(node, known: ["rule", "when", "left", "compare", "right"]) else { return nil }
        let rule = rule("rule", in: fields)
        let left = required("left", in: fields).map { terms($0, in: form) } ?? []
        let right = fields["right"].map { terms($0, in: form) } ?? []
        let condition = fields["when"].map { terms($0, in: form) } ?? []
        let comparison = comparison("compare", in: fields, among: Comparison.allCases)
        guard let rule, let first = left.first else { return nil }
        let subject = Relation.Subject(axis: .row, path: Array(form[first.cell].path.prefix(1)))
        return Expectation(
            relation: Relation(
                rule: rule, left: left, comparison: comparison, right: right, subject: subject,
                origin: .declared(number)),
            condition: condition)
    }

    /// Reads a map from names to addresses of cells, each of which may be subtracted.
    private mutating func terms(_ node: YAMLNode, in form: Form) -> [Term] {
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 地址）", en: "a map (name: address)"))
            return []
        }
        return entries.compactMap { entry in
            cell(entry.value, in: form).map { cell in
                Term(
                    cell, isNegative: entry.value.scalar?.text.hasPrefix("-") ?? false,
                    name: Name(id: entry.key, key: entry.key))
            }
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
        let message = told(relation)
        let other = condition.isEmpty ? "" : worked(condition)
        return Finding(
            relation.rule, at: terms.lazy.compactMap { [report] in report.span(of: $0.cell) }.first,
            condition.isEmpty ? message : Bilingual(zh: "\(message.zh)（\(other)）", en: "\(message.en) (\(other))"),
            advice: Bilingual(
                zh: "通常：\(relation.rule.statement.zh)；核对无误的，不用改",
                en: "usually: \(relation.rule.statement.en); if the figures are right, leave them"),
            cells: terms.map(\.cell),
            disagreement: Disagreement(
                report.sum(relation.left).number ?? 0, report.sum(relation.right).number ?? 0, measure(terms)))
    }
}
