/// A report as it was found in a document.
package struct Imported: Sendable {
    /// The report. What the document does not have is still to be filled in; a total that the document states is there only
    /// if it is not the sum of its parts.
    package private(set) var report: Report
    /// What should be known about it, in the order of the document.
    package private(set) var notes: [ImportNote]
    /// What became of the cells that are typed.
    package let counts: Counts
    /// Words about a row to be kept beside it, such as how the document writes an amount.
    package let remarks: [RowID: String]
    /// The typed cells that the document does not have, in the form's order.
    package let missing: [CellID]
    /// Where the report's lines are in the document: a span of the report begins on the line of this index, from 1.
    private var places: [FindingPlace]

    /// How many typed cells were read in which way.
    package struct Counts: Hashable, Sendable {
        /// Figures and 不适用 that the document has.
        package var read = 0
        /// Of these: figures that the document writes in another way.
        package var normalised = 0
        /// Cells that are empty in the document, and still to be filled in.
        package var blank = 0
        /// Cells that are empty in the document, and were taken for zero because that was asked for.
        package var blankAsZero = 0
        /// Cells that the document does not have, or has in a way that leaves doubt.
        package var notFound = 0

        /// No cells.
        package init() {}

        /// How many figures are still to be filled in.
        package var unfilled: Int { blank + notFound }
    }

    init(
        _ report: Report, notes: [ImportNote], counts: Counts, remarks: [RowID: String], missing: [CellID],
        places: [FindingPlace]
    ) {
        (self.report, self.notes, self.counts) = (report, notes, counts)
        (self.remarks, self.missing) = (remarks, missing)
        self.places = places + notes.compactMap(\.place)
    }

    /// A report that was read from a file in which everything has its place, and nothing is to be said of it besides its
    /// findings.
    ///
    /// - Parameter places: By the lines of the report's spans, from the first: where they are in the file.
    package init(_ report: Report, counts: Counts, missing: [CellID], places: [FindingPlace]) {
        self.init(report, notes: [], counts: counts, remarks: [:], missing: missing, places: places)
    }

    /// Says a note after the others; `nil` says nothing.
    mutating func add(_ note: ImportNote?) {
        guard let note else { return }
        notes.append(note)
        places += [note.place].compactMap { $0 }
    }

    /// Adds to the report what the document keeps elsewhere than in its text and tables.
    package mutating func complete(_ change: (inout Report) -> Void) { change(&report) }

    /// Whether a figure or a text is still to be filled in.
    package var isUnfinished: Bool {
        counts.unfilled > 0 || report.agency.isEmpty || !report.isYearKnown
            || report.form.sections.indices.contains {
                report.form.sections[$0].table == nil && report.narratives[$0].isEmpty
            }
    }

    /// The span that stands for the place of a note, as those of the report stand for theirs; `nil` when it has no place.
    package func span(of note: ImportNote) -> SourceSpan? {
        note.place.flatMap { places.lastIndex(of: $0) }.map { SourceSpan(line: $0 + 1, column: 1, length: 0) }
    }

    /// Where a span of the report is in the document.
    package func place(of span: SourceSpan) -> FindingPlace {
        let line = Int(span.start.line) - 1
        guard places.indices.contains(line) else { return .text(span) }
        guard case .text(let whole) = places[line], whole.start.line == whole.end.line,
            span.start.line == span.end.line, span.start < span.end
        else { return places[line] }
        // The words of a text file's line are in the line as they are in the report.
        let first = Int(whole.start.column) + Int(span.start.column) - 1
        let length = Int(span.end.column) - Int(span.start.column)
        guard first + length <= Int(whole.end.column) else { return places[line] }
        return .text(SourceSpan(line: Int(whole.start.line), column: first, length: length))
    }

    /// The report as a report file: in the form's order, with comments. Reading it gives the same report.
    package func text(_ spelling: Spelling) -> String {
        var report = report
        report.spelling = spelling
        for index in report.narratives.indices where report.form.sections[index].table == nil {
            report.narratives[index].span = report.narratives[index].span ?? SourceSpan(start: .start, end: .start)
        }
        var notes = DraftNotes()
        notes.rows = remarks
        return ReportWriter.text(of: report, notes: notes)
    }
}
