/// The mandated text of a report: title, sections in order, tables as lines of tab-separated fields.
///
/// Every line of a table has the same number of tabs; positions that a span reaches over are empty. The text ends
/// with one line feed.
package struct TextExport {
    private let report: CompletedReport
    private var text = TextBuffer()

    /// - Parameters:
    ///   - printed: That of the report's form, if it is at hand.
    ///   - isDraft: Whether to mark the text as a draft, in its title line.
    package static func text(of report: CompletedReport, on printed: PrintedForm? = nil, isDraft: Bool) -> String {
        var export = TextExport(report: report)
        export.write(printed ?? PrintedForm(report.form), isDraft: isDraft)
        return export.text.string
    }

    private mutating func write(_ printed: PrintedForm, isDraft: Bool) {
        text += report.report.title + (isDraft ? "（草稿）" : "") + "\n"
        write(report.paragraphs(of: report.report.preamble))
        for index in report.form.sections.indices {
            text += "\n"
            text += report.form.sections[index].heading
            text += "\n"
            if let grid = printed.grids[index] {
                write(grid)
            } else {
                write(report.paragraphs(of: report.report.narratives[index]))
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
                if case .cell(let cell) = slot { text += cell.text(in: report) }
            }
            text += "\n"
        }
    }
}
