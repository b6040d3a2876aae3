import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct ReportCopiesTests {
    private let report: CompletedReport
    private let published: PublishedReport

    init() throws {
        report = try Importing.madeUp(.of2021, seed: 3)
        published = PublishedReport(report)
    }

    /// A page with both reports, one after the other.
    private func page(_ first: PublishedReport, _ second: PublishedReport) -> SourceDocument {
        SourceDocument(blocks: first.document.blocks + second.document.blocks)
    }

    private func kinds(_ imported: Imported) -> [ImportNote.Kind] { imported.notes.map(\.kind) }

    @Test func `the same report twice on a page is taken once, with one line`() throws {
        let imported = try Importing.report(page(published, published))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(kinds(imported) == [.again] && !imported.notes[0].isDoubt)
        #expect(
            imported.report.narratives.map(\.text)
                == (try Importing.report(published.document)).report.narratives.map(\.text))
    }

    @Test func `where two reports with one title differ, neither figure is taken`() throws {
        var other = published
        var changed = ""
        other.edit("申请情况") { table in
            let row = table.dataRows[0]
            guard let cell = table.rows[row].firstIndex(where: \.isFigure) else { return }
            changed = table.rows[row][cell].text + "7"
            table.rows[row][cell].text = changed
        }
        let imported = try Importing.report(page(published, other))
        #expect(Importing.missing(imported, of: report) == ["申请.新收.自然人"])
        #expect(kinds(imported).filter { $0 == .conflict }.count == 2 && !kinds(imported).contains(.leftOut))
        #expect(imported.notes.contains { $0.message.zh.contains("“\(changed)”") })
        #expect(imported.isUnfinished)
    }

    @Test func `other texts alone are named`() throws {
        var other = published
        other.sections[0].texts.append("另有一段。")
        let imported = try Importing.report(page(published, other))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(kinds(imported) == [.conflict] && imported.notes[0].message.en.contains("with other texts"))
    }

    @Test func `a title in the header of every page begins no other report`() throws {
        var blocks = published.document.blocks
        let title = blocks[0]
        for index in blocks.indices.reversed() where index % 4 == 3 { blocks.insert(title, at: index) }
        let imported = try Importing.report(SourceDocument(blocks: blocks))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(!kinds(imported).contains(.again) && !kinds(imported).contains(.conflict))
    }

    @Test func `an empty form beside the report says nothing`() throws {
        var empty = published
        empty.editTables { table in table.edit { if $0.isFigure { $0.text = "" } } }
        for document in [page(published, empty), page(empty, published)] {
            let imported = try Importing.report(document)
            #expect(Importing.missing(imported, of: report) == [])
        }
    }

    @Test func `of three tables with three figures none is taken`() throws {
        var tables = published
        for index in tables.sections.indices where tables.sections[index].heading.contains("申请情况") {
            guard let first = tables.sections[index].tables.first else { continue }
            for digit in ["8", "9"] {
                var copy = first
                let row = copy.dataRows[digit == "8" ? 0 : 1]
                if let cell = copy.rows[row].firstIndex(where: \.isFigure) { copy.rows[row][cell].text += digit }
                tables.sections[index].tables.append(copy)
            }
        }
        let imported = try Importing.report(tables.document)
        #expect(Importing.missing(imported, of: report) == ["申请.新收.自然人", "申请.上年结转.自然人"])
    }
}
