import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct DifferencePrinterTests {
    private let sample: CorrectedSample

    init() throws { sample = try CorrectedSample() }

    private func drawn(hasColour: Bool) throws -> String {
        let versions = try VersionPair(sample.old, sample.new, ReportReader(.builtIn), remarks: Remarks().sink)
        return DifferencePrinter.text(
            of: versions.outcome, names: ("a", "b"), language: .chinese, hasColour: hasColour)
    }

    @Test func `what changed is red and green where there is colour`() throws {
        let text = try drawn(hasColour: true)
        #expect(text.contains("自然人：\u{1B}[31m2\u{1B}[0m → \u{1B}[32m3\u{1B}[0m（+1）"))
        #expect(text.contains("新公开\u{1B}[31m12\u{1B}[0m件"))
        #expect(text.contains("新公开\u{1B}[32m13\u{1B}[0m件"))
    }

    @Test func `what changed is in brackets where there is none`() throws {
        let text = try drawn(hasColour: false)
        #expect(text.contains("新公开【13】件"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `colour changes nothing else`() throws {
        let plain = try drawn(hasColour: true).replacing(/\u{1B}\[\d+m/, with: "")
        #expect(plain == (try drawn(hasColour: false)).replacing(/【|】/, with: ""))
    }

    @Test func `a table that a document lacks is one line, without its totals`() throws {
        let folder = try TemporaryFolder()
        try folder.put("a.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        let read = try CheckedReport(folder.path("a.yaml"), ReportReader(.builtIn)).report
        let report = try #require(read)
        let lines = PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text
            .split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("三、") })
        let end = try #require(lines.firstIndex { $0.hasPrefix("四、政府") })
        try folder.put("b.txt", (lines[...start] + lines[end...]).joined(separator: "\n"))
        let versions = try VersionPair(
            folder.path("a.yaml"), folder.path("b.txt"), ReportReader(.builtIn), remarks: Remarks().sink)
        let text = DifferencePrinter.text(
            of: versions.outcome, names: ("a", "b"), language: .english, hasColour: false)
        let cells = report.form.typedCells.count {
            report.form.sections[report.form[$0].section].heading.hasPrefix("三")
        }
        #expect(text.contains("三、收到和处理政府信息公开申请情况\n  the whole table is gone, with all \(cells) figures\n"))
        #expect(!text.contains("申请.新收"), "\(text)")
    }
}
