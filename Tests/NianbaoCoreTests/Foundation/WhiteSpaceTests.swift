import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct WhiteSpaceTests {
    private static let pieces = [
        " ", "\t", "\n", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{200B}", "\u{2028}", "\u{2029}",
        "\u{202F}",
        "\u{205F}", "\u{3000}", "\u{3001}", "\u{FEFF}", "a", "1", "年", "報", "à", "😀",
    ]

    private func text(_ seed: UInt64, upTo length: Int) -> String {
        var generator = SplitMix64(seed: seed)
        return (0..<Int.random(in: 0...length, using: &generator)).map { _ in
            Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
        }.joined()
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `trimming takes all white space of Unicode off both ends`(_ seed: UInt64) {
        let scalars = text(seed, upTo: 8).unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
        #expect(String(scalars).trimmed == String(scalars[start..<end]))
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `white space does not count as characters`(_ seed: UInt64) {
        let text = text(seed, upTo: 40)
        let count = text.unicodeScalars.count { !$0.properties.isWhitespace }
        for limit in [0, count - 1, count, 100] where limit >= 0 {
            #expect(text.charactersBesidesBlanks(beyond: limit) == (count > limit ? count : nil))
        }
    }

    @Test func `a character is white space if Unicode has it so`() {
        let all = (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap { Unicode.Scalar($0) }
        #expect(!all.contains { $0.isWhiteSpace != $0.properties.isWhitespace })
    }
}
