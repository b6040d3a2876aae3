import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct ReportWorkbookTests {
    @Test(arguments: TestForm.allCases)
    func `there is a sheet for each section, then the checks, then the hidden values`(_ edition: TestForm) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let names = try edition.form().sections.map(\.name.key) + ["校验", "导出值"]
        #expect(written.contents.sheets.map(\.name) == names)
        #expect(written.contents.sheets.filter(\.isHidden).map(\.name) == ["导出值"])
    }

    @Test(arguments: TestForm.allCases)
    func `the same report gives the same bytes`(_ edition: TestForm) throws {
        let report = CompletedReport(try edition.random(seed: 7, gaps: true))
        #expect(try WrittenWorkbook(of: report).bytes == WrittenWorkbook(of: report).bytes)
    }

    @Test(arguments: [false, true])
    func `the file says whose report it is, of which form, and whether it is a draft`(_ isDraft: Bool) throws {
        var report = try TestForm.of2021.zeros()
        report.agency = "青石县_x0041_局"
        let stamp = ReportWorkbook.Stamp(tool: "9.9.9", inputHash: "0123")
        let written = try WrittenWorkbook(of: CompletedReport(report), isDraft: isDraft, stamp: stamp)
        let core = try written.part("docProps/core.xml")
        #expect(core["title"]?.text.hasSuffix("工作年度报告" + (isDraft ? "（草稿）" : "")) == true)
        #expect(core["creator"]?.text == "青石县_x005F_x0041_局")
        #expect(core["subject"]?.text == "格式 2021：国办公开办函〔2021〕30号")
        #expect(core["contentStatus"]?.text == (isDraft ? "草稿" : ""))
        #expect(core["created"]?.text == "2019-05-15T00:00:00Z")
        let custom = try written.part("docProps/custom.xml").children
        #expect(
            custom.map { [$0.attributes["name"], $0.allText] } == [
                ["nianbao.edition", "2021"], ["nianbao.version", "9.9.9"], ["nianbao.input_sha256", "0123"],
            ])
    }

    @Test(arguments: [false, true])
    func `a draft is marked on the first sheet, in every header and on the check sheet`(_ isDraft: Bool) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()), isDraft: isDraft)
        #expect(try written[sheet: "总体情况"].text("A1").hasSuffix("（草稿）") == isDraft)
        #expect(try written[sheet: "校验"].text("A2").hasSuffix("（草稿）") == isDraft)
        for sheet in written.sheets {
            let header = try #require(sheet.markup["headerFooter"]?["oddHeader"]?.text)
            #expect(header.hasSuffix("（草稿）") == isDraft, "\(sheet.name)")
        }
    }

    @Test func `the check sheet begins with what the workbook was made from`() throws {
        let stamp = ReportWorkbook.Stamp(tool: "9.9.9", inputHash: "0123")
        let sheet = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()), stamp: stamp)[sheet: "校验"]
        let lines = (0..<4).map { sheet.text(CellReference(row: $0, column: 0)) }
        #expect(
            lines == [
                "校验", "报告：青石县教育局2021年政府信息公开工作年度报告", "格式：2021（国办公开办函〔2021〕30号）",
                "生成：nianbao 9.9.9　输入文件 SHA-256：0123",
            ])
    }

    @Test func `a place that cannot be written is an error`() throws {
        let (report, form) = (CompletedReport(try TestForm.of2021.zeros()), PrintedForm(try TestForm.of2021.form()))
        let error = #expect(throws: WorkbookError.self) {
            try ReportWorkbook.write(
                PrintedReport(report, on: form, isDraft: false), in: WorkbookLayout(form), to: "/nonexistent/a.xlsx",
                stamp: ReportWorkbook.Stamp(tool: "0", inputHash: ""))
        }
        #expect(error?.operation == "workbook_close" && error?.systemCode != 0)
    }

    @Test(arguments: TestForm.allCases)
    func `tables are printed as the form has them and checks across`(_ edition: TestForm) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        for section in try edition.form().sections {
            let found = try written[sheet: section.name.key].markup["pageSetup"]?.attributes["orientation"]
            let grid = Grid(of: section, try edition.form())
            #expect(found == (grid?.orientation == .landscape ? "landscape" : "portrait"), "\(section.name.key)")
        }
        #expect(try written[sheet: "校验"].markup["pageSetup"]?.attributes["orientation"] == "landscape")
    }

    @Test func `a text that counts its cells sees what is written or deleted later`() throws {
        var report = try TestForm.of2021.zeros()
        report.narratives[0] = TestForm.narrative("一段。\n二段。", 0)
        let written = try WrittenWorkbook(of: CompletedReport(report))
        let (sheet, checks) = (Spreadsheet(written.contents), try written[sheet: "校验"])
        let row = try #require(
            checks.contents.cells.keys.first { place in
                checks.texts(row: place.row, 3).dropFirst() == ["总体情况", "正文"]
                    && checks.texts(row: place.row, 11)[10] == Rule.sectionEmpty.id
            }?.row)
        func value(_ column: Int) throws -> FormulaValue {
            try sheet.value("校验", CellReference(row: row, column: column))
        }
        #expect(try value(5) == .number(2) && value(0) == .text("符合"))
        for cell in ["A5", "A6"] { sheet.type(.empty, "总体情况", try #require(CellReference(cell))) }
        #expect(try value(5) == .number(0) && value(0) == .text("不符合"))
    }
}

extension Grid {
    /// The printed table of a section; `nil` for one of text.
    fileprivate init?(of section: FormSection, _ form: Form) {
        guard let index = form.sections.firstIndex(where: { $0.name.id == section.name.id }),
            let grid = PrintedForm(form).grids[index]
        else { return nil }
        self = grid
    }
}
