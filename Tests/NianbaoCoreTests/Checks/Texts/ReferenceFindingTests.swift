import Testing

@testable import NianbaoCore

/// What is said of references that stand for nothing.
@Suite struct ReferenceFindingTests {
    private let edition = TestEdition.of2021

    private func finding(_ reference: String, prior: CompletedReport? = nil) throws -> Finding {
        var report = try edition.filled(["申请.新收.自然人": .blank]).stated
        report.narratives[0] = Narrative("一{{\(reference)}}", span: SourceSpan(line: 1, column: 1, length: 1))
        let findings = ReportCheck.references.run(CompletedReport(report, prior: prior))
        #expect(findings.count == 1)
        return try #require(findings.first)
    }

    @Test(arguments: [
        ("申请.新受.总计", "没有“新受”", "是不是“新收”？"), ("申情.新收.总计", "没有“申情”", "是不是“申请”？"),
        ("申请.新收.自燃人", "没有“自燃人”", "是不是“自然人”？"), ("申请.不予公开.国家密秘.总计", "没有“国家密秘”", "是不是“国家秘密”？"),
        ("requests.nwe.total", "没有“nwe”", "是不是“new”？"), ("甲乙丙丁", "没有“甲乙丙丁”", "这里可以写：主动公开、申请、复议诉讼"),
        ("复议诉讼.甲乙丙丁.总计", "没有“甲乙丙丁”", "这里可以写：行政复议、未经复议直接起诉、复议后起诉"),
        ("总体情况", "没有“总体情况”", "这里可以写：主动公开、申请、复议诉讼"),
    ])
    func `an unknown word is reported with what is like it, or could stand there`(
        _ reference: String, _ message: String, _ advice: String
    ) throws {
        let finding = try finding(reference)
        #expect(finding.rule == "ref.unknown")
        #expect(finding.message.zh.hasSuffix(message))
        #expect(finding.advice?.zh == advice)
    }

    @Test(arguments: [
        ("申请", "还没有写到一格", "新收、上年结转"), ("申请.不予公开", "还没有写到一格", "国家秘密、法律禁止"),
        ("申请.不予公开.国家秘密", "还没有写到一格", "自然人、商业企业"), ("主动公开.第一项", "还没有写到一格", "规章、行政规范性文件、制发、废止、有效"),
        ("申请.新收.总计.自然人", "“自然人”是多余的", "删去它和前面的点"),
    ])
    func `an address that is too short or too long is reported with what to do`(
        _ reference: String, _ message: String, _ advice: String
    ) throws {
        let finding = try finding(reference)
        #expect(finding.rule == "ref.unknown")
        #expect(finding.message.zh.hasSuffix(message))
        #expect(finding.advice?.zh.contains(advice) == true)
    }

    @Test(arguments: [
        ("申请.新收.自然人", "ref.blank", "“申请.新收.自然人”没有数字"),
        ("占比 申请.新收.商业企业 / 申请.上年结转.总计", "ref.undefined", "“申请.上年结转.总计”是 0"),
        ("申请.新收.商业企业 + 主动公开.第八项", "ref.undefined", "件数和金额不能相加、相比"),
        ("同比 申请.新收.商业企业", "ref.undefined", "没有上年报告"), ("占比 申请.新收.总计", "ref.syntax", "写法有误"),
        ("申请.予以公开.总计 / 申请.总计.总计", "ref.syntax", "写法有误"), ("", "ref.syntax", "“{{}}”写法有误"),
    ])
    func `each fault has its rule and words`(_ reference: String, _ rule: String, _ message: String) throws {
        let finding = try finding(reference)
        #expect(finding.rule == rule)
        #expect(finding.message.zh.contains(message))
        #expect(finding.severity == .error)
        #expect(finding.advice != nil)
    }

    @Test func `what needs last year's form says so`() throws {
        let last = try TestEdition.of2019.filled()
        let finding = try finding("同比 主动公开.第一项.规章.有效", prior: last)
        #expect(finding.rule == "ref.undefined")
        #expect(finding.message.zh.contains("上年的格式里没有与“主动公开.第一项.规章.有效”对应的格"))
    }

