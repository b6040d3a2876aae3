import Testing

@testable import NianbaoCore

@Suite struct ReportTests {
    @Test(arguments: TestEdition.allCases)
    func `a new report has nothing filled in`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let report = Report(form: form, agency: "某局", year: 2030)
        #expect(report.entries == Array(repeating: Report.Entry(.absent), count: form.cells.count))
        #expect(report.narratives.count == form.sections.count)
        #expect(report.scope == .organ)
    }

    @Test func `a cell is written and read by its place in the form`() throws {
        let form = try TestEdition.of2021.form()
        var report = Report(form: form, agency: "某局", year: 2023)
        report[try form.cell("申请.新收.自然人")].value = .number(27)
        #expect(try report.value("申请.新收.自然人") == .number(27))
        #expect(report.entries.count { $0.value != .absent } == 1)
    }

    @Test func `the made-up edition has a different pattern for its title`() throws {
        let report = Report(form: try TestEdition.madeUp.form(), agency: "某局", year: 2030)
        #expect(report.title == "2030年某局政府信息公开工作年度报告")
    }

    @Test(arguments: [(CellValue.absent, true), (.blank, true), (.number(0), false), (.notApplicable, false)])
    func `only absent cells and those to be filled in are unfilled`(_ value: CellValue, _ isUnfilled: Bool) {
        #expect(value.isUnfilled == isUnfilled)
    }
}
