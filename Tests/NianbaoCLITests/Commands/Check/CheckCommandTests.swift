import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct CheckCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func put(_ report: ReportText, _ name: String = "年报.yaml") throws -> String {
        try folder.put(name, report.text)
    }

    private var unbalanced: ReportText {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        return report
    }

    private var inFullWidthDigits: ReportText {
        var report = ReportText()
        report.disclosure = "主动公开: {第一项: 0, 第五项: {行政许可: １２}, 第六项: 0, 第八项: 0}"
        return report
    }

    @Test(arguments: ["yichuan-2020", "qingshi-2023"])
    func `the samples have no findings`(_ name: String) {
        let path = Project.path("samples/\(name).yaml")
        #expect(CommandRun("check", path).output == "\(path): no findings\n")
    }

    @Test func `a sound report ends with 0`() throws {
        #expect(CommandRun("check", try put(ReportText())).code == 0)
    }

    @Test func `warnings end with 0`() throws {
        let run = CommandRun("check", try put(inFullWidthDigits))
        #expect(run.output.contains("1 warning"))
        #expect(run.code == 0)
    }

    @Test func `errors end with 1`() throws {
        #expect(CommandRun("check", try put(unbalanced)).code == 1)
    }

    @Test func `findings are a result and nothing else is said`() throws {
        let run = CommandRun("check", try put(unbalanced))
        #expect(run.output.contains("[t3.balance]"))
        #expect(run.error == "")
    }

    @Test func `a file that is not there ends with 2`() {
        let run = CommandRun("check", folder.path("没有.yaml"))
        #expect(run.code == 2)
        #expect(run.error.contains("没有.yaml”; check its name and folder"))
    }

    @Test func `a file that cannot be read does not keep the next from being checked`() throws {
        let run = CommandRun("check", folder.path("没有.yaml"), try put(unbalanced))
        #expect(run.output.contains("[t3.balance]"))
        #expect(run.code == 2)
    }

    @Test func `an error in one of several files ends with 1`() throws {
        let run = CommandRun("check", try put(unbalanced, "甲.yaml"), try put(ReportText(), "乙.yaml"))
        #expect(run.code == 1)
    }

    @Test func `each file is reported in turn`() throws {
        let paths = [try put(ReportText(), "乙.yaml"), try put(ReportText(), "甲.yaml")]
        let run = CommandRun(["check", "--lang", "zh"] + paths)
        #expect(run.output == "\(paths[0])：没有问题\n\(paths[1])：没有问题\n")
    }

    @Test func `quiet leaves out files without findings`() throws {
        #expect(CommandRun("check", "--quiet", try put(ReportText())).output == "")
    }

    @Test func `quiet hides no findings`() throws {
        let path = try put(inFullWidthDigits)
        #expect(CommandRun("check", "--quiet", path).output == CommandRun("check", path).output)
    }

    @Test func `a broken file has every fault reported in one run`() throws {
        var report = unbalanced
        report.year = "2024年"
        report.fields = "导言: 县水利局编制"
        report.otherMatters = "其他事项: *无"
        let output = CommandRun("check", try put(report)).output
        let rules = output.matches(of: /\[([a-z0-9_.]+)\]\n/).map { String($0.1) }
        #expect(rules == ["field.value", "key.unknown", "t3.balance", "yaml.anchor"])
    }

    @Test func `without a file the usage is named`() {
        let run = CommandRun("check")
        #expect(run.code == 64)
        #expect(run.error.contains("usage: nianbao check --help"))
    }

    @Test func `wrong usage is reported in Chinese too`() {
        #expect(CommandRun("check", "--lang=zh").error.hasPrefix("命令写法有误"))
    }

    @Test(arguments: [["prüfen"], ["check", "--colour", "年报.yaml"], ["check", "--lang", "fr", "年报.yaml"]])
    func `what the tool does not know is wrong usage`(_ arguments: [String]) {
        #expect(CommandRun(arguments).code == 64)
    }
}
