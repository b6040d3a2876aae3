/// What is on paper of one report. Exporters draw from it alone: nothing else decides what is printed, and in which order.
package struct PrintedReport: Sendable {
    /// The figures behind what is printed, for formats that compute with them.
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
        /// What a sheet with its content is called.
        package let name: String
        /// The printed heading with its number.
        package let heading: String
        /// What stands below the heading.
        package let content: Content
    }

    /// What stands below a section's heading.
    package enum Content: Sendable {
        case paragraphs([Paragraph])
        case grid(PrintedGrid)
    }

    /// - Parameters:
    ///   - form: That of the report's form.
    ///   - isDraft: Whether the title says that it is a draft.
    package init(_ report: CompletedReport, on form: PrintedForm, isDraft: Bool) {
        self.report = report
        self.form = form
        title = PrintedTitle(report.report.title, isDraft: isDraft)
        preamble = report.paragraphs(of: report.report.preamble)
        sections = report.form.sections.enumerated().map { index, section in
            let content: Content =
                if let grid = form.grids[index] {
                    .grid(PrintedGrid(grid, of: report, description: section.heading))
                } else {
                    .paragraphs(report.paragraphs(of: report.report.narratives[index]))
                }
            return Section(index: index, name: section.name.key, heading: section.heading, content: content)
        }
    }
}

extension PrintedReport {
    /// The report as a document. A table that is printed across its page has a page of its own with its heading.
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
