/// Words that are replaced or inserted within lines of a file.
struct LineEdits {
    private let source: EditableText
    private var words: [Int: [Word]] = [:]
    /// The end of the row on each line, to place a comment after it.
    private var ends: [Int: Int] = [:]

    private struct Word {
        /// Scalars of the line, from zero.
        let range: Range<Int>
        let text: String
        let isAligned: Bool
        /// Whether the word stays unchanged and only helps to keep the columns.
        var isKept = false

        /// From left to right; a changed word before the same one as it was.
        func order(_ offset: Int) -> (Int, Int, Int) { (range.lowerBound, isKept ? 1 : 0, offset) }
    }

    init(_ source: EditableText) { self.source = source }

    /// Whether a word that is to change goes on over the end of its line.
    private var isBroken = false

    /// Replaces a word. In a list whose items are aligned in columns, the others keep theirs.
    mutating func replace(_ span: SourceSpan, with text: String, in row: YAMLNode? = nil) {
        let line = Int(span.start.line)
        if span.end.line != span.start.line { isBroken = true }
        let isAligned = row.map(standsInColumns) ?? false
        words[line, default: []].append(Word(range: Self.columns(span), text: text, isAligned: isAligned))
        for item in isAligned ? row?.items ?? [] : [] where item.span.start > span.start { keep(item, of: line) }
        if let end = row?.span.end, Int(end.line) == line { ends[line] = max(ends[line] ?? 0, Int(end.column) - 1) }
    }

    mutating func insert(_ text: String, at position: SourcePosition) {
        let column = Int(position.column) - 1
        words[Int(position.line), default: []].append(Word(range: column..<column, text: text, isAligned: false))
    }

    /// Adds an unchanged item of a list, to keep its column.
    private mutating func keep(_ item: YAMLNode, of line: Int) {
        guard Int(item.span.start.line) == line, item.scalar != nil else { return }
        let range = Self.columns(item.span)
        words[line]?.append(Word(range: range, text: source.text(item.span), isAligned: true, isKept: true))
    }

    private static func columns(_ span: SourceSpan) -> Range<Int> {
        Int(span.start.column) - 1..<max(Int(span.start.column), Int(span.end.column)) - 1
    }

    /// Whether the items of a list are separated by more than one space somewhere.
    private func standsInColumns(_ row: YAMLNode) -> Bool {
        guard let items = row.items else { return false }
        return items.contains { item in
            let start = source.offset(of: item.span.start)
            return source[start - 1] == 0x20 && (source[start - 2] == 0x20 || source[start - 2] == UInt8(ascii: "["))
        }
    }

    /// A new text for each line with changed words; `nil` if two words overlap, or one goes on over the end of its
    /// line.
    var edits: [TextEdit]? {
        if isBroken { return nil }
        var edits: [TextEdit] = []
        for (number, words) in words {
            guard let text = text(ofLine: number, words) else { return nil }
            edits.append(TextEdit(source.line(number), text))
        }
        return edits
    }

    private func text(ofLine number: Int, _ words: [Word]) -> String? {
        var line = AlignedLine(source.text(source.line(number)))
        var replaced = Set<Range<Int>>()
        let ordered = words.enumerated().sorted { $0.element.order($0.offset) < $1.element.order($1.offset) }
            .map(\.element).filter { $0.range.isEmpty || replaced.insert($0.range).inserted }
        var end = 0
        for word in ordered {
            guard word.range.lowerBound >= end, word.range.upperBound <= line.count else { return nil }
            line.replace(word.range, with: word.text, isAligned: word.isAligned)
            end = word.range.upperBound
        }
        line.alignComment(behind: max(end, ends[number] ?? 0))
        return line.text
    }
}
