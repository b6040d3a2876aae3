import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct ReturnCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("收到")
        try folder.put("名单.txt", "青石县水利局\n青石县林业局\n青石县财政局\n")
        try folder.put("收到/a.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        try folder.put("收到/b.yaml", ReportText(agency: "青石县林业局").text)
        let run = CommandRun(
            "collect", folder.path("收到"), "--roster", folder.path("名单.txt"), "--year", "2024", "-o", collected,
            "--date", "2025-01-12")
        #expect(run.code == 1)
    }

    private var collected: String { folder.path("收件") }

    private func give(back options: String...) -> CommandRun {
        CommandRun(["return", collected, "--date", "2025-01-14"] + options)
    }

    private func status(_ options: String...) -> CommandRun {
        CommandRun(["status", collected, "--roster", folder.path("名单.txt"), "--date", "2025-01-15"] + options)
    }

    @Test func `those with errors are returned, once`() throws {
        let first = give(back: "--due", "2025-01-25")
        #expect(first.code == 0)
        #expect(first.output == "\(collected)/青石县水利局/1-2025-01-12-退回单-2025-01-14.docx\n")
        let second = give(back: "--lang", "zh")
        #expect(second.code == 0 && second.output.isEmpty)
        #expect(second.error == "没有要退回的；另有 1 个以前已退回，还没有收到新的\n")
        #expect(give(back: "青石县水利局", "--to", "txt").output.hasSuffix(".txt\n"))
    }

    @Test func `the state of each unit is shown`() throws {
        let before = status("--lang", "zh", "--due", "2025-01-25")
        #expect(before.code == 1)
        for line in ["青石县水利局 +有错误", "青石县林业局 +已收 ", "青石县财政局 +未报送"] {
            #expect(try before.output.contains(Regex(line)), "\(before.output)")
        }
        #expect(
            before.output.contains("2025-01-25 截止，还有 10 天") && before.output.contains("nianbao return \(collected)"))
        _ = give(back: "青石县水利局")
        #expect(status("--lang", "zh").output.contains("已退回"))
        #expect(status("--format", "json").output.contains(#""state" : "returned""#))
    }

    @Test func `a list is written beside what is shown`() throws {
        #expect(status("--list", folder.path("报送.csv"), "--lang", "zh").code == 1)
        #expect(try folder.text("报送.csv").contains("\r\n3,青石县财政局,未报送,0,"))
        #expect(status("--list", folder.path("报送.docx")).code == 2)
    }

    @Test(arguments: [["--due", "2025-01-25"], ["--list", "a.csv"], ["--format", "json"], ["--date", "2025-01-01"]])
    func `options for units need a list of units`(_ options: [String]) {
        #expect(CommandRun(["status", collected] + options).code == 64)
    }

    @Test func `a folder in which nothing was collected is refused`() {
        #expect(CommandRun("return", folder.path("收到")).code == 2)
        #expect(CommandRun("status", folder.path("收到"), "--roster", folder.path("名单.txt")).code == 2)
        #expect(CommandRun("return", collected, "没有这个局").code == 2)
        #expect(CommandRun("return", collected, "--author", "").code == 64)
    }

    @Test func `a last day before the slips is refused, and a missing signature is reported`() {
        let early = give(back: "--due", "2025-01-13", "--lang", "zh")
        #expect(
            early.code == 2 && early.output.isEmpty && early.error.contains("--due 2025-01-13 在退回的日期 2025-01-14 以前"))
        #expect(give(back: "--lang", "zh").error.contains("没有写 --author"))
        #expect(!give(back: "青石县水利局", "--to", "txt", "--author", "政务公开办", "--lang", "zh").error.contains("--author"))
    }
}
