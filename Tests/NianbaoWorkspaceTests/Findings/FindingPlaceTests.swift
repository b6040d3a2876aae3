import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Every format says where a finding is in a file that has no lines.
@Suite struct FindingPlaceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let place: FindingPlace
        let zh: String
        let json: String
        var testDescription: String { zh }
    }

    static let cases = [
        Case(
            place: .sheet("申请", reference: "D5"), zh: "申请!D5",
            json: #""place":{"reference":"D5","sheet":"申请"}"#),
        Case(place: .sheet("申请", reference: nil), zh: "申请", json: #""place":{"sheet":"申请"}"#),
        Case(
            place: .document(Bilingual(zh: "表2第4行", en: "row 4 of table 2")), zh: "表2第4行",
            json: #""place":{"document":{"en":"row 4 of table 2","zh":"表2第4行"}}"#),
    ]

    private func written(_ finding: Finding, _ format: FindingFormat, _ detail: FindingFormat.Detail) throws -> String {
        let library = GivenForms([FormFile]()).shelf()
        let checked = try CheckedReport(Array(ReportText().text.utf8), at: "年报.xlsx", library.reader)
        let renderer = format.renderer(detail, FindingStyle(.chinese, hasColour: false), library.library)
        return try renderer.text(of: checked, hints: [finding])
    }

    private func finding(_ place: FindingPlace, notes: [Finding.Note] = []) -> Finding {
        Finding(.fault, in: place, Bilingual(zh: "不对", en: "wrong"), notes: notes)
    }

    @Test(arguments: cases)
    func `text shows the place after the file's name`(_ example: Case) throws {
        #expect(
            try written(finding(example.place), .text, .all).contains("年报.xlsx:\(example.zh): 错误：不对 [test.fault]\n"))
        #expect(try written(finding(example.place), .text, .brief) == "年报.xlsx:\(example.zh): 错误：不对 [test.fault]\n")
    }

    @Test(arguments: cases)
    func `a first line in a table shows the place`(_ example: Case) {
        #expect([finding(example.place)].firstLine(.error)?.zh == "\(example.zh): 不对 [test.fault]")
    }

    @Test(arguments: cases)
    func `JSON has the place in pieces and no span`(_ example: Case) throws {
        let text = try written(
            finding(example.place, notes: [Finding.Note(Bilingual("这里也是"), in: example.place)]), .json, .all)
        #expect(text.components(of: example.json) == 2)
        #expect(!text.contains("\"span\""))
    }

    @Test(arguments: cases)
    func `SARIF has a logical location and no region`(_ example: Case) throws {
        let note = Finding.Note(Bilingual("这里也是"), in: example.place)
        let text = try written(finding(example.place, notes: [note]), .sarif, .all)
        #expect(text.components(of: "\"logicalLocations\":[{\"fullyQualifiedName\":\"\(example.zh)\"}]") == 2)
        #expect(!text.contains("\"region\""))
    }

    @Test(arguments: cases)
    func `an annotation of GitHub begins with the place`(_ example: Case) throws {
        #expect(
            try written(finding(example.place), .github, .all)
                == "::error file=年报.xlsx,title=test.fault::\(example.zh): 不对\n")
    }

    @Test func `a place in a text is a span and nothing else`() throws {
        let finding = Finding(.fault, at: SourceSpan(line: 2, column: 3, length: 4), Bilingual("不对"))
        #expect(try !written(finding, .json, .all).contains("\"place\""))
        #expect(try written(finding, .sarif, .all).contains("\"region\""))
        #expect(try written(finding, .github, .all).hasSuffix("::不对\n"))
    }
}

extension String {
    /// How often the text contains another.
    fileprivate func components(of part: String) -> Int {
        var (count, rest) = (0, self[...])
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
