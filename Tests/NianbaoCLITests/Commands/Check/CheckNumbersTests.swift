import GoldenFiles
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CheckNumbersTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let sample = Project.path("samples/numbers.yaml")

    private func put(_ overview: String, _ rest: String = "", _ name: String = "年报.yaml") throws -> String {
        var report = ReportText()
        report.overview = "总体情况: \(overview)"
        return try folder.put(name, report.text + rest)
    }

    @Test(arguments: ["zh", "en"])
    func `each number is a line below the heading of its section`(_ language: String) throws {
        let run = CommandRun("check", sample, "--numbers", "--lang", language)
        #expect(run.code == 1)
        let output = run.output.replacing(sample, with: "samples/numbers.yaml")
        try GoldenFile("Tests/NianbaoCLITests/Golden/numbers.\(language).txt").expect(output)
    }

    @Test func `a number that contradicts ends with 1, all others with 0`() throws {
        #expect(CommandRun("check", try put("收到申请99999件。"), "--numbers").code == 1)
        #expect(CommandRun("check", try put("培训99999人次。"), "--numbers").code == 0)
        #expect(CommandRun("check", try put("收到申请99999件{{不核对}}。"), "--numbers").code == 0)
    }

    @Test func `a contradiction that the report explains is shown as such and ends with 0`() throws {
        let path = try put("收到申请99999件。", "说明:\n  - {规则: n.received, 位置: 总体情况, 相差: 99999, 理由: 另有统计口径}\n")
        let run = CommandRun("check", path, "--numbers", "--lang", "zh")
        #expect(run.code == 0, "\(run.output)")
        #expect(run.output.contains("不符  已说明：“收到申请99999件”与表不符"))
        #expect(CommandRun("check", path, "--numbers", "--format", "json").output.contains("\"accepted\":true"))
    }

    @Test func `a text without numbers says so`() throws {
        let path = try put("各项工作按计划完成。")
        #expect(CommandRun("check", path, "--numbers", "--lang", "en").output == "\(path): no numbers in the texts\n")
    }

    @Test func `a file that cannot be read ends with 2 and stops no other`() throws {
        let sound = try put("培训60人次。")
        let empty = try folder.put("空.yaml", "")
        let run = CommandRun("check", folder.path("没有.yaml"), empty, sound, "--numbers", "--lang", "zh")
        #expect(run.code == 2)
        #expect(run.output.contains("60人次"))
        #expect(run.error.contains("没有.yaml") && run.error.contains("空.yaml”里没有能识别的年报，没有列出正文中的数"))
    }

    @Test(arguments: ["--brief", "--details", "--all", "--strict", "--fix", "--suggest-references", "--format=sarif"])
    func `options of a check do not go with it`(_ option: String) throws {
        let run = CommandRun("check", sample, "--numbers", option, "--lang", "en")
        #expect(run.code == 64)
        #expect(run.error.contains("--numbers"))
    }

    @Test func `what a text holds cannot draw on the terminal`() throws {
        let path = try put("\"收到申请{{申请.\\u001B[31m新收.总计1}}件。\"")
        #expect(!CommandRun("check", path, "--numbers").output.contains("\u{1B}"))
    }

    @Test func `the files of a folder are listed one after the other`() throws {
        for name in ["甲.yaml", "乙.yaml"] { _ = try put("培训60人次。", "", name) }
        let text = CommandRun("check", folder.path, "--numbers", "--lang", "zh").output
        #expect(text.split(separator: "1 个数", omittingEmptySubsequences: false).count == 3)
        #expect(text.contains("\n\n一、总体情况\n"))
    }
}
