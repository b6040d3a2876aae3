import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct ByteSearchTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a word is found at its first occurrence`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func random(_ lengths: ClosedRange<Int>) -> String {
            (0..<Int.random(in: lengths, using: &generator)).map { _ in
                ["年", "度", "{", "ab", "年度"][Int.random(in: 0..<5, using: &generator)]
            }.joined()
        }
        let (text, word) = (random(0...12), random(1...3))
        #expect(text.firstRange(ofBytes: word) == text.firstRange(of: word))
        #expect(text.containsBytes(of: word) == text.contains(word))
        #expect(text.replacing(word: word, with: "年") == text.replacing(word, with: "年"))
        let places = text.withBytes { $0.places(of: word) }
        #expect(places == text.ranges(of: word).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) })
    }

    @Test func `everything contains the empty word`() {
        #expect("".containsBytes(of: ""))
        #expect("年".containsBytes(of: ""))
    }
}
