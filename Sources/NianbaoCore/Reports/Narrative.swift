/// The text of a section: one paragraph a line of the file.
package struct Narrative: Hashable, Sendable {
    /// The text as the file has it.
    package let text: String
    /// The span of the text; `nil` if the file has none.
    package var span: SourceSpan?
    /// How to find places inside the text; `nil` if not read from a file.
    package var origin: TextOrigin?
    /// Whether the file has something here that is not text; a finding reports it.
    package var isUnreadable = false

    /// A text, with its place if it was read from a file.
    package init(_ text: String = "", span: SourceSpan? = nil, origin: TextOrigin? = nil) {
        self.text = text
        self.span = span
        self.origin = origin
    }

    /// The spans in the file of parts of `text`, without the white space around them, where a file may break its lines.
    /// The span of the whole text if nothing more exact is known.
    package func spans(of ranges: [Range<String.Index>]) -> [SourceSpan?] {
        guard let origin, !ranges.isEmpty else { return ranges.map { _ in span } }
        let ranges = ranges.map { text.trimmed($0) }
        let end = ranges.map(\.upperBound).max() ?? text.startIndex
        let places = TextPlaces(of: text[..<end], from: origin)
        return ranges.map {
            SourceSpan(start: places.position(of: $0.lowerBound), end: places.position(of: $0.upperBound))
        }
    }

    /// The paragraphs, without indentation (spaces or full-width spaces) and without empty lines.
    package var paragraphs: [Paragraph] { ParagraphScanner.paragraphs(of: text) }

    /// What stands in for a text that could not be read.
    package static func unreadable(at span: SourceSpan) -> Narrative {
        var narrative = Narrative(span: span)
        narrative.isUnreadable = true
        return narrative
    }

    /// Whether the text has no content.
    package var isEmpty: Bool { ParagraphScanner.isBlank(text) }

    /// Whether the text is nothing but 无.
    package var saysNone: Bool {
        // “无” with white space around it is short; a long text need not be cut up to rule it out.
        guard text.utf8.count < 64 else { return false }
        let paragraphs = paragraphs
        return paragraphs.count == 1 && Self.none.contains(paragraphs[0].text)
    }

    /// The paragraphs that say that there is nothing.
    package static let none = ["无", "无。"]

    /// Texts are equal when their paragraphs are; how the file indents them does not count.
    package static func == (left: Self, right: Self) -> Bool {
        left.paragraphs == right.paragraphs && left.span == right.span
    }

    /// Hashes what `==` compares: the paragraphs.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(paragraphs)
        hasher.combine(span)
    }
}

/// A line of a narrative.
package struct Paragraph: Hashable, Sendable {
    /// The text without the white space at both ends.
    package let text: String

    /// A paragraph of one line.
    package init(_ text: String) { self.text = text }

    /// Whether it is a sub-heading: a short line that starts with a number in full-width brackets, like （一）.
    package var isHeading: Bool {
        // Looking for the bracket goes over all characters of a long paragraph.
        guard text.unicodeScalars.first == "（", text.first == "（", let close = text.firstIndex(of: "）") else {
            return false
        }
        let number = text[text.index(after: text.startIndex)..<close]
        let isNumbered = !number.isEmpty && number.allSatisfy(\.isItemNumeral)
        return isNumbered && text.count <= 40 && !text.hasSuffix("。")
    }
}

extension String {
    /// The range without the white space at its ends; one of white space alone stays as it is.
    fileprivate func trimmed(_ range: Range<Index>) -> Range<Index> {
        let scalars = unicodeScalars[range]
        guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
            let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
        else { return range }
        return first..<scalars.index(after: last)
    }
}
