/// Writes documents as HTML, as fragments for a site's editor or as pages of their own (`HTMLMode`).
///
/// Nothing in a text takes effect: no script, no reference to anything outside, no id that could be another's. Ids begin
/// with `nb-` and a number made of the title, so that two reports on one page keep apart.
package struct HTMLWriter: Sendable {
    private let mode: HTMLMode
    /// The markup of the documents' tables, in their order.
    private let tables: [HTMLTable]

    /// A writer of the reports of one form. All of them share its tables' markup.
    package init(_ form: PrintedForm, mode: HTMLMode) {
        let tables = zip(form.form.sections, form.grids).compactMap { section, grid in
            grid.map { (grid: $0, description: section.heading) }
        }
        self.init(tables, mode: mode)
    }

    private init(_ tables: [(grid: Grid, description: String)], mode: HTMLMode) {
        self.mode = mode
        self.tables = tables.enumerated().map { index, table in
            HTMLTable(table.grid, number: index + 1, description: table.description, mode: mode)
        }
    }

    /// The whole text of any document; it ends with one line feed.
    package static func text(of document: PrintedDocument, mode: HTMLMode) -> String {
        let tables = document.blocks.compactMap { block in
            if case .grid(let grid) = block { (grid: grid.grid, description: grid.description) } else { nil }
        }
        return HTMLWriter(tables, mode: mode).text(of: document)
    }

    /// The whole text of a report on the writer's form; it ends with one line feed.
    ///
    /// - Parameter charts: What is drawn after it, on a page of its own (`HTMLMode.page`); a site's editor would remove it.
    package func text(of report: PrintedReport, charts: [ReportChart] = []) -> String {
        text(of: report.document, charts: charts)
    }

    private func text(of document: PrintedDocument, charts: [ReportChart] = []) -> String {
        var writing = HTMLWriting(document, mode, tables, charts: mode == .page ? charts : [])
        return writing.written()
    }
}

/// One document on its way to HTML.
private struct HTMLWriting {
    private let document: PrintedDocument
    private let mode: HTMLMode
    private let tables: [HTMLTable]
    private let prefix: String
    private let charts: [ReportChart]
    private var text = TextBuffer()
    private var grids = 0

    init(_ document: PrintedDocument, _ mode: HTMLMode, _ tables: [HTMLTable], charts: [ReportChart]) {
        self.document = document
        self.charts = charts
        self.mode = mode
        self.tables = tables
        prefix = "nb-" + document.title.marked.htmlMark
    }

    mutating func written() -> String {
        let frame = HTMLFrame(document.title, mode, hasCharts: !charts.isEmpty)
        text += frame.opening
        write(document.title.marked, "h1", .title)
        writeBlocks()
        ChartMarkup.write(charts, prefix: prefix, to: &text)
        text += frame.closing
        return text.string
    }

    private mutating func writeBlocks() {
        var index = document.blocks.startIndex
        var isTurned = false
        while index < document.blocks.endIndex {
            let block = document.blocks[index]
            index += 1
            if case .page(let orientation) = block {
                turn(orientation, from: &isTurned)
            } else if block.hasTab {
                writeTabbed(from: &index)
            } else {
                write(block)
            }
        }
        turn(.portrait, from: &isTurned)
    }

    /// Begins or ends what is printed on pages in landscape; within a site's text there are no pages.
    private mutating func turn(_ orientation: PageOrientation, from isTurned: inout Bool) {
        guard mode == .page, isTurned != (orientation == .landscape) else { return }
        isTurned = orientation == .landscape
        text += isTurned ? "<div class=\"nb-landscape\">\n" : "</div>\n"
    }

    private mutating func write(_ block: PrintedDocument.Block) {
        switch block {
        case .heading(let heading, let level): write(heading, "h\(min(level + 1, 6))", .heading)
        case .paragraph(let paragraph, .subheading): write(paragraph, "h3", .subheading)
        case .paragraph(let paragraph, .body): write(paragraph, "p", .body)
        case .paragraph(let paragraph, .signature): write(paragraph, "p", .signature)
        case .lines(let lines, let role): write(lines, role)
        case .quote(let paragraphs):
            text += "<blockquote\(mode.look(.quote))>\n"
            for paragraph in paragraphs { write(paragraph, "p", .list) }
            text += "</blockquote>\n"
        case .items(let items, let isNumbered):
            let tag = isNumbered ? "ol" : "ul"
            text += "<\(tag)\(mode.look(.list))>\n"
            for item in items { write(item, "li", .document) }
            text += "</\(tag)>\n"
        case .grid(let grid):
            tables[grids].write(grid, prefix: prefix, to: &text)
            grids += 1
        case .page: return
        }
    }

    private mutating func write(_ content: String, _ tag: String, _ element: HTMLElement) {
        let traits = content.htmlTraits
        text += "<"
        text += tag
        text += mode.look(element)
        text += traits.contains(.mixesDirections) ? " dir=\"auto\">" : ">"
        text += traits.contains(.escapes) ? content.htmlEscaped : content
        text += "</"
        text += tag
        text += ">\n"
    }

    /// Lines that stay together, each with a direction of its own.
    private mutating func write(_ lines: [String], _ role: PrintedDocument.Role) {
        text += "<p\(mode.look(role == .signature ? .signature : .list))>"
        for (index, line) in lines.enumerated() {
            if index > 0 { text += "<br>\n" }
            text.appendContent(line)
        }
        text += "</p>\n"
    }

    /// Writes the paragraphs with tabs from the one before `index` on, as a table if they are one.
    private mutating func writeTabbed(from index: inout Int) {
        let rest = document.blocks[(index - 1)...]
        if let table = PastedTable(startingAt: rest) {
            write(table)
            index += table.rows.count - 1
        } else {
            let lines = rest.prefix { $0.hasTab }
            for case .paragraph(let paragraph, _) in lines { write(paragraph, "p", .tabbed) }
            index += lines.count - 1
        }
    }

    private mutating func write(_ table: PastedTable) {
        let look = mode == .inline ? " style=\"border-collapse:collapse\"" : ""
        text +=
            mode == .page
            ? "<table class=\"nb-pasted\">\n" : "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"\(look)>\n"
        for (index, row) in table.rows.enumerated() {
            let tags = index == 0 && table.hasHeader ? ("<th scope=\"col\">", "</th>\n") : ("<td>", "</td>\n")
            text += mode == .page ? "<tr>\n" : "<tr align=\"center\">\n"
            for field in row {
                text += tags.0
                text.appendContent(String(field))
                text += tags.1
            }
            text += "</tr>\n"
        }
        text += "</table>\n"
    }
}

extension TextBuffer {
    /// Appends a text that has its element, or its line, for itself.
    mutating func appendContent(_ content: String) {
        let traits = content.htmlTraits
        if traits.isEmpty {
            self += content
        } else if traits.contains(.mixesDirections) {
            self += "<bdi>\(content.htmlEscaped)</bdi>"
        } else {
            self += content.htmlEscaped
        }
    }
}

extension String {
    /// Eight digits that are nearly always others for another text, and always the same for the same one (FNV-1a).
    fileprivate var htmlMark: String {
        let hash = utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
