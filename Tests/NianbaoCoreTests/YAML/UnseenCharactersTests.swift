import Testing

@testable import NianbaoCore

@Suite struct UnseenCharactersTests {
    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\u{7F}", "\u{7}", "\u{FEFF}"])
    func `an invisible character in a sentence is shown at its place and deleted`(_ sign: String) throws {
        let body = "总体情况: |\n  收到申请15件，办结\(sign)14件。\n"
        let text = TestEdition.of2021.head + body
        let reading = try TestEdition.of2021.reading(file: text)
        #expect(reading.findings.map(\.rule) == ["yaml.syntax"])
        let line = TestEdition.of2021.head.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        #expect(reading.findings.first?.span?.start == SourcePosition(line: line, column: 13))
        #expect(reading.report?.narratives[0].paragraphs.map(\.text) == ["收到申请15件，办结14件。"])
        let fixed = FixedReport(SourceFile(name: "a.yaml", text: text), ReportReader(try .builtIn()), wording: false)
        #expect(fixed.text == text.replacing(sign, with: ""))
    }

    @Test func `a break that may part two paragraphs is not deleted`() throws {
        let text = TestEdition.of2021.head + "总体情况: |\n  公开及时。\u{2028}答复按时。\n"
        let reading = try TestEdition.of2021.reading(file: text)
        #expect(reading.findings.map(\.rule) == ["yaml.syntax"] && reading.findings.first?.fix == nil)
    }

    @Test func `places behind one are those of the file`() throws {
        let document = YAMLDocument("甲: \u{7}[1]\n乙\u{2028}: 2\n丙: 3\n")
        let spans = document.root?.entries?.map(\.value.span.start)
        #expect(spans == [(1, 5), (2, 5), (3, 4)].map { SourcePosition(line: $0.0, column: $0.1) })
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{B}", "\u{7F}", "\u{7}"])
    func `one before all others is shown at its place and moves nothing`(_ sign: String) throws {
        let document = YAMLDocument("\(sign)\n甲: 1\n乙: 2\n")
        #expect(document.findings.map(\.span) == [SourceSpan(line: 1, column: 1, length: 1)])
        let spans = document.root?.entries?.map(\.value.span.start)
        #expect(spans == [(2, 4), (3, 4)].map { SourcePosition(line: $0.0, column: $0.1) })
    }
}
