import Testing

@testable import NianbaoCore

@Suite struct ItemisedAmountsTests {
    private func findings(_ sentence: String) throws -> [Finding] {
        let report = CompletedReport(try TestEdition.of2021.report("其他事项: |\n  \(sentence)\n"))
        return ItemisedAmounts.check.run(report)
    }

    @Test(arguments: [
        "收取信息处理费900元，其中县水利局500元、县林业局400元。", "收取信息处理费0.09万元，其中县水利局500元，县林业局400元。",
        "收取信息处理费3件900.50元，其中按件计收2件600元，按量计收1件300.5元。", "信息处理费共1,200元，分别为水利局700元、林业局500元。",
    ])
    func `parts that add up are right`(_ sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(arguments: [
        ("收取信息处理费900元，其中县水利局500元、县林业局300元。", "写的是 900 元，各部分相加是 500 + 300 = 800，相差 100"),
        ("收取信息处理费１２００元，其中甲局500元，乙局200元，丙局600元。", "写的是 1200 元，各部分相加是 500 + 200 + 600 = 1300，相差 100"),
        ("收取信息处理费3件900元，其中按件计收2件600元，按量计收1件300.05元。", "写的是 900 元，各部分相加是 600 + 300.05 = 900.05，相差 0.05"),
    ])
    func `parts that do not add up are reported from the amount to the last part`(
        _ sentence: String, _ message: String
    ) throws {
        let findings = try findings(sentence)
        #expect(findings.map(\.rule) == ["x.fee_statement"])
        #expect(findings.map(\.message.zh) == [message])
        #expect(findings[0].span?.start.line == 5)
    }

    @Test(arguments: [
        "收取信息处理费900元，其中县水利局500元。", "收取信息处理费900元，其中县水利局500元、县林业局300元等。",
        "收取信息处理费约900元，其中县水利局500元、县林业局300元。", "收取信息处理费900元，其中县水利局500余元、县林业局300元。",
        "收取信息处理费900元，其中主要是县水利局500元、县林业局300元。", "应收信息处理费900元，其中甲局应收500元、实收300元。",
        "罚款900元，其中甲局500元、乙局300元。", "收取信息处理费900元。其中甲局500元、乙局300元。",
        "收取信息处理费900元，其中甲局{{年度}}元、乙局500元、丙局300元。", "无",
    ])
    func `what leaves open which parts there are is not added up`(_ sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test func `an amount whose parts are too much is one finding`() throws {
        let text = "其他事项: 收取信息处理费900元，其中甲局500元、乙局600元。\n"
        let findings = ReportCheck.findings(in: CompletedReport(try TestEdition.of2021.report(text)))
        #expect(findings.map(\.rule).filter { ["x.fee_statement", "n.parts"].contains($0) } == ["x.fee_statement"])
    }
}
