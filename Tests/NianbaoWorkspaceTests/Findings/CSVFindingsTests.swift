import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Findings as a table for spreadsheet programs.
@Suite struct CSVFindingsTests {
    private let renderer = FindingFormat.csv.renderer(.all, FindingStyle(.chinese, hasColour: false), .builtIn)

    private func line(_ finding: Finding, in name: String = "a.yaml") throws -> String {
        let checked = try CheckedReport(Array(ReportText().text.utf8), at: name, ReportReader(.builtIn))
        let lines = try renderer.text(of: checked, hints: [finding]).split(separator: "\r\n").map(String.init)
        return try #require(lines.first { $0.contains("test.fault") })
    }

    @Test func `it begins with a byte order mark, and lines end with CR LF`() throws {
        #expect(try renderer.head == "\u{FEFF}文件,单位,年度,程度,规则,位置,问题,处理,说明\r\n")
    }

    @Test func `a finding has its place, what is wrong and what to do`() throws {
        let report = try #require(
            try CheckedReport(Array(ReportText().text.utf8), at: "a.yaml", ReportReader(.builtIn)).report?.stated)
        let finding = Finding(
            .fault, at: SourceSpan(line: 2, column: 3, length: 4), Bilingual("多了,少了"), advice: Bilingual("改"))
        #expect(
            try line(finding) == "a.yaml,\(report.agency),\(report.year),错误,test.fault,2:3,\"多了,少了\",改,")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A1", "＝1"])
    func `what a spreadsheet program would take for a formula is text`(_ text: String) throws {
        #expect(try line(Finding(.fault, at: nil, Bilingual(text)), in: text).hasPrefix("'\(text),"))
    }

    @Test func `what is accepted says why`() throws {
        var accepted = Finding(.fault, at: nil, Bilingual("不对"))
        accepted.acceptance = Acceptance(reason: "核实过", author: "王", date: "2024-01-02")
        #expect(try line(accepted).hasSuffix(",不对,,核实过"))
    }

    @Test func `a file that cannot be read has a line of its own`() throws {
        let failure = Failure(zh: "没有这个文件", en: "no such file")
        #expect(try renderer.text(of: failure, path: "a.yaml") == "a.yaml,,,读不了,,,没有这个文件,,\r\n")
        #expect(renderer.tellsFailures)
    }
}
