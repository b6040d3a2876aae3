import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// The SARIF log, read as any program would read it.
@Suite struct SARIFFindingsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The one run of the log of some files.
    private func run(_ texts: [String: String], missing: [String] = []) throws -> [String: Any] {
        for (name, text) in texts { try folder.put(name, text) }
        let renderer = FindingFormat.sarif.renderer(.all, FindingStyle(.english, hasColour: false), .builtIn)
        let written = Written()
        var writer = FindingsWriter(renderer, to: written.stream, remarks: .nowhere)
        try writer.begin()
        for name in texts.keys.sorted() + missing {
            let path = folder.path(name)
            let outcome = try CheckOutcome(path, ReportReader(.builtIn), prior: nil, as: renderer) { _ in [] }
            try writer.add(outcome, path: path)
        }
        try writer.end()
        let log = try #require(try JSONSerialization.jsonObject(with: Data(written.text.utf8)) as? [String: Any])
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ run: [String: Any], _ rule: String) -> [[String: Any]] {
        (run["results"] as? [[String: Any]] ?? []).filter { $0["ruleId"] as? String == rule }
    }

    @Test func `every rule of a result is described once, in the log's head`() throws {
        let run = try run(["a.yaml": ReportText(requests: ReportText.unbalancedRequests).text])
        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rules = (driver?["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        let used = (run["results"] as? [[String: Any]] ?? []).compactMap { $0["ruleId"] as? String }
        #expect(Set(rules).count == rules.count && !used.isEmpty && Set(used).isSubset(of: rules))
    }

    @Test func `a result has its place, its cells and what it is related to`() throws {
        let run = try run(["a.yaml": ReportText(requests: ReportText.unbalancedRequests).text])
        let result = try #require(results(run, "t3.balance").first)
        let place = try #require((result["locations"] as? [[String: Any]])?.first)
        let region = (place["physicalLocation"] as? [String: Any])?["region"] as? [String: Any]
        #expect(region?["startLine"] as? Int == 6)
        let cells = (place["logicalLocations"] as? [[String: Any]] ?? []).compactMap {
            $0["fullyQualifiedName"] as? String
        }
        #expect(cells.contains("requests.new.natural"))
        #expect((result["relatedLocations"] as? [[String: Any]])?.isEmpty == false)
        #expect(result["level"] as? String == "error")
    }

    @Test func `a suggested figure is a fix that replaces just the figure`() throws {
        var report = ReportText(requests: ReportText.unbalancedRequests)
        report.requests = """
            申请:
              新收: [30, 0, 0, 0, 0, 0, 3]
              上年结转: 0
              予以公开: [3, 0, 0, 0, 0, 0, 3]
              部分公开: 0
              不予公开: 0
              无法提供: 0
              不予处理: 0
              其他处理: 0
              总计: [3, 0, 0, 0, 0, 0, 3]
              结转下年度: 0
            """
        let run = try run(["a.yaml": report.text])
        let fixes = (run["results"] as? [[String: Any]] ?? []).compactMap { ($0["fixes"] as? [[String: Any]])?.first }
        let change = try #require((fixes.first?["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        let (region, content) = (
            replacement["deletedRegion"] as? [String: Any], replacement["insertedContent"] as? [String: Any]
        )
        #expect(content?["text"] as? String == "3")
        let line = report.text.split(separator: "\n", omittingEmptySubsequences: false)[
            (region?["startLine"] as? Int ?? 1) - 1]
        let columns = (region?["startColumn"] as? Int ?? 0, region?["endColumn"] as? Int ?? 0)
        #expect(String(line.dropFirst(columns.0 - 1).prefix(columns.1 - columns.0)) == "30")
    }

    @Test func `a slip that can be fixed in one way is a fix`() throws {
        let run = try run(["a.yaml": ReportText().text.replacing("年度: 2024", with: "年度： 2024")])
        let fixes = (run["results"] as? [[String: Any]] ?? []).compactMap { $0["fixes"] as? [[String: Any]] }
        #expect(!fixes.isEmpty)
    }

    @Test func `what is accepted is suppressed with its reason`() throws {
        var report = ReportText(requests: ReportText.unbalancedRequests)
        report.fields = "说明:\n  - {规则: f.length, 理由: 小单位}"
        let run = try run(["a.yaml": report.text])
        let suppressed = (run["results"] as? [[String: Any]] ?? []).compactMap {
            $0["suppressions"] as? [[String: Any]]
        }
        for suppression in suppressed.joined() { #expect(suppression["justification"] as? String == "小单位") }
    }

    @Test func `a file that cannot be read makes the invocation fail`() throws {
        let run = try run(["a.yaml": ReportText().text], missing: ["没有.yaml"])
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notes = invocation["toolExecutionNotifications"] as? [[String: Any]]
        #expect(notes?.count == 1 && notes?.first?["level"] as? String == "error")
    }

    @Test func `without a failure the invocation succeeds`() throws {
        let run = try run(["a.yaml": ReportText().text, "b.yaml": ReportText().text])
        #expect(((run["invocations"] as? [[String: Any]])?.first)?["executionSuccessful"] as? Bool == true)
    }
}
