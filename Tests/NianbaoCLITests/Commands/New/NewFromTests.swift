import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// `nianbao new --from`: next year's draft out of last year's file.
@Suite struct NewFromTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func draft(from prior: String, to name: String = "2025.yaml", _ options: String...) -> CommandRun {
        CommandRun(["new", "--from", prior, "-o", folder.path(name)] + options)
    }

    /// A report for 2024.
    private func last(_ change: (inout ReportText) -> Void = { _ in }) throws -> String {
        var report = ReportText()
        change(&report)
        return try folder.put("2024.yaml", report.text)
    }

    private func read(_ name: String = "2025.yaml") throws -> Report {
        try #require(try CheckedReport(folder.path(name), ReportReader(.builtIn)).report?.stated)
    }

    @Test func `the draft is of the same agency for the next year`() throws {
        let run = draft(from: try last { $0.fields = "口径: 行政区域\n标题: 青石县2024年信息公开报告" })
        #expect((run.code, run.output) == (0, folder.path("2025.yaml") + "\n"))
        let report = try read()
        #expect((report.agency, report.year, report.scope) == ("青石县水利局", 2025, .region))
        #expect(report.title == "青石县2025年信息公开报告")
    }

    @Test func `agency and scope can be given anew`() throws {
        #expect(draft(from: try last(), "--agency", "青石县水务局", "--scope", "region").code == 0)
        #expect((try read().agency, try read().scope) == ("青石县水务局", .region))
    }

    @Test(arguments: [
        ("2024.yaml", "2025.yaml", "2024.yaml"), ("2024.yaml", "今年/2025.yaml", "../2024.yaml"),
        ("今年/2024.yaml", "2025.yaml", "今年/2024.yaml"), ("去年/2024.yaml", "今年/2025.yaml", "../去年/2024.yaml"),
    ])
    func `last year's report is named as seen from the draft's folder`(
        _ from: String, _ to: String, _ path: String
    ) throws {
        for name in ["去年", "今年"] { try folder.makeFolder(name) }
        #expect(draft(from: try folder.put(from, ReportText().text), to: to).code == 0)
        #expect(try read(to).prior?.path == path)
        let checked = CommandRun("check", folder.path(to))
        #expect(!checked.output.contains("prior."), "\(checked.output)")
    }

    @Test func `a sample of 2020 is drafted on the form of 2021, and what ended is reported`() throws {
        let run = draft(from: Project.path("samples/yichuan-2020.yaml"), to: "2021.yaml", "--lang", "zh")
        #expect(run.error.contains("格式由 2019 换为 2021。\n上年有、本年格式没有的：主动公开.第一项.规章：公开、总数；"))
        #expect(run.error.contains("；主动公开.第九项.政府集中采购\n待填 160 格数字、3 部分正文。"))
        #expect(try read("2021.yaml").form.edition == "2021")
    }

    @Test func `on the same edition neither a change of it nor ends are reported`() throws {
        let run = draft(from: try last())
        #expect(
            run.error.hasPrefix("Drafted from the report for 2024; 6 figures carried over.\n160 figures and 3 texts"))
    }

    @Test func `an English file's draft is English`() throws {
        let english = """
            agency: 青石县水利局
            year: 2024
            scope: region
            overview: 公开信息52条。
            disclosure: 0
            requests: {new: {natural: 2, rest: 0}, carried_in: 0, granted: 0, partial: 0, denied: 0, unavailable: 0,
              not_processed: 0, other_handling: 0, carried_out: {natural: 2, rest: 0}}
            reviews: 0
            problems: 部分栏目更新较慢。
            other_matters: 无

            """
        #expect(draft(from: try folder.put("2024.yaml", english)).code == 0)
        let keys = try folder.text("2025.yaml").split(separator: "\n").filter {
            !$0.hasPrefix("#") && !$0.hasPrefix(" ")
        }
        .map { String($0.prefix { $0 != ":" }) }
        #expect(
            keys == [
                "edition", "agency", "year", "scope", "prior", "overview", "disclosure", "requests", "reviews",
                "problems", "other_matters",
            ])
        let rows = try folder.text("2025.yaml").split(separator: "\n").filter { $0.hasPrefix("  carried_in:") }
        #expect(rows.count == 1 && rows[0].contains("[      2,") && rows[0].hasSuffix("prior 0"), "\(rows)")
    }

    @Test func `errors in last year's figures are reported and do not stop the draft`() throws {
        let run = draft(from: try last { $0.requests = ReportText.unbalancedRequests }, "--lang", "zh")
        #expect(run.code == 0)
        #expect(run.error.contains("上年报告有 1 个错误，结转来的数请核对。"))
    }

    @Test func `a file that cannot be read whole is shown with its faults, and no draft is made`() throws {
        let run = draft(from: try last { $0.requests = "申请: [" })
        #expect(run.code == 2)
        #expect(run.error.contains("[yaml.syntax]") && run.error.contains("cannot be read completely"))
        #expect(try folder.names == ["2024.yaml"])
    }

    @Test func `a draft that is there is left alone`() throws {
        let prior = try last()
        try folder.put("2025.yaml", "已经填好")
        let run = draft(from: prior)
        #expect((run.code, run.output) == (2, ""))
        #expect(try folder.text("2025.yaml") == "已经填好")
        #expect(try folder.names == ["2024.yaml", "2025.yaml"])
    }

    @Test func `last year's file itself cannot be the draft`() throws {
        let prior = try last()
        #expect(draft(from: prior, to: "2024.yaml").code == 2)
        #expect(try folder.text("2024.yaml") == ReportText().text)
    }

    @Test(arguments: [("2025", 0), ("2024", 2), ("2026", 2)] as [(String, Int32)])
    func `a year that is asked for must be the next`(_ year: String, _ code: Int32) throws {
        let run = draft(from: try last(), "--year", year)
        #expect(run.code == code)
        #expect(run.error.contains("only 2025 can be drafted from it") == (code != 0))
    }

    @Test func `without a file name the draft shows on the screen`() throws {
        let run = CommandRun("new", "--from", try last(), "-o", "-")
        #expect(run.output.contains("\n年度: 2025\n"))
        #expect(try folder.names == ["2024.yaml"])
    }

    @Test(arguments: ["-", "不存在.yaml"])
    func `last year's report must be a file`(_ prior: String) throws {
        let run = draft(from: prior == "-" ? "-" : folder.path(prior))
        #expect(run.code == 2)
        #expect(try folder.names == [])
    }

    // MARK: Texts

    @Test func `kept texts are exported only after the marked numbers are looked at`() throws {
        let prior = try last { $0.overview = "总体情况: 2024年，公开水库调度信息36条，未发生泄密事件。" }
        let run = draft(from: prior, "--keep-texts")
        #expect(run.code == 0)
        #expect(run.error.contains("Last year's texts are kept: 2 in 【】."), "\(run.error)")
        #expect(run.error.contains("\n160 figures to fill in. Then run: "), "\(run.error)")
        #expect(try read().narratives[0].text.contains("【2024】年，公开水库调度信息【36】条"))
        let checked = CommandRun("check", folder.path("2025.yaml"))
        #expect(checked.output.contains("[f.draft_marks]"))
    }

    @Test func `a workbook to fill in has the texts without references`() throws {
        let prior = try last { $0.overview = "总体情况: 全年收到政府信息公开申请{{申请.新收.总计}}件。" }
        #expect(draft(from: prior, to: "2025.xlsx", "--to", "xlsx", "--keep-texts").code == 0)
        let text = try read("2025.xlsx").narratives[0].text
        #expect(text == "全年收到政府信息公开申请【0】件。")
    }

    @Test func `texts are kept from last year's report only`() throws {
        let run = CommandRun("new", "--agency", "青石县水利局", "--year", "2025", "--keep-texts")
        #expect(run.code == 64)
        #expect(run.error.contains("--keep-texts needs last year's report with --from."))
    }
}
