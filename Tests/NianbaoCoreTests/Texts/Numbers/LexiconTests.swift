import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct LexiconTests {
    private let lexicon = Lexicon([("申请", 0), ("申请件", 1), ("依申请公开", 2), ("%", 3), ("件", 4)])

    private func word(_ text: String, at index: Int = 0) -> Int? {
        var text = text
        return text.withUTF8 { bytes in
            lexicon.word(at: index, bytes.scalar(at: index).value, in: bytes)?.meaning
        }
    }

    @Test(arguments: [("申请", 0), ("申请件数", 1), ("申请书", 0), ("%", 3), ("依申请公开", 2), ("件", 4)])
    func `the longest word is found`(_ text: String, _ meaning: Int) { #expect(word(text) == meaning) }

    @Test(arguments: ["申", "依申请", "甲", "请", "9", "🙂"])
    func `other texts are not found`(_ text: String) { #expect(word(text) == nil) }

    @Test func `words are distinguished by every byte, wherever it is`() {
        let words = [
            "a", "ab", "abc", "abcdefghi", "abcdefghij", "abcdefghik", "é", "éb", "éa一二三四", "🙂", "🙂a", "🙂一二三四", "万",
            "万余件",
            "万余件申请已办结", "万余件申请已办理",
        ]
        let lexicon = Lexicon(words.enumerated().map { (text: $1, meaning: $0) })
        for (index, word) in words.enumerated() {
            for behind in ["", "x", "号文件和其他文字"] {
                var text = "前" + word + behind
                let found = text.withUTF8 { lexicon.word(at: 3, $0.scalar(at: 3).value, in: $0) }
                #expect(found?.meaning == index && found?.length == word.utf8.count, "\(text)")
            }
        }
        for text in ["ac", "axc", "abcdefghx", "éa一二三五", "万余件申请已办"] {
            var text = text
            let found = text.withUTF8 { lexicon.word(at: 0, $0.scalar(at: 0).value, in: $0) }
            #expect(found?.length != text.utf8.count, "\(text)")
        }
    }

    @Test func `every one of many words is found`() {
        let words = (0..<2000).compactMap { Unicode.Scalar(UInt32(0x4E00 + $0)) }.map { "\($0)字" }
        let lexicon = Lexicon(words.enumerated().map { (text: $1, meaning: $0) })
        for (index, word) in words.enumerated() {
            var word = word
            #expect(word.withUTF8 { lexicon.word(at: 0, $0.scalar(at: 0).value, in: $0)?.meaning } == index)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `it finds what comparing with every word finds`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let letters = ["a", "b", "é", "万", "件", "🙂"]
        func made(_ lengths: ClosedRange<Int>) -> String {
            (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
                .joined()
        }
        let words = Array(Set((0..<60).map { _ in made(1...6) })).sorted()
        let lexicon = Lexicon(words.enumerated().map { (text: $1, meaning: $0) })
        for _ in 0..<50 {
            var text = made(1...9)
            let longest = words.indices.filter { text.utf8.starts(with: words[$0].utf8) }
                .max { words[$0].utf8.count < words[$1].utf8.count }
            let found = text.withUTF8 { lexicon.word(at: 0, $0.scalar(at: 0).value, in: $0) }
            #expect(found?.meaning == longest && found?.length == longest.map { words[$0].utf8.count }, "\(text)")
        }
    }
}
