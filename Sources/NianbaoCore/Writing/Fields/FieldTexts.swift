/// What the fields of a report file say, as somebody would type it.
struct FieldTexts {
    let file: SourceFile
    let report: Report
    let root: YAMLNode

    /// All fields that the form has or the file states.
    var fields: [FieldID] {
        let lines = ReportField.allCases.filter { !$0.isList && $0 != .preamble }.map { FieldID.line($0) }
        let texts =
            [TextID.preamble]
            + report.form.sections.indices.filter { report.form.sections[$0].table == nil }
            .map { .section($0) }
        let cells = report.form.cells.indices.map { CellID($0) }.filter { cell in
            !report.form[cell].isDerived || report[cell].value != .absent
        }
        return lines + texts.map { .text($0) }
            + cells.flatMap { report[$0].remark == nil ? [.cell($0)] : [.cell($0), .remark($0)] }
            + report.waivers.map { .explanation(FieldID.Explanation(of: $0)) }
    }

    /// The text of a field; empty when nothing is filled in.
    subscript(field: FieldID) -> String {
        switch field {
        case .cell(let cell): figure(cell)
        case .remark(let cell): report[cell].remark ?? ""
        case .text(let text): report[text].paragraphs.map(\.text).joined(separator: "\n")
        case .line(let field): line(field)
        case .explanation(let explanation):
            report.waivers.first { FieldID.Explanation(of: $0) == explanation }.map(words) ?? ""
        }
    }

    private func figure(_ cell: CellID) -> String {
        switch report[cell].value {
        case .absent, .blank: ""
        case .unreadable: report[cell].span.flatMap { SourceExcerpts(file.text).text(in: $0) } ?? ""
        case .number, .notApplicable: report[cell].value.notation(report.form[cell].measure, report.spelling)
        }
    }

    private func line(_ field: ReportField) -> String {
        guard let scalar = root.entries?.first(where: { field.name.matches($0.key) })?.value.scalar, !scalar.isNull,
            case let text = scalar.text.trimmed, !Notation.blank.matches(text)
        else { return "" }
        return text
    }

    /// The reason alone; in braces if there is more.
    private func words(_ waiver: Waiver) -> String {
        let told = [
            (Notation.reason, waiver.reason), (Notation.gap, waiver.gap), (Notation.author, waiver.author),
            (Notation.date, waiver.date),
        ]
        let fields = told.compactMap { name, text in
            text.map { "\(name[report.spelling]): \(YAMLText.scalar($0))" }
        }
        return fields.count == 1 ? waiver.reason : "{\(fields.joined(separator: ", "))}"
    }
}
