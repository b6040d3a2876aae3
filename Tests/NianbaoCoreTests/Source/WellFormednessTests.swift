import Testing

@testable import NianbaoCore

@Suite struct WellFormednessTests {
    private func text(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBufferPointer { String(validUTF8: $0) } }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xE4, 0xB8], [0xE4], [0xF0, 0x9F, 0x98], [0xE4, 0xB8, 0x41],
            [0xFF], [0xFE],
        ] as [[UInt8]])
    func `malformed bytes are no text, wherever they stand`(_ bytes: [UInt8]) {
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
