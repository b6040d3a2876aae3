import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct RollupWorkbookTests {
    /// The workbook of a region with two units, which both report what the sample does, read back.
    private func contents() throws -> (contents: WorkbookContents, rollup: Rollup, region: CompletedReport) {
        let unit = try TestReport.sample("yichuan-2020")
        var policy = Rollup.Policy()
        (policy.allowsErrors, policy.keepsFigures) = (true, true)
        var rollup = Rollup(unit.form, year: unit.stated.year, agency: "示例市", policy: policy)
        for name in ["甲县人民政府", "乙县人民政府"] {
            var report = unit.stated
            report.agency = name
            rollup.add(UnitReport(file: "\(name).yaml", hash: nil, report, []))
        }
        let draft = RegionDraft(rollup, adjustments: [], sources: [])
        let region = CompletedReport(draft.report)
        let file = ScratchFile()
        try RollupWorkbook.write(region, rollup, rollup.account, to: file.path, tool: "0")
        return (try WorkbookContents.read(file.bytes), rollup, region)
    }

    @Test func `each table, the adjustments, the units and the checks have a sheet`() throws {
        let (contents, rollup, _) = try contents()
        let tables = rollup.form.sections.filter { $0.table != nil }.map(\.name.key)
        #expect(contents.sheets.map(\.name) == tables + ["汇总调整", "应报单位", "校验"])
    }

    @Test func `a unit's row has its figures in the order of the columns`() throws {
        let (contents, rollup, _) = try contents()
        let unit = try TestReport.sample("yichuan-2020")
        for section in rollup.form.sections {
            guard let table = section.table else { continue }
            let sheet = try #require(contents[sheet: section.name.key])
            let heads = IndicatorHeads(table, of: rollup.form)
            let rows = sheet.cells.filter { $0.value.value == .text("乙县人民政府") }.keys.map(\.row)
            try #require(rows.count == 1)
            for (index, cell) in heads.cells.enumerated() {
                let found = sheet.cells[CellReference(row: rows[0], column: UnitTableSheet.lead + index)]?.value
                switch (unit[cell], found) {
                case (.number(let number), .number(let digits)?):
                    #expect(Double(digits) == number.workbookValue(rollup.form[cell].measure))
                case (.notApplicable, let found): #expect(found == .text("/"))
                default: Issue.record("\(section.name.key) \(index): \(unit[cell]) became \(String(describing: found))")
                }
            }
        }
    }

    @Test func `the sum of the units is a formula that has its value`() throws {
        let (contents, rollup, region) = try contents()
        let section = try #require(rollup.form.sections.first { $0.name.key == "申请" })
        let sheet = try #require(contents[sheet: "申请"])
        let heads = IndicatorHeads(try #require(section.table), of: rollup.form)
        let row = try #require(sheet.cells.first { $0.value.value == .text("合计") && $0.key.column == 0 }?.key.row)
        let total = try #require(sheet.cells[CellReference(row: row, column: UnitTableSheet.lead)])
        #expect(total.formula?.contains("SUM(") == true)
        #expect(total.value == .number("\(try #require(region[heads.cells[0]].number))"))
    }
}
