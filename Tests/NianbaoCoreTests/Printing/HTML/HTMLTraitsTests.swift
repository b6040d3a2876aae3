import Testing

@testable import NianbaoCore

@Suite struct HTMLTraitsTests {
    /// U+FDD0, U+2FFFE and U+10FFFF, which Swift does not take in a literal.
    static let noncharacters = [[0xEF, 0xB7, 0x90], [0xF0, 0xAF, 0xBF, 0xBE], [0xF4, 0x8F, 0xBF, 0xBF]].map {
        String(decoding: $0 as [UInt8], as: UTF8.self)
    }

    @Test(
        arguments: [
            ("2024年，“公开”52条。", []), ("￥１２（一）", []), ("😀👨‍👩‍👧", []), ("甲\t乙", .tabs), ("a<b", .escapes), ("a&b", .escapes),
            ("\"", .escapes), ("\u{7F}", .escapes), ("\u{85}", .escapes), (Self.noncharacters[0], .escapes),
            ("\u{FFFF}", .escapes),
            (Self.noncharacters[1], .escapes), (Self.noncharacters[2], .escapes), ("א", .mixesDirections),
            ("م", .mixesDirections), ("\u{202E}", .mixesDirections),
            ("\u{2066}", .mixesDirections), ("\u{200F}", .mixesDirections), ("\u{FEFB}", .mixesDirections),
            ("\u{10A00}", .mixesDirections), ("\u{1E900}", .mixesDirections), ("\u{8A0}", .mixesDirections),
            ("א<\t", [.mixesDirections, .escapes, .tabs]),
        ] as [(String, HTMLTraits)])
    func `a text is known for what it needs`(_ text: String, _ traits: HTMLTraits) {
        #expect(text.htmlTraits == traits)
        #expect("前\(text)后".htmlTraits == traits)
    }

    @Test func `every character that HTML may not hold is replaced, and every other stays`() {
        for value in Array(0...0x3000) + Array(0xFD00...0xFFFF) + Array(0x1FFF0...0x20010) + Array(0x10FFF0...0x10FFFF)
        {
            guard let scalar = Unicode.Scalar(UInt32(value)), !"&<>\"".unicodeScalars.contains(scalar) else { continue }
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            let isForbidden = isControl || scalar.properties.isNoncharacterCodePoint
            let text = String(Character(scalar))
            #expect(text.htmlEscaped.unicodeScalars.first == (isForbidden ? "\u{FFFD}" : scalar))
            #expect(text.htmlTraits.contains(.escapes) == isForbidden)
        }
    }

    @Test(arguments: [("&", "&amp;"), ("<a>", "&lt;a&gt;"), ("\"", "&quot;"), ("'", "'"), ("&amp;", "&amp;amp;")])
    func `what means something in HTML is written so that it shows`(_ text: String, _ escaped: String) {
        #expect(text.htmlEscaped == escaped)
    }
}
