import Testing

@testable import NianbaoCore

@Suite struct WordingRulesTests {
    private func findings(_ body: String, _ edition: TestEdition = .of2021) throws -> [Finding] {
        let report = CompletedReport(try edition.report(body))
        return
            ([ReportCheck.wording]
            + [Topics.check, TextLengths.check, TitleWords.check, ReportingPeriod.check, YearLeftovers.check]).flatMap {
                $0.run(report)
            }
    }

    private static let year = TestEdition.of2021.year

    @Test(arguments: [
        ("\(year)年，本局公开信息", false), ("\(year - 1)年，本局公开信息", true), ("\(year - 1)年的问题，本年与上年相比已有改进", false),
        ("\(year - 1)年以来持续公开", false), ("较\(year - 1)年增长", false), ("　　\(year - 1)年度，本局公开信息", true),
        ("\(year - 1)年度报告指出的3个问题已全部整改", false), ("\(year - 1)年修订的指南继续有效", false), ("\(year - 1)年，本局整改问题3个", true),
    ])
    func `a paragraph that begins with last year is reported unless it compares`(_ text: String, _ isTold: Bool) throws
    {
        #expect(try findings("总体情况: |\n  \(text)。\n").map(\.rule) == (isTold ? ["f.year_leftover"] : []))
    }

    @Test(arguments: [
        ("自\(year)年1月1日起至\(year)年12月31日止", false), ("自\(year)年1月1日起至12月31日止", false),
        ("自\(year - 1)年1月1日起至\(year - 1)年12月31日止", true), ("为\(year)年1月1日至\(year)年11月30日", true), ("见附件", false),
        ("为\(year)年1月1日-12月31日（如\(year - 1)年的见上年报告）", false), ("为二〇二二年一月一日至十二月三十一日", true),
        ("为\(year - 1).1.1-\(year - 1).12.31", true),
        ("为\(year)年1月1日至\(year)年12月31", true), ("从\(year)年1月1日\(year)年12月31日止", true),
        ("为\(year)年1月1日至\(year)年12月31曰", true),
    ])
    func `a period that is not the report year is reported`(_ period: String, _ isTold: Bool) throws {
        #expect(try findings("导语: 本报告统计期限\(period)。\n").map(\.rule) == (isTold ? ["f.period"] : []))
    }

    @Test(
        arguments: ["统计期限为", "统计时限为", "统计时间为", "统计起止时间：", "起止时间为", "统计数据从", "数据统计期为"],
        [
            ("\(year)年1月1日至\(year)年12月31日", [] as [String], nil as String?), ("\(year)年度", [], nil),
            ("\(year)年1月至12月", [], nil), ("\(year)年01月01日至12月31日", [], nil), ("\(year) 年 1 月 1 日至 12 月 31 日", [], nil),
            ("\(year - 1)年1月1日至\(year - 1)年12月31日", ["f.period"], nil), ("\(year)年1月1日至11月30日", ["f.period"], nil),
            ("\(year)1月1日至\(year)12月31日", ["f.period"], "\(year)年1月|\(year)年12月"),
            ("20\(year)年1月1日至12月31日", ["f.period"], "\(year)年"), ("\(year)年1月1日至12月32日", ["f.period"], nil),
        ])
    func `a period is read after each of its words`(
        _ words: String, _ period: (text: String, rules: [String], fix: String?)
    ) throws {
        let report = CompletedReport(try TestEdition.of2021.report("导语: 本报告\(words)\(period.text)。\n"))
        let findings = ReportingPeriod.check.run(report) + ReportCheck.wording.run(report)
        #expect(findings.map(\.rule) == period.rules)
        #expect(findings.first?.fix?.edits.map(\.new).joined(separator: "|") == period.fix)
    }

    @Test(arguments: [
        ("机关: 云岭市水务局2024年政府信息公开工作年度报告", "云岭市水务局2024年政府信息公开工作年度报告"), ("机关: 云岭市 水务局", "云岭市 水务局"),
        ("机关: \"云岭市水务局。\"", "云岭市水务局。"),
    ])
    func `an agency that is more than a name is shown and can be fixed`(_ line: String, _ old: String) throws {
        let text = TestEdition.of2021.head.split(separator: "\n").map { $0.hasPrefix("机关") ? line : String($0) }
        let report = try TestEdition.of2021.reading(file: text.joined(separator: "\n") + "\n").report
        let findings = TitleWords.check.run(CompletedReport(try #require(report)))
        #expect(findings.map(\.rule) == ["f.title"])
        #expect(findings.first?.fix?.edits.map { [$0.old, $0.new] } == [[old, "云岭市水务局"]])
    }

    @Test(arguments: [
        ("青石县教育局\(year)年政府信息公开工作年度报告", []), ("\(year)年青石县教育局政府信息公开工作年度报告", []),
        ("青石县教育局\(year)年政府信息公开年度报告", ["f.title"]), ("\(year)年度政府信息公开工作年度报告", ["f.title"]),
        ("政府信息公开工作年度报告", ["f.title"]), ("青石县教育局\(year - 1)年政府信息公开工作年度报告", ["f.title_year"]),
    ])
    func `a title is held to its year and its words`(_ title: String, _ rules: [String]) throws {
        let findings = try findings("标题: \(title)\n")
        #expect(findings.map(\.rule) == rules)
        #expect(findings.allSatisfy { $0.span?.start.column == 5 })
    }

    @Test func `faults of one kind in one text are one finding with their places`() throws {
        let findings = try findings("总体情况: |\n  在XX栏目。\n  由XX负责。\n")
        #expect(findings.map(\.rule) == ["f.placeholders"])
        #expect(findings[0].span?.start == SourcePosition(line: 5, column: 4))
        #expect(findings[0].notes.map { $0.span?.start } == [SourcePosition(line: 6, column: 4)])
    }

    @Test(arguments: TestEdition.builtIn)
    func `a short text is not asked for its topics`(_ edition: TestEdition) throws {
        #expect(try findings("总体情况: 全年没有需要公开的信息。\n", edition).isEmpty)
    }

    @Test(arguments: [("青石县水利局", false), ("青石县柳河镇人民政府", true), ("青石县人民政府办公室", false)])
    func `governments are asked for assessment, public review and accountability`(
        _ agency: String, _ isTold: Bool
    ) throws {
        let text = String(repeating: "主动公开、依申请公开、信息管理、平台建设和监督都按要求做好。", count: 8)
        var report = try TestEdition.of2021.report("总体情况: \(text)\n")
        report.agency = agency
        let findings = Topics.check.run(CompletedReport(report))
        #expect(findings.map(\.rule) == (isTold ? ["f.gov_assessment"] : []))
        #expect(findings.allSatisfy { $0.message.zh.hasSuffix("没有写到：工作考核、社会评议、责任追究") })
    }
}
