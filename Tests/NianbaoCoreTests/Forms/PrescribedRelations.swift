@testable import NianbaoCore

/// What the statutory tables say of their figures, written by hand from the printed forms, independently of the form
/// files: every sum and every 勾稽关系 as a sum that is zero, or not below it.
enum PrescribedRelations {
    static func all(_ edition: TestEdition) -> Set<LinearStatement> {
        Set(
            columnTotals(edition) + resultTotals(edition) + balances(edition) + reviewTotals + items(edition)
                + PrescribedExpectations.all(edition) + PrescribedYearRelations.all(edition))
    }

    private static let applicants = ["natural", "company", "research", "nonprofit", "legal", "other"]

    private static func rows(_ edition: TestEdition) -> [String] {
        PrescribedTables.applications(edition).map { String($0.split(separator: "|")[1]) }
    }

    private static func columnTotals(_ edition: TestEdition) -> [LinearStatement] {
        rows(edition).map { row in
            LinearStatement("t3.column_total", "requests.\(row).total", is: applicants.map { "requests.\(row).\($0)" })
        }
    }

    private static func resultTotals(_ edition: TestEdition) -> [LinearStatement] {
        let single: Set = ["new", "carried_in", "carried_out", "outcome_total"]
        let results = rows(edition).filter { !single.contains($0) }
        return (applicants + ["total"]).map { column in
            LinearStatement(
                "t3.result_total", "requests.outcome_total.\(column)", is: results.map { "requests.\($0).\(column)" })
        }
    }

    /// 第一项加第二项之和，等于第三项加第四项之和.
    private static func balances(_ edition: TestEdition) -> [LinearStatement] {
        (applicants + ["total"]).map { column in
            LinearStatement(
                "t3.balance",
                [
                    "requests.new.\(column)": 1, "requests.carried_in.\(column)": 1,
                    "requests.outcome_total.\(column)": -1, "requests.carried_out.\(column)": -1,
                ], .equal)
        }
    }

    private static let reviewTotals = [
        ("review", "t4.total_review"), ("direct", "t4.total_direct"), ("after_review", "t4.total_after"),
    ].map { row, rule in
        LinearStatement(
            rule, "reviews.\(row).total",
            is: ["upheld", "corrected", "other", "pending"].map { "reviews.\(row).\($0)" })
    }

    /// 上一年项目数量 + 本年增/减 ≥ 0, on the form of 2019.
    private static func items(_ edition: TestEdition) -> [LinearStatement] {
        guard edition == .of2019 else { return [] }
        return [
            "article_20_5.licensing", "article_20_5.other_services", "article_20_6.penalty", "article_20_6.coercion",
            "article_20_8.fees",
        ].map { row in
            LinearStatement(
                "t2.items_after_change", ["disclosure.\(row).prior_items": 1, "disclosure.\(row).change": 1], .atLeast)
        }
    }
}

/// A signed sum of cells, by address, that is zero or bounded by it.
struct LinearStatement: Hashable {
    let rule: String
    /// How often each cell is added; negative where it is subtracted.
    let coefficients: [String: Int]
    let comparison: Comparison
    /// The cells whose sum has to be more than zero for the statement to be made; none when it is made always.
    let condition: Set<String>

    init(
        _ rule: String, _ coefficients: [String: Int], _ comparison: Comparison, when condition: Set<String> = []
    ) {
        self.rule = rule
        self.condition = condition
        self.coefficients = coefficients.filter { $0.value != 0 }
        self.comparison = comparison
    }

    /// A total and its parts.
    init(_ rule: String, _ total: String, is parts: [String]) {
        self.init(
            rule, parts.reduce(into: [total: 1]) { $0[$1, default: 0] -= 1 }, .equal)
    }

    init(_ relation: Relation, _ form: Form, when condition: [Term] = []) {
        var coefficients: [String: Int] = [:]
        for (terms, sign) in [(relation.left, 1), (relation.right, -1)] {
            for term in terms {
                coefficients[form[term.cell].address(.english), default: 0] += term.isNegative ? -sign : sign
            }
        }
        let conditions = condition.map { ($0.isNegative ? "-" : "") + form[$0.cell].address(.english) }
        self.init(relation.rule.id, coefficients, relation.comparison, when: Set(conditions))
    }

    init(_ relation: YearRelation, _ form: Form) {
        var coefficients: [String: Int] = [:]
        for (terms, sign) in [(relation.left, 1), (relation.right, -1)] {
            for term in terms {
                let address = (term.isPrior ? "prior." : "") + form[term.cell].address(.english)
                coefficients[address, default: 0] += term.isNegative ? -sign : sign
            }
        }
        self.init(relation.rule.id, coefficients, relation.comparison)
    }
}

extension Form {
    var statements: Set<LinearStatement> {
        Set(
            relations.map { LinearStatement($0, self) }
                + (declared(Expectations.self)?.all ?? []).map {
                    LinearStatement($0.relation, self, when: $0.condition)
                }
                + (declared(YearRelations.self)?.all ?? []).map { LinearStatement($0, self) })
    }
}
