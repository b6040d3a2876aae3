import Testing

@testable import NianbaoCore

@Suite struct ReferenceSuggestionsTests {
    private func suggestions(_ text: String) throws -> [String] {
        let body = "总体情况: \(text)\n申请:\n  新收: [41, 2, 0, 0, 0, 0]\n  上年结转: [2, 0, 0, 0, 0, 0]\n"
        let report = CompletedReport(try TestEdition.of2021.report(body))
        return ReferenceSuggestions.findings(in: report).map(\.message.zh)
    }

    @Test func `a number that equals one cell is offered as a reference`() throws {
        #expect(try suggestions("自然人申请41件") == ["“41”只与“申请.新收.自然人”相等"])
        #expect(try suggestions("新收申请43件") == ["“43”只与“申请.新收.总计”相等"])
    }

    @Test(arguments: [
        "商业企业2件", "没有40件", "占41%", "41余件", "2041年", "〔2024〕41号", "共{{申请.新收.自然人}}件", "没有0件",
    ])
    func `nothing is offered for what is ambiguous, inexact or no quantity`(_ text: String) throws {
        #expect(try suggestions(text) == [])
    }

    @Test func `the place is the number's`() throws {
        let report = CompletedReport(
            try TestEdition.of2021.report("总体情况: |\n  甲\n  自然人41件\n申请:\n  新收: [41, 2, 0, 0, 0, 0]\n"))
        let span = ReferenceSuggestions.findings(in: report).first?.span
        #expect(span == SourceSpan(line: 6, column: 6, length: 2))
    }
}
