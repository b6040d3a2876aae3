extension String {
    /// Without white space at both ends.
    package var trimmed: String {
        var text = self
        let range = text.withUTF8 { $0.trimmed(0..<$0.count) }
        return range.count == utf8.count ? self : String(self[self.range(ofBytes: range)])
    }

    /// Whether the text has no line breaks, tabs or other control characters.
    package var isOneLine: Bool {
        var text = self
        return text.withUTF8 { bytes in
            bytes.indices.allSatisfy { index in
                switch bytes[index] {
                case 0..<0x20, 0x7F: false
                // U+0080 to U+009F.
                case 0xC2: bytes[index + 1] >= 0xA0
                // U+2028 and U+2029.
                case 0xE2: !(bytes[index + 1] == 0x80 && 0xA8...0xA9 ~= bytes[index + 2])
                default: true
                }
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is white space, as Unicode defines it. Looking that up in Unicode's tables takes many times as long.
    var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

/// White space as Unicode defines it, in the bytes of a `String`.
extension UnsafeBufferPointer<UInt8> {
    /// The stretch without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let length = whiteSpaceLength(at: start), length > 0 { start += length }
        while start < end, case let length = whiteSpaceLength(before: end, from: start), length > 0 { end -= length }
        return start..<end
    }

    /// How many bytes the white space at `index` has; zero if there is none.
    @inline(__always)
    func whiteSpaceLength(at index: Int) -> Int {
        switch self[index] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2: self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
        case 0xE1...0xE3: isWideSpace(at: index) ? 3 : 0
        default: 0
        }
    }

    private func whiteSpaceLength(before end: Int, from start: Int) -> Int {
        if self[end - 1] < 0x80 { return whiteSpaceLength(at: end - 1) }
        for length in 2...3 where end - length >= start && whiteSpaceLength(at: end - length) == length {
            return length
        }
        return 0
    }

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
    private func isWideSpace(at index: Int) -> Bool {
        switch (self[index], self[index + 1], self[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            true
        default: false
        }
    }
}
