internal import NianbaoCore

/// Finds the fields that findings are about.
struct FindingReader {
    private let session: EditingSession
    private let report: CompletedReport
    private let texts: [(id: TextID, map: TypedParagraphs)]
    private let language: Language

    init(_ session: EditingSession, _ report: CompletedReport, _ texts: [TextID: TypedParagraphs], _ language: Language)
    {
        (self.session, self.report, self.language) = (session, report, language)
        self.texts = texts.map { ($0.key, $0.value) }
    }

    func read(_ finding: Finding, id: Int) -> ScreenFinding {
        let stretch = stretch(finding)
        let fields = fields(of: finding, stretch)
        return ScreenFinding(
            id: id, rule: finding.rule, severity: report.isToDo(finding) ? "todo" : finding.severity.identifier,
            message: finding.message[language], advice: finding.advice?[language],
            place: finding.place?.words[language],
            location: location(of: finding, fields), fields: fields.map(session.name),
            cells: finding.cells.map { session.name(of: .cell($0)) },
            text: stretch.map {
                ScreenFinding.Stretch(field: session.name(of: .text($0.id)), start: $0.start, end: $0.end)
            },
            notes: finding.notes.map { note in
                let field = note.span.flatMap { session.field(at: $0.start) }
                return ScreenFinding.Note(message: note.message[language], field: field.map(session.name))
            },
            correction: finding.acceptance == nil ? correction(finding) : nil,
            explanation: finding.isWaivable && finding.acceptance == nil
                ? session.name(of: .explanation(explanation(of: finding))) : nil,
            accepted: finding.acceptance.map { ScreenFinding.Accepted(reason: $0.reason, byline: $0.byline) })
    }

    /// What an explanation of the finding is for.
    func explanation(of finding: Finding) -> FieldID.Explanation {
        let words = stretch(finding).map { found -> (id: TextID, words: String) in
            let text = session.stated(.text(found.id)).utf16
            let start = text.index(text.startIndex, offsetBy: found.start)
            let end = text.index(text.startIndex, offsetBy: found.end)
            return (found.id, String(text[start..<end]) ?? "")
        }
        return FieldID.Explanation(of: finding, in: report, words)
    }

    /// The figures that the one correction of a finding puts in; `nil` when there is none, or it is of other things.
    ///
    /// A stated total that is not the sum can always be made the sum.
    func changes(_ finding: Finding) -> [Suggestion.Change]? {
        if let suggestion = finding.suggestion { return suggestion.changes }
        guard finding.fix == nil, finding.severity == .error, let cell = finding.cells.first,
            report.form[cell].isDerived, report.stated[cell].value.number != nil, let sum = report[cell].number,
            report.stated[cell].value != report[cell]
        else { return nil }
        return [Suggestion.Change(cell, sum)]
    }

    /// The edits that make the correction.
    func edits(_ changes: [Suggestion.Change]) -> [FieldEdit] {
        changes.map { change in
            FieldEdit(.cell(change.cell), Figure.digits(change.value, report.form[change.cell].measure))
        }
    }

    private func stretch(_ finding: Finding) -> (id: TextID, start: Int, end: Int)? {
        guard let span = finding.span, case .text(let id)? = session.field(at: span.start),
            let range = texts.first(where: { $0.id == id })?.map.range(of: span)
        else { return nil }
        return (id, range.lowerBound, range.upperBound)
    }

    /// The text that the finding is in and typed cells, before the line; for totals, the cells that they are computed from.
    private func fields(of finding: Finding, _ stretch: (id: TextID, start: Int, end: Int)?) -> [FieldID] {
        var cells: [CellID] = []
        for cell in finding.cells { add(cell, to: &cells) }
        if let stretch { return [.text(stretch.id)] + cells.map { .cell($0) } }
        if !cells.isEmpty { return cells.map { .cell($0) } }
        return finding.span.flatMap { session.field(at: $0.start) }.map { [$0] } ?? []
    }

    private func add(_ cell: CellID, to cells: inout [CellID]) {
        guard cells.count < Self.shown else { return }
        guard let terms = report.form.sum(of: cell) else {
            if !cells.contains(cell) { cells.append(cell) }
            return
        }
        for term in terms { add(term.cell, to: &cells) }
    }

    /// How many fields are named at most.
    private static let shown = 60

    private func location(of finding: Finding, _ fields: [FieldID]) -> String? {
        let form = report.form
        if let cell = finding.cells.first {
            return "\(form.sections[form[cell].section].heading) › \(form.labels(of: cell).text)"
        }
        switch fields.first {
        case .text(.section(let section)): return form.sections[section].heading
        case .text(.preamble): return ReportField.preamble.name.key
        case .line(let field): return field.name.key
        case .cell(let cell): return "\(form.sections[form[cell].section].heading) › \(form.labels(of: cell).text)"
        case .remark, .explanation, nil: return nil
        }
    }

    private func correction(_ finding: Finding) -> String? {
        if let changes = changes(finding) {
            return changes.map { change in
                let measure = report.form[change.cell].measure
                let old = report.stated[change.cell].value.printed(measure)
                return "\(report.form.labels(of: change.cell).text)：\(old) → \(Figure.digits(change.value, measure))"
            }.joined(separator: "；")
        }
        return finding.fix.map { fix in
            fix.edits.map { $0.old.isEmpty ? "+ \($0.new.trimmed)" : "\($0.old) → \($0.new)" }.joined(separator: "；")
        }
    }
}
