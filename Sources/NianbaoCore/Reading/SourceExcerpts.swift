/// The text that a report is read from, for what its values alone do not show: comments, and how a value is written.
final class SourceExcerpts {
    let text: String
    private lazy var lines = SourceLines(text)
    /// The lines in which something comes before a comment, by 1-based number.
    private lazy var commented = commentedLines()

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
        guard let line = commented[Int(end.line)] else { return nil }
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

    private func commentedLines() -> [Int: Substring] {
        guard text.containsBytes(of: " #") || text.containsBytes(of: "\t#") else { return [:] }
        return (1...lines.count).reduce(into: [:]) { found, number in
            guard let line = lines[number], line.utf8.contains(UInt8(ascii: "#")),
                line.utf8.first(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: "#")
            else { return }
            found[number] = line
        }
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
