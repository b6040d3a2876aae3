/// The text of a section: one paragraph a line of the file.
package struct Narrative: Hashable, Sendable {
    package var paragraphs: [Paragraph]
    /// Where the text stands; `nil` when the file has none.
    package var span: SourceSpan?

    package init(paragraphs: [Paragraph] = [], span: SourceSpan? = nil) {
        self.paragraphs = paragraphs
        self.span = span
    }

    /// Splits a text into paragraphs; indentation by blanks or full-width spaces and empty lines are dropped.
    package init(_ text: String, span: SourceSpan? = nil) {
        let lines = text.unicodeScalars.split {
            $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" || $0 == "\u{85}"
        }
        self.init(
            paragraphs: lines.compactMap { line in
                let trimmed = line.trimmingBlanks()
                return trimmed.isEmpty ? nil : Paragraph(String(trimmed))
            },
            span: span)
    }

    package var isEmpty: Bool { paragraphs.isEmpty }

    /// Whether the text is nothing but 无.
    package var saysNone: Bool {
        paragraphs.count == 1 && ["无", "无。"].contains(paragraphs[0].text)
    }
}

/// A line of a narrative.
package struct Paragraph: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Whether it is a sub-heading: a short line that starts with a number in full-width brackets, like （一）.
    package var isHeading: Bool {
        guard let close = text.firstIndex(of: "）"), text.first == "（" else { return false }
        let number = text[text.index(after: text.startIndex)..<close]
        let isNumbered = !number.isEmpty && number.allSatisfy { "一二三四五六七八九十".contains($0) }
        return isNumbered && text.count <= 40 && !text.hasSuffix("。")
    }
}

extension Substring.UnicodeScalarView {
    /// Without blanks, tabs and full-width spaces at both ends.
    fileprivate func trimmingBlanks() -> Self {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}" }
        var rest = self.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }
}
