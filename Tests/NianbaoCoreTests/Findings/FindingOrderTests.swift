import Testing

@testable import NianbaoCore

@Suite struct FindingOrderTests {
    private func words(_ places: [FindingPlace?]) -> [String] {
        places.map { Finding(.fault, in: $0, Bilingual("不对")) }.inReadingOrder().map { $0.place?.words.zh ?? "" }
    }

    @Test func `the whole file comes first, then lines`() {
        let lines = [(2, 1), (1, 9), (1, 10)].map { FindingPlace.text(SourceSpan(line: $0.0, column: $0.1, length: 1)) }
        #expect(words(lines + [nil]) == ["", "1:9", "1:10", "2:1"])
    }

    @Test func `sheets keep their order, and each is read row by row`() {
        let places: [FindingPlace] = [
            .sheet("申请", reference: "B10"), .sheet("主动公开", reference: "A1"), .sheet("申请", reference: "C9"),
            .sheet("申请", reference: "AA9"), .sheet("申请", reference: nil), .sheet("申请", reference: "7–9"),
        ]
        #expect(words(places) == ["申请", "申请!7–9", "申请!C9", "申请!AA9", "申请!B10", "主动公开!A1"])
    }

    @Test func `places in a document keep their order`() {
        let places = ["表2第4行", "表10第1行", "表1第1行"].map { FindingPlace.document(Bilingual($0)) }
        #expect(words(places) == ["表2第4行", "表10第1行", "表1第1行"])
    }

    @Test func `only findings alike in everything are shown once`() {
        let place = FindingPlace.sheet("申请", reference: "D5")
        #expect(words([place, place, .sheet("申请", reference: "D6")]) == ["申请!D5", "申请!D6"])
    }

    @Test func `only a place in a text has a span`() {
        let span = SourceSpan(line: 3, column: 5, length: 2)
        #expect(FindingPlace.text(span).span == span)
        #expect(FindingPlace.sheet("申请", reference: "D5").span == nil)
        #expect(FindingPlace.document(Bilingual("表2")).span == nil)
    }
}

extension Rule {
    fileprivate static let fault = Rule(id: "test.fault", statement: Bilingual(zh: "没有毛病", en: "no fault"))
}
