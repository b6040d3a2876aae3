import Testing

@testable import NianbaoCore

/// A form with different rows, columns, sums and relations passes through everything without a change to the code.
@Suite struct MadeUpEditionTests {
    private func report() throws -> CompletedReport {
        let reading = try TestEdition.madeUp.reading(file: try Fixture.text("made-up-report.yaml"))
        #expect(reading.findings.map(\.mark) == [])
        return CompletedReport(try #require(reading.report))
    }

    @Test func `its report has no findings`() throws {
        #expect(ReportCheck.findings(in: try report()).map(\.mark) == [])
    }

    @Test(arguments: [
        ("申请.新收.境外组织", 2), ("申请.新收.组织小计", 6), ("申请.新收.总计", 11), ("申请.网上新收.总计", 9), ("申请.上年结转.总计", 1),
        ("申请.移送.总计", 2), ("申请.总计.自然人", 4), ("申请.总计.境外组织", 1), ("申请.总计.组织小计", 5), ("申请.总计.总计", 9),
        ("申请.结转下年度.总计", 3), ("主动公开.第一项.规范性文件.有效", 10), ("复议诉讼.行政复议.总计", 3), ("复议诉讼.行政诉讼.总计", 0),
    ])
    func `its figures are the right ones`(_ address: String, _ number: Int) throws {
        #expect(try report().value(address) == .number(number))
    }

    @Test func `its own relation is checked in its own words`() throws {
        let text = try Fixture.text("made-up-report.yaml").replacing("网上新收:   [4,", with: "网上新收:   [7,")
        let report = try TestEdition.madeUp.completed(file: text)
        let findings = ReportCheck.findings(in: report)
        #expect(findings.map(\.rule) == ["t3.online"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.message.zh) == ["自然人：网上新收 7，应当 ≤ 新收 5"])
    }

    @Test func `its balance is checked in the extra column`() throws {
        let text = try Fixture.text("made-up-report.yaml").replacing(
            "予以公开:   [3, 2, 0, 1]", with: "予以公开:   [3, 2, 0, 0]")
        let report = try TestEdition.madeUp.completed(file: text)
        let findings = ReportCheck.findings(in: report)
        #expect(findings.map(\.rule) == ["t3.balance"])
        #expect(findings.map(\.message.zh) == ["境外组织：第一项 2 + 第二项 1 = 3，第三项总计 0 + 第四项 2 = 2，相差 1"])
    }

    @Test func `a total stated for its own sum is checked`() throws {
        let text = try Fixture.text("made-up-report.yaml").replacing("规范性文件: [8, 3, 1]", with: "规范性文件: [8, 3, 1, 12]")
        let report = try TestEdition.madeUp.completed(file: text)
        let findings = ReportCheck.findings(in: report)
        #expect(findings.map(\.rule) == ["t2.in_force"])
        #expect(
            findings.map(\.message.zh) == ["主动公开.第一项.规范性文件.有效：写的是 12，各项相加是 上年 8 + 制发 3 - 废止 1 = 10，相差 2"])
    }

    @Test func `its text is laid out by its own form`() throws {
        let text = try report().printed().text
        #expect(text == (try Fixture.text("made-up-report.txt")))
    }
}
