import Testing

@testable import NianbaoCore

@Suite struct CharacterKindsTests {
    @Test(arguments: [
        ("\u{4DFF}", false), ("\u{4E00}", true), ("\u{9FFF}", true), ("\u{A000}", false), ("䶮", false), ("，", false),
        ("一", true),
    ])
    func `a Chinese character is known by its code and by its bytes, from either side`(_ text: String, _ isHan: Bool) {
        #expect(text.unicodeScalars.allSatisfy { $0.value.isHan == isHan })
        #expect(text.withBytes { $0.isHan(at: 0) } == isHan)
        #expect(text.withBytes { $0.isHan(before: $0.count) } == isHan)
    }

    @Test func `nothing is before the beginning`() { #expect("一".withBytes { !$0.isHan(before: 0) }) }

    @Test(arguments: ["䶮", "〇", "㐀"]) func `rare characters are Chinese`(_ text: String) {
        #expect(text.unicodeScalars.allSatisfy { $0.isChinese })
    }

    @Test func `items are numbered with ten numerals and with digits`() {
        #expect("一二三四五六七八九十".allSatisfy { $0.isItemNumeral })
        #expect("一二三四五六七八九十0123456789".allSatisfy { $0.isItemNumber })
        #expect(!"〇零百两甲０".contains { $0.isItemNumber })
        #expect(!"0123456789".contains { $0.isItemNumeral })
    }

    @Test(arguments: [
        ("甲。乙丙", 6..<12), ("甲；乙丙", 6..<12), ("甲\n乙丙。丁", 4..<10), ("甲，乙丙！丁", 0..<18),
    ])
    func `a sentence is between full stops, semicolons and ends of lines`(_ text: String, _ sentence: Range<Int>) {
        text.withBytes { bytes in
            let inside = sentence.lowerBound + 3
            #expect(bytes.sentenceStart(before: inside, reach: 90) == sentence.lowerBound)
            #expect(bytes.sentenceEnd(after: inside, reach: 90) == sentence.upperBound)
        }
    }

    @Test func `a sentence is looked for no further than asked`() {
        "甲乙丙丁戊".withBytes { bytes in
            #expect(bytes.sentenceStart(before: 9, reach: 4) == 3)
            #expect(bytes.sentenceEnd(after: 6, reach: 4) == 12)
        }
    }
}
