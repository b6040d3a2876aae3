import Testing

@testable import NianbaoCore

/// References to last year's report.
@Suite struct PriorReferenceTests {
    private func report(
        _ now: [String: CellValue], last: [String: CellValue], lastOn edition: TestEdition = .of2021
    ) throws -> CompletedReport {
        try TestEdition.of2021.filled(now, prior: try edition.filled(last))
    }

    @Test(arguments: [
        (8, 9, "增长12.5%"), (100, 97, "下降3%"), (7, 7, "持平"), (0, 0, "持平"), (2001, 2002, "增长不足0.1%"), (4, 0, "下降100%"),
    ])
    func `growth is over the same cell of last year`(_ past: Int, _ now: Int, _ text: String) throws {
        let report = try report(["申请.新收.自然人": .number(now)], last: ["申请.新收.自然人": .number(past)])
        #expect(try report.text(of: "同比 申请.新收.总计") == text)
    }

    @Test func `growth of a sum is over the sum of last year`() throws {
        let report = try report(
            ["申请.新收.自然人": .number(6), "申请.上年结转.自然人": .number(3)],
            last: ["申请.新收.自然人": .number(5), "申请.上年结转.自然人": .number(1)])
        #expect(try report.text(of: "同比 申请.新收.总计 + 申请.上年结转.总计") == "增长50%")
        #expect(try report.text(of: "同比 申请.新收.总计 - 申请.上年结转.总计") == "下降25%")
    }

    @Test func `growth of an amount is one of 分`() throws {
        let fees = "主动公开.第八项.行政事业性收费.金额"
        let report = try report([fees: .number(1_500_000)], last: [fees: .number(1_000_000)])
        #expect(try report.text(of: "同比 主动公开.第八项") == "增长50%")
    }

    @Test func `there is no growth over nothing`() throws {
        let report = try report(["申请.新收.自然人": .number(6)], last: [:])
        #expect(throws: ReferenceFault.zeroBase("上年.申请.新收.总计")) { try report.text(of: "同比 申请.新收.总计") }
    }

    @Test func `there is no growth over less than nothing`() throws {
        let change = "主动公开.第五项.行政许可.增减"
        let last = try TestEdition.of2019.filled([change: .number(-3)])
        let report = try TestEdition.of2019.filled([change: .number(4)], prior: last)
        #expect(throws: ReferenceFault.negativeBase("上年.\(change)")) { try report.text(of: "同比 \(change)") }
    }

    @Test func `an unfilled cell of last year is reported as last year's`() throws {
        let report = try report([:], last: ["申请.新收.自然人": .blank])
        #expect(throws: ReferenceFault.blank("上年.申请.新收.总计", cell: nil)) { try report.text(of: "同比 申请.新收.总计") }
    }

    @Test func `it is reported as last year's though the years are the same`() throws {
        let last = try TestEdition.of2021.filled()
        #expect(last.stated.year == 2023)
        let report = try TestEdition.of2021.filled(["申请.新收.自然人": .number(6)], prior: last)
        #expect(throws: ReferenceFault.zeroBase("上年.申请.新收.总计")) { try report.text(of: "同比 申请.新收.总计") }
    }

    @Test func `last year's cells, year and agency are those of its report`() throws {
        var last = try TestEdition.of2021.filled(["申请.新收.自然人": .number(5)]).stated
        (last.year, last.agency) = (2022, "青石县教育委员会")
        let report = try TestEdition.of2021.filled(["申请.新收.自然人": .number(6)], prior: CompletedReport(last))
        #expect(try report.text(of: "上年.申请.新收.总计") == "5")
        #expect(try report.text(of: "申请.新收.总计 - prior.requests.new.total") == "1")
        #expect(try report.text(of: "占比 申请.新收.总计 / 上年.申请.新收.总计") == "120%")
        #expect(try report.text(of: "上年.年度") == "2022")
        #expect(try report.text(of: "prior.agency") == "青石县教育委员会")
    }

    @Test func `last year's addresses are those of last year's form`() throws {
        let report = try report([:], last: ["主动公开.第五项.行政许可.增减": .number(-3)], lastOn: .of2019)
        #expect(try report.text(of: "上年.主动公开.第五项.行政许可.增减") == "-3")
        #expect(throws: ReferenceFault.self) { try report.text(of: "主动公开.第五项.行政许可.增减") }
        #expect(throws: ReferenceFault.self) { try report.text(of: "上年.主动公开.第一项.规章.制发") }
    }

    @Test(arguments: [
        ("主动公开.第一项.行政规范性文件.制发", "主动公开.第一项.规范性文件.制作"), ("申请.其他处理.其他.自然人", "申请.其他处理.自然人"),
        ("申请.其他处理.其他.总计", "申请.其他处理.自然人"), ("申请.新收.自然人", "申请.新收.自然人"),
    ])
    func `growth finds the cell that the earlier form calls otherwise`(_ now: String, _ earlier: String) throws {
        let report = try report(
            [now.replacing("总计", with: "自然人"): .number(3)], last: [earlier: .number(2)], lastOn: .of2019)
        #expect(try report.text(of: "同比 \(now)") == "增长50%")
    }

    @Test(arguments: [
        "主动公开.第一项.规章.有效", "主动公开.第一项.规章.废止", "主动公开.第八项.行政事业性收费.金额", "申请.其他处理.逾期不补正.总计", "申请.其他处理.逾期不缴费.自然人",
    ])
    func `what the earlier form does not have cannot have grown`(_ address: String) throws {
        let report = try report([:], last: [:], lastOn: .of2019)
        #expect(throws: ReferenceFault.noPredecessor(address)) { try report.text(of: "同比 \(address)") }
    }

    @Test func `a group of which the earlier form lacks a row has no growth`() throws {
        let report = try report([:], last: [:], lastOn: .of2019)
        #expect(throws: ReferenceFault.noPredecessor("申请.其他处理.逾期不补正.总计")) { try report.text(of: "同比 申请.其他处理.总计") }
    }

    @Test func `a count that was an amount has no growth`() throws {
        let text = try TestEdition.of2019.text().replacing("edition: 2019", with: "edition: 1")
            .replacing("{id: items, key: 项目, label: 采购项目数量}", with: "{id: amount, key: 项目, label: 采购项目数量}")
            .replacing("- id: amount", with: "- id: items")
        let read = FormReader.read(SourceFile(name: "form.yaml", text: text))
        var last = Report(form: try #require(read.form), agency: "青石县教育局", year: 2019)
        let items = "主动公开.第九项.政府集中采购.金额"
        last[try last.form.cell(items)].value = .number(1_000_000)
        let report = try TestEdition.of2019.filled(with: 2, prior: CompletedReport(last))
        #expect(throws: ReferenceFault.incomparable) { try report.text(of: "同比 主动公开.第九项.政府集中采购.项目") }
    }
}
