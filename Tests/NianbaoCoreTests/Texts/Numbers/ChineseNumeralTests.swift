import Testing

@testable import NianbaoCore

@Suite struct ChineseNumeralTests {
    private func numeral(_ text: String) -> ChineseNumeral? {
        text.withBytes { ChineseNumeral(at: 0, in: $0) }
    }

    @Test(arguments: [
        ("二十七", 27), ("两", 2), ("十", 10), ("十二", 12), ("一百零五", 105), ("一百二十", 120), ("三万二千", 32000),
        ("一千零二十", 1020), ("零", 0), ("二百", 200), ("两件", 2),
    ])
    func `a numeral has a value`(_ text: String, _ value: Int) { #expect(numeral(text)?.value == value) }

    @Test(arguments: ["三五", "一两", "二〇二〇", "一百五", "百", "万", "十十", "一十百", "零零", "甲", "", "三万二", "27"])
    func `what breaks the rules of numerals is not one`(_ text: String) { #expect(numeral(text) == nil) }

    @Test(arguments: [("〇", 0), ("零", 0), ("一", 1), ("九", 9), ("两", nil), ("十", nil), ("○", nil), ("2", nil)])
    func `years are written with digits from zero to nine`(_ text: String, _ digit: Int?) {
        #expect(text.unicodeScalars.allSatisfy { ChineseNumeral.digit($0.value) == digit })
    }

    @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九"), (100, "100")])
    func `headings are numbered in Chinese up to a hundred`(_ number: Int, _ text: String) {
        #expect(ChineseNumeral.text(number) == text)
    }
}
