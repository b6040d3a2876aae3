import Testing

@testable import NianbaoCore

@Suite struct OutdatedNumberTests {
    private let edition = TestEdition.of2021

    private func report(_ overview: String, licensing: String = "318", fees: String = "1.26") -> String {
        """
        总体情况: |
          \(overview.replacing("\n", with: "\n  "))
        主动公开: {第五项: {行政许可: \(licensing)}, 第八项: {行政事业性收费: \(fees)}}
        复议诉讼: {行政复议: [1, 0, 0, 1]}
        """
    }

    /// The numbers that look outdated when 行政许可 rises from 318 to 319, below an unchanged text.
    private func outdated(_ text: String) throws -> [OutdatedNumber] {
        try edition.difference(report(text), report(text, licensing: "319")).outdatedNumbers
    }

    @Test func `a number that was not updated with a corrected figure is listed with its place`() throws {
        let number = try #require(try outdated("第一段。\n全年作出行政许可处理决定318件，均在法定期限内。").first)
        #expect(number.paragraph == 2)
        #expect(number.text == "318")
        #expect(number.excerpt == "…行政许可处理决定318件，均在法定期限…")
        #expect(number.cells.map(\.new.value) == [.number(319)])
        #expect(try edition.form().sections[try #require(number.section)].name.key == "总体情况")
    }

    @Test(arguments: ["318件", "３１８件", "0.0318万件", "共318"])
    func `it is recognised however it is written`(_ text: String) throws {
        #expect(try outdated(text).count == 1)
    }

    @Test(arguments: [
        "319件", "约318件", "318余件", "第318条", "318号", "318%", "318元", "{{主动公开.第五项.行政许可}}", "1318件", "318.5件", "无",
    ])
    func `what is no exact quantity, or another one, is left alone`(_ text: String) throws {
        #expect(try outdated(text).isEmpty)
    }

    @Test func `a number that another cell has now is left alone`() throws {
        let old = "复议诉讼: {行政复议: [7, 7, 0, 0]}\n总体情况: 7件。\n"
        let new = "复议诉讼: {行政复议: [8, 7, 0, 0]}\n总体情况: 7件。\n"
        #expect(try edition.difference(old, new).outdatedNumbers.isEmpty)
    }

    @Test func `numbers equal to an outdated total are listed too`() throws {
        let old = "复议诉讼: {行政复议: [7, 5, 0, 0]}\n总体情况: 共12件。\n"
        let new = "复议诉讼: {行政复议: [8, 5, 0, 0]}\n总体情况: 共12件。\n"
        let cells = try edition.difference(old, new).outdatedNumbers.flatMap(\.cells)
        #expect(cells.map(\.cell) == [try edition.form().cell("复议诉讼.行政复议.总计")])
    }

    @Test func `a number that was written anew is trusted`() throws {
        let difference = try edition.difference(
            report("许可317件。\n另许可318件。"), report("许可318件。\n另许可318件。\n新段318件。", licensing: "319"))
        #expect(difference.outdatedNumbers.map(\.paragraph) == [2])
    }

    @Test func `an unchanged number in a changed paragraph is listed`() throws {
        let difference = try edition.difference(report("许可318件。"), report("全年许可318件。", licensing: "319"))
        #expect(difference.outdatedNumbers.map(\.text) == ["318"])
    }

    @Test(arguments: [("1.26万元", 1), ("12600元", 1), ("12,600元", 1), ("1.26件", 0), ("1.27万元", 0)])
    func `amounts are compared as money`(_ text: String, _ count: Int) throws {
        let difference = try edition.difference(report(text), report(text, fees: "1.27"))
        #expect(difference.outdatedNumbers.count == count)
    }

    @Test func `a fall is recognised without a minus`() throws {
        let texts = "总体情况: 项目减少8项。\n"
        let old = "主动公开: {第五项: {行政许可: [100, -8, 1]}}\n" + texts
        let new = "主动公开: {第五项: {行政许可: [100, -9, 1]}}\n" + texts
        #expect(try TestEdition.of2019.difference(old, new).outdatedNumbers.map(\.text) == ["8"])
    }

    @Test func `a changed remark makes no number outdated`() throws {
        let difference = try edition.difference(report("318件"), report("318件", licensing: "{值: 318, 注: 甲}"))
        #expect(difference.cells.count == 1)
        #expect(difference.outdatedNumbers.isEmpty)
    }

    @Test func `a text full of numbers takes no more than its length`() throws {
        let text = String(repeating: "318 ", count: 100_000)
        let clock = ContinuousClock()
        var count = 0
        let time = try clock.measure { count = try outdated(text).count }
        #expect(count == 1000)
        #expect(time < .seconds(30))
    }
}
