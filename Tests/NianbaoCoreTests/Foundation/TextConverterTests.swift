import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct TextConverterTests {
    private static let gb18030 = SystemConverter(encoding: "GB18030")
    private static let big5 = SystemConverter(encoding: "BIG5-HKSCS")

    /// All codes of two bytes with this first byte, sound or not, each on a line of its own; without 80, which is no
    /// character of either encoding, but an invisible one of the C library's.
    private static func pairs(_ first: UInt8) -> [UInt8] {
        (0x21...0xFF).filter { $0 != 0x80 }.flatMap { [first, $0, 0x0A] }
    }

    /// All codes of four bytes with this first byte, but for the eighteen that the C library had not before it knew the
    /// edition of 2022.
    private static func quadruples(_ first: UInt8) -> [UInt8] {
        var codes: [UInt8] = []
        for second in UInt8(0x30)...0x39 {
            for third in UInt8(0x81)...0xFE {
                for fourth in UInt8(0x30)...0x39 where !isMoved([first, second, third, fourth]) {
                    codes += [first, second, third, fourth]
                }
            }
        }
        return codes
    }

    private static func isMoved(_ code: [UInt8]) -> Bool {
        let number = code.reduce(0) { $0 << 8 | Int($1) }
        return switch number {
        case 0x8235_9037...0x8235_9039, 0x8235_9130...0x8235_9134: true
        case 0x8431_8236...0x8431_8239, 0x8431_8330...0x8431_8335: true
        default: false
        }
    }

    private static func text(_ bytes: [UInt8], _ encoding: TextConverter.Encoding) -> String? {
        TextConverter.text(bytes[...], from: encoding, damage: .marked)
    }

    @Test(.enabled(if: gb18030.isThere), arguments: UInt8(0x81)...0xFE)
    func `every code of GB 18030 is the character that the C library has`(_ first: UInt8) {
        for bytes in [Self.pairs(first), Self.quadruples(first)] {
            #expect(
                Self.text(bytes, .gb18030)?.unicodeScalars.elementsEqual(Self.gb18030.text(bytes).unicodeScalars)
                    == true)
        }
    }

    @Test(.enabled(if: big5.isThere), arguments: UInt8(0x81)...0xFE)
    func `every code of Big5 is the character that the C library has`(_ first: UInt8) {
        let bytes = Self.pairs(first)
        #expect(Self.text(bytes, .big5)?.unicodeScalars.elementsEqual(Self.big5.text(bytes).unicodeScalars) == true)
    }

    @Test(.enabled(if: gb18030.isThere && big5.isThere), arguments: 0..<200)
    func `damaged bytes are marked as the C library finds them`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let usual: [UInt8] = [0x30, 0x41, 0x7F, 0x81, 0x84, 0x88, 0x62, 0x90, 0xA1, 0xC4, 0xE3, 0xE4, 0xFE, 0xFF]
        for _ in 0..<20 {
            let bytes = (0..<40).map { _ in
                Bool.random(using: &random)
                    ? usual.randomElement(using: &random)! : .random(in: 0x81...0xFF, using: &random)
            }
            #expect(Self.text(bytes, .gb18030) == Self.gb18030.text(bytes))
            #expect(Self.text(bytes, .big5) == Self.big5.text(bytes))
        }
    }

    @Test(
        arguments: [
            ([0x82, 0x35, 0x90, 0x37], "\u{9FB4}"), ([0xFE, 0x59], "\u{9FB4}"), ([0x84, 0x31, 0x82, 0x36], "\u{FE10}"),
            ([0xA6, 0xD9], "\u{FE10}"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"),
            ([0x90, 0x30, 0x81, 0x30], "\u{10000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
            ([0xFE, 0x51], "\u{20087}"),
        ] as [([UInt8], String)])
    func `GB 18030 is read in its edition of 2022 and in those before`(_ bytes: [UInt8], _ character: String) {
        #expect(TextConverter.text(bytes[...], from: .gb18030, damage: .refused) == character)
    }

    @Test(
        arguments: [
            [0x81], [0xB0], [0xFF, 0x41], [0x80], [0x81, 0x30, 0x81], [0x81, 0x30], [0xB0, 0x7F],
            [0xE3, 0x32, 0x9A, 0x36],
            [0x84, 0x31, 0xA5, 0x30], [0x8F, 0x39, 0xFE, 0x39],
        ] as [[UInt8]])
    func `what is no code of GB 18030 makes no text, or a mark in one`(_ bytes: [UInt8]) {
        #expect(TextConverter.text(bytes[...], from: .gb18030, damage: .refused) == nil)
        #expect(Self.text(bytes, .gb18030)?.unicodeScalars.first == "\u{FFFD}")
    }

    @Test func `a code of Big5 may stand for a letter and its accent`() {
        #expect(TextConverter.text([0x88, 0x62, 0xA4, 0xA4], from: .big5, damage: .refused) == "\u{CA}\u{304}中")
    }
}
