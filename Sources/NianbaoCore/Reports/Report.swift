/// What an agency wrote, on the form it wrote it on. Nothing in it is computed.
package struct Report: Sendable {
    /// The form that decides on tables, texts and rules.
    package let form: Form
    /// The agency's full name.
    package var agency: String
    /// The agency's name as the file has it; `nil` if not read from a file, or written with escapes.
    package var agencyEntry: FieldText?
    /// The year reported on, not the year of publication.
    package var year: Int
    /// Whether the file says the year; if not, `year` is one that the form is used for, so that the rest can be read.
    package var isYearKnown = true
    /// Whose figures these are: one agency's own or those of a region.
    package var scope: Scope
    /// Whether the file says what kind of report it is, and does not leave that to be the usual one.
    package var namesKind = false
    /// The path of the form file as the file gives it; `nil` if it names none.
    package var formFile: String?
    /// Last year's report; `nil` if the file does not name it.
    package var prior: Prior?
    /// The title that replaces the form's; `nil` when the form's is used.
    package var customTitle: String?
    /// Source span of `customTitle`; `nil` if not read from a file.
    package var titleSpan: SourceSpan?
    /// When the report is published; `nil` when the file does not say.
    package var publication: Publication?
    /// The text before the first section; empty if there is none.
    package var preamble: Narrative
    /// The text of each section, by its index in the form; empty for tables.
    package var narratives: [Narrative]
    /// The cells in the form's order, including totals that the agency stated.
    package var entries: [Entry]
    /// Reasons for keeping what findings question, in the order of the file.
    package var waivers: [Waiver] = []
    /// Corrections to a region's figures beyond the sum of its units, in the order of the file.
    package var adjustments: [Adjustment] = []
    /// What a region's report was summed from, in the order of the file.
    package var sources: [RollupSource] = []
    /// Where the parts of the file begin, in its order; empty if not read from a file.
    package var parts: [Part] = []
    /// Whether it was read from a document as it is printed: what is not printed is not known.
    package var isFromPrint = false
    /// In a document: the labels of its tables that are worded otherwise than the form has them.
    package var changedLabels: [ChangedLabel] = []
    /// The names that the file uses, for messages about it.
    package var spelling: Spelling
    /// Whether the file could be read completely. In a broken file, nothing can be said to be missing.
    package var isWhole: Bool

    /// An entry on the outermost level of a report file.
    package struct Part: Hashable, Sendable {
        /// The position of the part's key.
        package let start: SourcePosition
        /// The section that it is, or has an unknown key that is probably meant for; `nil` for fields and lists.
        package let section: Int?
    }

    /// What stands in the file for a field of one line.
    package struct FieldText: Hashable, Sendable {
        /// Letter for letter, without quotation marks.
        package let text: String
        /// Where it stands, without quotation marks.
        package let span: SourceSpan
        /// Whether it is in quotation marks.
        package let isQuoted: Bool
    }

    /// What the file says of last year's report.
    package struct Prior: Hashable, Sendable {
        /// The path, relative to the file that names it.
        package let path: String
        /// Its place in the file; `nil` if not read from a file.
        package var span: SourceSpan?

        /// Last year's report at `path`, relative to the file that names it.
        package init(path: String, span: SourceSpan? = nil) {
            self.path = path
            self.span = span
        }
    }

    /// What the file says of the report's publication.
    package struct Publication: Hashable, Sendable {
        /// ISO 8601, e.g. `2025-01-20`; always a valid date.
        package let date: String
        /// Its place in the file; `nil` if not read from a file.
        package var span: SourceSpan?

        /// Publication on `date`, a valid date in ISO 8601.
        package init(date: String, span: SourceSpan? = nil) {
            self.date = date
            self.span = span
        }
    }

    /// A cell as the file has it.
    package struct Entry: Sendable, Hashable {
        /// What the cell contains.
        package var value: CellValue
        /// A note on the figure; printed after it in brackets. `nil` if there is none.
        package var remark: String?
        /// The place of the cell, or of the row it should be in; `nil` if the file mentions neither.
        package var span: SourceSpan?

        /// A cell's content, with its note and its place if it was read from a file.
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

    /// The entry of a cell of the form.
    package subscript(cell: CellID) -> Entry {
        get { entries[cell.index] }
        set { entries[cell.index] = newValue }
    }

    /// Whether it was read from a report file, so that its notation can be spoken of.
    package var isReportFile: Bool { !parts.isEmpty }

    /// The title: the file's own, or the form's with agency and year.
    package var title: String { customTitle ?? form.title(agency: agency, year: year) }
}
