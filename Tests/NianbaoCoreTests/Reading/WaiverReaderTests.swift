import Testing

@testable import NianbaoCore

@Suite struct WaiverReaderTests {
    private func waivers(_ body: String) throws -> [Waiver] { try TestEdition.of2021.report(body).waivers }

    @Test(arguments: [
        """
        说明:
          - {规则: y.carry, 位置: 申请.上年结转.总计, 相差: 1, 理由: 上年漏计一件, 经办: 王某, 日期: 2025-01-10, 原文: 结转1件}

        """,
        """
        waivers:
        - rule: y.carry
          place: requests.carried_in.total
          gap: 1
          reason: 上年漏计一件
          author: 王某
          date: 2025-01-10
          quote: 结转1件

        """,
    ])
    func `an explanation is read in either spelling and notation`(_ body: String) throws {
        let waiver = try #require(try waivers(body).first)
        #expect(waiver.rule == "y.carry")
        #expect(waiver.target == .cells([try TestEdition.of2021.form().cell("申请.上年结转.总计")]))
        #expect([waiver.gap, waiver.author, waiver.date, waiver.quote] == ["1", "王某", "2025-01-10", "结转1件"])
        #expect(waiver.reason == "上年漏计一件")
    }

    @Test(arguments: ["说明: []\n", "说明:\n", "说明: ~\n", ""])
    func `a list of nothing explains nothing`(_ body: String) throws { #expect(try waivers(body).isEmpty) }

    @Test(arguments: [("申请.新收", 7), ("申请.不予公开", 56), ("申请.不予公开.总计", 8), ("申请.新收.总计", 1)])
    func `a place may be a cell, a row, a group or a column of it`(_ place: String, _ count: Int) throws {
        let waiver = try #require(
            try waivers("说明:\n  - {规则: y.carry, 位置: \(place), 理由: 上年漏计一件}\n").first)
        guard case .cells(let cells) = waiver.target else {
            Issue.record("no cells")
            return
        }
        #expect(cells.count == count)
    }

    @Test func `a place may be a text`() throws {
        let form = try TestEdition.of2021.form()
        let texts: [(String, TextID)] = [("导语", .preamble), ("存在问题", .section(4)), ("overview", .section(0))]
        for (place, id) in texts {
            let waiver = try waivers("说明:\n  - {规则: f.length, 位置: \(place), 理由: 内容确有必要}\n").first
            #expect(waiver?.target == .text(id))
        }
        #expect(form.sections[4].name.key == "存在问题")
    }

    @Test(arguments: [
        ("说明: ▸漏计", "应当是列表"), ("说明:\n  - ▸漏计\n", "“项目: 值”"), ("说明:\n  - ▸{规则: y.carry}\n", "缺少“理由”"),
        ("说明:\n  - ▸{理由: 上年漏计一件}\n", "缺少“规则”"), ("说明:\n  - {规则: y.carry, ▸理由: }\n", "缺少“理由”"),
        ("说明:\n  - {规则: y.carry, 理由: ▸无}\n", "理由太短"),
        ("说明:\n  - {规则: y.carry, 理由: ▸[甲, 乙]}\n", "一行文字"),
        ("说明:\n  - {规则: y.carry, 理由: 上年漏计一件, 位置: ▸申请.新受}\n", "没有“新受”"),
        ("说明:\n  - {规则: y.carry, 理由: 上年漏计一件, 日期: ▸2025年1月10日}\n", "写法不对"),
        ("说明:\n  - {规则: y.carry, 理由: 上年漏计一件, 日期: ▸2021-02-30}\n", "没有“2021-02-30”这一天"),
        ("说明:\n  - {规则: y.carry, 理由: 上年漏计一件, 相差: ▸一件}\n", "相差应当是数字"),
    ])
    func `a fault is reported at its place`(_ body: String, _ says: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("waiver.notation"))
        #expect(findings.first?.message.zh.contains(says) == true)
    }

    @Test func `an unknown key and a repeated one are reported`() throws {
        let marked = Marked(
            TestEdition.of2021.head + "说明:\n  - {规则: y.carry, ▸里由: 甲, 理由: 上年漏计一件, ▸理由: 上年漏计二件}\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.map(\.rule) == ["key.unknown", "key.duplicate"])
        #expect(findings.map { $0.span?.start } == marked.positions)
    }
}
