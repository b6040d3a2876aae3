import NianbaoWorkspace
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CheckRunTests {
    private let folder = try? TemporaryFolder()

    @Test(arguments: [
        ["check"], ["check", "-"], ["check", "年报.yaml", "--all"], ["export", "年报.yaml"], [], ["check", "-j2", "a"],
    ])
    func `what is no list of files is left to the parser`(_ arguments: [String]) {
        #expect(CheckRun(plain: arguments) == nil)
    }

    @Test func `files without options are the paths`() {
        #expect(CheckRun(plain: ["check", "年报.yaml", "各局 年报"])?.paths == ["年报.yaml", "各局 年报"])
    }

    /// `-j 1` changes nothing of the outcome and is read by the parser.
    @Test(arguments: ["sound", "faulty", "missing", "folder"], ["zh", "en"])
    func `a check without options is the same as one that the parser has read`(_ kind: String, _ language: String)
        throws
    {
        let folder = try #require(folder)
        var report = ReportText()
        if kind != "sound" { report.requests = ReportText.unbalancedRequests }
        try folder.makeFolder("各局")
        let file = try folder.put("各局/年报.yaml", report.text)
        let path = kind == "missing" ? file + "x" : kind == "folder" ? String(file.dropLast("/年报.yaml".count)) : file
        let (plain, parsed) = (
            CommandRun("check", path, "--lang", language), CommandRun("check", path, "-j", "1", "--lang", language)
        )
        #expect(plain.code == parsed.code)
        #expect(plain.output == parsed.output)
        #expect(plain.error == parsed.error)
        #expect(plain.code == ["sound": 0, "faulty": 1, "missing": 2, "folder": 1][kind])
    }

    @Test func `the version needs no parser and is the parser's`() {
        #expect(CommandRun("--version").output == CommandRun("-V", "--lang", "en").output)
        #expect(CommandRun("--version").output == ToolVersion.current + "\n")
    }
}
