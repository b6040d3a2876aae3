/// Changes a report file in place: everything else stays byte for byte, and words that are aligned in columns stay
/// aligned.
package struct ReportEditor {
    private let source: EditableText
    private let root: YAMLNode
    private let report: Report
    private let notations: [CellID: CellNotation]
    /// Made when something is put in that the file does not have yet.
    private lazy var ends: SourceText = SourceText(text)
    private let text: String
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
        guard let result = editor.text(after: changes) else { return .tooUnusual }
        let reading = reader.again(report).read(SourceFile(name: "", text: result))
        guard !reading.findings.containsErrors, changes.areAll(in: reading.report, of: report) else {
            return .tooUnusual
        }
        return .text(result)
    }

    /// The text after the changes, with what it did not have yet put in where the canonical layout has it. It must be
    /// read again, to see that it says just what it should.
    ///
    /// - Parameter root: What the text says.
    /// - Returns: `nil` when the text is written in a way that cannot be changed in place.
    static func draft(_ changes: ReportChanges, in text: String, _ root: YAMLNode, of report: Report) -> String? {
        var editor = ReportEditor(text, root, report)
        return editor.text(after: changes)
    }

    /// Whether the file has a place for each cell and text that changes.
    static func mentions(_ changes: ReportChanges, _ root: YAMLNode, _ report: Report) -> Bool {
        let notations = CellNotation.all(in: root, report.form)
        return changes.cells.keys.allSatisfy { notations[$0] != nil }
            && changes.texts.keys.allSatisfy { text in
                root.entries?.contains { report.form.name(of: text).matches($0.key) } == true
            }
    }

    private init(_ text: String, _ root: YAMLNode, _ report: Report) {
        self.text = text
        source = EditableText(text)
        self.root = root
        self.report = report
        notations = CellNotation.all(in: root, report.form)
        lines = LineEdits(source)
    }

    /// `nil` when changes overlap or cannot be written.
    private var result: String? { isImpossible ? nil : lines.edits.flatMap { source.replacing($0 + edits) } }

    private mutating func text(after changes: ReportChanges) -> String? {
        set(changes.cells, changes.remarks)
        for (text, changes) in changes.texts { set(text, changes) }
        for (field, value) in changes.lines { set(field, value) }
        if !changes.waivers.isEmpty { set(changes.waivers) }
        insertMissing(changes)
        return result
    }

    private mutating func set(_ values: [CellID: CellValue], _ remarks: [CellID: String?]) {
        var words = RowWords(report: report, values: values, remarks: remarks)
        for cell in values.keys.sorted(by: { $0.index < $1.index }) {
            switch notations[cell] {
            case .figure(let node, let row): set(node, cell, words, in: row.value)
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

    private mutating func set(_ node: YAMLNode, _ cell: CellID, _ words: RowWords, in row: YAMLNode) {
        if words.changesRemark(cell) {
            lines.replace(node.span, with: gap(node.span) + words.word(cell), in: row)
        } else {
            let token = node.figure.span
            lines.replace(token, with: gap(token) + words.figure(cell), in: row)
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
        edits.append(source.insertion(of: new, belowLineOf: offset))
    }

    // MARK: Texts

    private func entry(of text: TextID) -> YAMLEntry? { entry(report.form.name(of: text)) }

    private func entry(_ name: Name) -> YAMLEntry? { root.entries?.first { name.matches($0.key) } }

    private mutating func set(_ text: TextID, _ changes: [ParagraphChange]) {
        guard !changes.isEmpty, let entry = entry(of: text) else { return }
        let editor = NarrativeEditor(
            source: source, entry: entry, narrative: report[text], blank: Notation.blank[report.spelling])
        if let changed = editor.edits(changes) { edits += changed } else { isImpossible = true }
    }

    // MARK: Fields and explanations

    private mutating func set(_ field: ReportField, _ value: String?) {
        guard let entry = entry(field.name) else { return }
        let word = value.map(YAMLText.scalar) ?? Notation.blank[report.spelling]
        lines.replace(entry.value.span, with: gap(entry.value.span) + word)
    }

    private mutating func set(_ changes: [WaiverChange]) {
        guard let entry = entry(ReportField.waivers.name) else { return }
        var editor = WaiverEditor(source, ends, entry, report)
        editor.make(changes, lines: &lines)
        edits += editor.edits
        if editor.isImpossible { isImpossible = true }
    }

    // MARK: What the file does not have yet

    /// Puts in what is missing, in the order of the canonical layout.
    private mutating func insertMissing(_ changes: ReportChanges) {
        for field in ReportField.allCases where !field.isList {
            if field == .preamble {
                insertMissing(.preamble, changes.texts[.preamble])
            } else if let value = changes.lines[field] ?? nil, entry(field.name) == nil {
                let line = "\(field.name[report.spelling]): \(YAMLText.scalar(value))"
                insert(LayoutTree.order(of: field, report.form), inBraces: line) { margin, _ in [margin + line] }
            }
        }
        let cells = changes.cells.keys.filter { notations[$0] == nil }
        let words = RowWords(
            report: report, values: changes.cells.filter { notations[$0.key] == nil }, remarks: changes.remarks)
        for index in report.form.sections.indices {
            insertMissing(.section(index), changes.texts[.section(index)])
            guard let table = report.form.sections[index].table,
                cells.contains(where: { report.form[$0].section == index })
            else { continue }
            insertMissing(table.keys, named: report.form.sections[index].name, at: index, words)
        }
        insertMissing(changes.waivers)
    }

    private mutating func insertMissing(_ text: TextID, _ changes: [ParagraphChange]?) {
        guard let changes, entry(of: text) == nil else { return }
        let paragraphs = [Paragraph]().applying(changes).map(\.text)
        guard !paragraphs.isEmpty else { return }
        let key = report.form.name(of: text)[report.spelling]
        let quoted = "\(key): \(YAMLText.quoted(paragraphs.joined(separator: "\n")))"
        let isPlain = paragraphs.allSatisfy { YAMLText.firstUnprintable(inBlock: $0) == nil }
        let order =
            switch text {
            case .preamble: LayoutTree.order(of: .preamble, report.form)
            case .section(let index): LayoutTree.order(ofSection: index)
            }
        insert(order, inBraces: quoted) { margin, indentation in
            guard isPlain else { return [margin + quoted] }
            return ["\(margin)\(key): |"] + paragraphs.map { String(repeating: " ", count: indentation) + $0 }
        }
    }

    private mutating func insertMissing(_ keys: KeyGroup, named name: Name, at section: Int, _ words: RowWords) {
        if let entry = entry(name) {
            insertMissing(keys, in: entry.value, words)
            return
        }
        let table = KeyGroup.Child(name: name, node: .group(keys))
        insert(LayoutTree.order(ofSection: section), inBraces: words.entry(table)) { margin, _ in
            words.lines(table, margin: margin)
        }
    }

    /// Puts rows into a level that is there.
    private mutating func insertMissing(_ group: KeyGroup, in level: YAMLNode, _ words: RowWords) {
        guard let entries = level.entries else {
            isImpossible = true
            return
        }
        for (index, child) in group.children.enumerated() where words.changes(child) {
            if let entry = entries.first(where: { child.name.matches($0.key) }) {
                switch child.node {
                case .group(let inner): insertMissing(inner, in: entry.value, words)
                // The row is there in a notation that has no room for the figure.
                case .row: isImpossible = true
                }
                continue
            }
            let earlier = entries.filter { entry in group.children[..<index].contains { $0.name.matches(entry.key) } }
            insert(in: level, after: earlier.last, inBraces: words.entry(child)) { margin, _ in
                words.lines(child, margin: margin)
            }
        }
    }

    private mutating func insertMissing(_ changes: [WaiverChange]) {
        let added = changes.compactMap { if case .add(let waiver) = $0 { waiver } else { nil } }
        guard !added.isEmpty, entry(ReportField.waivers.name) == nil else { return }
        let lists = ReportLists(report: report)
        let key = ReportField.waivers.name[report.spelling]
        let items = added.map { lists.words(of: $0) }
        let braces = items.map { "{\($0.joined(separator: ", "))}" }.joined(separator: ", ")
        insert(LayoutTree.order(of: .waivers, report.form), inBraces: "\(key): [\(braces)]") { margin, _ in
            ["\(margin)\(key):"]
                + items.flatMap { words in words.enumerated().map { "\(margin)  \($0 == 0 ? "-" : " ") \($1)" } }
        }
    }

    /// Puts in an outermost entry after those that the canonical layout has before it.
    private mutating func insert(_ order: Int, inBraces: String, _ lines: (_ margin: String, Int) -> [String]) {
        let earlier = root.entries?.filter { (LayoutTree.order(ofKey: $0.key, report.form) ?? 0) < order } ?? []
        let standsApart = order >= ReportField.preamble.rawValue && !earlier.isEmpty
        insert(in: root, after: earlier.last, inBraces: inBraces) { margin, indentation in
            (standsApart ? [""] : []) + lines(margin, indentation)
        }
    }

    /// Puts in an entry after another one, or before all.
    ///
    /// - Parameters:
    ///   - inBraces: The entry as it is written inside of braces.
    ///   - lines: The entry as it is written in lines, with the margin of its key and the indentation of a text below it.
    private mutating func insert(
        in level: YAMLNode, after earlier: YAMLEntry?, inBraces: String, _ lines: (_ margin: String, Int) -> [String]
    ) {
        let end = earlier.map { max($0.keySpan.end, ends.end(of: $0.value)) }
        guard !ends.isBracketed(level), let first = level.entries?.first else {
            if let end { return self.lines.insert(", " + inBraces, at: end) }
            let start = level.span.start
            let inside = SourcePosition(line: Int(start.line), column: Int(start.column) + 1)
            return self.lines.insert(inBraces + (level.entries?.isEmpty == false ? ", " : ""), at: inside)
        }
        let margin = String(repeating: " ", count: Int(first.keySpan.start.column) - 1)
        if let end {
            let offset = source.offset(of: end)
            let indentation = source.margin(
                ofTextBelow: source.line(at: offset).upperBound, key: first.keySpan.start)
            return insertLines(lines(margin, indentation), behind: offset)
        }
        let line = source.line(Int(first.keySpan.start.line))
        guard source.text(line).hasPrefix(margin + first.key) else {
            isImpossible = true
            return
        }
        let text = lines(margin, margin.utf8.count + 2).map { $0 + source.lineBreak }.joined()
        edits.append(.insertion(text, at: line.lowerBound))
    }
}

extension Form {
    /// What a report file calls a text.
    func name(of text: TextID) -> Name {
        switch text {
        case .preamble: ReportField.preamble.name
        case .section(let index): sections[index].name
        }
    }
}
