import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct ExportedValuesTests {
    private func exported(_ report: CompletedReport) -> ExportedValues {
        ExportedValues(PrintedReport(report, on: PrintedForm(report.form), isDraft: false), inputHash: "abc")
    }

    @Test(arguments: TestForm.allCases)
    func `the hidden sheet gives back what was exported`(_ edition: TestForm) throws {
        var report = try edition.random(seed: 3, gaps: true)
        report.preamble = TestForm.narrative("一_x0041_。\n二。", 0)
        report.narratives[0] = TestForm.narrative(String(repeating: "长_x0041_", count: 9_000) + "\n短。", 1)
        let completed = CompletedReport(report)
        let read = try #require(ExportedValues(WrittenWorkbook(of: completed).contents))
        #expect(read == exported(completed))
        #expect(read.cells.count == report.form.typedCells.count && read.paragraphs["overview"]?.count == 2)
    }

    @Test func `a text with references keeps them beside what they came to`() throws {
        var report = try TestForm.of2021.zeros()
        report.narratives[0] = TestForm.narrative("新收{{申请.新收.总计}}件。", 0)
        let read = try #require(ExportedValues(WrittenWorkbook(of: CompletedReport(report)).contents))
        #expect(
            read.paragraphs["overview"]
                == [PrintedParagraph(printed: "新收0件。", source: "新收{{申请.新收.总计}}件。")])
    }

    private func workbook(_ lines: [[String]], named name: String = "导出值") -> WorkbookContents {
        var cells: [CellReference: CellContents] = [:]
        for (row, line) in lines.enumerated() {
            for (column, text) in line.enumerated() where !text.isEmpty {
                cells[CellReference(row: row, column: column)] = CellContents(value: .text(text), formula: nil)
            }
        }
        return WorkbookContents(sheets: [SheetContents(name: name, isHidden: true, cells: cells)])
    }

    @Test func `a workbook without the sheet, or with one of another layout, has no values`() {
        #expect(ExportedValues(workbook([["nianbao", "1"]], named: "别的")) == nil)
        #expect(ExportedValues(workbook([])) == nil)
        #expect(ExportedValues(workbook([["nianbao", "2"]])) == nil)
        #expect(ExportedValues(workbook([["别的", "1"]])) == nil)
    }

    @Test func `lines of an earlier version without a kind are read`() throws {
        let read = try #require(
            ExportedValues(
                workbook([
                    ["nianbao", "1"], ["edition", "2021"], ["agency", "青石县"], ["year", "2023"], ["input", "ff"],
                    ["requests.new.natural", "3"], ["overview", "一", "{{x}}"], ["overview+", "二"], ["overview", "三"],
                ])))
        #expect(read.kind == nil && read.edition == "2021" && read.agency == "青石县" && read.year == "2023")
        #expect(read.inputHash == "ff" && read.cells == ["requests.new.natural": "3"])
        #expect(
            read.paragraphs == [
                "overview": [
                    PrintedParagraph(printed: "一二", source: "{{x}}二"), PrintedParagraph(printed: "三", source: "三"),
                ]
            ])
    }

    @Test func `a continuation of nothing is passed over`() throws {
        let read = try #require(ExportedValues(workbook([["nianbao", "1"], ["overview+", "二"]])))
        #expect(read.paragraphs.isEmpty)
    }
}
