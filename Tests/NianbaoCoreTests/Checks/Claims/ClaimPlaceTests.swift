import Testing

@testable import NianbaoCore

/// What disagrees with the tables is reported where its words begin, and is marked to its unit.
@Suite struct ClaimPlaceTests {
    private let edition = TestEdition.of2021

    @Test(arguments: [
        "总体情况: 全年▸收到申请3件。\n", "总体情况: |\n  工作。\n  全年▸收到申请3件。\n", "总体情况: \"全年▸收到申请3件。\"\n",
        "导语: |\n  🙂e\u{301}，▸收到申请3件。\n", "存在问题: >\n  一。\n  全年▸收到申请3件。\n",
        "总体情况: |\n  一{{年度}}年工作{{机关}}，▸收到申请3件。\n", "总体情况: |\r\n  全年▸收到申请3件。\r\n",
    ])
    func `in a text however it is written`(_ body: String) throws {
        let marked = Marked(edition.head + body + "申请: 0\n")
        let findings = TextClaims.check.run(try edition.completed(file: marked.text))
        #expect(findings.map(\.mark) == marked.marks("n.received"))
        #expect(findings.map { $0.excerpt(of: marked.text) } == ["收到申请3件"])
    }

    @Test func `a finding names the cells and the two figures`() throws {
        let text = edition.head + "总体情况: 收到申请3件。\n申请: 0\n"
        let report = try edition.completed(file: text)
        let finding = try #require(TextClaims.check.run(report).first)
        #expect(finding.cells.map { report.form[$0].address(.chinese) } == ["申请.新收.总计"])
        #expect(finding.disagreement == Disagreement(3, 0, .count))
        #expect(finding.message.en == "“收到申请3件” disagrees with the tables: 新收 0, 新收＋上年结转 0")
        #expect(finding.advice?.zh.contains("{{申请.新收.总计}}") == true)
    }

    @Test func `a report in English keys is shown references in them`() throws {
        let text = "edition: 2021\nagency: A\nyear: 2023\noverview: 收到申请3件。\nrequests: 0\n"
        let finding = try #require(TextClaims.check.run(try edition.completed(file: text)).first)
        #expect(finding.advice?.en.contains("{{requests.new.total}}") == true)
    }

    @Test func `a text with nothing but faults is reported a hundred times`() throws {
        let text = edition.head + "总体情况: \(String(repeating: "收到申请3件。", count: 500))\n申请: 0\n"
        #expect(TextClaims.check.run(try edition.completed(file: text)).count == 100)
    }
}
