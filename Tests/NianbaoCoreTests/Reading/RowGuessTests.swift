import Testing

@testable import NianbaoCore

@Suite struct RowGuessTests {
    @Test(arguments: [
        ("10,3,0,0,1,1", "[10, 3, 0, 0, 1, 1]"), ("（10，3，0）", "[10, 3, 0]"), ("1 0 0", "[1, 0, 0]"),
        ("10; 3；0", "[10, 3, 0]"), ("1.5、2", "[1.5, 2]"),
    ])
    func `figures without brackets or commas are a list`(_ text: String, _ list: String) {
        #expect(RowGuess(text)?.list == list)
    }

    @Test(arguments: ["/", "／", "-", "——", "无", "没有"]) func `there is nothing`(_ text: String) {
        #expect(RowGuess(text) == .nothing)
    }

    @Test(arguments: ["O", "o", "Ｏ", "〇", "零"]) func `a look-alike is a zero`(_ text: String) {
        #expect(RowGuess(text) == .zero)
    }

    @Test(arguments: ["", "12", "约10 20", "见附表", "1 甲", String(repeating: "1 ", count: 1000)])
    func `nothing is guessed of other texts`(_ text: String) {
        #expect(RowGuess(text) == nil)
    }
}
