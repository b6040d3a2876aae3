@testable import NianbaoCore

/// A report as a page would show it: title, texts and tables, to be damaged as published ones are.
struct PublishedReport {
    var title: String
    var preamble: [String]
    var sections: [Section]
    /// Paragraphs above the title and below the last text.
    var above: [DocumentBlock] = []
    var below: [String] = []
    var style = PublishedTable.Style.spans
    /// Whether every cell has a line of its own.
    var isListed = false

    struct Section {
        var heading: String
        var texts: [String] = []
        var tables: [PublishedTable] = []
        let index: Int
    }

    init(_ report: CompletedReport) {
        let printed = report.printed()
        title = printed.title.text
        preamble = printed.preamble.map(\.text)
        sections = printed.sections.map { section in
            switch section.content {
            case .paragraphs(let texts):
                Section(heading: section.heading, texts: texts.map(\.text), index: section.index)
            case .grid(let grid):
                Section(heading: section.heading, tables: [PublishedTable(grid)], index: section.index)
            }
        }
    }

    var document: SourceDocument {
        var blocks = above
        var count = 0
        func add(_ text: String) {
            count += 1
            blocks.append(
                .paragraph(
                    DocumentParagraph(text, at: .document(Bilingual(zh: "第\(count)段", en: "paragraph \(count)")))))
        }
        add(title)
        preamble.forEach(add)
        var tables = 0
        for section in sections {
            if !section.heading.isEmpty { add(section.heading) }
            section.texts.forEach(add)
            for table in section.tables {
                tables += 1
                if isListed {
                    blocks += table.paragraphs(number: tables)
                } else {
                    blocks.append(.grid(table.grid(style, number: tables)))
                }
            }
        }
        below.forEach(add)
        return SourceDocument(blocks: blocks, keepsEmptyCells: !isListed)
    }

    /// Changes every table.
    mutating func editTables(_ change: (inout PublishedTable) -> Void) {
        for section in sections.indices {
            for table in sections[section].tables.indices { change(&sections[section].tables[table]) }
        }
    }

    /// Changes the tables of one section.
    mutating func edit(_ section: String, _ change: (inout PublishedTable) -> Void) {
        for index in sections.indices where sections[index].heading.contains(section) {
            for table in sections[index].tables.indices { change(&sections[index].tables[table]) }
        }
    }
}
