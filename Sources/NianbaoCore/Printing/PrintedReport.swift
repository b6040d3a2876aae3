/// What is on paper for one report. It alone decides what exporters print, and in which order.
package struct PrintedReport: Sendable {
    /// The report with its figures, for formats that compute with them.
    package let report: CompletedReport
    /// What the printed reports of the form have in common.
    package let form: PrintedForm
    /// The report's own title, or the form's.
    package let title: PrintedTitle
    /// The paragraphs between the title and the first section.
    package let preamble: [Paragraph]
    /// The form's sections in order.
    package let sections: [Section]

    /// A section with its heading.
    package struct Section: Sendable {
        /// Its index in the form.
        package let index: Int
        /// The name of a sheet with its content.
        package let name: String
        /// The printed heading with its number.
        package let heading: String
        /// What is below the heading.
        package let content: Content
    }

    /// What is below a section's heading.
    package enum Content: Sendable {
        case paragraphs([Paragraph])
        case grid(PrintedGrid)
    }

    /// - Parameters:
    ///   - form: The printed form of the report's form.
    ///   - isDraft: Whether the title is marked as that of a draft.
    package init(_ report: CompletedReport, on form: PrintedForm, isDraft: Bool) {
        self.report = report
        self.form = form
        title = PrintedTitle(report.stated.title, isDraft: isDraft, phrase: report.form.kind)
        preamble = report.printedParagraphs(of: report.stated.preamble)
        sections = report.form.sections.enumerated().map { index, section in
            let content: Content =
                if let grid = form.grids[index] {
                    .grid(PrintedGrid(grid, of: report, description: section.heading))
                } else {
                    .paragraphs(report.printedParagraphs(of: report.stated.narratives[index]))
                }
            return Section(index: index, name: section.name.key, heading: section.heading, content: content)
        }
    }
}

extension PrintedReport {
    /// The report as a document. A section with a table in landscape begins on a new page, and so does the next one in
    /// portrait.
    package var document: PrintedDocument {
        var blocks = preamble.map { PrintedDocument.Block.paragraph($0.text, $0.role) }
        var orientation = PageOrientation.portrait
        for section in sections {
            if section.orientation != orientation {
                orientation = section.orientation
                blocks.append(.page(orientation))
            }
            blocks.append(.heading(section.heading, level: 1))
            switch section.content {
            case .paragraphs(let paragraphs): blocks += paragraphs.map { .paragraph($0.text, $0.role) }
            case .grid(let grid): blocks.append(.grid(grid))
            }
        }
        return PrintedDocument(title: title, blocks: blocks)
    }

    /// The mandated text: title, sections in order, tables as lines of fields with a tab between them.
    ///
    /// Every line of a table has the same number of tabs; positions that a span reaches over are empty. The text ends
    /// with one line feed.
    package var text: String { PlainTextWriter.text(of: document, tables: .tabbed) }
}

extension PrintedReport.Section {
    fileprivate var orientation: PageOrientation {
        if case .grid(let grid) = content { grid.grid.orientation } else { .portrait }
    }
}
