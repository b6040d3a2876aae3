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

    /// The lines of the report in print.
    private func printed() throws -> [Substring] {
        let read = try CheckedReport(Array(ReportText().text.utf8), at: "a", ReportReader(.builtIn)).report
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
