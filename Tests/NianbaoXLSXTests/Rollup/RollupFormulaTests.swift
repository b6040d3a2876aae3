import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

/// What Excel makes of the formulas of a 底稿, against what this project computes.
@Suite struct RollupFormulaTests {
    private func adjustments(_ edition: TestForm) throws -> [Adjustment] {
        let form = try edition.form()
        let counts = form.typedCells.filter { form[$0].measure == .count }
        let amounts = form.typedCells.filter { form[$0].measure.scale > 0 }
        return [(counts[2], 4), (counts[2], -1), (try #require(amounts.first), 1_550_000)].map {
            Adjustment($0, $1, reason: "更正")
        }
    }

    @Test(arguments: TestForm.allCases, [false, true])
    func `each formula comes to the value that is stored with it`(_ edition: TestForm, gaps: Bool) throws {
        let trial = try RollupTrial(edition, gaps: gaps, adjustments: try adjustments(edition))
        #expect(try Spreadsheet(trial.written.contents).differences(from: trial.written.contents) == [])
    }

    @Test(arguments: TestForm.allCases)
    func `a region with a single unit has formulas over it`(_ edition: TestForm) throws {
        let trial = try RollupTrial(edition, units: 1)
        #expect(try Spreadsheet(trial.written.contents).differences(from: trial.written.contents) == [])
    }

    @Test func `sum and checks follow a unit's figure that is typed over`() throws {
        let trial = try RollupTrial(.of2021)
        let cell = try trial.rollup.form.cell("申请.新收.自然人")
        let (unit, total) = (try trial.place(cell, row: "单位1"), try trial.place(cell, row: "合计"))
        let sheet = Spreadsheet(trial.written.contents)
        guard case .number(let old) = try sheet.value(unit.sheet, unit.place),
            case .number(let sum) = try sheet.value(total.sheet, total.place)
        else {
            Issue.record("no figures")
            return
        }
        let summary = try #require(CellReference("A1"))
        #expect(try sheet.value("校验", summary) == .text("行政区域等于各单位之和加调整"))
        sheet.type(.number(old + 5), unit.sheet, unit.place)
        #expect(try sheet.value(total.sheet, total.place) == .number(sum + 5))
        #expect(try sheet.value("校验", summary) == .text("1 格不等或没有填全"))
        sheet.type(.empty, unit.sheet, unit.place)
        #expect(try sheet.value(total.sheet, total.place) == .text(""))
        #expect(try sheet.value("校验", summary) == .text("1 格不等或没有填全"))
    }

    @Test func `an adjustment that is typed later counts in its own column`() throws {
        let trial = try RollupTrial(.of2021, adjustments: try adjustments(.of2021))
        let cell = try adjustments(.of2021)[0].cell
        let place = try trial.place(cell, row: "调整")
        let sheet = Spreadsheet(trial.written.contents)
        #expect(try sheet.value(place.sheet, place.place) == .number(3))
        sheet.type(.number(10), "汇总调整", try #require(CellReference("E2")))
        #expect(try sheet.value(place.sheet, place.place) == .number(9))
    }

    @Test func `the region's figure is red where it is not the sum and the adjustments`() throws {
        let cell = try TestForm.of2021.form().cell("申请.新收.自然人")
        let trial = try RollupTrial(.of2021) { report in
            report[cell].value = .number((report[cell].value.number ?? 0) + 2)
        }
        let place = try trial.place(cell, row: "示例市")
        let (sheet, computing) = (try trial.written[sheet: place.sheet], Spreadsheet(trial.written.contents))
        let red = try sheet.highlights.flatMap { highlight in
            try highlight.areas.flatMap(\.cells).filter { cell in
                let moved = (0, cell.column - highlight.areas[0].left)
                return try computing.value(of: highlight.formula, on: sheet.name, moved: moved).asBoolean == true
            }
        }
        #expect(red.contains(place.place))
        let total = try #require(trial.rollup.form.cells.firstIndex { $0.address(.chinese) == "申请.新收.总计" })
        #expect(Set(red) == [place.place, try trial.place(CellID(total), row: "示例市").place])
        let checks = try trial.written[sheet: "校验"]
        let lines = checks.contents.cells.keys.filter { $0.column == 8 && checks.text($0) == "不平衡" }
        #expect(lines.map { checks.texts(row: $0.row, 8)[7] } == ["2"])
        #expect(try checks.text("A1") == "1 格不等或没有填全")
    }
}
