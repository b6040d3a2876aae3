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
            guard let cell = table.rows[row].firstIndex(where: \.isFigure) else {
                preconditionFailure("the row has no figure")
            }
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

    @Test func `three figures in one cell are all shown`() throws {
        var page = published
        for digit in ["8", "9"] { page.add(to: "申请情况") { $0.changeFirstFigure { $0 + digit } } }
        let imported = try Importing.report(page.document, blankAsZero: true)
        #expect(Importing.missing(imported, of: report) == ["申请.新收.自然人"])
        let shown = imported.notes.filter { $0.kind == .conflict }.map(\.message.zh)
        #expect(shown.count == 2 && shown[0].contains("8”") && shown[1].contains("9”"))
    }

    // MARK: Tables among texts

    @Test(arguments: [false, true]) func `a summary between two paragraphs does not end the text`(
        _ differs: Bool
    ) throws {
        var page = published
        let source = try #require(page.sections.first { $0.heading.contains("申请情况") }?.tables.first)
        page.sections[0].tables = [source]
        if differs { page.sections[0].tables[0].changeFirstFigure { $0 + "7" } }
        page.sections.insert(.init(heading: "", texts: ["总的来看，全年工作平稳。"], index: 0), at: 1)
        let imported = try Importing.report(page.document)
        #expect(imported.report.narratives[0].paragraphs.last?.text == "总的来看，全年工作平稳。")
        #expect(Importing.missing(imported, of: report) == (differs ? ["申请.新收.自然人"] : []))
        #expect(Set(kinds(imported)) == [differs ? .conflict : .again])
    }

    @Test func `a table above the first section does not end what stands before it`() throws {
        var page = published
        let source = try #require(page.sections.first { $0.heading.contains("申请情况") }?.tables.first)
        page.preamble = ["本报告根据有关规定编制。"]
        page.sections.insert(.init(heading: "", tables: [source], index: 0), at: 0)
        page.sections.insert(.init(heading: "", texts: ["现向社会公布。"], index: 0), at: 1)
        let imported = try Importing.report(page.document)
        #expect(imported.report.preamble.paragraphs.map(\.text) == ["本报告根据有关规定编制。", "现向社会公布。"])
    }

    @Test func `a table after the last text ends it`() throws {
        var page = published
        let source = try #require(page.sections.first { $0.heading.contains("申请情况") }?.tables.first)
        page.sections[page.sections.count - 1].tables = [source]
        page.below = ["附表说明。"]
        let imported = try Importing.report(page.document)
        #expect(imported.report.narratives.last?.text.contains("附表说明") == false)
        #expect(kinds(imported).contains(.leftOut))
    }

    // MARK: Tables that are not whole

    @Test(arguments: [false, true]) func `of two copies the one with more rows is taken`(_ isReversed: Bool) throws {
        var short = published
        short.edit("申请情况") { $0.rows.removeLast(2) }
        let imported = try Importing.report(isReversed ? page(published, short) : page(short, published))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(kinds(imported) == [.again] && imported.notes[0].message.en.contains("not all of its tables are whole"))
    }

    @Test func `a table that only the second copy has is taken from there`() throws {
        var short = published
        for index in short.sections.indices where short.sections[index].heading.contains("申请情况") {
            short.sections[index].tables = []
        }
        let imported = try Importing.report(page(short, published))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(kinds(imported) == [.again] && imported.notes[0].message.zh.contains("有的表不全"))
    }

    @Test func `a row that each of two copies has alone is taken from the first and named of the second`() throws {
        let (first, last) = ("申请.新收.自然人", "申请.结转下年度.自然人")
        var (one, other) = (published, published)
        one.edit("申请情况") { $0.rows.removeLast() }
        other.edit("申请情况") { $0.rows.remove(at: $0.firstDataRow) }
        let imported = try Importing.report(page(one, other), blankAsZero: true)
        let missing = Importing.missing(imported, of: report)
        #expect(missing.contains(last) && !missing.contains(first), "\(missing)")
        let conflicts = imported.notes.filter { $0.kind == .conflict }
        #expect(conflicts.contains { $0.message.zh.contains("\(last)：只有") }, "\(conflicts.map(\.message.zh))")
    }

    @Test func `a table whose rows are there twice is not the same as another one`() throws {
        var page = published
        page.add(to: "申请情况") { _ in }
        let section = try #require(page.sections.firstIndex { $0.heading.contains("申请情况") })
        var again = page.sections[section].tables[0]
        again.rows.removeFirst(again.firstDataRow)
        again.changeFirstFigure { $0 + "7" }
        page.sections[section].tables[0].rows += again.rows
        let imported = try Importing.report(page.document)
        #expect(Importing.missing(imported, of: report).count > 100)
        #expect(!kinds(imported).contains(.again) && kinds(imported).contains(.conflict))
    }

    @Test func `the path to the second report is none of the first one's text`() throws {
        var twice = published
        twice.above = [.paragraph(DocumentParagraph(published.title, at: .document(Bilingual("路径"))))]
        let imported = try Importing.report(page(twice, twice))
        #expect(Importing.missing(imported, of: report) == [])
        #expect(kinds(imported) == [.again], "\(imported.notes.map(\.message.zh))")
    }
}

extension PublishedReport {
    /// Puts a changed copy of a section's first table below its tables.
    fileprivate mutating func add(to section: String, _ change: (inout PublishedTable) -> Void) {
        for index in sections.indices where sections[index].heading.contains(section) {
            guard var copy = sections[index].tables.first else { continue }
            change(&copy)
            sections[index].tables.append(copy)
        }
    }
}

extension PublishedTable {
    /// Changes the first figure.
    fileprivate mutating func changeFirstFigure(_ change: (String) -> String) {
        guard let cell = rows[firstDataRow].firstIndex(where: \.isFigure) else {
            preconditionFailure("the row has no figure")
        }
        rows[firstDataRow][cell].text = change(rows[firstDataRow][cell].text)
    }
}
