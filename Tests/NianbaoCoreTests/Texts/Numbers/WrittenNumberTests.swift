import Testing

@testable import NianbaoCore

@Suite struct WrittenNumberTests {
    private func number(_ text: String) -> WrittenNumber? {
        var text = text
        return text.withUTF8 { WrittenNumber(at: 0, in: $0) }
    }

    @Test(arguments: [
        ("27", 27), ("２７", 27), ("1,234", 1234), ("1,234,567", 1_234_567), ("１，２３４", 1234), ("1.2万", 12000),
        ("3百", 300),
        ("2亿", 200_000_000), ("0", 0), ("12，100", 12), ("2020,2021", 2020), ("27件", 27), ("12 万", 120_000),
        ("100余万", 1_000_000),
    ])
    func `a number is read up to its last digit or power`(_ text: String, _ value: Int) {
        #expect(number(text)?.units(scale: 0) == value)
    }

    @Test(arguments: ["甲", "", "万", "，1", "-1"])
    func `it begins with a digit`(_ text: String) { #expect(number(text) == nil) }

    @Test(arguments: [("1,23", "1,23"), ("1,234,56", "1,234,56"), ("1,2345件", "1,2345"), ("0,123", "0,123")])
    func `groups that are no thousands have no value, but one place`(_ text: String, _ digits: String) {
        #expect(number(text)?.significand == nil)
        #expect(number(text)?.digitsLength == digits.utf8.count)
    }

    @Test(arguments: [("1.26万", 2, 1_260_000), ("12600", 2, 1_260_000), ("0.5", 2, 50)])
    func `money is counted in 分`(_ text: String, _ scale: Int, _ value: Int) {
        #expect(number(text)?.units(scale: scale) == value)
    }

    @Test(arguments: ["1.5", "99999999999999999999", "9亿亿亿"])
    func `what no cell can hold has no value`(_ text: String) {
        #expect(number(text)?.units(scale: 0) == nil)
    }

    @Test(arguments: [("1.2万", 1000), ("12", 1), ("3百", 100), ("1.25", nil)])
    func `the last digit has a step`(_ text: String, _ step: Int?) {
        #expect(number(text)?.step(scale: 0) == step)
    }
}
