import Testing

@testable import NianbaoCore

@Suite struct CompletedReportTests {
    private func completed(_ body: String, on edition: TestEdition = .of2021) throws -> CompletedReport {
        CompletedReport(try edition.report(body))
    }

    @Test func `the total column adds up its row`() throws {
        let report = try completed("申请:\n  新收: [1, 2, 3, 4, 5, 6]\n")
        #expect(try report.value("申请.新收.总计") == .number(21))
    }

    @Test func `the result total adds up every result`() throws {
        let body = """
            申请:
              予以公开: [1, 0, 0, 0, 0, 0]
              部分公开: [2, 0, 0, 0, 0, 0]
              不予公开:
                国家秘密: [4, 0, 0, 0, 0, 0]
                法律禁止: [8, 0, 0, 0, 0, 0]
                三安全一稳定: 0
                第三方权益: 0
                内部事务: 0
                过程性信息: 0
                执法案卷: 0
                查询事项: [16, 0, 0, 0, 0, 0]
              无法提供: 0
              不予处理: 0
              其他处理:
                逾期不补正: [32, 0, 0, 0, 0, 0]
                逾期不缴费: [64, 0, 0, 0, 0, 0]
                其他: [128, 0, 0, 0, 0, 7]

            """
        let report = try completed(body)
        #expect(try report.value("申请.总计.自然人") == .number(255))
        #expect(try report.value("申请.总计.其他") == .number(7))
        #expect(try report.value("申请.总计.总计") == .number(262))
    }

    @Test(arguments: [("行政复议", 10), ("未经复议直接起诉", 100), ("复议后起诉", 0)])
    func `table four has a total for each of its three groups`(_ row: String, _ total: Int) throws {
        let report = try completed("复议诉讼:\n  行政复议: [1, 2, 3, 4]\n  未经复议直接起诉: [10, 20, 30, 40]\n  复议后起诉: 0\n")
        #expect(try report.value("复议诉讼.\(row).总计") == .number(total))
    }

    @Test(arguments: ["待填", "{自然人: 1}"])
    func `a total with an unfilled addend is not filled in`(_ row: String) throws {
        let report = try completed("申请:\n  新收: \(row)\n")
        #expect(try report.value("申请.新收.总计") == .blank)
    }

    @Test func `a total over rows that are not mentioned is not filled in`() throws {
        #expect(try completed("申请:\n  予以公开: 0\n").value("申请.总计.自然人") == .blank)
    }

    @Test func `an unreadable addend makes an unreadable total`() throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新收: [1, x, 待填, 0, 0, 0]\n")
        let report = CompletedReport(try #require(reading.report))
        #expect(try report.value("申请.新收.总计") == .unreadable)
    }

    @Test func `what is not applicable adds nothing`() throws {
        let report = try completed("主动公开:\n  第一项:\n    规章: [5, 不适用, 2]\n", on: .madeUp)
        #expect(try report.value("主动公开.第一项.规章.有效") == .number(3))
    }

    @Test func `a sum of nothing applicable is zero`() throws {
        let report = try completed("主动公开:\n  第一项:\n    规章: 不适用\n", on: .madeUp)
        #expect(try report.value("主动公开.第一项.规章.有效") == .number(0))
    }

    @Test func `a stated total does not change the computed one`() throws {
        let report = try completed("申请:\n  新收: [1, 2, 3, 4, 5, 6, 99]\n")
        #expect(try report.value("申请.新收.总计") == .number(21))
        #expect(try report.stated.value("申请.新收.总计") == .number(99))
    }

    @Test func `typed cells stay as they are`() throws {
        let report = try completed("申请:\n  新收: [1, 待填, 0, 0, 0, 0]\n")
        #expect(try report.value("申请.新收.自然人") == .number(1))
        #expect(try report.value("申请.新收.商业企业") == .blank)
        #expect(try report.value("申请.上年结转.自然人") == .absent)
    }

    @Test func `a total may be as large as a cell`() throws {
        let report = try completed("申请:\n  新收: [9007199254740991, 1, 0, 0, 0, 0]\n")
        #expect(try report.value("申请.新收.总计") == .number(1 << 53))
    }

    @Test func `a total beyond 2 to the 53 is unreadable`() throws {
        let report = try completed("申请:\n  新收: [9007199254740992, 1, 0, 0, 0, 0]\n")
        #expect(try report.value("申请.新收.总计") == .unreadable)
    }

    @Test func `a sum of many large terms does not overflow`() throws {
        let form = try TestEdition.of2021.form()
        let report = CompletedReport(try TestEdition.of2021.report("申请:\n  新收: [9007199254740992, 0, 0, 0, 0, 0]\n"))
        let term = Term(try form.cell("申请.新收.自然人"), name: Name(id: "a", key: "甲"))
        #expect(report.sum(Array(repeating: term, count: 5000)) == .unreadable)
    }

    @Test func `an empty sum is zero`() throws {
        #expect(try completed("申请: 0\n").sum([]) == .number(0))
    }
}
