import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

/// Commands that are given a folder in which reports were collected.
@Suite struct CollectedFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("收到")
        try folder.put("名单.txt", "青石县水利局\n青石县林业局\n")
        try folder.put("收到/a.yaml", ReportText().text)
        try folder.put("收到/b.yaml", ReportText(agency: "青石县林业局").text)
        collect()
        try folder.put("收到/c.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        collect()
    }

    private func collect() {
        _ = CommandRun(
            "collect", folder.path("收到"), "--roster", folder.path("名单.txt"), "--year", "2024", "-o", collected,
            "--date", "2025-01-12")
    }

    private var collected: String { folder.path("收件") }
    private let remark = "version 2 of “青石县水利局” has errors; version 1, which has none, is used\n"

    @Test func `check reads the version of each unit that counts`() {
        let run = CommandRun("check", collected)
        #expect(run.code == 0 && run.error == remark)
        #expect(run.output.contains("2 files: 2 with neither"), "\(run.output)")
    }

    @Test func `facts and export do so, too`() throws {
        let facts = CommandRun("facts", collected, "-o", folder.path("数字.csv"))
        #expect(facts.code == 0, "\(facts.error)")
        #expect(try folder.text("数字.csv").contains("青石县水利局/1-2025-01-12.yaml"))
        #expect(try !folder.text("数字.csv").contains("/2-2025-01-12.yaml"))
        #expect(CommandRun("export", collected, "--to", "txt", "-o", folder.path("导出")).code == 0)
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path("导出/青石县水利局"))
        #expect(made.contains("青石县水利局2024年政府信息公开工作年度报告.txt"))
    }

    @Test func `a sum is written with the texts of the units, and logged`() throws {
        let rollup = ["rollup", collected, "--agency", "青石县", "--year", "2024", "--roster", folder.path("名单.txt")]
        let run = CommandRun(rollup + ["-o", folder.path("县.yaml"), "--texts", folder.path("正文.md")])
        #expect(run.code == 0, "\(run.output)\(run.error)")
        #expect(try folder.text("县.yaml").contains("文件: 收件/青石县水利局/1-2025-01-12.yaml"))
        #expect(try folder.text("正文.md").contains("### 青石县林业局"))
        #expect(try folder.text("收件/流水.csv").hasSuffix(",汇总 2 个单位,../县.yaml\r\n"))
        let status = CommandRun("status", collected, "--roster", folder.path("名单.txt"), "--lang", "zh")
        #expect(status.output.contains("1 个有错误，1 个已汇总"), "\(status.output)")
        try folder.remove("收件/流水.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("收件/流水.csv"), withDestinationPath: "没有.csv")
        let again = CommandRun(rollup + ["-o", folder.path("再.yaml")])
        #expect(again.code == 0 && again.error.contains("再.yaml” from 2 units"), "\(again.error)")
        #expect(again.error.contains("the log lacks lines"), "\(again.error)")
        #expect(CommandRun(rollup + ["--texts", folder.path("正文.md")]).code == 64)
        #expect(CommandRun(rollup + ["-o", folder.path("又.yaml"), "--texts", folder.path("正文.txt")]).code == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("又.yaml")))
    }
}
