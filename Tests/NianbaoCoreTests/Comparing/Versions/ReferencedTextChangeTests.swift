import Testing

@testable import NianbaoCore

@Suite struct ReferencedTextChangeTests {
    @Test func `a sentence that takes its figure from a table changes with the table`() throws {
        let body = "总体情况: 新收申请{{申请.新收.总计}}件。\n申请:\n  新收: [1, 0, 0, 0, 0, 0]\n"
        let old = CompletedReport(try TestEdition.of2021.report(body))
        let new = CompletedReport(try TestEdition.of2021.report(body.replacing("[1,", with: "[3,")))
        let difference = try #require(ReportDifference(from: old, to: new))
        #expect(difference.texts.map(\.old?.text) == ["新收申请1件。"])
        #expect(difference.texts.map(\.new?.text) == ["新收申请3件。"])
    }
}
