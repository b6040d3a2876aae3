internal import NianbaoCore

/// The numbers of one file's texts for other programs: an entry of `files` in `nianbao.numbers/1`, as docs/numbers-json.md
/// lays it down.
struct NumberDocument: Codable, Equatable {
    let file: String
    var sha256: String?
    var agency: String?
    var year: Int?
    var edition: String?
    var numbers: [Entry]?
    /// Why the file could not be read at all.
    var failure: FindingDocument.Text?

    init(
        _ ledger: NumberLedger, _ checked: CheckedReport, _ report: CompletedReport, _ accepted: AcceptedContradictions
    ) {
        file = checked.file.name
        sha256 = checked.hash
        agency = report.stated.agency
        year = report.stated.isYearKnown ? report.stated.year : nil
        edition = report.form.edition
        numbers = ledger.numbers.map { Entry($0, report, isAccepted: accepted.has($0)) }
    }

    init(_ failure: Failure, path: String) {
        file = path
        self.failure = FindingDocument.Text(failure.message)
    }

    struct Entry: Codable, Equatable {
        let kind: String
        let written: String
        let value: String?
        let unit: String?
        let excerpt: String
        let section: FindingDocument.Section?
        let paragraph: Int
        let span: FindingDocument.Span?
        let reason: String?
        let printed: String?
        let contradiction: Contradiction?
        let figures: [Figure]
        let lastYear: [String]

        enum CodingKeys: String, CodingKey {
            case kind, written, value, unit, excerpt, section, paragraph, span, reason, printed, contradiction, figures
            case lastYear = "last_year"
        }
    }

    struct Contradiction: Codable, Equatable {
        let rule: String
        let message: FindingDocument.Text
        let accepted: Bool
    }

    struct Figure: Codable, Equatable {
        let name: String?
        let value: String
        let terms: [Term]
    }

    struct Term: Codable, Equatable {
        let address: String
        let subtracted: Bool
    }
}

extension NumberDocument.Entry {
    init(_ number: LedgerNumber, _ report: CompletedReport, isAccepted: Bool) {
        var (reason, printed): (String?, String?) = (nil, nil)
        var contradiction: NumberDocument.Contradiction?
        switch number.kind {
        case .notCompared(let why): reason = why.rawValue
        case .reference(let text): printed = text
        case .contradicts(let found):
            contradiction = .init(rule: found.rule, message: .init(found.message), accepted: isAccepted)
        case .agrees, .unfilled, .lastYear, .date, .document, .position, .code: break
        }
        let prior = report.prior
        self.init(
            kind: number.kind.identifier, written: number.written, value: number.value?.text, unit: number.unit,
            excerpt: number.excerpt, section: report.form.section(of: number.text), paragraph: number.paragraph,
            span: number.span.map { .init($0) }, reason: reason, printed: printed, contradiction: contradiction,
            figures: number.figures.map { .init($0, report.form) },
            lastYear: prior.map { prior in number.priorCells.map { prior.form[$0].address(.english) } } ?? [])
    }
}

extension Form {
    /// The section of a text; `nil` for the preamble.
    fileprivate func section(of text: TextID) -> FindingDocument.Section? {
        guard case .section(let index) = text else { return nil }
        return .init(id: sections[index].name.id, heading: sections[index].heading)
    }
}

extension NumberDocument.Figure {
    fileprivate init(_ figure: LedgerFigure, _ form: Form) {
        self.init(
            name: figure.name, value: NianbaoCore.Figure.digits(figure.value, figure.measure),
            terms: figure.terms.map { .init(address: form[$0.cell].address(.english), subtracted: $0.isNegative) })
    }
}

extension NumberFormat {
    /// What is written of a file that could not be read, besides the line that everybody gets.
    package func text(of failure: Failure, path: String) throws(Failure) -> String {
        self == .json ? try NumberDocument(failure, path: path).jsonLine() : ""
    }
}
