import Testing

@testable import NianbaoCore

@Suite struct FormRelationTests {
    /// The relation in words, e.g. `+新收 +上年结转 = +总计 +结转下年度`.
    private func written(_ relation: Relation, _ form: Form) -> String {
        func side(_ terms: [Term]) -> String {
            terms.map { term in
                (term.isNegative ? "-" : "+") + form[term.cell].path.dropFirst().map(\.key).joined(separator: ".")
            }.joined(separator: " ")
        }
        return "\(side(relation.left)) \(relation.comparison.symbol) \(side(relation.right))"
    }

    @Test(arguments: TestEdition.builtIn)
    func `the balance is stated for every column`(_ edition: TestEdition) throws {
        let relations = try edition.form().relations.filter { $0.rule.id == "t3.balance" }
        #expect(
            relations.map { $0.subject.text(.chinese) }
                == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"])
    }

    @Test(arguments: TestEdition.builtIn)
    func `the balance is 一 plus 二 equals （七） plus 四`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let relation = try #require(form.relations.first { $0.rule.id == "t3.balance" })
        #expect(written(relation, form) == "+新收.自然人 +上年结转.自然人 = +总计.自然人 +结转下年度.自然人")
        #expect((relation.left + relation.right).map(\.name.key) == ["第一项", "第二项", "第三项总计", "第四项"])
    }

    @Test(arguments: [(TestEdition.of2019, 19), (.of2021, 21)])
    func `the result total adds up every result once`(_ edition: TestEdition, _ count: Int) throws {
        let form = try edition.form()
        let target = try form.cell("申请.总计.自然人")
        let derivation = try #require(form.derivations.first { $0.target == target })
        #expect(derivation.rule.id == "t3.result_total")
        #expect(Set(derivation.terms.map(\.cell)).count == count)
        #expect(derivation.terms.allSatisfy { !$0.isNegative && form[$0.cell].path.last?.key == "自然人" })
    }

    @Test func `the column total adds up the six kinds of applicants`() throws {
        let form = try TestEdition.of2021.form()
        let target = try form.cell("申请.新收.总计")
        let derivation = try #require(form.derivations.first { $0.target == target })
        #expect(derivation.rule.id == "t3.column_total")
        #expect(derivation.terms.map(\.name.key) == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"])
    }

    @Test(arguments: [
        ("行政复议", "t4.total_review"), ("未经复议直接起诉", "t4.total_direct"), ("复议后起诉", "t4.total_after"),
    ])
    func `each total of table four has a rule of its own`(_ row: String, _ rule: String) throws {
        let form = try TestEdition.of2021.form()
        let target = try form.cell("复议诉讼.\(row).总计")
        #expect(form.derivations.first { $0.target == target }?.rule.id == rule)
    }

    @Test func `items after the change are stated for every row that has items`() throws {
        let form = try TestEdition.of2019.form()
        let relations = form.relations.filter { $0.rule.id == "t2.items_after_change" }
        #expect(
            relations.map { written($0, form) } == [
                "+第五项.行政许可.上年 +第五项.行政许可.增减 ≥ ",
                "+第五项.其他对外管理服务事项.上年 +第五项.其他对外管理服务事项.增减 ≥ ",
                "+第六项.行政处罚.上年 +第六项.行政处罚.增减 ≥ ",
                "+第六项.行政强制.上年 +第六项.行政强制.增减 ≥ ",
                "+第八项.行政事业性收费.上年 +第八项.行政事业性收费.增减 ≥ ",
            ])
    }

    @Test(arguments: TestEdition.allCases)
    func `every derived cell is computed exactly once`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let derived = form.cells.indices.filter { form.cells[$0].isDerived }
        #expect(form.derivations.map(\.target.index).sorted() == derived)
    }

    @Test(arguments: TestEdition.allCases)
    func `every derivation comes after what it adds up`(_ edition: TestEdition) throws {
        let form = try edition.form()
        var known = Set(form.cells.indices.filter { !form.cells[$0].isDerived })
        for derivation in form.derivations {
            #expect(derivation.terms.allSatisfy { known.contains($0.cell.index) })
            known.insert(derivation.target.index)
        }
    }

    @Test(arguments: [
        (
            TestEdition.of2019,
            ["t3.column_total", "t3.result_total", "t4.total_review", "t4.total_direct", "t4.total_after"]
        ),
        (.of2021, ["t3.column_total", "t3.result_total", "t4.total_review", "t4.total_direct", "t4.total_after"]),
    ])
    func `a form's rules are those of its sums and those it declares`(
        _ edition: TestEdition, _ sums: [String]
    ) throws {
        let declared = edition == .of2019 ? ["t2.items_after_change", "t3.balance"] : ["t3.balance"]
        #expect(Array(try edition.form().rules.map(\.id).prefix(sums.count + declared.count)) == sums + declared)
    }
}
