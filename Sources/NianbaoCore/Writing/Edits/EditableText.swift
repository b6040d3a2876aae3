/// A file's text by lines and columns, for changing pieces of it in place.
struct EditableText {
    private let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let lineStarts: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let length = SourceLines.breakLength(bytes, at: index)
            index += max(1, length)
            if length > 0 { starts.append(index) }
        }
        lineStarts = starts
    }

    /// The byte offset of a position.
    func offset(of position: SourcePosition) -> Int {
        let line = min(Int(position.line), lineStarts.count) - 1
        var offset = lineStarts[line]
        var column = 1
        while column < Int(position.column), offset < bytes.count {
            offset += Self.scalarLength(bytes[offset])
            column += 1
        }
        return min(offset, bytes.count)
    }

    func range(of span: SourceSpan) -> Range<Int> { offset(of: span.start)..<offset(of: span.end) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func text(_ span: SourceSpan) -> String { text(range(of: span)) }

    subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

    /// The bytes of the line that `offset` is on, without its line break.
    func line(at offset: Int) -> Range<Int> {
        let start = lineStarts[lineIndex(of: offset)]
        var end = start
        while end < bytes.count, SourceLines.breakLength(bytes, at: end) == 0 { end += 1 }
        return start..<end
    }

    /// The index of the line that `offset` is on.
    private func lineIndex(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of the 1-based `line`, without its line break.
    func line(_ line: Int) -> Range<Int> { self.line(at: lineStarts[min(line, lineStarts.count) - 1]) }

    /// The offset after the line break that ends at or after `offset`; the text's end if there is none.
    func behindBreak(_ offset: Int) -> Int {
        guard offset < bytes.count else { return bytes.count }
        return offset + SourceLines.breakLength(bytes, at: offset)
    }

    /// The line break that the text uses first; a line feed if it has just one line.
    var lineBreak: String {
        guard let index = bytes.indices.first(where: { SourceLines.breakLength(bytes, at: $0) > 0 }) else {
            return "\n"
        }
        return text(index..<index + SourceLines.breakLength(bytes, at: index))
    }

    var count: Int { bytes.count }

    /// The insertion of lines below the line that `offset` is on.
    func insertion(of lines: [String], belowLineOf offset: Int) -> TextEdit {
        let end = line(at: offset).upperBound
        let text = lines.map { $0 + lineBreak }.joined()
        if end == count { return .insertion(lineBreak + text.dropLast(lineBreak.count), at: end) }
        return .insertion(text, at: behindBreak(end))
    }

    /// The text with ranges replaced; `nil` if two of them overlap.
    ///
    /// What is inserted at an offset comes before what is replaced there, and of several insertions the first comes
    /// first.
    func replacing(_ edits: [TextEdit]) -> String? {
        let ordered = edits.enumerated()
            .sorted { ($0.element.place, $0.element.rank, $0.offset) < ($1.element.place, $1.element.rank, $1.offset) }
            .map(\.element)
        var result: [UInt8] = []
        var done = 0
        for edit in ordered {
            guard edit.range.lowerBound >= done, edit.range.upperBound <= bytes.count else { return nil }
            result += bytes[done..<edit.range.lowerBound]
            result += edit.text.utf8
            done = edit.range.upperBound
        }
        result += bytes[done...]
        return String(decoding: result, as: UTF8.self)
    }

    private static func scalarLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}

/// A stretch of a text, in bytes, and its replacement.
struct TextEdit {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }

    static func insertion(_ text: String, at offset: Int) -> TextEdit { TextEdit(offset..<offset, text) }

    fileprivate var place: Int { range.lowerBound }

    /// At one place, insertions come first.
    fileprivate var rank: Int { range.isEmpty ? 0 : 1 }
}
