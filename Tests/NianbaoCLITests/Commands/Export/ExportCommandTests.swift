import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct ExportCommandTests {
    private let folder: TemporaryFolder
    private let title = "青石县水利局2024年政府信息公开工作年度报告"

    init() throws { folder = try TemporaryFolder() }

    private var output: String { folder.path("导出") }

    /// The names of what was exported; the record of it lies in a hidden folder beside.
    private var exported: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: output).sorted()) ?? []
        return names.filter { $0 != ".nianbao" }
    }

    private func export(_ report: ReportText, _ options: String...) throws -> CommandRun {
        let path = try folder.put("年报.yaml", report.text)
        return CommandRun(["export", path, "-o", output] + options)
    }

    private var unbalanced: ReportText {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        return report
    }

    @Test func `text and workbook are named after the title`() throws {
        _ = try export(ReportText())
        #expect(exported == ["\(title).txt", "\(title).xlsx"])
    }

    @Test func `the paths of the files are the result`() throws {
        let run = try export(ReportText())
        #expect(run.output == "\(output)/\(title).txt\n\(output)/\(title).xlsx\n")
        #expect(run.error == "")
        #expect(run.code == 0)
    }

    @Test(arguments: [
        ("txt", ["txt"]), ("XLSX", ["xlsx"]), ("xlsx,txt,txt", ["txt", "xlsx"]), ("docx,txt", ["docx", "txt"]),
        ("docx, txt", ["docx", "txt"]), ("docx，txt、xlsx", ["docx", "txt", "xlsx"]), (" docx txt ", ["docx", "txt"]),
    ])
    func `the formats asked for are written`(_ formats: String, _ endings: [String]) throws {
        _ = try export(ReportText(), "--to", formats)
        #expect(exported == endings.map { "\(title).\($0)" })
    }

    @Test(arguments: ["odt", "txt,odt", "txt,", ""])
    func `an unknown format is wrong usage and writes nothing`(_ formats: String) throws {
        let run = try export(ReportText(), "--to", formats)
        #expect(run.code == 64)
        #expect(run.error.contains("it can be txt, xlsx, "), "\(run.error)")
        #expect(exported == [])
    }

    @Test func `a web page is written as it is wanted`() throws {
        #expect(try export(ReportText(), "--to", "html", "--html", "page").code == 0)
        #expect(exported == ["\(title).html"])
        #expect(try folder.text("导出/\(title).html").hasPrefix("<!DOCTYPE html>"))
    }

    @Test(arguments: [[], ["--to", "txt,xlsx"]])
    func `how a web page is written is wrong usage without one`(_ formats: [String]) throws {
        let path = try folder.put("年报.yaml", ReportText().text)
        let run = CommandRun(["export", path, "-o", output, "--html", "page"] + formats)
        #expect(run.code == 64)
        #expect(run.error.contains("none is exported: add --to html"))
        #expect(exported == [])
    }

    @Test func `a report with errors is refused and nothing is written`() throws {
        #expect(try export(unbalanced).code == 1)
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `a refusal shows the findings and how to get a draft`() throws {
        let run = try export(unbalanced)
        #expect(run.output == "")
        #expect(run.error.contains("[t3.balance]"))
        #expect(run.error.contains("--draft"))
    }

    @Test func `a refusal leaves the last export as it is`() throws {
        _ = try export(ReportText())
        let before = try folder.bytes("导出/\(title).txt")
        _ = try export(unbalanced)
        #expect(try folder.bytes("导出/\(title).txt") == before)
    }

    @Test func `warnings are shown and do not keep from exporting`() throws {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 0, 第五项: {行政许可: １２}, 第六项: 0, 第八项: 0}"
        let run = try export(report)
        #expect(run.code == 0)
        #expect(run.error.contains("主动公开 1 warning"))
    }

    @Test func `a draft is written in spite of errors and named as one`() throws {
        #expect(try export(unbalanced, "--draft").code == 0)
        #expect(exported == ["\(title)（草稿）.txt", "\(title)（草稿）.xlsx"])
    }

    @Test func `a draft's text is marked in its first line`() throws {
        _ = try export(unbalanced, "--draft")
        let text = try folder.text("导出/\(title)（草稿）.txt")
        #expect(text.hasPrefix("\(title)（草稿）\n"))
    }

    @Test func `a draft leaves the final files alone`() throws {
        _ = try export(ReportText())
        _ = try export(unbalanced, "--draft")
        #expect(exported.contains("\(title).txt"))
    }

    @Test(arguments: ["", "年度", "PK\u{3}\u{4}\0\0"])
    func `what is no report gives no draft either`(_ text: String) throws {
        let path = try folder.put("年报.yaml", text)
        let run = CommandRun("export", path, "-o", output, "--draft")
        #expect(run.code == 1)
        #expect(!run.error.contains("--draft"))
        #expect(exported == [])
    }

    @Test func `of a title that is too long for a file name both ends are in the name`() throws {
        var report = ReportText()
        report.fields = "标题: 青石县\(String(repeating: "长", count: 90))2024年政府信息公开工作年度报告"
        #expect(try export(report, "--draft").code == 0)
        #expect(exported.count == 2)
        #expect(exported.allSatisfy { $0.hasPrefix("青石县") && $0.contains("2024年政府信息公开工作年度报告（草稿）.") })
    }

    @Test func `a workbook that cannot be written keeps the text from being written`() throws {
        try folder.makeFolder("导出")
        try folder.makeFolder("导出/\(title).xlsx")
        #expect(try export(ReportText()).code == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: output) == ["\(title).xlsx"])
    }

    @Test func `a file that is not there ends with 2`() {
        #expect(CommandRun("export", folder.path("没有.yaml"), "-o", output).code == 2)
    }

    @Test(arguments: ["yichuan-2020", "qingshi-2023"], ["txt", "xlsx"])
    func `two exports in different folders have the same bytes`(_ name: String, _ format: String) throws {
        let exports = try (0..<2).map { _ in
            let folder = try TemporaryFolder()
            let run = CommandRun("export", Project.path("samples/\(name).yaml"), "--to", format, "-o", folder.path)
            return try Data(contentsOf: URL(filePath: String(run.output.dropLast())))
        }
        #expect(exports[0] == exports[1])
    }

    @Test(arguments: ["yichuan-2020", "qingshi-2023"])
    func `the samples give the recorded text`(_ name: String) throws {
        let run = CommandRun("export", Project.path("samples/\(name).yaml"), "--to", "txt", "-o", output)
        let text = try Data(contentsOf: URL(filePath: String(run.output.dropLast())))
        try GoldenFile("Tests/NianbaoCLITests/Golden/\(name).txt").expect(String(decoding: text, as: UTF8.self))
    }
}
