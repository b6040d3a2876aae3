import Testing

@testable import NianbaoCore

@Suite struct AmountSizesTests {
    private func findings(_ agency: String, _ amount: Int) throws -> [Finding] {
        var report = try TestEdition.of2021.report("主动公开:\n  第八项:\n    行政事业性收费: \(amount)\n")
        report.agency = agency
        return AmountSizes.check.run(CompletedReport(report))
    }

    @Test(arguments: [
        ("青石县柳河镇人民政府", 12_600, true), ("青石县柳河镇人民政府", 126, false), ("云溪区河湾街道办事处", 860_000, true),
        ("青石县教育局", 500_000, true),
        ("青石县教育局", 5000, false), ("云岭市云溪区水利局", 150_000, true), ("青石县人民政府", 94_430_000, true),
        ("青石县人民政府", 94_430, false),
        ("云岭市人民政府", 94_430_000, true), ("云岭市人民政府", 944_300, false), ("某省人民政府", 94_430_000, true),
        ("某省人民政府", 9_000_000, false),
        ("上海市人民政府", 9_000_000, false), ("某省水利厅", 94_430_000, true), ("某省水利厅", 300_000, false),
    ])
    func `an amount is far too large for some agencies and not for others`(
        _ agency: String, _ amount: Int, _ isFound: Bool
    ) throws {
        let findings = try findings(agency, amount)
        #expect(findings.map(\.rule) == (isFound ? ["t2.amount_size"] : []))
        #expect(findings.allSatisfy { $0.severity == .hint && $0.span != nil })
    }

    @Test func `the amount that was meant is worked out`() throws {
        #expect(try findings("青石县教育局", 944_300).first?.advice?.zh.contains("944300 元是 94.43 万元") == true)
    }
}
