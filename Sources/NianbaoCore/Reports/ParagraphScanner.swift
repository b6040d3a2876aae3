/// Cuts a text into lines and trims them, byte by byte: narratives are most of a report, and Swift's views of text
/// cost many times more here than reading the YAML did.
struct ParagraphScanner {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// The lines of a text that have content, without spaces, tabs and full-width spaces at both ends.
    ///
    /// Lines end at LF, CR, NEL, LS and PS, as in YAML 1.1.
    static func paragraphs(of text: String) -> [Paragraph] {
        var text = text
        return text.withUTF8 { bytes in
            ParagraphScanner(bytes: bytes).ranges().map { range in
                Paragraph(String(uncheckedUTF8: UnsafeBufferPointer(rebasing: bytes[range])))
            }
        }
    }

    /// The bytes of each of the paragraphs in the text.
    static func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { ParagraphScanner(bytes: $0).ranges() }
    }

    /// Whether no line of a text has content.
    static func isBlank(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let scanner = ParagraphScanner(bytes: bytes)
            var index = 0
            while index < bytes.count {
                let length = max(scanner.breakLength(at: index), scanner.blankLength(at: index, before: bytes.count))
                if length == 0 { return false }
                index += length
            }
            return true
        }
    }

    private func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length = breakLength(at: index)
            if length > 0 {
                append(start..<index, to: &ranges)
                start = index + length
            }
            index += max(1, length)
        }
        append(start..<bytes.count, to: &ranges)
        return ranges
    }

    private func append(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let length = blankLength(at: start, before: end), length > 0 { start += length }
        while start < end, case let length = trailingBlankLength(start..<end), length > 0 { end -= length }
        if start < end { ranges.append(start..<end) }
    }

    /// How many bytes the line break at `index` has; zero if there is none.
    private func breakLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A, 0x0D: 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: 2
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    /// How many bytes the white space at `index` has: a space, a tab, U+00A0 or U+3000.
    private func blankLength(at index: Int, before end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09: 1
        case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: 2
        case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: 3
        default: 0
        }
    }

    private func trailingBlankLength(_ range: Range<Int>) -> Int {
        for length in 1...3 where range.count >= length {
            if blankLength(at: range.upperBound - length, before: range.upperBound) == length { return length }
        }
        return 0
    }
}
