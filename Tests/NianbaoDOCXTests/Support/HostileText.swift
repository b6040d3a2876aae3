import SeededRandom

/// Texts that would break a document that takes them as they are.
enum HostileText {
    private static let pieces: [String] =
        (0..<0x20).map { String(UnicodeScalar($0 as UInt8)) } + [
            "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FEFF}", "\u{2028}", "\u{202E}", "\u{200F}",
            "\u{E0FFF}",
            "\u{1FFFE}", "\u{10FFFF}", "👨‍👩‍👧", "e\u{301}", "]]>", "<w:p>", "&amp;", "&#0;", "\"'", "</w:t>", "“公开”——…",
            "\r\n", "㐀", "𠮷",
            " ", "　",
        ]

    /// A text of a few such pieces, with a word around them so that none begins or ends with white space.
    static func make(_ dice: inout SplitMix64) -> String {
        "甲" + (0..<Int.random(in: 1...8, using: &dice)).map { _ in dice.pick(pieces) }.joined() + "乙"
    }

    /// What an element holds of a text: XML 1.0 has no other control characters than tab and line breaks, and neither
    /// U+FFFE nor U+FFFF.
    static func held(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D: scalar
                    case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    /// What a paragraph shows of a text, in which any line break is one.
    static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(held(text).unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
    }
}
