/// A field of a report file that is typed: what a form on a screen has a place for.
package enum FieldID: Hashable, Sendable {
    /// The figure of a cell. Typed text may bring a remark with it, as `{值: 22, 注: …}`.
    case cell(CellID)
    /// The remark on the figure of a cell.
    case remark(CellID)
    /// The preamble, or the text of a section.
    case text(TextID)
    /// A field of one line, such as 机关.
    case line(ReportField)
    /// The reason for keeping what a finding questions.
    case explanation(Explanation)

    /// What an explanation is for, as its entry says.
    package struct Explanation: Hashable, Sendable {
        /// The identifier of the rule.
        package let rule: String
        /// The place in the file's words; `nil` for the file as a whole.
        package let place: String?
        /// Words of the text that are meant; `nil` when the place says enough.
        package let quote: String?

        /// An explanation for a rule at a place.
        package init(rule: String, place: String? = nil, quote: String? = nil) {
            (self.rule, self.place, self.quote) = (rule, place, quote)
        }

        init(of waiver: Waiver) { self.init(rule: waiver.rule, place: waiver.place, quote: waiver.quote) }
    }
}

extension FieldID {
    /// The field with a name such as `申请.新收.自然人`, `申请.新收.自然人.注`, `总体情况`, `机关` or
    /// `说明/t3.balance/申请.新收`, each word in either spelling; `nil` if the form has no such field.
    package init?(_ name: String, _ form: Form) {
        let parts = name.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, ReportField.waivers.name.matches(parts[0]) {
            let rest = (parts.dropFirst(2) + ["", ""]).map { $0.isEmpty ? nil : $0 }
            self = .explanation(Explanation(rule: parts[1], place: rest[0], quote: rest[1]))
        } else if let field = ReportField.allCases.first(where: { $0.name.matches(name) }) {
            guard !field.isList else { return nil }
            self = field == .preamble ? .text(.preamble) : .line(field)
        } else if let section = form.sections.firstIndex(where: { $0.table == nil && $0.name.matches(name) }) {
            self = .text(.section(section))
        } else {
            var words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            let isRemark = words.last.map(Notation.remark.matches) == true
            if isRemark { words.removeLast() }
            guard let cells = try? form.everyCell(at: words), cells.count == 1 else { return nil }
            self = isRemark ? .remark(cells[0]) : .cell(cells[0])
        }
    }

    /// What the field is called.
    package func name(_ form: Form, _ spelling: Spelling) -> String {
        switch self {
        case .cell(let cell): form[cell].address(spelling)
        case .remark(let cell): form[cell].address(spelling) + "." + Notation.remark[spelling]
        case .text(let text): form.name(of: text)[spelling]
        case .line(let field): field.name[spelling]
        case .explanation(let explanation):
            ([ReportField.waivers.name[spelling], explanation.rule]
                + (explanation.quote.map { [explanation.place ?? "", $0] } ?? [explanation.place].compactMap(\.self)))
                .joined(separator: "/")
        }
    }
}
