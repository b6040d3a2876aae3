/// Writes a report file in the one canonical way: order, indentation and alignment are the form's, while notation,
/// texts and comments stay the author's.
package struct ReportFormatter {
    private let form: Form
    private let source: SourceText
    private let spelling: Spelling
    private let outline: LayoutTree
    private let remarks: RemarkPlaces
    private var page = LineWriter()

    /// The text in its canonical form. It must have been read on `form` without errors; what is no report is returned
    /// as it is.
    package static func text(of source: String, form: Form) -> String {
        guard let root = YAMLDocument(source).root, root.entries?.isEmpty == false else { return source }
        var formatter = ReportFormatter(source, root, form)
        formatter.write()
        return formatter.page.text
    }

    private init(_ text: String, _ root: YAMLNode, _ form: Form) {
        self.form = form
        source = SourceText(text)
        outline = LayoutTree(root, form: form, source: source)
        // The first key of the result, so that formatting that again finds the same spelling.
        spelling = Spelling(ofFileWith: outline.children(of: nil).first.map { [outline] in outline.entries[$0].key })
        remarks = RemarkPlaces(SourceRemarks.all(in: source, around: root), outline: outline)
    }

    private mutating func write() {
        page.add(remarks.header)
        for index in outline.children(of: nil) {
            if standsApart(index) { page.addEmptyLine() }
            writeTop(index)
        }
        page.add(remarks.footer)
    }

    /// Whether an empty line is always above it; among fields the author's are kept.
    private func standsApart(_ index: Int) -> Bool { outline.entries[index].order >= ReportField.preamble.rawValue }

    private mutating func writeTop(_ index: Int) {
        let entry = outline.entries[index]
        if let table = outline.section(index, in: form)?.table, entry.kind == .level {
            var writer = TableFormatter(table, at: index, of: outline, remarks, form, spelling, source)
            writer.write(to: &page)
            return
        }
        page.add(standsApart(index) ? Array(remarks.above[index].drop { $0 == .emptyLine }) : remarks.above[index])
        switch entry.kind {
        case .narrative: writeNarrative(entry, comment: remarks.behind[index])
        case .list: writeList(entry, comment: remarks.behind[index])
        case .word: page.add(entry.key, RowText.wholesale(entry.value), comment: remarks.behind[index])
        case .field, .level, .row: page.add(entry.key, fieldText(entry.value), comment: remarks.behind[index])
        }
    }

    private mutating func writeNarrative(_ entry: LayoutTree.Entry, comment: String?) {
        guard let scalar = entry.value.scalar, scalar.style == .literal else {
            page.add(entry.key, fieldText(entry.value), comment: comment)
            return
        }
        page.add(entry.key, "|", comment: comment)
        for paragraph in Narrative(scalar.text).paragraphs { page.add(line: "  " + paragraph.text) }
    }

    /// A line for each key of each item; of summed units, which may be thousands, a line for each item.
    private mutating func writeList(_ entry: LayoutTree.Entry, comment: String?) {
        let items = entry.value.items ?? []
        page.add(entry.key, items.isEmpty ? "[]" : "", comment: comment)
        let isCompact = ReportField.sources.name.matches(entry.key)
        for item in items {
            if isCompact {
                let fields = (item.entries ?? []).map { "\($0.key): \(inlineText($0.value))" }
                page.add(line: "  - {\(fields.joined(separator: ", "))}")
                continue
            }
            for (index, field) in (item.entries ?? []).enumerated() {
                page.add(line: "  \(index == 0 ? "-" : " ") \(field.key): \(fieldText(field.value))")
            }
        }
    }

    /// The value in the form that is valid inside braces.
    private func inlineText(_ node: YAMLNode) -> String {
        guard let scalar = node.scalar, scalar.style != .quoted else { return fieldText(node) }
        return YAMLText.scalar(scalar.text.trimmed)
    }

    private func fieldText(_ node: YAMLNode) -> String {
        guard let scalar = node.scalar, !scalar.text.isEmpty || scalar.style == .quoted else { return "" }
        if scalar.style == .plain || scalar.style == .quoted, let text = source.text(in: node.span) { return text }
        return YAMLText.scalar(scalar.text.trimmed)
    }
}