    @Test func `a negative base says so`() throws {
        let change = "主动公开.第五项.行政许可.增减"
        var report = try TestEdition.of2019.filled().stated
        report.narratives[0] = Narrative("{{同比 \(change)}}")
        let last = try TestEdition.of2019.filled([change: .number(-3)])
        let findings = ReportCheck.references.run(CompletedReport(report, prior: last))
        #expect(findings.map(\.rule) == ["ref.undefined"])
        #expect(findings.first?.message.zh.contains("“上年.\(change)”是负数") == true)
    }

    @Test func `a long reference is not quoted whole`() throws {
        let message = try finding(String(repeating: "甲", count: 300)).message.zh
        #expect(message.hasPrefix("“{{甲甲"))
        #expect(message.contains("…”"))
    }

    @Test(arguments: [
        ("｛｛申请.新收.总计｝｝件", "｛｛申请.新收.总计｝｝"), ("{申请.新收.总计}件", "{申请.新收.总计}"), ("{申请.新收.自然人}件", "{申请.新收.自然人}"),
        ("申请.新收.总计}}件", "}}"), ("{申请.新收.总计}}件", "{申请.新收.总计}}"), ("｛年度｝年", "｛年度｝"), ("{同比 申请.新收.总计}", "{同比 申请.新收.总计}"),
    ])
    func `braces that would be printed are reported`(_ text: String, _ quoted: String) throws {
        var report = try edition.filled(["申请.新收.自然人": .blank]).stated
        report.narratives[0] = Narrative("{{年度}}年" + text)
        let findings = ReportCheck.references.run(CompletedReport(report))
        #expect(findings.map(\.rule) == ["ref.syntax"])
        #expect(findings.first?.message.zh == "“\(quoted)”：花括号不对，会原样印出来")
        #expect(findings.first?.message.en == "“\(quoted)”: these braces would be printed")
    }

    @Test(arguments: [
        ("集合{甲，乙}", ["{甲，乙}"]), ("{甲.乙.丙}", ["{甲.乙.丙}"]), ("}一{", ["}", "{"]), ("｛注｝", ["｛注｝"]),
        ("{申请\n.新收.总计}", ["{", "}"]), ("在{单位名称}公开", ["{单位名称}"]),
    ])
    func `other braces are pointed out, since they would be printed`(_ text: String, _ quoted: [String]) throws {
        var report = try edition.filled().stated
        report.narratives[0] = Narrative(text)
        let findings = ReportCheck.references.run(CompletedReport(report))
        #expect(findings.map(\.message.zh) == quoted.map { "“\($0)”：花括号会原样印出来" })
        #expect(findings.allSatisfy { $0.rule == "f.braces" && $0.severity == .hint })
    }

    @Test(arguments: TestEdition.allCases)
    func `advice on braces shows a reference of the form`(_ edition: TestEdition) throws {
        let address = try #require(try edition.form().cells.first).address(.chinese)
        var report = try edition.filled().stated
        report.narratives[0] = Narrative("在{单位名称}公开")
        let finding = try #require(ReportCheck.references.run(CompletedReport(report)).first)
        #expect(finding.advice?.zh.contains("{{\(address)}}") == true)
        #expect(finding.advice?.en.contains("{{\(address)}}") == true)
    }

    @Test func `nothing is reported of texts without faults`() throws {
        var report = try edition.filled().stated
        report.preamble = Narrative("{{机关}}{{年度}}年")
        report.narratives[0] = Narrative("新收{{申请.新收.总计}}件")
        #expect(ReportCheck.references.run(CompletedReport(report)) == [])
    }

    @Test func `the title is no text`() throws {
        var report = try edition.filled().stated
        report.customTitle = "{{甲}}"
        #expect(ReportCheck.references.run(CompletedReport(report)) == [])
    }
}
