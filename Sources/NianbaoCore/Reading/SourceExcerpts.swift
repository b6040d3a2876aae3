/// The text that a report is read from, for what its values alone do not show: comments, and how a value is written.
final class SourceExcerpts {
    let text: String
    private lazy var lines = SourceLines(text)
    /// A line's 1-based number and the offset of its first byte: the last that was asked for.
    private var reached = (line: 1, offset: 0)

    init(_ text: String) { self.text = text }

    /// The text of a span; `nil` for spans of several lines.
    func text(in span: SourceSpan) -> String? {
        guard span.start.line == span.end.line, let line = lines[Int(span.start.line)] else { return nil }
        let scalars = line.unicodeScalars.dropFirst(Int(span.start.column) - 1)
        return String(String.UnicodeScalarView(scalars.prefix(Int(span.end.column - span.start.column))))
    }

    /// The fix that replaces a span; `nil` for spans of several lines.
    func fix(_ span: SourceSpan, with new: String) -> Fix? {
        guard let old = text(in: span), !old.hasSameBytes(as: new) else { return nil }
        return Fix([Fix.Edit(span, old, to: new)])
    }

    /// The comment after a value that ends at `end`, from its `#` on, with the span from the value's end to the line's.
    func comment(after end: SourcePosition) -> (text: String, span: SourceSpan)? {
        guard let line = line(Int(end.line)) else { return nil }
        let rest = line.unicodeScalars.dropFirst(Int(end.column) - 1)
        let words = rest.drop { $0 == " " || $0 == "\t" }
        guard words.first == "#", words.startIndex > rest.startIndex else { return nil }
        return (
            String(words).trimmed, SourceSpan(line: Int(end.line), column: Int(end.column), length: rest.count)
        )
    }

    /// Whether a comma comes next on the line.
    func hasComma(after end: SourcePosition) -> Bool {
        guard let line = lines[Int(end.line)] else { return false }
        let next = line.unicodeScalars.dropFirst(Int(end.column) - 1).first { $0 != " " }
        return next == "," || next == "，"
    }

    /// A line by its 1-based number; `nil` if there is no such line.
    ///
    /// Most files are asked for a few lines at their beginning only, and are not cut into lines for that: as long as the
    /// numbers grow, the text is followed to where the line begins.
    private func line(_ number: Int) -> Substring? {
        guard number >= reached.line else { return lines[number] }
        return text.withBytes { bytes -> Range<Int>? in
            while reached.line < number {
                guard let end = Self.lineEnd(bytes, from: reached.offset), end < bytes.count else { return nil }
                reached = (reached.line + 1, end + SourceLines.breakLength(bytes, at: end))
            }
            return Self.lineEnd(bytes, from: reached.offset).map { reached.offset..<$0 }
        }.map { text[text.range(ofBytes: $0)] }
    }

    /// Where the line that `start` is on ends; `nil` beyond the text's end.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start <= bytes.count else { return nil }
        var end = start
        while end < bytes.count, SourceLines.breakLength(bytes, at: end) == 0 { end += 1 }
        return end
    }
}

/// What a repaired copy of a file leaves out, and findings report already.
struct UnreadPlaces {
    /// Words that begin a text, by the line of its key.
    var texts: [Int: Words] = [:]
    /// Where list items should be and are not.
    var figures: Set<SourcePosition> = []

    struct Words {
        let text: String
        let start: SourcePosition
        /// Whether a comment comes between them and the rest of the text.
        let isInterrupted: Bool
    }
}
