/// Changes the explanations of a report file in place; other entries and comments stay.
struct WaiverEditor {
    private let source: EditableText
    private let ends: SourceText
    private let entry: YAMLEntry
    private let report: Report
    private let items: [YAMLNode]
    private(set) var edits: [TextEdit] = []
    /// Whether the list is written in a way that cannot be changed in place.
    private(set) var isImpossible = false

    /// - Parameter entry: The list with its key.
    init(_ source: EditableText, _ ends: SourceText, _ entry: YAMLEntry, _ report: Report) {
        (self.source, self.ends, self.entry, self.report) = (source, ends, entry, report)
        items = entry.value.items ?? []
    }

    mutating func make(_ changes: [WaiverChange], lines: inout LineEdits) {
        let removed = changes.compactMap { if case .remove(let index) = $0 { item(of: index) } else { nil } }
        let added = changes.compactMap { if case .add(let waiver) = $0 { waiver } else { nil } }
        for case .replace(let index, let waiver) in changes {
            if let item = item(of: index) { replace(item, by: waiver, &lines) } else { isImpossible = true }
        }
        if removed.count == items.count, added.isEmpty, !removed.isEmpty {
            removeAll()
        } else {
            for item in removed { remove(item) }
        }
        if !added.isEmpty { add(added, &lines) }
    }

    /// The item that an explanation of the report was read from.
    private func item(of index: Int) -> YAMLNode? {
        guard let place = report.waivers[index].span?.start else { return nil }
        return items.first { $0.span.start <= place && place <= ends.end(of: $0) }
    }

    private func end(of node: YAMLNode) -> SourcePosition { max(entry.keySpan.end, ends.end(of: node)) }

    private func isOnLine(_ node: YAMLNode) -> Bool { node.span.start.line == node.span.end.line }

    private mutating func replace(_ item: YAMLNode, by waiver: Waiver, _ lines: inout LineEdits) {
        let lists = ReportLists(report: report)
        let fields = item.entries ?? []
        var last = fields.last
        for (name, text) in lists.fields(waiver) {
            guard let text else { continue }
            guard let field = fields.first(where: { name.matches($0.key) }) else {
                append("\(name[report.spelling]): \(YAMLText.scalar(text))", to: item, after: &last, &lines)
                continue
            }
            if field.value.scalar?.text.trimmed == text { continue }
            let span = field.value.span
            let gap = span.start == span.end && source[source.offset(of: span.start) - 1] != 0x20 ? " " : ""
            guard isOnLine(field.value) else {
                isImpossible = true
                continue
            }
            lines.replace(span, with: gap + YAMLText.scalar(text))
        }
    }

    private mutating func append(
        _ field: String, to item: YAMLNode, after last: inout YAMLEntry?, _ lines: inout LineEdits
    ) {
        guard let last else {
            isImpossible = true
            return
        }
        let end = max(last.keySpan.end, ends.end(of: last.value))
        if ends.isBracketed(item) { return lines.insert(", " + field, at: end) }
        let margin = String(repeating: " ", count: Int(item.span.start.column) - 1)
        insertLines([margin + field], below: end)
    }

    private mutating func remove(_ item: YAMLNode) {
        guard ends.isBracketed(entry.value) else { return removeLines(from: item.span.start, to: ends.end(of: item)) }
        guard let index = items.firstIndex(where: { $0.span == item.span }) else { return }
        let range =
            index + 1 < items.count
            ? SourceSpan(start: item.span.start, end: items[index + 1].span.start)
            : SourceSpan(start: items[max(0, index - 1)].span.end, end: item.span.end)
        edits.append(TextEdit(source.range(of: range), ""))
    }

    /// Removes the list with its key. Above an indented comment the key stays, for the comment might become part of a text
    /// that comes before it then.
    private mutating func removeAll() {
        let last = source.line(at: source.offset(of: end(of: entry.value)))
        let following = source.text(source.behindBreak(last.upperBound)..<source.count)
        let isAboveComment = following.trimmed.hasPrefix("#") && !following.hasPrefix("#")
        guard isAboveComment, let first = items.first else {
            return removeLines(from: entry.keySpan.start, to: end(of: entry.value))
        }
        if ends.isBracketed(entry.value) {
            return edits.append(TextEdit(source.range(of: entry.value.span), "[]"))
        }
        let colon = source.offset(of: entry.keySpan.end)
        guard source[colon] == UInt8(ascii: ":") else {
            isImpossible = true
            return
        }
        edits.append(.insertion(" []", at: colon + 1))
        removeLines(from: first.span.start, to: end(of: entry.value))
    }

    /// Removes whole lines, which must hold nothing else.
    private mutating func removeLines(from start: SourcePosition, to end: SourcePosition) {
        let first = source.line(Int(start.line))
        let before = source.text(first.lowerBound..<source.offset(of: start))
        guard before.allSatisfy({ $0 == " " || $0 == "-" }) else {
            isImpossible = true
            return
        }
        let last = source.line(at: source.offset(of: end))
        edits.append(TextEdit(first.lowerBound..<source.behindBreak(last.upperBound), ""))
    }

    private mutating func add(_ waivers: [Waiver], _ lines: inout LineEdits) {
        let lists = ReportLists(report: report)
        let items = waivers.map { lists.words(of: $0) }
        let braces = items.map { "{\($0.joined(separator: ", "))}" }.joined(separator: ", ")
        if ends.isBracketed(entry.value) {
            let start = entry.value.span.start
            let inside = SourcePosition(line: Int(start.line), column: Int(start.column) + 1)
            guard let last = self.items.last else { return lines.insert(braces, at: inside) }
            return lines.insert(", " + braces, at: last.span.end)
        }
        let margin = dashMargin
        let new = items.flatMap { words in words.enumerated().map { "\(margin)\($0 == 0 ? "-" : " ") \($1)" } }
        if let word = entry.value.scalar?.text, !word.isEmpty {
            return lines.replace(entry.value.span, with: "[\(braces)]")
        }
        insertLines(new, below: end(of: entry.value))
    }

    /// The space before the dashes of the list.
    private var dashMargin: String {
        guard let item = items.first else {
            return String(repeating: " ", count: Int(entry.keySpan.start.column) + 1)
        }
        return String(source.text(source.line(Int(item.span.start.line))).prefix { $0 == " " })
    }

    private mutating func insertLines(_ new: [String], below position: SourcePosition) {
        edits.append(source.insertion(of: new, belowLineOf: source.offset(of: position)))
    }
}
