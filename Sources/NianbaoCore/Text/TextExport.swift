/// The mandated text of a report: title, sections in order, tables as lines of tab-separated fields.
///
/// Every line of a table has the same number of tabs; positions that a span reaches over are empty. The text ends
/// with one line feed.
package struct TextExport {
    private var text = TextBuffer()

    /// - Parameter isDraft: Whether to mark the text as a draft, in its title line.
    package static func text(of report: CompletedReport, isDraft: Bool) -> String {
        var export = TextExport()
        export.write(report, isDraft: isDraft)
        return export.text.string
    }

    private mutating func write(_ report: CompletedReport, isDraft: Bool) {
        text += report.report.title + (isDraft ? "（草稿）" : "") + "\n"
        write(report.paragraphs(of: report.report.preamble))
        for index in report.form.sections.indices {
            text += "\n"
            text += report.form.sections[index].heading
            text += "\n"
            switch report.form.sections[index].body {
            case .narrative: write(report.paragraphs(of: report.report.narratives[index]))
            case .table(let table): write(Grid(table, in: report))
            }
        }
    }

    private mutating func write(_ paragraphs: [Paragraph]) {
        for paragraph in paragraphs {
            text += "\n"
            text += paragraph.text
            text += "\n"
        }
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
