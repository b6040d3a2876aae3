/// Changes a report file in place: everything else stays byte for byte, and words that are aligned in columns stay
/// aligned.
package struct ReportEditor {
    private let source: EditableText
    private let root: YAMLNode
    private let report: Report
    private let notations: [CellID: CellNotation]
    private var lines: LineEdits
    private var edits: [TextEdit] = []
    /// Whether a text should get characters that its notation in the file cannot contain.
    private var isImpossible = false

    /// The result of making changes.
    package enum Outcome {
        /// The file's new text.
        case text(String)
        /// The file has no place for these cells and texts: it does not mention them.
        case unmentioned(cells: [CellID], texts: [TextID])
        /// The file is written in a way that cannot be changed in place.
        case tooUnusual
    }

    /// Makes `changes` in the text of a file that `report` was read from without faults.
    ///
    /// The new text is read again by `reader` and given only if it says just what it should.
    package static func make(
        _ changes: ReportChanges, in text: String, of report: Report, _ reader: ReportReader
    ) -> Outcome {
        guard let root = YAMLDocument(text).root else { return .tooUnusual }
        var editor = ReportEditor(text, root, report)
        let cells = changes.cells.keys.filter { editor.notations[$0] == nil }.sorted { $0.index < $1.index }
        let texts = changes.texts.keys.filter { editor.entry(of: $0) == nil }
        guard cells.isEmpty, texts.isEmpty else { return .unmentioned(cells: cells, texts: Array(texts)) }
        editor.set(changes.cells)
        for (text, changes) in changes.texts { editor.set(text, changes) }
        guard let result = editor.result else { return .tooUnusual }
        return changes.areAll(in: result, of: report, reader) ? .text(result) : .tooUnusual
    }

    private init(_ text: String, _ root: YAMLNode, _ report: Report) {
        source = EditableText(text)
        self.root = root
        self.report = report
        notations = CellNotation.all(in: root, report.form)
        lines = LineEdits(source)
    }

    /// `nil` when changes overlap or cannot be written.
    private var result: String? { isImpossible ? nil : lines.edits.flatMap { source.replacing($0 + edits) } }

    private mutating func set(_ values: [CellID: CellValue]) {
        var words = RowWords(report: report, values: values)
        for cell in values.keys.sorted(by: { $0.index < $1.index }) {
            switch notations[cell] {
            case .figure(let token, let row): lines.replace(token, with: gap(token) + words.word(cell), in: row.value)
            case .row(let entry, let row):
                if words.isFirst(entry) {
                    let list = words.list(row, instead: entry)
                    lines.replace(entry.value.span, with: gap(entry.value.span) + list)
                }
            case .group(let entry, let group):
                if words.isFirst(entry) { expand(entry, group, words) }
            case .rest(let rest, _): insert(words.field(cell), before: rest)
            case .unmentioned(let row): append(words.field(cell), to: row, isFirst: words.isFirst(row))
            case nil: continue
            }
        }
    }

    /// The space that must separate a colon from a value where there was none.
    private func gap(_ span: SourceSpan) -> String {
        let range = source.range(of: span)
        return range.isEmpty && source[range.lowerBound - 1] == UInt8(ascii: ":") ? " " : ""
    }

    // MARK: Rows by name

    private mutating func insert(_ field: String, before rest: YAMLEntry) {
        let start = source.offset(of: rest.keySpan.start)
        let line = source.line(at: start)
        let margin = source.text(line.lowerBound..<start)
        if margin.allSatisfy({ $0 == " " }) {
            edits.append(.insertion(margin + field + source.lineBreak, at: line.lowerBound))
        } else {
            lines.insert(field + ", ", at: rest.keySpan.start)
        }
    }

    private mutating func append(_ field: String, to row: YAMLEntry, isFirst: Bool) {
        guard let last = row.value.entries?.last else {
            let inside = SourcePosition(
                line: Int(row.value.span.start.line), column: Int(row.value.span.start.column) + 1)
            lines.insert((isFirst ? "" : ", ") + field, at: inside)
            return
        }
        let start = source.offset(of: last.keySpan.start)
        let margin = source.text(source.line(at: start).lowerBound..<start)
        if margin.allSatisfy({ $0 == " " }) {
            insertLines([margin + field], behind: source.offset(of: last.value.span.end))
        } else {
            lines.insert(", " + field, at: last.value.span.end)
        }
    }

    // MARK: Groups of rows

    /// Writes out the rows of a group that the file gives as one word.
    private mutating func expand(_ entry: YAMLEntry, _ group: KeyGroup, _ words: RowWords) {
        let key = source.range(of: entry.keySpan)
        let value = source.range(of: entry.value.span)
        let line = source.line(at: key.lowerBound)
        let margin = source.text(line.lowerBound..<key.lowerBound)
        let behind = source.text(value.upperBound..<max(value.upperBound, line.upperBound)).drop { $0 == " " }
        let standsAlone = margin.allSatisfy { $0 == " " } && (behind.isEmpty || behind.hasPrefix("#"))
        guard standsAlone, entry.keySpan.start.line == entry.value.span.start.line else {
            lines.replace(entry.value.span, with: words.map(group, instead: entry))
            return
        }
        // The word and the spaces before it are removed; a comment after it stays where it is.
        let gap = entry.value.span.start
        let colon = SourcePosition(line: Int(entry.keySpan.end.line), column: Int(entry.keySpan.end.column) + 1)
        lines.replace(SourceSpan(start: behind.isEmpty ? colon : gap, end: entry.value.span.end), with: "")
        let valueColumn = source.text(line.lowerBound..<value.lowerBound).displayWidth
        insertLines(
            words.lines(group, instead: entry, margin: margin + "  ", valueColumn: valueColumn),
            behind: value.upperBound)
    }

    /// Inserts lines below the line that `offset` is on.
    private mutating func insertLines(_ new: [String], behind offset: Int) {
        let end = source.line(at: offset).upperBound
        let text = new.map { $0 + source.lineBreak }.joined()
        if end == source.count {
            edits.append(.insertion(source.lineBreak + text.dropLast(source.lineBreak.count), at: end))
        } else {
            edits.append(.insertion(text, at: source.behindBreak(end)))
        }
    }

    // MARK: Texts

    private func entry(of text: TextID) -> YAMLEntry? {
        let name =
            switch text {
            case .preamble: ReportField.preamble.name
            case .section(let index): report.form.sections[index].name
            }
        return root.entries?.first { name.matches($0.key) }
    }

    private mutating func set(_ text: TextID, _ changes: [ParagraphChange]) {
        guard !changes.isEmpty, let entry = entry(of: text) else { return }
        let editor = NarrativeEditor(
            source: source, entry: entry, narrative: report[text], blank: Notation.blank[report.spelling])
        if let changed = editor.edits(changes) { edits += changed } else { isImpossible = true }
    }
}

extension ReportChanges {
    /// Whether `text` says what the report says after the changes, and nothing else.
    fileprivate func areAll(in text: String, of report: Report, _ reader: ReportReader) -> Bool {
        let reading = reader.again(report).read(SourceFile(name: "", text: text))
        guard let new = reading.report, !reading.findings.containsErrors, new.isWhole else { return false }
        let cellsFit = report.entries.indices.allSatisfy { index in
            new.entries[index].value == cells[CellID(index)] ?? report.entries[index].value
                && new.entries[index].remark == report.entries[index].remark
        }
        let ids = [TextID.preamble] + report.narratives.indices.map { .section($0) }
        return cellsFit && new.agency == report.agency && new.year == report.year
            && ids.allSatisfy { new[$0].paragraphs == report[$0].paragraphs.applying(texts[$0] ?? []) }
    }
}
