import Testing

@testable import NianbaoCore

/// What must hold of any report with comments anywhere.
@Suite struct RandomFormattingTests {
    private struct Sample {
        let form: Form
        let text: String
        let tags: [String]

        init(_ edition: TestEdition, _ seed: UInt64) throws {
            form = try edition.form()
            let report = RandomReport.decorated(on: form, seed: seed)
            let commented = RandomComments(in: ReportWriter.text(of: report), seed: seed)
            (text, tags) = (commented.text, commented.tags)
        }

        var formatted: String { ReportFormatter.text(of: text, form: form) }
    }

    /// The tags in a text, in order.
    private func tags(in text: String) -> [String] { text.matches(of: /〔注\d+〕/).map { String($0.output) }.sorted() }

    @Test(arguments: TestEdition.allCases, 0..<30 as Range<UInt64>)
    func `every comment stays, and once`(_ edition: TestEdition, _ seed: UInt64) throws {
        let sample = try Sample(edition, seed)
        try #require(!sample.tags.isEmpty)
        #expect(tags(in: sample.formatted) == sample.tags.sorted())
    }

    @Test(arguments: TestEdition.allCases, 0..<30 as Range<UInt64>)
    func `the report stays the same`(_ edition: TestEdition, _ seed: UInt64) throws {
        let sample = try Sample(edition, seed)
        let before = try edition.reading(file: sample.text)
        let after = try edition.reading(file: sample.formatted)
        #expect((before.findings + after.findings).filter { $0.rule != "text.comment" }.map(\.mark) == [])
        #expect(WrittenReport(try #require(after.report)) == WrittenReport(try #require(before.report)))
    }

    @Test(arguments: TestEdition.allCases, 0..<30 as Range<UInt64>)
    func `formatting again changes nothing`(_ edition: TestEdition, _ seed: UInt64) throws {
        let sample = try Sample(edition, seed)
        let once = sample.formatted
        #expect(ReportFormatter.text(of: once, form: sample.form) == once)
    }

    @Test(arguments: TestEdition.allCases, 0..<20 as Range<UInt64>)
    func `what is written is in the canonical layout already`(_ edition: TestEdition, _ seed: UInt64) throws {
        let form = try edition.form()
        let text = ReportWriter.text(of: RandomReport.decorated(on: form, seed: seed))
        #expect(ReportFormatter.text(of: text, form: form) == text)
    }
}
