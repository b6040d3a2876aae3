internal import NianbaoCore

/// One file's findings for other programs: an entry of `files` in `nianbao.findings/1`, as docs/findings-json.md lays it
/// down.
struct FindingDocument: Codable, Equatable {
    let file: String
    var sha256: String?
    var agency: String?
    var year: Int?
    var edition: String?
    var counts: FindingCounts?
    var findings: [Entry]?
    /// Why the file could not be read at all.
    var failure: Text?

    init(_ checked: CheckedReport, hints: [Finding]) {
        file = checked.file.name
        sha256 = checked.hash
        agency = checked.report?.stated.agency
        year = checked.report.flatMap { $0.stated.isYearKnown ? $0.stated.year : nil }
        edition = checked.report?.form.edition
        let all = (checked.findings + hints).inReadingOrder()
        counts = FindingCounts(all)
        let context = all.isEmpty ? nil : checked.report.map(FindingContext.init)
        findings = all.map { Entry($0, context) }
    }

    init(_ failure: Failure, path: String) {
        file = path
        self.failure = Text(failure.message)
    }

    struct Text: Codable, Equatable {
        let zh: String
        let en: String

        init(_ text: Bilingual) { (zh, en) = (text.zh, text.en) }
    }

    struct Entry: Codable, Equatable {
        let rule: String
        let severity: String
        let message: Text
        let advice: Text?
        let span: Span?
        let place: Place?
        let section: Section?
        let cells: [Cell]
        let disagreement: Difference?
        let source: Source?
        let notes: [Note]
        let suggestion: Correction?
        let fix: [Edit]?
        let acceptance: Explanation?
    }

    struct Span: Codable, Equatable {
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int

        enum CodingKeys: String, CodingKey {
            case line, column
            case endLine = "end_line"
            case endColumn = "end_column"
        }

        init(_ span: SourceSpan) {
            (line, column) = (Int(span.start.line), Int(span.start.column))
            (endLine, endColumn) = (Int(span.end.line), Int(span.end.column))
        }
    }

    /// A place that is no stretch of text; `nil` keys are left out.
    struct Place: Codable, Equatable {
        var sheet: String?
        var reference: String?
        var document: Text?

        /// `nil` for a stretch of text, which is a `span`.
        init?(_ place: FindingPlace) {
            switch place {
            case .text: return nil
            case .sheet(let name, let reference): (sheet, self.reference) = (name, reference)
            case .document(let words): document = Text(words)
            }
        }
    }

    struct Section: Codable, Equatable {
        let id: String
        let heading: String
    }

    struct Cell: Codable, Equatable {
        let address: String
        let section: String
        let row: [String]
        let column: [String]
        let workbook: String?
    }

    struct Difference: Codable, Equatable {
        let left: String
        let right: String
        let difference: String
    }

    struct Source: Codable, Equatable {
        let trust: String
        let text: Text
    }

    struct Note: Codable, Equatable {
        let message: Text
        let span: Span?
        let place: Place?
    }

    struct Correction: Codable, Equatable {
        let changes: [Change]
        let slip: String?

        struct Change: Codable, Equatable {
            let address: String
            let value: String
        }
    }

    struct Edit: Codable, Equatable {
        let span: Span
        let old: String
        let new: String
    }

    struct Explanation: Codable, Equatable {
        let reason: String
        let author: String?
        let date: String?
        let line: Int?
    }
}

extension FindingDocument.Entry {
    init(_ finding: Finding, _ context: FindingContext?) {
        let form = context?.report.form
        let section = context.flatMap { $0.section(of: finding) }
        self.init(
            rule: finding.rule, severity: finding.severity.identifier, message: .init(finding.message),
            advice: finding.advice.map { .init($0) }, span: finding.span.map { .init($0) },
            place: finding.place.flatMap { .init($0) },
            section: section.flatMap { index in
                form.map { .init(id: $0.sections[index].name.id, heading: $0.sections[index].heading) }
            },
            cells: context.map { context in finding.cells.map { .init($0, context) } } ?? [],
            disagreement: finding.disagreement.map { .init($0) },
            source: context?.source(of: finding).map { .init(trust: $0.trust.rawValue, text: .init($0.text)) },
            notes: finding.notes.map { note in
                .init(
                    message: .init(note.message), span: note.span.map { .init($0) },
                    place: note.place.flatMap { .init($0) })
            },
            suggestion: form.flatMap { form in finding.suggestion.map { .init($0, form) } },
            fix: finding.fix?.edits.map { .init(span: .init($0.span), old: $0.old, new: $0.new) },
            acceptance: finding.acceptance.map {
                .init(reason: $0.reason, author: $0.author, date: $0.date, line: $0.span.map { Int($0.start.line) })
            })
    }
}

extension FindingDocument.Cell {
    fileprivate init(_ cell: CellID, _ context: FindingContext) {
        let labels = context.labels(of: cell)
        self.init(
            address: context.report.form[cell].address(.english), section: labels.section, row: labels.rows,
            column: labels.columns, workbook: context.workbookCell(cell))
    }
}

extension FindingDocument.Difference {
    fileprivate init(_ disagreement: Disagreement) {
        let text = { (number: Int) in Figure.digits(number, disagreement.measure) }
        self.init(
            left: text(disagreement.left), right: text(disagreement.right), difference: text(disagreement.gap))
    }
}

extension FindingDocument.Correction {
    fileprivate init(_ suggestion: Suggestion, _ form: Form) {
        self.init(
            changes: suggestion.changes.map {
                Change(address: form[$0.cell].address(.english), value: Figure.digits($0.value, form[$0.cell].measure))
            },
            slip: suggestion.slip?.rawValue)
    }
}
