import Testing

@testable import NianbaoCore

@Suite struct FactTests {
    private let report: CompletedReport

    init() throws {
        report = CompletedReport(
            try TestEdition.of2021.report(
                """
                主动公开:
                  第一项:
                    规章: 不适用
                申请:
                  新收: [2, {值: 21, 注: 含补发}, 0, 0, 4, 0, 28]
                  上年结转: 待填
                """))
    }

    private func fact(_ address: String) throws -> Fact { report.fact(of: try report.form.cell(address)) }

    @Test func `a typed cell is what the file says, with its remark and line`() throws {
        #expect(try fact("申请.新收.商业企业") == Fact(value: .number(21), stated: nil, remark: "含补发", line: 8))
    }

    @Test func `a total is what is computed, beside what the file states`() throws {
        #expect(try fact("申请.新收.总计") == Fact(value: .number(27), stated: 28, remark: nil, line: 8))
    }

    @Test(arguments: ["申请.上年结转.自然人", "申请.上年结转.总计", "申请.部分公开.自然人", "申请.部分公开.总计"])
    func `what is not filled in, and its total, has the state blank`(_ address: String) throws {
        let fact = try fact(address)
        #expect(FactState(fact.value) == .blank && fact.stated == nil)
    }

    @Test func `what does not apply is distinguished from what is not filled in`() throws {
        #expect(try FactState(fact("主动公开.第一项.规章.制发").value) == .notApplicable)
    }

    @Test func `what the file does not mention has no line`() throws {
        #expect(try fact("申请.结转下年度.自然人").line == nil)
    }
}
