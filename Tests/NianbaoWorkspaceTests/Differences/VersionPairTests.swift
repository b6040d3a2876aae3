import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct VersionPairTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("原.yaml", ReportText().text)
    }

    private func pair(_ text: String, as name: String = "新.yaml") throws -> VersionPair {
        try folder.put(name, text)
        return try VersionPair(
            folder.path("原.yaml"), folder.path(name), ReportReader(.builtIn), remarks: remarks.sink)
    }

    private func failure(_ old: String, _ new: String) -> String? {
        do throws(Failure) {
            _ = try VersionPair(
                folder.path(old), folder.path(new), ReportReader(.builtIn), remarks: remarks.sink)
            return nil
        } catch {
            return error.message.en.replacing(folder.path + "/", with: "")
        }
    }

    @Test func `versions that say the same have no notice`() throws {
        let pair = try pair("# 说明\n" + ReportText().text)
        #expect(try pair.notice(reason: nil) == nil)
        #expect(pair.text(FindingStyle(.english, hasColour: false)).hasSuffix("新.yaml” say the same\n"))
    }

    @Test func `a changed version has a notice with the reason`() throws {
        var report = ReportText()
        report.overview = "总体情况: 2024年，通过县政府网站公开信息53条。"
        let notice = try #require(try pair(report.text).notice(reason: "统计有误"))
        #expect(PlainTextWriter.text(of: notice.document, tables: .tabbed).contains("统计有误"))
    }

    @Test func `an empty file is all new or all gone, and has no notice`() throws {
        let added = try pair("", as: "空.yaml")
        #expect(added.text(FindingStyle(.english, hasColour: false)).contains("空.yaml” is empty, so all of “"))
        #expect(throws: Failure.self) { try added.notice(reason: nil) }
        let gone = try VersionPair(
            folder.path("空.yaml"), folder.path("原.yaml"), ReportReader(.builtIn), remarks: remarks.sink)
        #expect(gone.text(FindingStyle(.english, hasColour: false)).contains("空.yaml” is empty, so all of “"))
        guard case .added(let report) = gone.outcome else {
            Issue.record("\(gone.outcome)")
            return
        }
        #expect(report.size.en == "青石县水利局2024年政府信息公开工作年度报告, 166 figures, 3 paragraphs")
    }

    @Test(arguments: [
        "空.html": "save the page again", "空.MHT": "save the page again", "空.docx": "name the file that has contents",
        "空.wps": "name the file that has contents",
    ])
    func `an empty document was not saved, and is no report that is gone`(_ name: String, _ advice: String) throws {
        try folder.put(name, "")
        #expect(failure("原.yaml", name) == "“\(name)” is empty and cannot be compared; \(advice)")
    }

    /// The lines of the report in print.
    private func printed(_ text: ReportText = ReportText()) throws -> [Substring] {
        let read = try CheckedReport(Array(text.text.utf8), at: "a", ReportReader(.builtIn)).report
        let report = try #require(read)
        return PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text.split(separator: "\n")
    }

    @Test func `a document without a table of the other version has no notice`() throws {
        let lines = try printed()
        let section = try #require(lines.firstIndex { $0.hasPrefix("三、") })
        let others = lines[..<section] + lines[section...].filter { !$0.contains("\t") }
        try folder.put("缺.txt", others.joined(separator: "\n"))
        let pair = try VersionPair(
            folder.path("原.yaml"), folder.path("缺.txt"), ReportReader(.builtIn), remarks: remarks.sink)
        let failure = #expect(throws: Failure.self) { try pair.notice(reason: nil) }
        #expect(failure?.message.zh.contains("里没有读到“三、收到和处理政府信息公开申请情况”的表") == true)
    }

    @Test func `a total that only the document has wrong is no correction`() throws {
        try folder.put("原.yaml", ReportText(requests: Self.requests).text)
        let lines = try printed(ReportText(requests: Self.requests)).map { line in
            line.hasPrefix("一、本年新收") ? String(line.replacing(/\t3$/, with: "\t4")) : String(line)
        }
        try folder.put("网页.txt", lines.joined(separator: "\n"))
        let pair = try VersionPair(
            folder.path("原.yaml"), folder.path("网页.txt"), ReportReader(.builtIn), remarks: remarks.sink)
        let text = pair.text(FindingStyle(.chinese, hasColour: false))
        #expect(text.contains("总计：写的是 4，各项之和是 3  [申请.新收.总计]\n\n1 个合计与各项之和不符\n"), "\(text)")
        #expect(!text.contains("随之变动的合计") && !pair.outcome.isSame)
        let document = try pair.document()
        #expect(document.contains("\"wrong_totals\"") && document.contains("\"sum\" : \"3\""))
        let failure = #expect(throws: Failure.self) { try pair.notice(reason: nil) }
        #expect(failure?.message.zh.contains("申请.新收.总计 写的是 4，各项之和是 3；请先改正") == true)
    }

    @Test func `the right total for a wrong one that was published is a correction`() throws {
        let lines = try printed(ReportText(requests: Self.requests)).map { line in
            line.hasPrefix("一、本年新收") ? String(line.replacing(/\t3$/, with: "\t4")) : String(line)
        }
        try folder.put("公布.txt", lines.joined(separator: "\n"))
        try folder.put("新.yaml", ReportText(requests: Self.requests).text)
        let pair = try VersionPair(
            folder.path("公布.txt"), folder.path("新.yaml"), ReportReader(.builtIn), remarks: remarks.sink)
        let notice = try #require(try pair.notice(reason: nil))
        #expect(PlainTextWriter.text(of: notice.document, tables: .tabbed).contains("\t4\t3"))
    }

    @Test func `a label in other words than prescribed is a difference, and no correction`() throws {
        let read = try CheckedReport(Array(ReportText().text.utf8), at: "a", ReportReader(.builtIn)).report
        let report = try #require(read)
        let form = PrintedForm(report.form)
        let page = HTMLWriter(form, mode: .page).text(of: PrintedReport(report, on: form, isDraft: false))
        #expect(try pair(page, as: "同.html").outcome.isSame)
        let pair = try pair(page.replacing("法律服务机构", with: "法律服务机关"), as: "改.html")
        let text = pair.text(FindingStyle(.chinese, hasColour: false))
        #expect(text.contains("\n    法律服务机构 → 法律服务机关  规定的是“法律服务机构”\n"), "\(text)")
        #expect(text.hasSuffix("\n1 个表格标签有变动\n") && !pair.outcome.isSame)
        #expect(try pair.notice(reason: nil) == nil)
        #expect(try pair.document().contains("\"prescribed\" : \"法律服务机构\""))
    }

    private static let requests = """
        申请:
          新收: {自然人: 3, 其余: 0}
          上年结转: 0
          予以公开: {自然人: 3, 其余: 0}
          部分公开: 0
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          结转下年度: 0
        """

    @Test func `a document with neither figures nor texts holds no report`() throws {
        let lines = try printed()
        let headings = lines.filter { line in
            "一二三四五六".contains(line.prefix(1)) && line.contains("、") && !line.contains("\t")
        }
        try folder.put("空表.txt", ([lines[0]] + headings).joined(separator: "\n"))
        let told = try #require(failure("原.yaml", "空表.txt"))
        #expect(told.hasPrefix("“空表.txt” holds no report to compare, neither a figure nor a text"), "\(told)")
    }

    @Test func `what holds no report cannot be compared`() throws {
        try folder.put("空.yaml", "")
        try folder.put("空二.yaml", "\n")
        try folder.put("别的.yaml", "甲: 乙\n")
        #expect(failure("空.yaml", "空二.yaml") == "both files are empty; there is no report")
        #expect(failure("原.yaml", "别的.yaml") == "“别的.yaml” holds no report to compare; see nianbao check")
        #expect(failure("原.yaml", "没有.yaml")?.hasPrefix("there is no file “没有.yaml”") == true)
    }

    @Test func `a workbook that was given by mistake is named as one`() throws {
        try folder.put("表.xlsx", "PK\u{3}\u{4}不是年报")
        #expect(failure("原.yaml", "表.xlsx")?.hasPrefix("“表.xlsx” cannot be compared: ") == true)
    }

    @Test func `versions on different editions cannot be compared`() throws {
        var report = ReportText()
        report.fields = "格式: 2019"
        try folder.put("旧.yaml", report.text)
        #expect(failure("旧.yaml", "原.yaml")?.contains("2019") == true)
    }

    @Test(
        arguments: [
            ("青石县水利局", "2024", nil), ("青石县林业局", "2024", "is by “青石县水利局”"), ("青石县水利局", "2023", "is for 2024"),
        ] as [(String, String, String?)])
    func `versions of another agency or year are questioned`(
        _ agency: String, year: String, words: String?
    ) throws {
        var report = ReportText(agency: agency)
        report.year = year
        let mixUp = try pair(report.text).mixUp
        #expect((mixUp == nil) == (words == nil))
        if let words { #expect(mixUp?.en.contains(words) == true) }
    }
}
