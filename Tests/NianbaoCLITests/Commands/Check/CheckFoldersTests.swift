import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CheckFoldersTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        var wrong = ReportText()
        wrong.agency = "青石县交通局"
        wrong.requests = ReportText.unbalancedRequests
        try folder.put("1.yaml", ReportText().text)
        try folder.put("2.yaml", wrong.text)
        try FileManager.default.createSymbolicLink(atPath: folder.path("3.yaml"), withDestinationPath: "无")
        try folder.put("4.yaml", ReportText().text)
    }

    private func run(_ arguments: String...) -> CommandRun {
        CommandRun(["check", folder.path] + arguments)
    }

    private func lines(_ text: String) -> [String] {
        text.replacing(folder.path + "/", with: "").split(separator: "\n").map(String.init)
    }

    @Test func `a folder is shown in a table, each file in a line`() {
        #expect(
            lines(run().output) == [
                "agency                          year   err.  warn.  file",
                "青石县水利局                    2024      0      0  1.yaml",
                "青石县交通局                    2024      1      0  2.yaml",
                "  6:14: 自然人: 第一项 3 + 第二项 0 = 3; 第三项总计 2 + 第四项 0 = 2; off by 1 [t3.balance]",
                "—                                  —      —      —  3.yaml",
                "  “3.yaml” is a link, and the file that it leads to is gone; find that file or put another here",
                "青石县水利局                    2024      0      0  4.yaml",
                "4 files: 1 unreadable, 1 with errors (1), 2 with neither; 0 warnings in all",
            ])
    }

    @Test func `a year that cannot be read is not made up`() throws {
        var report = ReportText()
        report.year = "22"
        try folder.put("5.yaml", report.text)
        let path = folder.path("5.yaml")
        #expect(lines(run().output).contains("青石县水利局                       —      1      0  5.yaml"))
        #expect(!CommandRun("check", path, "--format", "json").output.contains(#""year":"#))
        let facts = CommandRun("facts", path, "--allow-errors")
        #expect(facts.code == 1 && facts.output.split(separator: "\n").count == 1)
        let draft = CommandRun("new", "--from", path, "-o", folder.path("稿.yaml"))
        #expect(draft.code == 2 && draft.error.contains("cannot be read completely; fix it first"))
    }

    @Test func `the table is there in Chinese, too`() {
        let lines = lines(run("--lang", "zh").output)
        #expect(lines.first == "单位                            年度   错误   警告  文件")
        #expect(lines.last == "共 4 个文件：1 个读不了，1 个有错误（共 1 处），2 个没有错误和警告；警告共 0 处")
    }

    @Test func `a file that cannot be read outweighs errors, and is reported once`() {
        let run = run()
        #expect(run.code == 2)
        #expect(!run.error.contains("3.yaml"))
    }

    @Test func `an agency with two reports is named`() {
        let (one, other) = (folder.path("1.yaml"), folder.path("4.yaml"))
        #expect(run().error == "“青石县水利局” has more than one report for 2024: “\(one)” and “\(other)”\n")
        #expect(CommandRun("check", one, other).error.isEmpty)
    }

    @Test func `two sound reports of an agency for a year are something to decide`() throws {
        try folder.makeFolder("各局")
        try folder.put("各局/1.yaml", ReportText().text)
        #expect(CommandRun("check", folder.path("各局")).code == 0)
        try folder.put("各局/2.yaml", ReportText().text)
        #expect(CommandRun("check", folder.path("各局")).code == 1)
        #expect(CommandRun("check", folder.path("各局/1.yaml"), folder.path("各局/2.yaml")).code == 0)
    }

    @Test func `quiet lists only what is wrong`() {
        #expect(lines(run("--quiet").output).filter { $0.hasSuffix(".yaml") }.count == 2)
    }

    @Test(arguments: ["--details", "--all"])
    func `details are given file by file when asked for`(_ flag: String) {
        let output = run(flag).output
        #expect(output.contains("第三项总计 2 + 第四项 0 = 2; off by 1 [t3.balance]\n  "))
        #expect(output.contains("4.yaml: no findings"))
    }

    @Test func `the first faulty file ends a run that is to fail fast`() {
        let output = lines(run("--fail-fast").output)
        #expect(output.contains { $0.contains("2.yaml") })
        #expect(!output.contains { $0.contains("3.yaml") })
        #expect(output.last == "2 files: 1 with errors (1), 1 with neither; 0 warnings in all")
    }

    @Test(arguments: ["text", "json", "sarif", "github"])
    func `the number of threads changes nothing`(_ format: String) {
        let one = run("--format", format, "--jobs", "1")
        let many = run("--format", format, "--jobs", "7")
        #expect(one.output == many.output)
        #expect(one.error == many.error)
        #expect(one.code == many.code)
    }

    @Test(arguments: ["0", "-3", "zwei"])
    func `a number of threads that is none is wrong usage`(_ jobs: String) {
        #expect(run("--jobs=\(jobs)").code == 64)
    }

    @Test func `an empty folder ends with 2`() throws {
        try folder.makeFolder("空")
        let run = CommandRun("check", folder.path("空"))
        #expect(run.code == 2)
        #expect(run.error.contains("holds no report files"))
    }
}
