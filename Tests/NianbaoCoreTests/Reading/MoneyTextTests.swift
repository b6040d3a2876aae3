import Testing

@testable import NianbaoCore

/// Amounts of money in whatever unit a document has them.
@Suite struct MoneyTextTests {
    private let amount = Measure.amount(decimals: nil)

    @Test(
        arguments: [
            ("8500元", 850_000), ("8500（元）", 850_000), ("8500(元)", 850_000), ("8500（单位：元）", 850_000),
            ("8500.5元整", 850_050), ("123,456元", 12_345_600), ("人民币123456元", 12_345_600), ("￥123456.00元", 12_345_600),
            ("12.3456万", 12_345_600), ("12.3456（万元）", 12_345_600), ("12.3456万元（万元）", 12_345_600),
            ("1.2亿元", 12_000_000_000), ("0.5亿", 5_000_000_000), ("85百元", 850_000), ("3千元", 300_000), ("零", 0),
        ] as [(String, Int)])
    func `an amount is read in its own unit, which is no remark`(_ text: String, _ fen: Int) {
        let figure = SourceFigure(text, amount)
        #expect(figure.content == .number(fen) && figure.isNormalised && figure.remark == nil)
        // What is printed around it does not matter.
        #expect(SourceFigure(text, amount, in: .yuan).content == .number(fen))
    }

    @Test(arguments: ["12万3456元", "￥123456.00", "8500.123元", "1.5元（万元）", "约12万元", "085元", "1,2345元", "-5元", "元"])
    func `an amount that may mean two things, or less than a 分, is none`(_ text: String) {
        #expect(SourceFigure(text, amount).content == .unreadable)
    }

    @Test(
        arguments: [
            ("8500", .yuan, 850_000), ("0", .yuan, 0), ("85", .hundredYuan, 850_000),
            ("12.3456", .tenThousandYuan, 12_345_600),
            ("1.2", .hundredMillionYuan, 12_000_000_000), ("12.3456", .yuan, nil),
        ] as [(String, MoneyUnit, Int?)])
    func `a bare amount is read in the unit that is printed for it`(_ text: String, _ unit: MoneyUnit, _ fen: Int?) {
        #expect(SourceFigure(text, amount, in: unit).content == fen.map { .number($0) } ?? .unreadable)
    }

    @Test(
        arguments: [
            ("本年收费金额（单位：万元）", [.tenThousandYuan]), ("本年收费金额（元）", [.yuan]), ("单位：件、元", [.yuan]),
            ("单位：件、万元、元", [.yuan, .tenThousandYuan]), ("以元为单位", [.yuan]), ("金额/千元", [.thousandYuan]),
            ("采购总金额（单位：万元，保留4位小数）", [.tenThousandYuan]), ("多元化纠纷", []), ("单元", []), ("元旦", []), ("本年收费金额", []),
        ] as [(String, Set<MoneyUnit>)])
    func `the units that a label names are found`(_ label: String, _ units: Set<MoneyUnit>) {
        #expect(MoneyUnit.named(in: label) == units)
    }

    @Test(arguments: ["3起", "3宗", "3户", "3条", "3人次", "3部", "3次", "3份", "3（件）", "3（单位：件）", "3 件"])
    func `a number of things may have the word that it is counted with`(_ text: String) {
        let figure = SourceFigure(text, .count)
        #expect(figure.content == .number(3) && figure.remark == nil)
        #expect(SourceFigure.isFigure(text))
    }

    @Test(arguments: ["不适用", "不涉及", "N/A"])
    func `words for not applicable are known`(_ text: String) {
        #expect(SourceFigure(text, .count).content == .notApplicable && SourceFigure.isFigure(text))
    }

    @Test(arguments: ["#REF!", "#N/A", "l2", "1O", "O", "约20", "1.2亿元", "3元"])
    func `what stands for a count but is none is no label`(_ text: String) {
        #expect(SourceFigure(text, .count).content == .unreadable && SourceFigure.isFigure(text))
    }
}
