internal import NianbaoCore
internal import NianbaoWorkspace

/// What is known of a place in a report file: what is printed for it, what it is worth, what to write there, which relations it is in,
/// and the rules that are broken there.
struct HoverText {
    private let document: OpenDocument
    private let form: Form
    private let language: Language
    private let spelling: Spelling

    /// The most relations that are shown.
    private static let limit = 6

    /// `nil` when there is no form to go by.
    init?(_ document: OpenDocument, _ forms: GivenForms, _ language: Language) {
        guard let form = document.form(forms) else { return nil }
        (self.document, self.form, self.language) = (document, form, language)
        spelling = document.spelling(language)
    }

    /// `null` where nothing is known.
    func json(at position: SourcePosition) -> JSONValue {
        let text = (about(position) + broken(at: position)).joined(separator: "\n")
        return text.isEmpty ? .null : ["contents": ["kind": "plaintext", "value": .text(text)]]
    }

    private func about(_ position: SourcePosition) -> [String] {
        let typed = TypedPlace(document.lines, at: position)
        guard typed.kind != .other, typed.kind != .reference, let key = typed.key,
            var place = FormPlace(typed.path + [key], form)
                ?? (typed.kind == .value ? FormPlace(typed.path, form) : nil)
        else { return [] }
        // 值 and 注 are of the figure that they are in.
        if case .word = place, let figure = FormPlace(typed.path, form) { place = figure }
        if typed.kind == .value, let cell = place.cells(form).first(where: { isStated($0, at: position) }) {
            place = .cell(cell)
        }
        var lines = [place.label(form)]
        if case .cell(let cell) = place, let report = document.checked?.report {
            let value = report[cell].printed(form[cell].measure, remark: report.stated[cell].remark)
            lines.append("\(form[cell].address(spelling)) = \(value)")
        }
        lines += place.guide(form, spelling, language)
        return (lines + relations(place.cells(form))).filter { !$0.isEmpty }
    }

    private func isStated(_ cell: CellID, at position: SourcePosition) -> Bool {
        guard let span = document.checked?.report?.stated[cell].span else { return false }
        return span.start <= position && position <= span.end
    }

    /// What must hold between the cells and others.
    private func relations(_ cells: [CellID]) -> [String] {
        let cells = Set(cells)
        var seen: Set<String> = []
        let rules = form.relations.filter { relation in
            (relation.left + relation.right).contains { cells.contains($0.cell) }
                && seen.insert(relation.rule.id).inserted
        }.map(\.rule)
        return rules.prefix(Self.limit).map { "\($0.statement[language]) [\($0.id)]" }
    }

    /// Why there are the rules whose findings are at the place, and where they come from.
    private func broken(at position: SourcePosition) -> [String] {
        let here = (document.checked?.findings ?? []).filter { finding in
            finding.span.map { $0.start <= position && position <= $0.end } ?? false
        }
        let rules = Rule.all(for: form) + Rule.onDemand
        var seen: Set<String> = []
        return here.filter { seen.insert($0.rule).inserted }.flatMap { finding in
            rules.first { $0.id == finding.rule }.map(words) ?? []
        }
    }

    private func words(_ rule: Rule) -> [String] {
        let lines = rule.explanation(language)
        return ["", "[\(rule.id)] \(lines[0])"] + lines.dropFirst()
    }
}
