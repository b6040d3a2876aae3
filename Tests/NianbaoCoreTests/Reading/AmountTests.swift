import Testing

@testable import NianbaoCore

@Suite struct AmountTests {
    private func fees(_ text: String) throws -> Reading {
        try TestEdition.of2021.reading("主动公开:\n  第八项:\n    行政事业性收费: \(text)\n")
    }

    private func procurement(_ text: String) throws -> Reading {
        try TestEdition.of2019.reading("主动公开:\n  第九项:\n    政府集中采购: [3, \(text)]\n")
    }

    @Test(arguments: [("1.26", 1_260_000), ("0.000001", 1), ("94430", 94_430_000_000), ("12.345678", 12_345_678)])
    func `an amount is held in whole 分`(_ text: String, _ fen: Int) throws {
        let reading = try fees(text)
        #expect(reading.findings == [])
        #expect(try #require(reading.report).value("主动公开.第八项.行政事业性收费.金额") == .number(fen))
    }

    @Test(arguments: [
        ("251000元", "单位是万元，251000元写 25.1"), ("2亿元", "单位是万元，2亿元写 20000"), ("25.1万元", "只写数字：25.1"),
        ("1.5亿元", "单位是万元，1.5亿元写 15000"), ("8500.5元", "单位是万元，8500.5元写 0.85005"), ("3千元", "单位是万元，3千元写 0.3"),
        ("12.345元", "单位是万元，只写数字"), ("012元", "单位是万元，只写数字"),
    ])
    func `a unit gives the figure in 万元`(_ text: String, _ advice: String) throws {
        #expect(try fees(text).findings.map { $0.advice?.zh } == [advice])
    }

    @Test func `a 分 divided is refused`() throws {
        let finding = try #require(try fees("1.2345678").findings.first)
        #expect(finding.mark == "6:14 number.format")
        #expect(finding.advice?.zh == "以万元为单位，最多 6 位小数（到分）")
    }

    @Test func `more decimals than the form prints are a warning`() throws {
        let finding = try #require(try procurement("12.34567").findings.first)
        #expect(finding.mark == "6:17 t2.amount_decimals")
        #expect(finding.severity == .warning)
        #expect(finding.message.zh == "主动公开.第九项.政府集中采购.金额：12.34567 的小数多于表头规定，将印作 12.3457")
    }

    @Test func `an amount that will be rounded keeps its 分`() throws {
        let report = try #require(try procurement("12.34567").report)
        #expect(try report.value("主动公开.第九项.政府集中采购.金额") == .number(12_345_670))
    }

    @Test(arguments: ["12", "12.3", "12.3456", "12.345600"])
    func `as many decimals as the form prints, or fewer, are no finding`(_ text: String) throws {
        #expect(try procurement(text).findings == [])
    }

    @Test func `for a pair in a net change, a message says how to net it`() throws {
        let reading = try TestEdition.of2019.reading("主动公开:\n  第八项:\n    行政事业性收费: [33, 3/1]\n")
        #expect(reading.findings.map { $0.advice?.zh } == ["写增减相抵后的数：增 3 减 1 写 2，减 8 写 -8"])
    }

    @Test func `a net change may be negative`() throws {
        let report = try TestEdition.of2019.report("主动公开:\n  第八项:\n    行政事业性收费: [33, -8]\n")
        #expect(try report.row("主动公开.第八项.行政事业性收费") == numbers(33, -8))
    }

    @Test func `for a dash where 不适用 is allowed, a message says so`() throws {
        let reading = try TestEdition.of2021.reading("主动公开:\n  第一项:\n    规章: [/, 0, 0]\n")
        #expect(reading.findings.map { $0.advice?.zh } == ["没有写 0，尚未统计写 待填，本机关无此权限写 不适用"])
    }
}
