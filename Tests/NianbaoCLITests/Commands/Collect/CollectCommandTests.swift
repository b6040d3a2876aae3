import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CollectCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("收到")
        try folder.put("名单.txt", "青石县水利局\n青石县林业局\n")
    }

    private func collect(_ options: String...) -> CommandRun { collect(options) }

    private func collect(_ options: [String]) -> CommandRun {
        CommandRun(
            [
                "collect", folder.path("收到"), "--roster", folder.path("名单.txt"), "--year", "2024", "-o",
                folder.path("收件"), "--date", "2025-01-12",
            ] + options)
    }

    @Test func `sound reports of units on the list end with 0`() throws {
        try folder.put("收到/a.yaml", ReportText().text)
        let run = collect("--lang", "zh")
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.output.contains("“青石县水利局”第1份，存为 \(folder.path("收件"))/青石县水利局/1-2025-01-12.yaml\n"))
        #expect(run.output.contains("\n共 1 个文件：1 个新收、没有错误\n"))
        #expect(collect("--quiet").output.hasPrefix("\n1 file: 1 filed before\n"))
    }

    @Test(arguments: [
        ("有错误", ReportText(requests: ReportText.unbalancedRequests).text), ("不在名单上", ReportText(agency: "某局").text),
        ("年度不符", "机关: 青石县水利局\n年度: 2023\n"), ("没有收", "你好"),
    ])
    func `what somebody has to look at ends with 1`(_ words: String, _ text: String) throws {
        try folder.put("收到/a.yaml", text)
        let run = collect("--lang", "zh")
        #expect(run.code == 1 && run.output.contains(words), "\(run.output)\(run.error)")
    }

    @Test func `a report of another kind is left where it is, and named`() throws {
        let forms = try FormFolder()
        let form = try forms.putForm("a.yaml", "1", from: 2020, ("kind: \(FormFolder.usual)", "kind: 另一种报告"))
        var report = ReportText()
        report.fields = "种类: 另一种报告"
        try folder.put("收到/a.yaml", report.text)
        let given = ["--form", form, "--lang", "zh"]
        let run = collect(given + ["--kind", FormFolder.usual])
        #expect(run.code == 1 && run.output.contains("“青石县水利局”的“另一种报告”，种类不符"), "\(run.output)\(run.error)")
        #expect(collect(given).code == 2)
        #expect(collect(["--kind", "没有的报告"]).error.contains("there is no kind of report"))
    }

    @Test func `what is not done ends with 2`() throws {
        #expect(collect(folder.path("没有")).code == 2)
        #expect(CommandRun("collect", folder.path("收到"), "--year", "2024", "-o", folder.path("收件")).code == 64)
        #expect(collect("--date", "昨天").code == 64)
    }

    @Test func `an empty inbox is nothing wrong`() throws {
        let run = collect()
        #expect(run.code == 0 && run.output.hasPrefix("no files have arrived\n"))
    }
}
