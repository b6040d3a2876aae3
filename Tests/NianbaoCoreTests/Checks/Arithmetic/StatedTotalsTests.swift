import Testing

@testable import NianbaoCore

@Suite struct StatedTotalsTests {
    private func findings(_ marked: Marked, _ check: ReportCheck = .arithmetic) throws -> [Finding] {
        let report = try TestEdition.of2021.completed(file: marked.text)
        return check.run(report)
    }

    private func marked(_ body: String) -> Marked { Marked(TestEdition.of2021.head + body) }

    @Test(arguments: [
        "[1, 2, 3, 4, 5, 6, 21]", "[1, 2, 3, 4, 5, 6]", "{自然人: 1, 其余: 0, 总计: 1}", "[待填, 0, 0, 0, 0, 0, 9]",
    ])
    func `a total that agrees, or cannot be known, passes`(_ row: String) throws {
        #expect(try findings(marked("申请:\n  新收: \(row)\n")) == [])
    }

    @Test func `a total that does not agree is reported at its place`() throws {
        let marked = marked("申请:\n  新收: [1, 2, 3, 0, 0, 0, ▸7]\n")
        #expect(try findings(marked).map(\.mark) == marked.marks("t3.column_total"))
    }

    @Test func `the message works out the parts, zeros left out`() throws {
        let finding = try #require(try findings(marked("申请:\n  新收: [1, 2, 3, 0, 0, 0, 7]\n")).first)
        #expect(finding.message.zh == "申请.新收.总计：写的是 7，各项相加是 自然人 1 + 商业企业 2 + 科研机构 3 = 6，相差 1")
        #expect(
            finding.message.en
                == "申请.新收.总计: 7 is stated; the parts add up to 自然人 1 + 商业企业 2 + 科研机构 3 = 6; off by 1")
    }

    @Test func `parts that are all zero add up to 0`() throws {
        let finding = try #require(try findings(marked("申请:\n  新收: [0, 0, 0, 0, 0, 0, 7]\n")).first)
        #expect(finding.message.zh == "申请.新收.总计：写的是 7，各项相加是 0，相差 7")
    }

    @Test func `one part that is not zero stands alone`() throws {
        let finding = try #require(try findings(marked("申请:\n  新收: [5, 0, 0, 0, 0, 0, 7]\n")).first)
        #expect(finding.message.zh == "申请.新收.总计：写的是 7，各项相加是 自然人 5，相差 2")
    }

    @Test(arguments: [
        ("行政复议", "t4.total_review"), ("未经复议直接起诉", "t4.total_direct"), ("复议后起诉", "t4.total_after"),
    ])
    func `totals of table four are reported under rules of their own`(_ row: String, _ rule: String) throws {
        let marked = marked("复议诉讼:\n  \(row): [1, 0, 0, 1, ▸3]\n")
        #expect(try findings(marked).map(\.mark) == marked.marks(rule))
    }

    @Test func `a result total that does not agree is reported with the rows by group`() throws {
        let marked = marked(
            """
            申请:
              予以公开: [3, 0, 0, 0, 0, 0]
              部分公开: 0
              不予公开:
                国家秘密: [2, 0, 0, 0, 0, 0]
                法律禁止: 0
                三安全一稳定: 0
                第三方权益: 0
                内部事务: 0
                过程性信息: 0
                执法案卷: 0
                查询事项: 0
              无法提供: 0
              不予处理: 0
              其他处理: 0
              总计: [▸6, 0, 0, 0, 0, 0]

            """)
        let findings = try findings(marked)
        #expect(findings.map(\.mark) == marked.marks("t3.result_total"))
        #expect(findings.map(\.message.zh) == ["申请.总计.自然人：写的是 6，各项相加是 予以公开 3 + 不予公开.国家秘密 2 = 5，相差 1"])
    }

    @Test func `a total within the limit passes`() throws {
        let marked = marked("申请:\n  新收: [9007199254740991, 1, 0, 0, 0, 0]\n")
        #expect(try findings(marked, .totalsWithinLimit) == [])
    }

    @Test func `a total beyond the limit is reported at its first part`() throws {
        let marked = marked("申请:\n  新收: [▸9007199254740992, 1, 0, 0, 0, 0]\n")
        let findings = try findings(marked, .totalsWithinLimit)
        #expect(findings.map(\.mark) == marked.marks("cell.too_large"))
        #expect(findings.map(\.message.zh) == ["申请.新收.总计：合计超过 9007199254740992"])
    }

    @Test func `a total over an unreadable part is not reported again`() throws {
        let marked = marked("申请:\n  新收: [x, 9007199254740992, 1, 0, 0, 0]\n")
        #expect(try findings(marked, .totalsWithinLimit) == [])
    }
}
