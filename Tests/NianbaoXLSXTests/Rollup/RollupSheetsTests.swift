import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct RollupSheetsTests {
    @Test func `the list of units shows who is in the sum, who is not, and why`() throws {
        let roster = Roster(["单位0", "单位1", "单位9"].map { Roster.Entry(agency: $0) })
        let trial = try RollupTrial(.of2021, units: 3, roster: roster, faulty: [1])
        let sheet = try trial.written[sheet: "应报单位"]
        let top = try sheet.row("序号")
        #expect(sheet.texts(row: top, 7) == ["序号", "单位", "状态", "错误", "警告", "文件", "SHA-256"])
        let hash = String(repeating: "a", count: 64)
        #expect(
            (1...4).map { sheet.texts(row: top + $0, 7) } == [
                ["1", "单位0", "已计入", "0", "0", "0.yaml", hash], ["2", "单位1", "有错误、已计入", "1", "0", "1.yaml", hash],
                ["3", "单位9", "未报送", "", "", "", ""], ["4", "单位2", "不在名单上", "0", "0", "2.yaml", hash],
            ])
        let fills = (1...4).map { sheet.cellLooks[CellReference(row: top + $0, column: 2)]?.fill }
        #expect(fills == [nil, "C00000", "C00000", "C00000"])
        #expect(sheet.filter == CellArea(row: top, column: 0, rows: 5, columns: 7))
        #expect(sheet.texts(row: 2, 1)[0].hasPrefix("计入 2 个单位，没有计入 2 个"))
    }

    @Test func `each adjustment is listed with its place, amount, reason and who made it`() throws {
        let form = try TestForm.of2021.form()
        let cells = [try form.cell("申请.新收.自然人"), try form.cell("主动公开.第八项.行政事业性收费.金额")]
        var adjustments = [Adjustment(cells[0], -2, reason: "两县重复"), Adjustment(cells[1], 1_500_000, reason: "漏报")]
        (adjustments[0].author, adjustments[0].date) = ("王某", "2024-01-10")
        let sheet = try RollupTrial(.of2021, adjustments: adjustments).written[sheet: "汇总调整"]
        let columns = try form.tables.map { IndicatorHeads(try #require($0.table), of: form) }
        let numbers = try zip([1, 0], cells).map { table, cell in
            String(try #require(columns[table].cells.firstIndex(of: cell)) + 1)
        }
        #expect(
            (0..<3).map { sheet.texts(row: $0, 8) } == [
                ["序号", "表", "栏次", "单元格", "数额", "理由", "经办", "日期"],
                ["1", "申请", numbers[0], form.labels(of: cells[0]).text, "-2", "两县重复", "王某", "2024-01-10"],
                ["2", "主动公开", numbers[1], form.labels(of: cells[1]).text, "1.5", "漏报", "", ""],
            ])
        #expect(sheet.filter == CellArea(row: 0, column: 0, rows: 3, columns: 8) && sheet.frozen.rows == 1)
    }

    @Test(arguments: TestForm.allCases)
    func `the check sheet has a line for each typed cell, numbered as its table is`(_ edition: TestForm) throws {
        let trial = try RollupTrial(edition)
        let form = trial.rollup.form
        let sheet = try trial.written[sheet: "校验"]
        let lines = (2..<2 + form.typedCells.count).map { sheet.texts(row: $0, 9) }
        #expect(sheet.texts(row: 2 + form.typedCells.count, 9) == Array(repeating: "", count: 9))
        for (line, cell) in zip(lines, form.typedCells) {
            #expect(line[0] == (form.stocks.contains(cell) ? Rule.rollUpStocks : Rule.rollUpFlows).id)
            #expect(line[3] == form.labels(of: cell).text && line[8] == "平衡")
            let table = try trial.written[sheet: line[1]]
            let column = UnitTableSheet.lead + (try #require(Int(line[2]))) - 1
            let number = try table.row("甲")
            #expect(table.text(CellReference(row: number, column: column)) == line[2])
        }
    }

    @Test func `a unit's open cell leaves the sum open, one that does not apply does not`() throws {
        let form = try TestForm.of2021.form()
        let trial = try RollupTrial(.of2021, units: 6, gaps: true)
        for cell in form.typedCells {
            let values = trial.rollup.account.compactMap { unit in
                unit.figures.map { $0[form.typedCells.firstIndex(of: cell) ?? 0] }
            }
            let (sheet, place) = try trial.place(cell, row: "合计")
            let shown = try trial.written[sheet: sheet].text(place)
            if values.contains(where: \.isUnfilled) {
                #expect(shown.isEmpty)
            } else if values.allSatisfy({ $0 == .notApplicable }) {
                #expect(shown == "/")
            } else {
                let sum = values.reduce(0) { $0 + ($1.number ?? 0) }
                #expect(Double(shown).map { abs($0 - sum.workbookValue(form[cell].measure)) < 1e-9 } == true)
            }
        }
    }

    @Test func `a sheet of units is printed across, with its headers on every page`() throws {
        let trial = try RollupTrial(.of2021)
        let names = try trial.written.definedNames
        for (index, section) in trial.rollup.form.tables.enumerated() {
            let sheet = try trial.written[sheet: section.name.key]
            let rows = try sheet.row("单位0", column: 1)
            #expect(sheet.frozen.rows == rows && sheet.frozen.columns == UnitTableSheet.lead)
            #expect(
                names["_xlnm.Print_Titles@\(index)"]?.hasSuffix("!$A:$C,\(section.name.key)!$1:$\(rows)") == true
                    || names["_xlnm.Print_Titles@\(index)"]?.hasSuffix("!$1:$\(rows)") == true)
            let setUp = try #require(sheet.markup["pageSetup"])
            #expect(setUp.attributes["orientation"] == "landscape" && setUp.attributes["paperSize"] == "8")
            let heads = IndicatorHeads(try #require(section.table), of: trial.rollup.form)
            let breaks = sheet.markup["colBreaks"]?.children.compactMap { $0.number("id").map { Int($0) } } ?? []
            #expect(breaks == heads.groups.dropFirst().map { $0.lowerBound + UnitTableSheet.lead })
            #expect(sheet.filter?.top == rows - 1)
        }
    }

    /// A millimetre is 2.83 points; a column has eight pixels for each character.
    @Test(arguments: TestForm.allCases)
    func `a page has room for its widest group and forty units`(_ edition: TestForm) throws {
        let trial = try RollupTrial(edition, units: 45)
        for section in trial.rollup.form.tables {
            let sheet = try trial.written[sheet: section.name.key]
            let heads = IndicatorHeads(try #require(section.table), of: trial.rollup.form)
            let scale = (sheet.markup["pageSetup"]?.number("scale") ?? 100) / 100
            let widths = sheet.widths.map { $0 * 8 * 0.75 }
            let lead = widths.prefix(UnitTableSheet.lead).reduce(0, +)
            for group in heads.groups {
                let columns = group.map { widths[$0 + UnitTableSheet.lead] }
                #expect((lead + columns.reduce(0, +)) * scale <= 396 * 72 / 25.4)
            }
            let first = try sheet.row("单位0", column: 1)
            let heights = (0..<first + 40).map { sheet.height(row: $0) ?? 15 }
            #expect(heights.reduce(0, +) * scale <= 264 * 72 / 25.4)
        }
    }

    @Test func `the same units give the same bytes`() throws {
        #expect(try RollupTrial(.of2019).written.bytes == RollupTrial(.of2019).written.bytes)
    }

    @Test func `a place that cannot be written is an error`() throws {
        let trial = try RollupTrial(.of2021)
        #expect(throws: WorkbookError.self) {
            try RollupWorkbook.write(
                trial.region, trial.rollup, trial.rollup.account, to: "/nonexistent/a.xlsx", tool: "0")
        }
    }
}
