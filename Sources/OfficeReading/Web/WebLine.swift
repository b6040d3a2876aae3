internal import NianbaoCore

/// The line of a web page that is being put together: white space as browsers show it (CSS Text 3, 4.1).
struct WebLine {
    private(set) var text = String.UnicodeScalarView()
    private var gap = Gap.none

    private enum Gap {
        case none
        case space
        /// A line break of the source, which is nothing between Chinese characters and a space elsewhere.
        case lineFeed
    }

    mutating func append(_ piece: String) {
        for scalar in piece.unicodeScalars {
            switch scalar {
            case "\n", "\r": gap = .lineFeed
            case " ", "\t", "\u{C}": if gap == .none { gap = .space }
            default:
                if let last = text.last, gap == .space || gap == .lineFeed && !(last.isWide && scalar.isWide) {
                    text.append(" ")
                }
                gap = .none
                text.append(scalar)
            }
        }
    }

    /// Whether a digit comes last, and nothing after it that could be seen.
    var endsInDigit: Bool {
        gap == .none && text.last { !$0.properties.isDefaultIgnorableCodePoint }?.isPlainDigit == true
    }

    /// Appends text whose white space is kept.
    mutating func append(preformatted piece: Substring) {
        text.append(contentsOf: piece.unicodeScalars)
        gap = .none
    }

    /// The line as it is read; what follows begins a new one.
    mutating func take() -> String {
        defer { self = WebLine() }
        return String(text).visible
    }
}

extension Unicode.Scalar {
    /// Whether it is a Chinese character or punctuation mark, as wide as such.
    fileprivate var isWide: Bool {
        switch value {
        case 0x2E80...0x303F, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0x20000...0x3FFFF, 0x2014, 0x2018...0x201D, 0x2026:
            true
        default: false
        }
    }
}
