import Testing

@testable import NianbaoCore

@Suite struct ItemNumberTests {
    private func number(_ text: String) -> ItemNumber? { text.withBytes { ItemNumber(at: 0, in: $0) } }

    @Test(arguments: [
        ("1.", 1, 1, false), ("12、", 12, 2, false), ("３．", 3, 3, false), ("一、", 1, 3, true), ("十", 10, 3, true),
        ("十二是", 12, 6, true), ("二十", 20, 6, true), ("九十九", 99, 9, true),
    ])
    func `a number is in digits or in Chinese`(_ text: String, _ value: Int, _ length: Int, _ isChinese: Bool) throws {
        let found = try #require(number(text))
        #expect(found.value == value)
        #expect(found.range == 0..<length)
        #expect(found.isChinese == isChinese)
    }

    @Test(arguments: ["", "甲", "0", "100", "2024年", "一二三四", "〇", "①"])
    func `what counts no item is none`(_ text: String) { #expect(number(text) == nil) }
}
