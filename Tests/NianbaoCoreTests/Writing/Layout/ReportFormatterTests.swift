import Testing

@testable import NianbaoCore

/// What must hold of every file that is formatted.
@Suite struct ReportFormatterTests {
    private func formatted(_ file: HandWrittenFile) throws -> String {
        ReportFormatter.text(of: file.text, form: try file.edition.form())
    }

    @Test(arguments: HandWrittenFile.all)
    func `the file is read without errors`(_ file: HandWrittenFile) throws {
        let reading = try file.edition.reading(file: file.text)
        #expect(reading.findings.filter { $0.severity == .error }.map(\.mark) == [])
    }

    @Test(arguments: HandWrittenFile.all)
    func `every comment stays, and once`(_ file: HandWrittenFile) throws {
        let comments = HandWrittenFile.comments(in: file.text)
        #expect(HandWrittenFile.comments(in: try formatted(file)) == comments)
    }

    @Test(arguments: HandWrittenFile.all)
    func `the report stays the same`(_ file: HandWrittenFile) throws {
        let before = try #require(try file.edition.reading(file: file.text).report)
        let reading = try file.edition.reading(file: try formatted(file))
        #expect(reading.findings.filter { $0.severity == .error }.map(\.mark) == [])
        var after = try #require(reading.report)
        // Which of two spellings counts as the file's depends on the order of its keys.
        after.spelling = before.spelling
        #expect(WrittenReport(after) == WrittenReport(before))
    }

    @Test(arguments: HandWrittenFile.all)
    func `formatting again changes nothing`(_ file: HandWrittenFile) throws {
        let once = try formatted(file)
        #expect(ReportFormatter.text(of: once, form: try file.edition.form()) == once)
    }

    @Test(arguments: HandWrittenFile.all)
    func `lines end in LF, without spaces before it, and no two empty ones follow each other`(_ file: HandWrittenFile)
        throws
    {
        let text = try formatted(file)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(!text.unicodeScalars.contains { "\r\u{85}\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains($0) })
        #expect(lines.last == "" && lines.first != "" && !text.hasSuffix("\n\n"))
        #expect(!lines.contains { $0.last == " " || $0.last == "\t" })
        #expect(!text.contains("\n\n\n"))
    }

    @Test(arguments: TestEdition.allCases)
    func `an empty report is in the canonical layout already`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let blank = ReportWriter.blank(form: form, agency: "青石县教育局", year: edition.year, scope: .organ)
        let text = ReportWriter.text(of: blank)
        #expect(ReportFormatter.text(of: text, form: form) == text)
    }

    @Test(arguments: ["", "# 只有注释\n", "- 一\n- 二\n", "{}\n", "a: [1"])
    func `what is no report stays as it is`(_ text: String) throws {
        #expect(ReportFormatter.text(of: text, form: try TestEdition.of2021.form()) == text)
    }
}
