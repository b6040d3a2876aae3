import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct KeptScalarsTests {
    private func places(_ old: String, in new: String) -> [Int?] {
        KeptScalars(Array(old.unicodeScalars), in: Array(new.unicodeScalars)).places
    }

    @Test(
        arguments: [
            ("", "", []), ("甲", "", [nil]), ("", "甲", []), ("甲乙丙", "甲乙丙", [0, 1, 2]), ("甲乙丙", "甲丙", [0, nil, 1]),
            ("甲丙", "甲乙丙", [0, 2]), ("甲乙丙丁", "丁乙丙甲", [nil, 1, 2, nil]), ("收27件", "共收到27件", [1, 3, 4, 5]),
        ] as [(String, String, [Int?])])
    func `what stays is given its new place`(_ old: String, _ new: String, _ expected: [Int?]) {
        #expect(places(old, in: new) == expected)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `of random texts as much is kept as can be, in order`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let texts = (0..<2).map { _ in
            (0..<Int.random(in: 0...30, using: &generator)).compactMap { _ in
                "甲乙丙1".unicodeScalars.randomElement(using: &generator)
            }
        }
        let places = KeptScalars(texts[0], in: texts[1]).places
        let kept = places.compactMap(\.self)
        #expect(places.count == texts[0].count && kept == kept.sorted() && Set(kept).count == kept.count)
        for (index, place) in places.enumerated() where place != nil {
            #expect(texts[0][index] == texts[1][try #require(place)])
        }
        let shortest = texts[1].difference(from: texts[0]).count
        #expect(texts[0].count + texts[1].count - 2 * kept.count == shortest)
    }

    @Test func `between texts that have nothing in common but their ends, the ends are kept in good time`() {
        let (old, new) = (String(repeating: "甲", count: 30_000), String(repeating: "乙", count: 30_000))
        let places = places("首" + old + "尾", in: "首" + new + "尾")
        #expect(places.first == 0 && places.last == 30_001)
        #expect(places.dropFirst().dropLast().allSatisfy { $0 == nil })
    }

    @Test func `changes at both ends of a long text leave its middle`() {
        let middle = (0..<20_000).map { String(UnicodeScalar(UInt32(0x4E00 + $0 * 7 % 5000)) ?? "甲") }.joined()
        let places = places("a" + middle + "b", in: "cd" + middle + "e")
        let isKept = places == [nil] + (0..<20_000).map { $0 + 2 } + [nil]
        #expect(isKept)
    }
}
