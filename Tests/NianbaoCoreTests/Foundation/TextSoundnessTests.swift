import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct TextSoundnessTests {
    private func text(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBufferPointer { String(validUTF8: $0) } }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xE4, 0xB8], [0xE4], [0xF0, 0x9F, 0x98], [0xE4, 0xB8, 0x41],
            [0xFF], [0xFE],
        ] as [[UInt8]])
    func `malformed bytes are not text, wherever they are`(_ bytes: [UInt8]) {
        for before in 0..<10 {
            for behind in [0, 1, 12] {
                let whole = Array(repeating: 0x61, count: before) + bytes + Array(repeating: 0x61, count: behind)
                #expect(text(whole) == nil)
            }
        }
    }

    @Test(arguments: [
        "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}", "\u{ED00}", "中",
    ])
    func `the ends of every range are text`(_ character: String) {
        for count in 1..<12 {
            let whole = String(repeating: character, count: count) + String(repeating: "a", count: count)
            #expect(text(Array(whole.utf8)) == whole)
        }
    }

    @Test(arguments: [
        ("\r", false), ("\u{85}", false), ("\u{2028}", false), ("\u{2029}", false), ("\u{FEFF}", false),
        ("\u{FFFE}", false),
        ("\u{FFFF}", false), ("\0", false), ("\u{1B}", false), ("\u{7F}", false), ("\u{80}", false), ("\u{9F}", false),
        ("\n", true), ("\t", true), (" ", true), ("~", true), ("\u{A0}", true), ("é", true), ("—", true), ("“", true),
        ("\u{2027}", true), ("\u{202A}", true), ("，", true), ("\u{FEFE}", true), ("\u{FFFD}", true), ("\u{E000}", true),
        ("😀", true), ("\u{ED00}", true), ("\u{800}", true),
    ])
    func `a text is plain unless it has rare line breaks or cannot be printed`(_ character: String, _ isPlain: Bool) {
        for before in 0..<10 {
            for behind in [0, 1, 12] {
                let text = String(repeating: "a", count: before) + character + String(repeating: "中", count: behind)
                #expect(text.withBytes { $0.soundness } == (isPlain ? .plain : .wellFormed))
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `bytes are text just when the standard library says so`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = ["中", "文", "a", "1", "\n", "é", "😀", "，", "\u{D7FF}", "\u{E000}"]
        for _ in 0..<500 {
            var bytes = (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in
                Array((pieces.randomElement(using: &generator) ?? "").utf8)
            }
            if !bytes.isEmpty, generator.oneIn(2) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if generator.oneIn(4) { bytes.removeLast(min(bytes.count, 1)) }
            #expect(text(bytes) == String(validating: bytes, as: UTF8.self), "\(bytes)")
        }
    }
}
