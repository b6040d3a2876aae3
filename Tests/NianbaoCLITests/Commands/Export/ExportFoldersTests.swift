import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct ExportFoldersTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("年报")
        try folder.makeFolder("年报/乡镇")
        try put("1.yaml", agency: "甲局")
        try put("2.yaml", agency: "乙局", requests: ReportText.unbalancedRequests)
        try put("乡镇/3.yaml", agency: "丙镇")
    }

    private func put(_ name: String, agency: String, requests: String = "申请: 0") throws {
        var report = ReportText()
        report.agency = agency
        report.requests = requests
        try folder.put("年报/" + name, report.text)
    }

    private func export(_ arguments: String...) -> CommandRun {
        CommandRun(["export", folder.path("年报"), "-o", folder.path("导出")] + arguments)
    }

    private func title(_ agency: String) -> String { "\(agency)2024年政府信息公开工作年度报告" }

    private func exported(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.path("导出/" + name))
    }

    @Test func `sound reports are exported into folders of the same names, the others are reported`() {
        let run = export()
        #expect(run.code == 1)
        #expect(exported("\(title("甲局")).txt") && exported("\(title("甲局")).xlsx"))
        #expect(exported("乡镇/\(title("丙镇")).txt") && exported("乡镇/\(title("丙镇")).xlsx"))
        #expect(!exported("\(title("乙局")).txt"))
        #expect(run.output.split(separator: "\n").count == 4)
        #expect(run.error.contains("2.yaml”: 6:14: 自然人: 第一项 3 + 第二项 0 = 3; "))
        #expect(run.error.hasSuffix("3 reports: 2 exported, 0 without a change, 1 not exported\n"))
    }

    @Test func `another run exports only what is missing`() throws {
        _ = export()
        try FileManager.default.removeItem(atPath: folder.path("导出/乡镇/\(title("丙镇")).txt"))
        let run = export()
        #expect(run.output.split(separator: "\n").allSatisfy { $0.contains("丙镇") })
        #expect(run.error.hasSuffix("3 reports: 1 exported, 1 without a change, 1 not exported\n"))
        #expect(exported("乡镇/\(title("丙镇")).txt"))
    }

    @Test(arguments: ["1", "6"])
    func `of two reports with one title none is exported`(_ jobs: String) throws {
        for name in ["4.yaml", "5.yaml", "乡镇/6.yaml"] { try put(name, agency: "丁局") }
        let run = export("--jobs", jobs)
        #expect(run.code == 2)
        #expect(run.error.contains("4.yaml”: “\(folder.path("年报/5.yaml"))” has the same title"))
        #expect(run.error.contains("5.yaml”: “\(folder.path("年报/4.yaml"))” has the same title"))
        #expect(!exported("\(title("丁局")).txt"))
        #expect(exported("乡镇/\(title("丁局")).txt"))
    }

    @Test func `an edited output keeps only its own report from being exported`() throws {
        _ = export()
        let edited = "导出/\(title("甲局")).txt"
        try folder.put(edited, "手工改过")
        try put("1.yaml", agency: "甲局", requests: "申请: {新收: 0}")
        try put("1.yaml", agency: "甲局")
        try put("乡镇/3.yaml", agency: "戊镇")
        let run = export()
        #expect(run.code == 2)
        #expect(try folder.text(edited) == "手工改过")
        #expect(exported("乡镇/\(title("戊镇")).txt"))
    }

    @Test func `the number of threads changes nothing`() {
        let one = export("--jobs", "1")
        let files = folder.path("导出")
        let bytes = FileManager.default.contents(atPath: files + "/\(title("甲局")).xlsx")
        try? FileManager.default.removeItem(atPath: files)
        let many = export("--jobs", "5")
        #expect(one.output == many.output)
        #expect(one.error == many.error)
        #expect(FileManager.default.contents(atPath: files + "/\(title("甲局")).xlsx") == bytes)
    }
}
