import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// One mistake in a report is one finding, at its place.
@Suite struct FaultTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The places and rules of what `check` finds, e.g. `6:3 yaml.syntax`.
    private func faults(_ report: ReportText) throws -> [String] {
        let path = try folder.put("年报.yaml", report.text)
        return try CheckedReport(path, ReportReader(.builtIn)).findings.map { finding in
            let place = finding.span.map { "\($0.start.line):\($0.start.column)" } ?? "-"
            return "\(place) \(finding.rule)"
        }
    }

    @Test func `a sound report has none`() throws { #expect(try faults(ReportText()) == []) }

    @Test func `a bracket that is never closed does not reach into the next key`() throws {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests.replacing("[3, 0, 0, 0, 0, 0]", with: "[2, 0, 0, 0, 0, 0")
        report.problems = "存在问题: 部分栏目更新较慢，解读不多，下一年度改进。"
        let found = try faults(report)
        #expect(found == ["6:13 yaml.syntax"])
    }

    @Test func `Chinese punctuation on a bracket's further lines is found`() throws {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 0,\n  第五项：0， 第六项: 0, 第八项: 0}"
        let found = try faults(report)
        #expect(found == ["5:6 yaml.punctuation"])
    }

    @Test(arguments: [("*无", "anchor"), ("&无", "anchor"), ("!无", "tag"), ("!!无 其他", "tag"), ("*", "anchor")])
    func `a sign that YAML keeps for itself is named as such`(_ text: String, _ rule: String) throws {
        var report = ReportText()
        report.otherMatters = "其他事项: \(text)"
        let found = try faults(report)
        #expect(found == ["8:7 yaml.\(rule)"])
    }

    @Test(arguments: ["存在问题:\n  - 部分栏目更新较慢。\n  - 下一年度改进。", "存在问题: {一是: 更新较慢}"])
    func `a narrative that is no text is not also reported as missing`(_ problems: String) throws {
        var report = ReportText()
        report.problems = problems
        let found = try faults(report)
        #expect(found.map { $0.split(separator: " ")[1] } == ["narrative.notation"])
    }

    /// Everything that `check` says in one language of a file with a missing year, a missing and a blank table.
    private func said(_ text: String, _ language: MessageLanguage) throws -> String {
        let path = try folder.put("r.yaml", text)
        let lines = CommandRun(["check"] + language.arguments + [path]).output.split(separator: "\n")
        // Headings and cells are reported in the words of the printed form.
        return lines.filter { $0.dropFirst().first != "、" && !$0.hasPrefix("  单元格") && !$0.hasPrefix("  cell") }
            .joined(separator: "\n")
    }

    @Test(arguments: ["year", "requests", "reviews", "todo"])
    func `English messages call a Chinese file's parts as the file does`(_ id: String) throws {
        let text = "机关: 青石县水利局\n申请:\n  新收: 2\n复议诉讼: 待填\n"
        #expect(try !said(text, .en).contains(id))
    }

    @Test(arguments: ["年度:", "申请", "复议诉讼", "待填："])
    func `Chinese messages call an English file's parts as the file does`(_ key: String) throws {
        let text = "agency: 青石县水利局\nrequests:\n  new: 2\nreviews: todo\n"
        #expect(try !said(text, .zh).contains(key))
    }

    @Test func `a remark without text is marked at its key`() throws {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 0, 第五项: {行政许可: {值: 3, 注: }}, 第六项: 0, 第八项: 0}"
        let found = try faults(report)
        #expect(found == ["4:35 cell.remark"])
    }

    @Test(arguments: ["总体情况: |\n\t2024年，公开信息52条。", "总体情况:\n\t2024年，公开信息52条。"])
    func `a text indented by a tab is read all the same`(_ overview: String) throws {
        var report = ReportText()
        report.overview = overview
        let found = try faults(report)
        #expect(found == ["4:1 yaml.punctuation"])
    }

    @Test func `a text whose lines cannot be read is not also reported as missing`() throws {
        var report = ReportText()
        report.overview = "总体情况: |\n2024年，公开信息52条。"
        let found = try faults(report)
        #expect(found == ["4:1 yaml.syntax"])
    }

    @Test func `a text with a colon in a broken line is not also taken for a table`() throws {
        var report = ReportText()
        report.overview = "总体情况:\n  公开时间: 上午: 九时\n  公开渠道: 网站"
        let found = try faults(report)
        #expect(found == ["4:1 narrative.notation", "4:7 f.half_width"])
    }

    @Test func `a table whose lines cannot be read is not also reported as not filled in`() throws {
        var report = ReportText()
        report.disclosure = "主动公开:\n  第一项: [0"
        let found = try faults(report)
        #expect(found == ["5:8 yaml.syntax"])
    }

    @Test func `a blank in a broken file is reported all the same`() throws {
        var report = ReportText()
        report.requests = "申请: [0"
        report.reviews = "复议诉讼: 待填"
        let found = try faults(report)
        #expect(found == ["5:5 yaml.syntax", "6:7 cell.missing"])
    }

    @Test func `a tab is called a tab`() throws {
        var report = ReportText()
        report.disclosure = "主动公开:\n\t第一项: 0"
        #expect(try said(report.text, .en).contains("error: the line is indented by a tab [yaml.punctuation]"))
    }

    @Test(arguments: ["复议诉讼: [0, 0]", "复议诉讼: 无"])
    func `a table that is written in no way a table can be is not also reported as missing`(_ reviews: String) throws {
        var report = ReportText()
        report.reviews = reviews
        let found = try faults(report)
        #expect(found == ["6:7 row.notation"])
    }

    @Test func `a group that is written in no way a group can be is not also reported as missing`() throws {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 3, 第五项: 0, 第六项: 0, 第八项: 0}"
        let found = try faults(report)
        #expect(found == ["4:13 row.notation"])
    }

    /// A report with `value` for the group 不予处理 of the requests, or for the row 新收.
    private func requests(new: String = "0", notProcessed: String = "0") -> ReportText {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
            .replacing("[3, 0, 0, 0, 0, 0]", with: new).replacing("[2, 0, 0, 0, 0, 0]", with: "0")
            .replacing("不予处理:   0", with: "不予处理:   \(notProcessed)")
        return report
    }

    @Test func `a wrong rest of a row is not also reported as missing`() throws {
        let found = try faults(requests(new: "{自然人: 0, 其余: 3}"))
        #expect(found == ["6:26 row.notation"])
    }

    @Test func `a group that cannot be inapplicable is reported once`() throws {
        let found = try faults(requests(notProcessed: "不适用"))
        #expect(found == ["12:11 cell.not_applicable"])
    }

    @Test func `rows of a group that cannot be inapplicable are named`() throws {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 不适用, 第五项: 0, 第六项: 0, 第八项: 0}"
        #expect(try said(report.text, .en).contains("“行政规范性文件” cannot be “不适用”"))
    }
}
