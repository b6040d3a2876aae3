/// Reads typed texts as a report file would have them.
struct FieldReader {
    let report: Report
    private(set) var changes = ReportChanges()
    /// What each figure became that is not written as figures are, as findings in the typed text.
    private(set) var notes: [FieldID: [Finding]] = [:]
    private(set) var refusals: [FieldID: FieldRefusal] = [:]

    init(report: Report) { self.report = report }

    mutating func read(_ edit: FieldEdit) {
        do throws(FieldRefusal) {
            switch edit.field {
            case .cell(let cell): try read(edit.text.trimmed, cell)
            case .remark(let cell): try readRemark(edit.text.trimmed, cell)
            case .text(let text): try read(edit.text, text)
            case .line(let field): try read(edit.text.trimmed, field)
            case .explanation(let explanation): try read(edit.text.trimmed, explanation)
            }
        } catch {
            refusals[edit.field] = error
        }
    }

    // MARK: Figures

    private mutating func read(_ text: String, _ cell: CellID) throws(FieldRefusal) {
        let isStated = report[cell].value != .absent
        if report.form[cell].isDerived, !isStated { throw .computed }
        guard !text.isEmpty else {
            if isStated { changes.cells[cell] = .blank }
            return
        }
        guard text.isOneLine else { throw .notOneLine }
        var tables = TableReader(report: report, source: SourceExcerpts(text), unread: [])
        tables.readCell(Self.node(text), cell)
        guard !tables.findings.containsErrors, tables.report[cell].value != .unreadable else {
            throw FieldRefusal(tables.findings)
        }
        if !tables.findings.isEmpty { notes[.cell(cell)] = tables.findings }
        changes.cells[cell] = tables.report[cell].value
        if let remark = tables.report[cell].remark { setRemark(remark, cell) }
    }

    /// A figure, or one with its remark in braces.
    private static func node(_ text: String) -> YAMLNode {
        if text.hasPrefix("{"), case let document = YAMLDocument(text), document.isWellFormed, let root = document.root
        {
            return root
        }
        let span = SourceSpan(line: 1, column: 1, length: text.unicodeScalars.count)
        return YAMLNode(.scalar(YAMLScalar(text: text, style: .plain)), at: span)
    }

    private mutating func readRemark(_ text: String, _ cell: CellID) throws(FieldRefusal) {
        if report.form[cell].isDerived, report[cell].value == .absent { throw .computed }
        guard text.isOneLine else { throw .notOneLine }
        setRemark(text.isEmpty ? nil : text, cell)
    }

    private mutating func setRemark(_ remark: String?, _ cell: CellID) {
        guard remark != report[cell].remark || changes.remarks[cell] != nil else { return }
        changes.remarks[cell] = .some(remark)
        let value = changes.cells[cell] ?? report[cell].value
        changes.cells[cell] = value == .absent ? .blank : value
    }

    // MARK: Texts

    private mutating func read(_ text: String, _ id: TextID) throws(FieldRefusal) {
        let old = report[id].paragraphs.map(\.text)
        let isBlank = Notation.blank.matches(text.trimmed)
        let new = isBlank ? [] : Narrative(text).paragraphs.map(\.text)
        for paragraph in new {
            if let (scalar, _) = YAMLText.firstUnprintable(inBlock: paragraph) { throw .unprintable(scalar) }
        }
        let changed = Self.changes(from: old, to: new)
        if !changed.isEmpty { changes.texts[id] = changed }
    }

    /// The changes that leave the paragraphs at the beginning and at the end alone that are the same.
    private static func changes(from old: [String], to new: [String]) -> [ParagraphChange] {
        let start = zip(old, new).prefix { $0.0.hasSameBytes(as: $0.1) }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0.0.hasSameBytes(as: $0.1) }.count
        let (gone, come) = (old.count - start - end, new.count - start - end)
        let both = min(gone, come)
        return (0..<both).map { .replace(start + $0, new[start + $0]) }
            + (both..<gone).map { .remove(start + $0) }
            + (both..<come).map { .insert(start + both, new[start + $0]) }
    }

    // MARK: Fields of one line

    private mutating func read(_ text: String, _ field: ReportField) throws(FieldRefusal) {
        guard !field.isList, field != .preamble else { throw .unusual }
        guard text.isOneLine else { throw .notOneLine }
        changes.lines[field] = .some(text.isEmpty || Notation.blank.matches(text) ? nil : text)
    }

    // MARK: Explanations

    private mutating func read(_ text: String, _ explanation: FieldID.Explanation) throws(FieldRefusal) {
        guard !explanation.rule.isEmpty else { throw .ruleless }
        guard text.isOneLine else { throw .notOneLine }
        let index = report.waivers.firstIndex { FieldID.Explanation(of: $0) == explanation }
        guard !text.isEmpty else {
            if let index { changes.waivers.append(.remove(index)) }
            return
        }
        var waiver = index.map { report.waivers[$0] } ?? Waiver(rule: explanation.rule, reason: "")
        (waiver.place, waiver.quote) = (explanation.place, explanation.quote)
        waiver.set(text)
        guard let index else {
            changes.waivers.append(.add(waiver))
            return
        }
        if !waiver.says(report.waivers[index]) { changes.waivers.append(.replace(index, waiver)) }
    }
}

extension Waiver {
    /// Takes the reason, or in braces whatever is named there besides what the explanation is for.
    fileprivate mutating func set(_ text: String) {
        let names = [Notation.reason, Notation.gap, Notation.author, Notation.date]
        guard text.hasPrefix("{"), case let document = YAMLDocument(text), document.isWellFormed,
            let entries = document.root?.entries,
            entries.allSatisfy({ entry in entry.value.scalar != nil && names.contains { $0.matches(entry.key) } })
        else {
            reason = text
            return
        }
        for entry in entries {
            guard let word = entry.value.scalar?.text.trimmed, !word.isEmpty else { continue }
            if Notation.reason.matches(entry.key) { reason = word }
            if Notation.gap.matches(entry.key) { gap = word }
            if Notation.author.matches(entry.key) { author = word }
            if Notation.date.matches(entry.key) { date = word }
        }
    }
}
