import Testing

@testable import NianbaoCore

@Suite struct YearRelationsTests {
    private static let pairs: [(TestEdition, TestEdition)] = [
        (.of2019, .of2019), (.of2021, .of2019), (.of2021, .of2021),
    ]

    @Test(arguments: pairs, 0..<40 as Range<UInt64>)
    func `years that fit give no finding of relations`(
        _ editions: (TestEdition, TestEdition), _ seed: UInt64
    ) throws {
        let pair = try YearPair(editions.0, after: editions.1, seed: seed)
        #expect(YearRelations.check.run(pair.completed).map(\.message.zh) == [])
    }

    @Test(arguments: pairs, 0..<20 as Range<UInt64>)
    func `each breach of one relation is reported by its own rule and place`(
        _ editions: (TestEdition, TestEdition), _ seed: UInt64
    ) throws {
        let pair = try YearPair(editions.0, after: editions.1, seed: seed)
        let form = pair.report.form
        let years = try #require(YearComparison(pair.completed))
        for relation in form.declared(YearRelations.self)?.all ?? []
        where !form[relation.subject].isDerived && relation.comparison == .equal {
            guard let figure = years.sum(relation.left), years.sum(relation.right) != nil else { continue }
            var broken = pair
            broken.report[relation.subject].value = .number(figure + 7)
            let findings = YearRelations.check.run(broken.completed)
            let total = form.declared(YearRelations.self)?.all.first {
                form[$0.subject].isDerived && form[$0.subject].row == form[relation.subject].row
            }
            #expect(findings.map(\.rule) == [total?.rule.id ?? relation.rule.id])
            #expect(findings[0].disagreement?.gap == 7)
            #expect(findings[0].cells.contains(relation.subject))
        }
    }

    @Test func `figures sorted anew between columns are a warning and no error`() throws {
        var pair = try YearPair(.of2021, after: .of2021, seed: 3)
        let (from, to) = (
            try pair.report.form.cell("申请.上年结转.自然人"), try pair.report.form.cell("申请.上年结转.商业企业")
        )
        pair.report[from].value = .number((pair.report[from].value.number ?? 0) + 1)
        pair.prior[to].value = pair.prior[to].value
        let carried = try pair.prior.form.cell("申请.结转下年度.商业企业")
        pair.prior[carried].value = .number((pair.prior[carried].value.number ?? 0) + 1)
        let findings = YearRelations.check.run(pair.completed)
        #expect(findings.map(\.rule) == ["y.carry_column"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings[0].cells == [from, to])
    }

    @Test func `a total that was not carried over is one finding with its columns as notes`() throws {
        var pair = try YearPair(.of2021, after: .of2021, seed: 4)
        for column in ["自然人", "其他"] {
            let cell = try pair.report.form.cell("申请.上年结转.\(column)")
            pair.report[cell].value = .number((pair.report[cell].value.number ?? 0) + 1)
        }
        let findings = YearRelations.check.run(pair.completed)
        #expect(findings.map(\.rule) == ["y.carry"])
        #expect(findings[0].severity == .error)
        #expect(findings[0].isWaivable)
        #expect(findings[0].notes.map(\.message.zh).filter { $0.contains("相差 1") }.count == 2)
    }

    @Test func `between the editions nothing is said of texts in force`() throws {
        var pair = try YearPair(.of2021, after: .of2019, seed: 5)
        let inForce = try pair.report.form.cell("主动公开.第一项.行政规范性文件.有效")
        pair.report[inForce].value = .number(12_345)
        #expect(YearRelations.check.run(pair.completed).map(\.rule) == [])
    }

    @Test(arguments: ["year", "agency", "scope"])
    func `nothing is compared with a report that is not last year's own`(_ field: String) throws {
        var pair = try YearPair(.of2021, after: .of2021, seed: 6)
        let cell = try pair.report.form.cell("申请.上年结转.自然人")
        pair.report[cell].value = .number(999)
        #expect(pair.findings.map(\.rule).contains("y.carry"))
        switch field {
        case "year": pair.prior.year -= 1
        case "agency": pair.prior.agency += "分局"
        default: pair.prior.scope = pair.prior.scope == .organ ? .region : .organ
        }
        #expect(pair.findings.map(\.rule) == [])
    }

    @Test func `last year's report may write the agency with other spaces`() throws {
        var pair = try YearPair(.of2021, after: .of2021, seed: 6)
        pair.report[try pair.report.form.cell("申请.上年结转.自然人")].value = .number(999)
        pair.prior.agency = "　" + pair.prior.agency.map(String.init).joined(separator: " ")
        #expect(pair.findings.map(\.rule).contains("y.carry"))
    }

    @Test func `a figure that is blank or not applicable is compared with nothing`() throws {
        var pair = try YearPair(.of2021, after: .of2021, seed: 7)
        let form = pair.report.form
        pair.report[try form.cell("申请.上年结转.自然人")].value = .blank
        pair.report[try form.cell("主动公开.第一项.规章.有效")].value = .notApplicable
        #expect(YearRelations.check.run(pair.completed).map(\.rule) == [])
    }
}
