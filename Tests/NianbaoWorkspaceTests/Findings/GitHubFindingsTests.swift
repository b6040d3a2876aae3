import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Findings as GitHub shows them beside the lines of a change.
@Suite struct GitHubFindingsTests {
    private let renderer = FindingFormat.github.renderer(.all, FindingStyle(.english, hasColour: false), .builtIn)

    private func line(_ finding: Finding, in name: String = "a.yaml") throws -> String {
        let checked = try CheckedReport(Array(ReportText().text.utf8), at: name, ReportReader(.builtIn))
        let lines = try renderer.text(of: checked, hints: [finding]).split(separator: "\n").map(String.init)
        return try #require(lines.first { $0.contains("title=test.fault") })
    }

    private func finding(_ span: SourceSpan?, _ text: String = "wrong", advice: Bilingual? = nil) -> Finding {
        Finding(.fault, at: span, Bilingual(text), advice: advice)
    }

    @Test func `a place has its line and columns, the last one included`() throws {
        #expect(
            try line(finding(SourceSpan(line: 2, column: 3, length: 4)))
                == "::error file=a.yaml,line=2,col=3,endLine=2,endColumn=6,title=test.fault::wrong")
    }

    @Test func `a place over several lines has no last column`() throws {
        let span = SourceSpan(start: SourcePosition(line: 2, column: 3), end: SourcePosition(line: 4, column: 1))
        #expect(try line(finding(span)) == "::error file=a.yaml,line=2,col=3,endLine=4,title=test.fault::wrong")
    }

    @Test func `what separates the parts of a line is escaped`() throws {
        let text = try line(finding(nil, "100%\nmore: a,b"), in: "a,b:c.yaml")
        #expect(text.contains("::100%25") && text.hasSuffix("more: a,b"))
        #expect(text.hasPrefix("::error file=a%2Cb%3Ac.yaml,"))
    }

    @Test func `advice follows in a line of its own`() throws {
        #expect(try line(finding(nil, advice: Bilingual("fix it"))).hasSuffix("::wrong%0Afix it"))
    }

    @Test func `what is accepted is a notice with the reason and who gave it`() throws {
        var accepted = finding(nil, advice: Bilingual("fix it"))
        accepted.acceptance = Acceptance(reason: "核实过", author: "王", date: "2024-01-02")
        #expect(try line(accepted) == "::notice file=a.yaml,title=test.fault::wrong%0Aaccepted: 核实过 (王 2024-01-02)")
        accepted.acceptance = Acceptance(reason: "核实过")
        #expect(try line(accepted).hasSuffix("%0Aaccepted: 核实过"))
    }

    @Test func `a file that cannot be read is an error of its own`() throws {
        let failure = Failure(zh: "读不了", en: "cannot be read")
        #expect(try renderer.text(of: failure, path: "a.yaml") == "::error file=a.yaml::cannot be read\n")
    }
}
