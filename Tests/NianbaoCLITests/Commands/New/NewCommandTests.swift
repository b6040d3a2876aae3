import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct NewCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func new(_ options: String...) -> CommandRun {
        CommandRun(["new", "--agency", "青石县水利局"] + options)
    }

    @Test(arguments: [("2019", "2020"), ("2021", "2025")])
    func `a blank report is as recorded`(_ edition: String, _ year: String) throws {
        let draft = new("--year", year, "-o", "-").output
        try GoldenFile("Tests/NianbaoCLITests/Golden/blank-\(edition).yaml").expect(draft)
    }

    @Test(arguments: ["2019", "2020", "2021", "2025"])
    func `a blank report is reported as not filled in and nothing worse`(_ year: String) throws {
        let path = folder.path("年报.yaml")
        _ = new("--year", year, "-o", path)
        let checked = try CheckedReport(path, ReportReader(.builtIn))
        #expect(Set(checked.findings.map(\.rule)) == ["cell.missing", "f.section_empty"])
    }

    @Test func `the path is the result`() {
        let path = folder.path("年报.yaml")
        #expect(new("--year", "2024", "-o", path).output == path + "\n")
    }

    @Test func `what is to be filled in is counted`() {
        let run = new("--year", "2024", "--lang", "zh", "-o", folder.path("年报.yaml"))
        #expect(run.error.contains("待填 166 格数字、3 部分正文"))
    }

    @Test func `a file that is there is left alone`() throws {
        let path = try folder.put("年报.yaml", "已经填好")
        #expect(new("--year", "2024", "-o", path).code == 2)
        #expect(try folder.text("年报.yaml") == "已经填好")
    }

    @Test func `the scope is written into the report`() {
        #expect(new("--year", "2024", "--scope", "region", "-o", "-").output.contains("\n口径: 行政区域"))
    }

    @Test func `an edition outranks the year`() {
        #expect(new("--year", "2024", "--edition", "2019", "-o", "-").output.contains("\n格式: 2019\n"))
    }

    @Test(arguments: [["--year", "2018"], ["--year", "2024", "--edition", "2020"]])
    func `where there is no edition those that exist are named`(_ options: [String]) {
        let run = CommandRun(["new", "--agency", "青石县水利局", "-o", "-"] + options)
        #expect(run.code == 2)
        #expect(run.error.hasSuffix(": 2019, 2021\n"))
    }

    @Test(arguments: ["", "  ", "青石县\n水利局"])
    func `an agency's name is one line of text`(_ agency: String) {
        #expect(CommandRun("new", "--agency", agency, "--year", "2024", "-o", "-").code == 2)
    }

    @Test(arguments: ["青石县: 水利局", "# 水利局", "\"水利局\"", "2024", "~"])
    func `any name comes back from the report as it was given`(_ agency: String) throws {
        let path = folder.path("年报.yaml")
        _ = CommandRun("new", "--agency", agency, "--year", "2024", "-o", path)
        #expect(try CheckedReport(path, ReportReader(.builtIn)).report?.stated.agency == agency)
    }

    @Test(arguments: [["--year", "今年"], [], ["--year", "2024", "--scope", "县"]])
    func `wrong usage ends with 64`(_ options: [String]) {
        #expect(CommandRun(["new", "--agency", "青石县水利局", "-o", "-"] + options).code == 64)
    }

    @Test(arguments: ["2025", "2025年", "2025年度", "２０２５", " 2025 年 ", "二〇二五年"])
    func `a year is understood as people write it`(_ year: String) {
        let run = CommandRun("new", "--agency", "青石县水利局", "--year", year, "-o", "-")
        #expect(run.code == 0 && run.output.contains("\n年度: 2025\n"), "\(run.error)")
    }

    @Test(arguments: [("行政区域", "行政区域"), ("region", "行政区域"), ("本机关", "本机关"), ("organ", "本机关")])
    func `a scope is understood by either name`(_ scope: String, _ written: String) {
        let run = CommandRun("new", "--agency", "青石县", "--year", "2025", "--scope", scope, "-o", "-")
        #expect(run.code == 0 && run.output.contains("\n口径: \(written) "), "\(run.error)")
    }
}
