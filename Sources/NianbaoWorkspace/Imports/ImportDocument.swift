internal import NianbaoCore

/// What came of importing one document, for other programs: an entry of `files` in `nianbao.import/1`, as docs/import-json.md
/// lays it down.
struct ImportDocument: Codable, Equatable {
    let file: String
    var sha256: String?
    var kind: FindingDocument.Text?
    var reports: [Entry]?
    /// Why the document could not be read.
    var failure: FindingDocument.Text?

    init(_ document: ImportedDocument, outputs: [String?]) {
        file = InputFile.shown(document.path)
        sha256 = document.hash
        kind = FindingDocument.Text(document.kind)
        reports = zip(document.reports, outputs).map { Entry($0, output: $1) }
    }

    init(_ failure: Failure, path: String) {
        file = InputFile.shown(path)
        self.failure = FindingDocument.Text(failure.told)
    }

    struct Entry: Codable, Equatable {
        let output: String?
        let title: String?
        let agency: String?
        let year: Int?
        let edition: String
        let cells: Cells
        let notes: [Note]
        let missing: [String]
        let counts: FindingCounts?
        let findings: [FindingDocument.Entry]
    }

    /// How many typed cells were read in which way.
    struct Cells: Codable, Equatable {
        let typed: Int
        let read: Int
        let normalised: Int
        let blank: Int
        let blankAsZero: Int
        let notFound: Int

        enum CodingKeys: String, CodingKey {
            case typed, read, normalised, blank
            case blankAsZero = "blank_as_zero"
            case notFound = "not_found"
        }
    }

    struct Note: Codable, Equatable {
        let kind: String
        let doubt: Bool
        let message: FindingDocument.Text
        let span: FindingDocument.Span?
        let place: FindingDocument.Place?
        let cells: [String]
    }
}

extension ImportDocument.Entry {
    fileprivate init(_ report: ImportedDocument.Report, output: String?) {
        let imported = report.imported
        let own = imported.report
        let found = FindingDocument(report.checked, hints: [])
        self.init(
            output: output, title: own.isYearKnown ? own.title : nil, agency: own.agency.isEmpty ? nil : own.agency,
            year: own.isYearKnown ? own.year : nil, edition: own.form.edition,
            cells: .init(
                typed: own.form.typedCells.count, read: imported.counts.read, normalised: imported.counts.normalised,
                blank: imported.counts.blank, blankAsZero: imported.counts.blankAsZero,
                notFound: imported.counts.notFound),
            notes: imported.notes.map { .init($0, own.form) },
            missing: imported.missing.map { own.form[$0].address(.english) }, counts: found.counts,
            findings: found.findings ?? [])
    }
}

extension ImportDocument.Note {
    fileprivate init(_ note: ImportNote, _ form: Form) {
        self.init(
            kind: note.kind.rawValue, doubt: note.isDoubt, message: .init(note.message),
            span: note.place?.span.map { .init($0) }, place: note.place.flatMap { .init($0) },
            cells: note.cells.map { form[$0].address(.english) })
    }
}
