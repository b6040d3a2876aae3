/// The mandated text of a report: title, sections in order, tables as lines of tab-separated fields.
///
/// Every line of a table has the same number of tabs; positions that a span reaches over are empty. The text ends
/// with one line feed.
package struct TextExport {
    private var text = ""

    /// - Parameter isDraft: Whether to mark the text as a draft, in its title line.
    package static func text(of report: CompletedReport, isDraft: Bool) -> String {
        var export = TextExport()
        export.write(report, isDraft: isDraft)
        return export.text
    }

    private mutating func write(_ report: CompletedReport, isDraft: Bool) {
        text += report.report.title + (isDraft ? "（草稿）" : "") + "\n"
        write(report.paragraphs(of: report.report.preamble))
        for (section, narrative) in zip(report.form.sections, report.report.narratives) {
            text += "\n" + section.heading + "\n"
            switch section.body {
            case .narrative: write(report.paragraphs(of: narrative))
            case .table(let table): write(Grid(table, in: report))
            }
        }
    }

    private mutating func write(_ paragraphs: [Paragraph]) {
        for paragraph in paragraphs { text += "\n" + paragraph.text + "\n" }
    }

    private mutating func write(_ grid: Grid) {
        text += "\n"
        for row in grid.rows {
            var isFirst = true
            for slot in row {
                if !isFirst { text += "\t" }
                isFirst = false
                if case .cell(let cell) = slot { text += cell.text }
            }
            text += "\n"
        }
    }
}

extension GridCell {
    /// The content as plain text.
    package var text: String {
        switch content {
        case .text(let text): text
        case .figure(let figure): figure.text
        }
    }
}
