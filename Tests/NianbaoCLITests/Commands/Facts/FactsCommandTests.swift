import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FactsCommandTests {
    private let folder: TemporaryFolder

    /// A sound report, one with an error, and a file that holds none.
    init() throws {
        folder = try TemporaryFolder()
        try folder.put("a.yaml", ReportText().text)
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        try folder.put("b.yaml", report.text)
        try folder.put("c.yaml", "")
    }

    private func run(_ options: String...) -> CommandRun {
        CommandRun(["facts"] + ["a", "b", "c"].map { folder.path("\($0).yaml") } + options)
    }

    /// The numbers of errors that the lines bear.
    private func errors(_ csv: String) -> Set<Substring> {
        Set(csv.split(separator: "\r\n").dropFirst().compactMap { $0.split(separator: ",").dropLast().last })
    }

    @Test func `a report with errors is left out, named and counted`() {
        let run = run()
        #expect(run.code == 1)
        #expect(errors(run.output) == ["0"])
        #expect(
            run.error.replacing(folder.path + "/", with: "") == """
                b.yaml: 1 error, left out; see nianbao check, or add --allow-errors
                c.yaml: 1 error, left out; it holds no report that can be read, see nianbao check
                Reports listed: 1; files left out: 2

                """)
    }

    @Test func `with a document that cannot be opened the table that is there stays`() throws {
        try folder.makeFolder("各局")
        try folder.put("各局/1.yaml", ReportText().text)
        let table = folder.path("数字.csv")
        #expect(CommandRun("facts", folder.path("各局"), "-o", table).code == 0)
        let before = try folder.bytes("数字.csv")
        try folder.put("各局/1.yaml", ReportText(agency: "青石县林业局").text)
        try folder.put("各局/坏.docx", "PK\u{3}\u{4}")
        let run = CommandRun("facts", folder.path("各局"), "-o", table, "--lang", "zh")
        #expect(run.code == 2 && run.error.contains("原来的表没有动"), "\(run.error)")
        #expect(try folder.bytes("数字.csv") == before)
    }

    @Test func `a folder with two reports of an agency for a year is something to decide`() throws {
        try folder.makeFolder("各局")
        try folder.put("各局/1.yaml", ReportText().text)
        #expect(CommandRun("facts", folder.path("各局")).code == 0)
        try folder.put("各局/2.yaml", ReportText().text)
        let (one, other) = (folder.path("各局/1.yaml"), folder.path("各局/2.yaml"))
        let run = CommandRun("facts", folder.path("各局"))
        #expect(run.code == 1)
        #expect(run.error == "“青石县水利局” has more than one report for 2024: “\(one)” and “\(other)”\n")
        #expect(CommandRun("facts", one, other).code == 0)
    }

    @Test func `messages are Chinese in a Chinese locale`() {
        #expect(
            run("--lang", "zh").error.replacing(folder.path + "/", with: "") == """
                b.yaml：有 1 个错误，没有列入；用 nianbao check 查看，要列入请加 --allow-errors
                c.yaml：有 1 个错误，没有列入；无法识别为年报，用 nianbao check 查看
                列入 1 份年报；没有列入的文件 2 个

                """)
    }

    @Test func `with errors allowed it is marked`() {
        let run = run("--allow-errors")
        #expect(errors(run.output) == ["0", "1"])
        #expect(run.error.hasSuffix("Reports listed: 2, 1 of them with errors; files left out: 1\n"))
    }

    @Test(arguments: ["facts.xlsx", "facts.XLS", "facts.et", "facts.docx", "facts.yaml"], [[], ["--to", "csv"]])
    func `figures are not written under the name of something else`(_ name: String, _ format: [String]) throws {
        let before = try folder.names
        let run = CommandRun(["facts", folder.path("a.yaml"), "-o", folder.path(name), "--lang", "zh"] + format)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(
            run.error.replacing(folder.path + "/", with: "").hasSuffix(
                "没有写；请写 -o facts.csv（Excel 打开的，再加 --bom），或 -o facts.db\n"), "\(run.error)")
        #expect(try folder.names == before)
    }

    @Test(arguments: ["facts.db", "facts.sqlite", "facts.SQLITE3", "facts.csv", "facts", "facts.txt"])
    func `the name of the file decides on its format`(_ name: String) throws {
        let target = folder.path(name)
        #expect(run("-o", target).output == target + "\n")
        let isDatabase = try folder.bytes(name).starts(with: Data("SQLite format 3\0".utf8))
        #expect(isDatabase != ["facts.csv", "facts", "facts.txt"].contains(name))
    }

    @Test func `the format can be asked for`() throws {
        #expect(run("-o", folder.path("x.csv"), "--to", "sqlite").code == 1)
        #expect(try folder.bytes("x.csv").starts(with: Data("SQLite format 3\0".utf8)))
    }

    @Test func `a folder in the place of the file is refused`() throws {
        try folder.makeFolder("out.csv")
        let run = run("-o", folder.path("out.csv"))
        #expect(run.code == 2)
        #expect(run.error.contains("it is a folder"))
    }

    @Test func `a target that cannot be made is reported, with nothing left behind`() throws {
        for name in ["nowhere/facts.csv", "nowhere/facts.db"] {
            let run = run("-o", folder.path(name))
            #expect(run.code == 2)
            #expect(run.error.contains("cannot write") && run.error.contains("no file was changed"))
        }
        #expect(try folder.names == ["a.yaml", "b.yaml", "c.yaml"])
    }
}
