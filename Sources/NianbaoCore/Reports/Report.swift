/// What an agency wrote, on the form it wrote it on. Nothing in it is computed.
package struct Report: Sendable {
    package let form: Form
    package var agency: String
    package var year: Int
    /// Whether the file says the year; if not, `year` is one that the form is used for, so that the rest can be read.
    package var isYearKnown = true
    package var scope: Scope
    /// Whether the file says what kind of report it is, and does not leave that to be the usual one.
    package var namesKind = false
    /// The path of the form file that the file names, as it stands there; `nil` when it names none.
    package var formFile: String?
    /// Where last year's report lies; `nil` when the file does not say.
    package var prior: Prior?
    /// The title that replaces the form's; `nil` when the form's is used.
    package var customTitle: String?
    /// Where the title stands that replaces the form's; `nil` when it stands in no file.
    package var titleSpan: SourceSpan?
    /// When the report is published; `nil` when the file does not say.
    package var publication: Publication?
    package var preamble: Narrative
    /// The text of each section, by its index in the form; empty for tables.
    package var narratives: [Narrative]
    /// The cells in the form's order, including totals that the agency stated.
    package var entries: [Entry]
    /// Why the report stands by what findings tell, in the order of the file.
    package var waivers: [Waiver] = []
    /// What a region's figures take besides the sum of its units, in the order of the file.
    package var adjustments: [Adjustment] = []
    /// What a region's report was summed from, in the order of the file.
    package var sources: [RollupSource] = []
    /// Where the parts of the file begin, in its order; empty when the report stands in no file.
    package var parts: [Part] = []
    /// The names that the file uses, for messages about it.
    package var spelling: Spelling
    /// Whether the file could be read whole. Of a broken file nobody can say what it lacks.
    package var isWhole: Bool

    /// An entry on the outermost level of a report file.
    package struct Part: Hashable, Sendable {
        package let start: SourcePosition
        /// The section that it is, or has an unknown key that is probably meant for; `nil` for fields and lists.
        package let section: Int?
    }

    /// What the file says of last year's report.
    package struct Prior: Hashable, Sendable {
        /// The path, relative to the file that names it.
        package let path: String
        package var span: SourceSpan?

        package init(path: String, span: SourceSpan? = nil) {
            self.path = path
            self.span = span
        }
    }

    /// What the file says of the report's publication.
    package struct Publication: Hashable, Sendable {
        /// As `2025-01-20`: a day that there is.
        package let date: String
        package var span: SourceSpan?

        package init(date: String, span: SourceSpan? = nil) {
            self.date = date
            self.span = span
        }
    }

    /// A cell as the file has it.
    package struct Entry: Sendable, Hashable {
        package var value: CellValue
        /// What the file adds in words; printed behind the figure.
        package var remark: String?
        /// Where the cell, or the row that should have it, stands; `nil` when the file mentions neither.
        package var span: SourceSpan?

        package init(_ value: CellValue, remark: String? = nil, span: SourceSpan? = nil) {
            self.value = value
            self.remark = remark
            self.span = span
        }
    }

    /// The years that can be reported on: from the first regulation (条例, in force since 2008-05-01) to one that is
    /// surely a slip.
    package static let years = 2008...2099

    /// A report with nothing filled in.
    package init(form: Form, agency: String, year: Int, scope: Scope = .organ) {
        self.form = form
        self.agency = agency
        self.year = year
        self.scope = scope
        preamble = Narrative()
        narratives = [Narrative](repeating: Narrative(), count: form.sections.count)
        entries = [Entry](repeating: Entry(.absent), count: form.cells.count)
        spelling = .chinese
        isWhole = true
    }

    package subscript(cell: CellID) -> Entry {
        get { entries[cell.index] }
        set { entries[cell.index] = newValue }
    }

    package var title: String { customTitle ?? form.title(agency: agency, year: year) }
}
