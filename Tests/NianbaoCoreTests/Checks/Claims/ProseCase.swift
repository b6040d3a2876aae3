import Testing

@testable import NianbaoCore

/// A text for one of the reports of the sets of prose, and whether something in it is reported.
struct ProseCase: CustomTestStringConvertible {
    let report: String
    let text: String
    let isWrong: Bool

    var testDescription: String { text }

    init(_ report: String, wrong text: String) { (self.report, self.text, isWrong) = (report, text, true) }
    init(_ report: String, right text: String) { (self.report, self.text, isWrong) = (report, text, false) }

    /// Expects a finding if something is wrong, and none otherwise.
    func expect() throws {
        let item = ProseSet.Item(report: "prose-\(report)", text: text, wrong: [])
        #expect(try item.findings().isEmpty != isWrong)
    }
}
