import Testing

@testable import NianbaoCore

@Suite struct PowerLimitsTests {
    private func findings(_ agency: String, _ figure: CellValue) throws -> [Finding] {
        var report = Report(form: try TestEdition.of2021.form(), agency: agency, year: 2024)
        report[try report.form.cell("主动公开.第一项.规章.有效")].value = figure
        return PowerLimits.check.run(CompletedReport(report))
    }

    @Test(arguments: [
        "青石县人民政府", "青石县柳河镇人民政府", "青石县双河乡人民政府", "青石县城南街道办事处", "青石县教育局", "青石县发展和改革局", "青石县卫生健康委员会",
    ])
    func `an agency that cannot make 规章 is asked about them`(_ agency: String) throws {
        #expect(try findings(agency, .number(1)).map(\.rule) == ["t2.rulemaking_power"])
        #expect(try findings(agency, .number(0)).isEmpty)
        #expect(try findings(agency, .notApplicable).isEmpty)
    }

    @Test(arguments: ["白塔市人民政府", "云岭自治州人民政府", "某某自治区人民政府", "国家税务总局", "自然资源部", "白塔市水务局", "青石区人民政府", "长山省人民政府"])
    func `where the name leaves a doubt, nothing is said`(_ agency: String) throws {
        #expect(try findings(agency, .number(1)).isEmpty)
    }

    @Test(arguments: [("其他事项: 无", true), ("其他事项: 全年发出信息处理费收费通知1件。", false)])
    func `a fee that was not paid calls for a word on fees`(_ text: String, _ isTold: Bool) throws {
        var report = try TestEdition.of2021.report("\(text)\n")
        report[try report.form.cell("申请.其他处理.逾期不缴费.自然人")].value = .number(1)
        for column in ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"] {
            report[try report.form.cell("申请.其他处理.逾期不缴费.\(column)")].value = .number(0)
        }
        let findings = RequiredMentions.check.run(CompletedReport(report))
        #expect(findings.map(\.rule) == (isTold ? ["x.fee_row_vs_section6"] : []))
    }
}
