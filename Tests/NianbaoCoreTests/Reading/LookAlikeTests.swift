import Testing

@testable import NianbaoCore

@Suite struct LookAlikeTests {
    @Test(arguments: [
        ("\u{A0}", "no-break space (U+00A0)", " "), ("\u{2003}", "em space (U+2003)", "  "),
        ("\u{200B}", "zero-width space (U+200B)", ""), ("\u{FEFF}", "byte order mark (U+FEFF)", ""),
        ("\u{AD}", "soft hyphen (U+00AD)", ""),
    ])
    func `each has a name, a code point, and a replacement`(
        _ scalar: Unicode.Scalar, _ described: String, _ blanks: String
    ) throws {
        let sign = try #require(LookAlike(scalar))
        #expect(sign.described.en == described)
        #expect(sign.blanks == blanks)
    }

    @Test(arguments: [" ", "\t", "\u{3000}", "\r", "0", "甲", "，", "é"] as [Unicode.Scalar])
    func `visible characters, and those with separate messages, are not look-alikes`(_ scalar: Unicode.Scalar) {
        #expect(LookAlike(scalar) == nil)
    }

    @Test func `every other space of Unicode has a name`() {
        let blanks = (0x80...0xFFFF).compactMap(Unicode.Scalar.init).filter(\.properties.isWhitespace)
        // Next line, line and paragraph separator end a line.
        let others: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}", "\u{3000}"]
        #expect(blanks.filter { LookAlike($0) == nil && !others.contains($0) } == [])
    }
}
