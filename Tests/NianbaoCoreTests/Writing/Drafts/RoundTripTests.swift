import Testing

@testable import NianbaoCore

@Suite struct RoundTripTests {
    @Test(arguments: TestEdition.allCases, 0..<25 as Range<UInt64>)
    func `a balanced report is the same after writing and reading`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = RandomReport.balanced(on: try edition.form(), seed: seed)
        #expect(try edition.reread(report) == WrittenReport(report))
    }

    @Test(arguments: TestEdition.allCases, 0..<60 as Range<UInt64>)
    func `a report with everything a file can say is the same after writing and reading`(
        _ edition: TestEdition, _ seed: UInt64
    ) throws {
        let report = RandomReport.decorated(on: try edition.form(), seed: seed)
        #expect(try edition.reread(report) == WrittenReport(report))
    }

    @Test(arguments: TestEdition.allCases, 0..<60 as Range<UInt64>)
    func `what is written reads without findings`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = RandomReport.decorated(on: try edition.form(), seed: seed)
        #expect(try edition.reading(file: ReportWriter.text(of: report)).findings.map(\.mark) == [])
    }

    @Test(arguments: TestEdition.allCases, 0..<10 as Range<UInt64>)
    func `writing what was read gives the same text`(_ edition: TestEdition, _ seed: UInt64) throws {
        let text = ReportWriter.text(of: RandomReport.decorated(on: try edition.form(), seed: seed))
        let report = try #require(try edition.reading(file: text).report)
        #expect(ReportWriter.text(of: report) == text)
    }

    @Test(arguments: [("yichuan-2020.yaml", TestEdition.of2019), ("qingshi-2023.yaml", .of2021)])
    func `a sample is the same after writing and reading`(_ name: String, _ edition: TestEdition) throws {
        let report = try #require(try edition.reading(file: try Fixture.sample(name)).report)
        #expect(try edition.reread(report) == WrittenReport(report))
    }

    @Test func `an amount that print would round is written with all its places`() throws {
        var report = RandomReport.balanced(on: try TestEdition.of2019.form(), seed: 1)
        report[try report.form.cell("主动公开.第九项.政府集中采购.金额")].value = .number(12_345_678)
        #expect(ReportWriter.text(of: report).contains("12.345678"))
        #expect(try TestEdition.of2019.reread(report) == WrittenReport(report))
    }

    @Test(arguments: [Spelling.chinese, .english])
    func `explanations are the same after writing and reading`(_ spelling: Spelling) throws {
        var report = RandomReport.balanced(on: try TestEdition.of2021.form(), seed: 1)
        report.spelling = spelling
        var waiver = Waiver(rule: "y.carry", reason: "上年报告漏计1件：已发“更正说明”，#3")
        waiver.place = "申请.上年结转.总计"
        waiver.gap = "1"
        waiver.date = "2025-01-10"
        report.waivers = [waiver, Waiver(rule: "prior.missing", reason: "没有电子文本")]
        let text = ReportWriter.text(of: report)
        let read = try #require(try TestEdition.of2021.reading(file: text).report)
        #expect(read.waivers.map(\.summary) == report.waivers.map(\.summary))
        #expect(read.waivers.map(\.date) == ["2025-01-10", nil])
        #expect(ReportWriter.text(of: read) == text)
    }
}
