extension EditedReport {
    /// The field that a place of the file belongs to; `nil` when it belongs to none, as a list does.
    package func field(at position: SourcePosition) -> FieldID? {
        guard let entry = root.entries?.last(where: { $0.keySpan.start <= position }) else { return nil }
        if let field = ReportField.allCases.first(where: { $0.name.matches(entry.key) }) {
            guard field != .preamble else { return .text(.preamble) }
            return field.isList ? nil : .line(field)
        }
        guard let section = report.form.sections.firstIndex(where: { $0.name.matches(entry.key) }) else { return nil }
        guard report.form.sections[section].table != nil else { return .text(.section(section)) }
        return cell(at: position, in: section)
    }

    /// The cell of a section that is stated at a place, or in whose row the place is.
    private func cell(at position: SourcePosition, in section: Int) -> FieldID? {
        let cells = report.form.cells.indices.filter { report.form.cells[$0].section == section }
        let onLine = cells.filter { report.entries[$0].span?.start.line == position.line }
        let exact = onLine.first { index in
            report.entries[index].span.map { $0.start <= position && position <= $0.end } ?? false
        }
        return (exact ?? onLine.first).map { .cell(CellID($0)) }
    }
}
