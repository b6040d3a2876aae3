extension String {
    /// The text as a terminal or a log may show it, in one line: nothing in a file or a file name can drive a terminal,
    /// turn the order of what is read, hide itself or begin a new line.
    ///
    /// Control characters are shown as pictures (U+2400 and on), others that do not show as U+FFFD, and a tab as a
    /// space. What Chinese text and emoji need stays: variation selectors and the joiners U+200C and U+200D. So do
    /// characters of private use and those that are newer than this program.
    package var printable: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.printable)))
    }

    /// A text of several lines, each of them printable.
    package var printableLines: String {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
            .joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    fileprivate var printable: Unicode.Scalar {
        switch value {
        case 0x09: " "
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x20..<0x7F, 0xAE..<0x34F, 0x350..<0x61B, 0x3000..<0x3164, 0x3165..<0xD800, 0x200C, 0x200D,
            0xFE00...0xFE0F, 0xE0100...0xE01EF:
            self
        default: isHidden ? "\u{FFFD}" : self
        }
    }

    /// Whether the character is invisible and may change how its neighbours look.
    private var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        }
    }

    /// The character's number as Unicode writes it, such as `U+00A0`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
