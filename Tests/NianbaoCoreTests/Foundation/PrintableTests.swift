import Testing

@testable import NianbaoCore

@Suite struct PrintableTests {
    /// Characters that drive a terminal, turn the order of what is read, hide themselves or begin a line.
    static let hostile: [UInt32] =
        Array(0..<0x20) + Array(0x7F..<0xA0) + [0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029]
        + Array(0x202A...0x202E) + Array(0x2060...0x206F) + [0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF]
        + [0x3164, 0xFFA0, 0x115F, 0x34F, 0x17B4, 0xE0001, 0xE0020, 0xE007F, 0xE0FFF, 0x1FFFE, 0x1D173]

    @Test(arguments: hostile)
    func `invisible characters are shown`(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let shown = "甲\(Character(scalar))乙".printable
        #expect(shown.unicodeScalars.count == 3)
        #expect(!shown.unicodeScalars.contains { $0 == scalar })
        #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    @Test(arguments: [
        "青石县水利局2024年", "（一）主动公开“情况”——", "a b\u{A0}c　d", "葛\u{E0100}城", "☀\u{FE0F}", "👩\u{200D}🌾",
        "\u{E000}\u{F8FF}", "\u{20000}\u{2EBE0}\u{31350}", "e\u{301}", "ﬀ½①", "",
    ])
    func `what Chinese text and emoji need stays`(_ text: String) {
        #expect(text.printable.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func `a tab is a space and a line break a picture`() {
        #expect("甲\t乙\r\n丙".printable == "甲 乙␍␊丙")
    }

    @Test func `lines stay lines where several are shown`() {
        #expect("甲\u{1B}\n\u{202E}乙\n".printableLines == "甲␛\n\u{FFFD}乙\n")
    }
}
