import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct QuoteSearchTests {
    private func places(_ quotes: [String], in text: String) -> [String: [Range<Int>]]? {
        QuoteSearch.places(of: Set(quotes.map { ByteText($0) }), in: text).map { found in
            Dictionary(uniqueKeysWithValues: found.map { ($0.key.text, $0.value) })
        }
    }

    /// What looking for one quote after the other finds.
    private func plainly(_ quote: String, in text: String) -> [Range<Int>] {
        let (bytes, wanted) = (Array(text.utf8), Array(quote.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter { bytes[$0...].starts(with: wanted) }.reduce(into: []) {
            found, start in
            if let last = found.last, last.upperBound >= start {
                found[found.count - 1] = last.lowerBound..<start + wanted.count
            } else {
                found.append(start..<start + wanted.count)
            }
        }
    }

    @Test(arguments: 0..<UInt64(200))
    func `many quotes are found where each alone is found`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let signs = ["甲", "乙", "a", "1", "。"]
        let text = { (length: Int) in (0..<length).map { _ in signs.randomElement(using: &generator) ?? "" }.joined() }
        let (long, quotes) = (text(60), (1...12).map { _ in text(Int.random(in: 0...6, using: &generator)) })
        let found = try #require(places(quotes, in: long))
        for quote in Set(quotes) { #expect((found[quote] ?? []) == plainly(quote, in: long), "\(quote) in \(long)") }
    }

    @Test func `a text that is only the quote is found, and a shorter one is not`() {
        #expect(places(["甲乙"], in: "甲乙") == ["甲乙": [0..<6]])
        #expect(places(["甲乙丙"], in: "甲乙") == [:])
    }

    @Test func `more than can be looked for is refused`() {
        let quotes = (1...400).map { String(repeating: "水", count: $0) }
        #expect(places(quotes, in: String(repeating: "利", count: 200_000)) == nil)
        #expect(places(["水"], in: String(repeating: "水利", count: 1_500_000)) == nil)
    }
}
