internal import NianbaoCore

/// Reads from a session what a form on a screen shows.
struct ScreenReader {
    private let session: EditingSession
    private let report: CompletedReport
    private let texts: [TextID: TypedParagraphs]
    private let language: Language

    init(_ session: EditingSession, _ report: CompletedReport, _ language: Language) {
        (self.session, self.report, self.language) = (session, report, language)
        let ids = [TextID.preamble] + report.form.sections.indices.map { .section($0) }
        let filled = ids.filter { !report.stated[$0].isEmpty }
        texts = Dictionary(uniqueKeysWithValues: filled.map { ($0, TypedParagraphs(report.stated[$0])) })
    }

    /// What the fields say that are filled in.
    var values: [String: String] {
        session.fields.reduce(into: [:]) { values, field in
            let text = session.stated(field)
            if !text.isEmpty { values[session.name(of: field)] = text }
        }
    }

    /// The computed figures.
    var totals: [String: String] {
        report.form.derivations.reduce(into: [:]) { totals, derivation in
            let cell = derivation.target
            totals[session.name(of: .cell(cell))] = report[cell].printed(report.form[cell].measure)
        }
    }

    /// Last year's figures; `nil` without a report of last year that can be compared.
    var prior: ScreenReport.Prior? {
        guard let comparison = YearComparison(report) else { return nil }
        let cells: [String: String] = report.form.cells.indices.reduce(into: [:]) { cells, index in
            let cell = CellID(index)
            guard let figure = comparison.past(cell) else { return }
            cells[session.name(of: .cell(cell))] = report.figureText(figure, cell)
        }
        return ScreenReport.Prior(title: comparison.prior.stated.title, cells: cells)
    }

    /// All findings, the most serious first.
    var findings: [ScreenFinding] {
        let reader = FindingReader(session, report, texts, language)
        return session.checked.findings.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map { reader.read($0.element, id: $0.offset) }
    }

    var counts: ScreenReport.Counts {
        let all = session.checked.findings
        return ScreenReport.Counts(
            errors: all.count(.error), warnings: all.count(.warning), hints: all.count(.hint),
            blank: report.blankCount(all))
    }

    /// The numbers of each text, and the references that nothing can be printed for yet.
    var ledger: [String: [ScreenNumber]] {
        var ledger = numbers
        for id in texts.keys {
            let name = session.name(of: .text(id))
            let known = Set((ledger[name] ?? []).map(\.start))
            let open = ScreenNumber.references(in: session.stated(.text(id)), language).filter {
                !known.contains($0.start)
            }
            if !open.isEmpty { ledger[name] = ((ledger[name] ?? []) + open).sorted { $0.start < $1.start } }
        }
        return ledger
    }

    private var numbers: [String: [ScreenNumber]] {
        NumberLedger(report, findsPlaces: false).numbers.reduce(into: [:]) { ledger, number in
            guard let text = texts[number.text], let entry = ScreenNumber(number, in: text, of: report, language) else {
                return
            }
            ledger[session.name(of: .text(number.text)), default: []].append(entry)
        }
    }

    var explanations: [ScreenReport.Explanation] {
        session.fields.compactMap { field in
            guard case .explanation(let explanation) = field else { return nil }
            return ScreenReport.Explanation(
                field: session.name(of: field), rule: explanation.rule, place: explanation.place,
                quote: explanation.quote, text: session.stated(field))
        }
    }

    /// Typed texts that cannot be taken.
    var pending: [String: ScreenReport.Pending] {
        session.pending.reduce(into: [:]) { pending, entry in
            let refusal = session.refusal(of: FieldEdit(entry.key, entry.value))
            pending[session.name(of: entry.key)] = ScreenReport.Pending(
                text: entry.value, message: refusal?.message[language] ?? "",
                advice: refusal?.advice?[language])
        }
    }
}

extension Finding {
    /// Errors come first, and what is accepted last.
    fileprivate var rank: Int {
        acceptance == nil ? Severity.error.rawValue - severity.rawValue : Severity.allCases.count
    }
}
