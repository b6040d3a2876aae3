import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct BriefFindingsTests {
    private let folder = try? TemporaryFolder()

    @Test(arguments: [("zh", "错误：", "警告："), ("en", "error: ", "warning: ")])
    func `each finding is one line with place, severity and rule`(
        _ language: String, _ error: String, _ warning: String
    ) throws {
        let folder = try #require(folder)
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        report.problems = "存在问题: 部分栏目更新更新较慢，下一年度按季度核对。"
        let path = try folder.put("年报.yaml", report.text)
        let run = CommandRun("check", path, "--brief", "--lang", language)
        #expect(run.code == 1)
        let lines = run.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.hasPrefix(path + ":") && line.hasSuffix("]"), "\(line)")
            #expect([error, warning, "提示：", "hint: "].contains { line.contains($0) }, "\(line)")
        }
        #expect(lines.contains { $0.contains(error) && $0.hasSuffix("[t3.balance]") })
        #expect(lines.contains { $0.contains(warning) && $0.hasSuffix("[f.doubled_words]") })
    }

    @Test(arguments: ["--all", "--details", "--format=json"])
    func `other ways of showing findings do not go with it`(_ option: String) {
        #expect(CommandRun("check", "a", "--brief", option).code == 64)
    }
}
