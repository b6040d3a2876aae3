/// Puts lists at the end of a report file in place of those that are there.
struct ListEditor {
    private let source: EditableText
    private let root: YAMLNode
    private let ends: SourceText

    /// `nil` when the text is no map, or one in brackets: it has no lines to put a list in.
    init?(_ text: String) {
        guard let root = YAMLDocument(text).root, root.entries != nil else { return nil }
        source = EditableText(text)
        ends = SourceText(text)
        guard !ends.isBracketed(root) else { return nil }
        self.root = root
    }

    /// The text with other lines for a list: in its place, or at the end if there is none; without lines, the list
    /// goes.
    func text(_ field: ReportField, _ lines: [String]) -> String? {
        let entry = root.entries?.first { field.name.matches($0.key) }
        let written = lines.map { $0 + source.lineBreak }.joined()
        guard let entry else { return adding(written, field) }
        let start = source.line(Int(entry.keySpan.start.line)).lowerBound
        let last = max(entry.keySpan.end, ends.end(of: entry.value))
        let end = source.behindBreak(source.line(Int(last.line)).upperBound)
        return source.replacing([TextEdit(start..<end, written)])
    }

    /// Puts a new list before those that come after it in the canonical layout, else at the end.
    private func adding(_ written: String, _ field: ReportField) -> String? {
        guard !written.isEmpty else { return source.replacing([]) }
        let later = ReportField.allCases.filter { $0.isList && $0.rawValue > field.rawValue }
        if let next = root.entries?.first(where: { entry in later.contains { $0.name.matches(entry.key) } }) {
            let start = source.line(Int(next.keySpan.start.line)).lowerBound
            return source.replacing([.insertion(written + source.lineBreak, at: start)])
        }
        let isAtStart = source.line(at: source.count).isEmpty
        let gap = source.lineBreak + (isAtStart ? "" : source.lineBreak)
        return source.replacing([.insertion(gap + written, at: source.count)])
    }
}
