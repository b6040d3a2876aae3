internal import NianbaoCore

/// Writes the parts of a document in their order.
struct BodyWriter {
    private let isDraft: Bool
    private var markup = Markup()
    private var orientation = PageOrientation.portrait
    /// The paragraph before, which may turn out to end a section; `nil` after a table.
    private var last: WordParagraph?
    /// Whether a table has just ended: another one would grow together with it.
    private var isAfterTable = false
    private var startsPage = false
    /// The layout of the table that follows a heading, which had to be known for the heading; `nil` elsewhere.
    private var layoutAfterHeading: TableLayout?

    /// The part with the document proper.
    static func part(_ document: PrintedDocument) -> PackagePart {
        var writer = BodyWriter(isDraft: document.title.isDraft)
        writer.write(document)
        return PackagePart("word/document.xml", writer.markup.bytes)
    }

    private init(isDraft: Bool) { self.isDraft = isDraft }

    private mutating func write(_ document: PrintedDocument) {
        markup += Markup.declaration + "<w:document \(Namespaces.word)><w:body>"
        let capacity = PageLayout.portrait.textWidth / WordStyle.titleSize
        add(WordParagraph(TitleLines.lines(of: document.title, capacity: capacity).joined(separator: "\n"), .title))
        var rest = document.blocks[...]
        // Of lines with tabs that are no table as a whole, some alone are none either.
        var isAmongTabs = false
        while let block = rest.first {
            if !isAmongTabs, let table = PastedTable(startingAt: rest) {
                add(PrintedGrid(table))
                rest = rest.dropFirst(table.rows.count)
            } else {
                isAmongTabs = block.hasTab
                rest = rest.dropFirst()
                write(block, next: rest.first)
            }
        }
        if isAfterTable { add(.tiny) }
        flush()
        markup += PageLayout.of(orientation).properties(isDraft: isDraft) + "</w:body></w:document>"
    }

    private mutating func write(_ block: PrintedDocument.Block, next: PrintedDocument.Block?) {
        switch block {
        case .heading(let text, let level):
            var heading = WordParagraph(text, level == 1 ? .heading : .subheading)
            var layout: TableLayout?
            if case .grid(let grid)? = next { layout = TableLayout(grid, on: page) }
            if !isFirstOfSection { heading.startsPage = layout?.startsPage == true }
            add(heading)
            layoutAfterHeading = layout
        case .paragraph(let text, let role): add(WordParagraph(text, role.style))
        case .lines(let lines, let role):
            for (index, line) in lines.enumerated() {
                var paragraph = WordParagraph(line, role.style)
                paragraph.keepsNext = index < lines.count - 1
                // Short lines with long words, such as hashes, would be stretched.
                if role == .body { paragraph.alignment = .left }
                add(paragraph)
            }
        case .quote(let paragraphs): for text in paragraphs { add(WordParagraph(text, .quote)) }
        case .items(let items, let isNumbered):
            for (index, item) in items.enumerated() {
                add(WordParagraph((isNumbered ? "\(index + 1). " : "· ") + item, .body))
            }
        case .grid(let grid): add(grid)
        case .page(let next): turn(to: next)
        }
    }

    private var page: PageLayout { .of(orientation) }

    /// Whether a new section has begun and nothing is in it yet.
    private var isFirstOfSection: Bool { last == nil && !isAfterTable }

    private mutating func add(_ paragraph: WordParagraph) {
        flush()
        layoutAfterHeading = nil
        var paragraph = paragraph
        if startsPage { paragraph.startsPage = true }
        startsPage = false
        last = paragraph
        isAfterTable = false
    }

    private mutating func add(_ table: PrintedGrid) {
        let layout = layoutAfterHeading ?? TableLayout(table, on: page)
        if isAfterTable || startsPage { add(.tiny) }
        flush()
        TableWriter(table, layout).write(to: &markup)
        isAfterTable = true
    }

    private mutating func turn(to next: PageOrientation) {
        guard next != orientation else { return startsPage = true }
        if last == nil { add(.tiny) }
        let properties = page.properties(isDraft: isDraft)
        last?.section = properties
        flush()
        orientation = next
    }

    private mutating func flush() {
        last?.write(to: &markup)
        last = nil
        isAfterTable = false
    }
}

extension PrintedGrid {
    /// A table that somebody pasted into a text.
    fileprivate init(_ table: PastedTable) {
        let rows = table.rows.map { $0.map { String($0) } }
        let headers = table.hasHeader ? rows[0] : nil
        self.init(
            headers: headers, rows: headers == nil ? rows : Array(rows.dropFirst()),
            description: "正文中的表格" + (headers.map { "：" + $0.joined(separator: "、") } ?? ""))
    }
}

extension PrintedDocument.Role {
    fileprivate var style: WordStyle {
        switch self {
        case .body: .body
        case .subheading: .subheading
        case .signature: .signature
        }
    }
}
