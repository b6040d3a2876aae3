/// The text of a section: one paragraph a line of the file.
package struct Narrative: Hashable, Sendable {
    /// The text as the file has it.
    package let text: String
    /// Where the text stands; `nil` when the file has none.
    package var span: SourceSpan?
    /// Where the text stands, for places inside it; `nil` when it stands in no file.
    package var origin: TextOrigin?
    /// Whether the file has something else than text here; a finding tells what.
    package var isUnreadable = false

    package init(_ text: String = "", span: SourceSpan? = nil, origin: TextOrigin? = nil) {
        self.text = text
        self.span = span
        self.origin = origin
    }

    /// Where stretches of `text` stand in the file, without the white space around them: a file breaks its lines there.
    package func spans(of ranges: [Range<String.Index>]) -> [SourceSpan?] {
        guard let origin, !ranges.isEmpty else { return ranges.map { _ in span } }
        let ranges = ranges.map { text.trimmed($0) }
        let end = ranges.map(\.upperBound).max() ?? text.startIndex
        let places = TextPlaces(of: text[..<end], from: origin)
        return ranges.map {
            SourceSpan(start: places.position(of: $0.lowerBound), end: places.position(of: $0.upperBound))
        }
    }

    /// The paragraphs; indentation by blanks or full-width spaces and empty lines are dropped.
    package var paragraphs: [Paragraph] { ParagraphScanner.paragraphs(of: text) }

    package static func unreadable(at span: SourceSpan) -> Narrative {
        var narrative = Narrative(span: span)
        narrative.isUnreadable = true
        return narrative
    }

    package var isEmpty: Bool { ParagraphScanner.isBlank(text) }

    /// Whether the text is nothing but 无.
    package var saysNone: Bool {
        // What says no more than that is short; a section's text need not be cut up to see that it is not.
        guard text.utf8.count < 64 else { return false }
        let paragraphs = paragraphs
        return paragraphs.count == 1 && ["无", "无。"].contains(paragraphs[0].text)
    }

    /// Texts are equal when their paragraphs are; how the file indents them does not count.
    package static func == (left: Self, right: Self) -> Bool {
        left.paragraphs == right.paragraphs && left.span == right.span
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(paragraphs)
        hasher.combine(span)
    }
}

/// A line of a narrative.
package struct Paragraph: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Whether it is a sub-heading: a short line that starts with a number in full-width brackets, like （一）.
    package var isHeading: Bool {
        // Looking for the bracket goes over all characters of a long paragraph.
        guard text.unicodeScalars.first == "（", text.first == "（", let close = text.firstIndex(of: "）") else {
            return false
        }
        let number = text[text.index(after: text.startIndex)..<close]
        let isNumbered = !number.isEmpty && number.allSatisfy { "一二三四五六七八九十".contains($0) }
        return isNumbered && text.count <= 40 && !text.hasSuffix("。")
    }
}

extension String {
    /// The range without the white space at its ends; one of white space alone stays as it is.
    fileprivate func trimmed(_ range: Range<Index>) -> Range<Index> {
        let scalars = unicodeScalars[range]
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return range }
        return first..<scalars.index(after: last)
    }
}
