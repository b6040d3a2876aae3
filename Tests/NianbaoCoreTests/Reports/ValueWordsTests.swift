import Testing

@testable import NianbaoCore

@Suite struct ValueWordsTests {
    private static let fees = Measure.amount(decimals: 4)

    @Test(arguments: [
        (CellValue.number(0), "0"), (.number(27), "27"), (.notApplicable, "/"), (.blank, ""), (.absent, ""),
        (.unreadable, ""),
    ])
    func `print knows figures and what is not applicable`(_ value: CellValue, _ text: String) {
        #expect(value.printed(.count) == text)
        #expect(value.printed(.count, remark: "其中修订1件") == text + "（其中修订1件）")
    }

    @Test(arguments: [
        (CellValue.number(27), "27", "27"), (.notApplicable, "不适用", "n/a"), (.blank, "待填", "todo"),
        (.absent, "待填", "todo"), (.unreadable, "待填", "todo"),
    ])
    func `a report file says it in its own language`(_ value: CellValue, _ zh: String, _ en: String) {
        #expect(value.notation(.count, .chinese) == zh)
        #expect(value.notation(.count, .english) == en)
    }

    @Test(arguments: [
        (CellValue.number(27), "27", "27"), (.notApplicable, "/", "不适用"), (.blank, "（空白）", "待填"),
        (.absent, "（空白）", "待填"), (.unreadable, "（无法识别）", "无法识别"),
    ])
    func `a notice and a message name what has no figure`(_ value: CellValue, _ noticed: String, _ described: String) {
        #expect(value.noticed(.count) == noticed)
        #expect(value.described(.count).zh == described)
        #expect(value.noticed(.count, remark: "甲") == noticed + "（甲）")
        #expect(value.described(.count, remark: "甲").zh == described + "（甲）")
    }

    @Test(arguments: [(1_260_000, "1.2600", "1.26", "1.2600"), (1_234_567, "1.2346", "1.234567", "1.234567")])
    func `an amount has the form's places in print, its own in a file, and all in a notice`(
        _ fen: Int, _ printed: String, _ notation: String, _ noticed: String
    ) {
        let value = CellValue.number(fen)
        #expect(value.printed(Self.fees) == printed)
        #expect(value.notation(Self.fees, .chinese) == notation)
        #expect(value.notation(Self.fees, .chinese, digits: Figure.exact) == noticed)
        #expect(value.noticed(Self.fees) == noticed)
        #expect(value.described(Self.fees).en == noticed)
    }
}
