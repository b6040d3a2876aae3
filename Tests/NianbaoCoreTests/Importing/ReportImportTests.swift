import Testing

@testable import NianbaoCore

/// Documents that are just what this program prints.
@Suite struct ReportImportTests {
    @Test(
        arguments: PublishedTable.Style.allCases,
        [("yichuan-2020.yaml", TestEdition.of2019), ("qingshi-2023.yaml", .of2021)])
    func `a sample comes back with every figure and text`(
        _ style: PublishedTable.Style, _ sample: (name: String, edition: TestEdition)
    ) throws {
        let report = try Importing.sample(sample.name, sample.edition)
        var published = PublishedReport(report)
        published.style = style
        let imported = try Importing.report(published.document)
        #expect(Importing.missing(imported, of: report) == [])
        #expect(imported.notes.map(\.message.zh) == [])
        #expect(imported.report.agency == report.stated.agency)
        #expect(imported.report.year == report.stated.year)
        #expect(imported.report.customTitle == nil)
        let texts = report.stated.narratives.map { report.paragraphs(of: $0).map(\.text) }
        #expect(imported.report.narratives.map { $0.paragraphs.map(\.text) } == texts)
        #expect(
            imported.report.preamble.paragraphs.map(\.text) == report.paragraphs(of: report.stated.preamble).map(\.text)
        )
    }

    @Test(arguments: TestEdition.builtIn, 0..<8 as Range<UInt64>)
    func `a made-up report comes back in every style`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = try Importing.madeUp(edition, seed: seed)
        for style in PublishedTable.Style.allCases {
            var published = PublishedReport(report)
            published.style = style
            #expect(Importing.missing(try Importing.report(published.document), of: report) == [], "\(style)")
        }
    }

    @Test(arguments: TestEdition.builtIn, 0..<8 as Range<UInt64>)
    func `a report with each cell on a line of its own comes back`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = try Importing.madeUp(edition, seed: seed)
        var published = PublishedReport(report)
        published.isListed = true
        #expect(Importing.missing(try Importing.report(published.document), of: report) == [])
    }

    @Test(arguments: TestEdition.builtIn, [Spelling.chinese, .english])
    func `the file of an import reads as the same report`(_ edition: TestEdition, _ spelling: Spelling) throws {
        let report = try Importing.madeUp(edition, seed: 3)
        var published = PublishedReport(report)
        published.edit("申请情况") { table in
            table.rows[table.firstDataRow][1].text = ""
            table.rows[table.firstDataRow + 1][2].text = "7件"
        }
        let imported = try Importing.report(published.document)
        let reading = try edition.reading(file: imported.text(spelling))
        let read = try #require(reading.report)
        #expect(reading.findings.map(\.mark) == [])
        #expect(read.entries.map(\.value) == imported.report.entries.map(\.value))
        #expect(read.narratives.map(\.paragraphs) == imported.report.narratives.map(\.paragraphs))
        #expect(read.spelling == spelling)
    }
}
