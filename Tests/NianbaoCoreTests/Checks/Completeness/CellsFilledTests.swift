import Testing

@testable import NianbaoCore

@Suite struct CellsFilledTests {
    private func findings(_ marked: Marked) throws -> [Finding] {
        let report = try TestEdition.of2021.completed(file: marked.text)
        return ReportCheck.cellsFilled.run(report)
    }

    private func marked(_ body: String) -> Marked { Marked(TestEdition.of2021.head + body) }

    @Test(arguments: [
        "申请: 0\n", "复议诉讼: 0\n", "主动公开: 0\n",
        "主动公开:\n  第一项:\n    规章: 不适用\n    行政规范性文件: 0\n  第五项: 0\n  第六项: 0\n  第八项: 0\n",
    ])
    func `a table that is filled in passes`(_ body: String) throws {
        #expect(try findings(marked(body)) == [])
    }

    @Test func `a table that is not mentioned is not reported here`() throws {
        #expect(try findings(marked("其他事项: 无\n")) == [])
    }

    @Test func `a whole blank table is one finding`() throws {
        let marked = marked("复议诉讼: ▸待填\n")
        let findings = try findings(marked)
        #expect(findings.map(\.mark) == marked.marks("cell.missing"))
        #expect(findings.map(\.message.zh) == ["“复议诉讼”整张表待填"])
    }

    @Test func `blank rows of a table are one finding at the first`() throws {
        let marked = marked("复议诉讼:\n  行政复议: ▸待填\n  未经复议直接起诉: 0\n  复议后起诉: ~\n")
        let findings = try findings(marked)
        #expect(findings.map(\.mark) == marked.marks("cell.missing"))
        #expect(findings.map(\.message.zh) == ["“复议诉讼”有 2 行待填：行政复议、复议后起诉"])
    }

    @Test func `rows that are missing are one finding about the file`() throws {
        let findings = try findings(marked("复议诉讼:\n  行政复议: 0\n"))
        #expect(findings.map(\.mark) == ["- cell.missing"])
        #expect(findings.map(\.message.zh) == ["“复议诉讼”缺少 2 行：未经复议直接起诉、复议后起诉"])
    }

    @Test func `rows in groups are named with their group`() throws {
        let body = "申请:\n" + filled.replacing("其他处理: 0", with: "其他处理:\n    其他: 0")
        #expect(try findings(marked(body)).map(\.message.zh) == ["“申请”缺少 2 行：其他处理.逾期不补正、其他处理.逾期不缴费"])
    }

    @Test func `blank cells of a row are reported by column`() throws {
        let marked = marked("复议诉讼:\n  行政复议: [1, ▸待填, ~, 0]\n  未经复议直接起诉: 0\n  复议后起诉: 0\n")
        let findings = try findings(marked)
        #expect(findings.map(\.mark) == marked.marks("cell.missing"))
        #expect(findings.map(\.message.zh) == ["“行政复议”的结果纠正、其他结果待填"])
    }

    @Test func `columns that a map leaves out are reported at the row`() throws {
        let marked = marked("复议诉讼:\n  ▸行政复议: {结果维持: 1}\n  未经复议直接起诉: 0\n  复议后起诉: 0\n")
        let findings = try findings(marked)
        #expect(findings.map(\.mark) == marked.marks("cell.missing"))
        #expect(findings.map { $0.advice?.zh } == ["填上数字；没有的写 0，或加“其余: 0”"])
    }

    @Test func `what was read from a document is not shown the notation of report files`() throws {
        let body = "复议诉讼:\n  行政复议: {结果维持: 1}\n  未经复议直接起诉: 0\n  复议后起诉: 0\n"
        var report = try TestEdition.of2021.completed(file: TestEdition.of2021.head + body).stated
        report.parts = []
        let findings = ReportCheck.cellsFilled.run(CompletedReport(report))
        #expect(findings.map { $0.advice?.zh } == ["填上数字；没有的写 0"])
    }

    @Test func `an empty map is a row to be filled in`() throws {
        let findings = try findings(marked("复议诉讼:\n  行政复议: {}\n  未经复议直接起诉: 0\n  复议后起诉: 0\n"))
        #expect(findings.map(\.message.zh) == ["“复议诉讼”有 1 行待填：行政复议"])
    }

    @Test func `an unreadable figure is not reported again`() throws {
        let findings = try findings(marked("复议诉讼:\n  行政复议: [x, 0, 0, 0]\n  未经复议直接起诉: 7\n  复议后起诉: 0\n"))
        #expect(findings == [])
    }

    @Test func `a total row that is blank is not reported`() throws {
        #expect(try findings(marked("申请:\n  总计: 待填\n" + filled)) == [])
    }

    @Test func `of a broken file nobody says what it lacks`() throws {
        #expect(try findings(marked("复议诉讼:\n  行政复议: 0\n  复议后起诉: [0\n")) == [])
    }

    @Test func `all kinds are reported at once`() throws {
        let findings = try findings(marked("复议诉讼:\n  行政复议: 待填\n  复议后起诉: [待填, 0, 0, 0]\n"))
        #expect(
            findings.map(\.message.zh) == [
                "“复议诉讼”缺少 1 行：未经复议直接起诉", "“复议诉讼”有 1 行待填：行政复议", "“复议后起诉”的结果维持待填",
            ])
    }

    private let filled =
        "  新收: 0\n  上年结转: 0\n  予以公开: 0\n  部分公开: 0\n  不予公开: 0\n  无法提供: 0\n  不予处理: 0\n  其他处理: 0\n  结转下年度: 0\n"
}
