/// Where parts of a text are in it as somebody types it: one paragraph a line, without indentation. Places are counted in
/// units of UTF-16, as browsers count them.
///
/// A class, so that the places of the paragraphs are worked out once for all that is looked for.
package final class TypedParagraphs {
    private let narrative: Narrative
    private let paragraphs: [Stretch]
    private lazy var places = narrative.spans(of: paragraphs.map { narrative.text.range(ofBytes: $0.bytes) })

    private struct Stretch {
        /// The bytes of the text that it has.
        let bytes: Range<Int>
        let text: String
        /// Where it begins in the typed text.
        let start: Int
    }

    /// The paragraphs of a text.
    package init(_ narrative: Narrative) {
        self.narrative = narrative
        var start = 0
        paragraphs = zip(ParagraphScanner.ranges(in: narrative.text), narrative.paragraphs).map { bytes, paragraph in
            defer { start += paragraph.text.utf16.count + 1 }
            return Stretch(bytes: bytes, text: paragraph.text, start: start)
        }
    }

    /// The place of some bytes of the text; `nil` when they are not in a paragraph.
    package func range(ofBytes range: Range<Int>) -> Range<Int>? {
        let found = paragraphs.first {
            $0.bytes.lowerBound <= range.lowerBound && range.lowerBound < $0.bytes.upperBound
        }
        guard let paragraph = found else { return nil }
        let units = { (offset: Int) in
            paragraph.start + String(decoding: paragraph.text.utf8.prefix(offset), as: UTF8.self).utf16.count
        }
        let end = min(range.upperBound, paragraph.bytes.upperBound)
        return units(range.lowerBound - paragraph.bytes.lowerBound)..<units(end - paragraph.bytes.lowerBound)
    }

    /// The place of a stretch of the file; `nil` when it is not in the text. Of several paragraphs, what is in the first
    /// counts.
    package func range(of span: SourceSpan) -> Range<Int>? {
        let pair = zip(paragraphs, places).first { _, place in
            place.map { $0.start <= span.start && span.start <= $0.end } ?? false
        }
        guard let (paragraph, found) = pair, let place = found else { return nil }
        let units = { (position: SourcePosition) in
            guard position.line == place.start.line else { return paragraph.text.utf16.count }
            let scalars = Int(position.column) - Int(place.start.column)
            return String(String.UnicodeScalarView(paragraph.text.unicodeScalars.prefix(max(0, scalars)))).utf16.count
        }
        let start = units(span.start)
        return paragraph.start + start..<paragraph.start + max(start, units(span.end))
    }
}
