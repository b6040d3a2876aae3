import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct ExportedRemarkTests {
    @Test(arguments: TestForm.allCases)
    func `remarks of figures and totals come back from a workbook that was exported`(_ edition: TestForm) throws {
        var report = try edition.zeros()
        let form = report.form
        let (typed, total) = try (form.cell("申请.新收.自然人"), form.cell("申请.新收.总计"))
        report[typed] = Report.Entry(.number(22), remark: "其中：电子邮件 16 件")
        report[total] = Report.Entry(.number(22), remark: "=1+1")
        let stamp = ReportWorkbook.Stamp(tool: "0.1.0", inputHash: "0")
        let contents = try WrittenWorkbook(of: CompletedReport(report), stamp: stamp).contents
        let identity = try #require(WorkbookIdentity(contents))
        let filled = FilledWorkbook(contents, identity, on: WorkbookLayout(PrintedForm(form)))
        #expect(filled.report[typed].remark == "其中：电子邮件 16 件" && filled.report[typed].value == .number(22))
        #expect(filled.report[total].remark == "=1+1" && filled.report[total].value == .number(22))
        #expect(form.cells.indices.count { filled.report[CellID($0)].remark != nil } == 2)
    }
}
