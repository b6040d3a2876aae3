import NianbaoCore
import SeededRandom
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

/// What Excel makes of a workbook's formulas, computed by `Spreadsheet`, against what this project computes.
@Suite struct LiveFormulaTests {
    @Test(arguments: TestForm.allCases, [1, 2] as [UInt64])
    func `each formula comes to the value that is stored with it`(_ edition: TestForm, seed: UInt64) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.random(seed: seed, gaps: seed > 1)))
        #expect(try Spreadsheet(written.contents).differences(from: written.contents) == [])
    }

    /// Types the figures of a second report over those of the first: the workbook then shows what that of the second does.
    @Test(arguments: TestForm.allCases, [4] as [UInt64])
    func `a workbook in which figures are typed computes what a new one would hold`(
        _ edition: TestForm, seed: UInt64
    ) throws {
        let (old, new) = (try edition.random(seed: seed), try edition.random(seed: seed + 100, gaps: true))
        let sheet = Spreadsheet(try WrittenWorkbook(of: CompletedReport(old)).contents)
        let places = CellPlaces(PrintedForm(new.form))
        for cell in new.form.typedCells {
            let place = try #require(places[cell])
            let value: FormulaValue =
                switch new[cell].value {
                case .number(let number): .number(number.workbookValue(place.measure))
                case .notApplicable: .text("/")
                default: .empty
                }
            sheet.type(value, place.sheet, CellReference(row: place.row, column: place.column))
        }
        let written = try WrittenWorkbook(of: CompletedReport(new))
        let tables = WorkbookContents(sheets: written.contents.sheets.filter { $0.name != "校验" })
        #expect(try sheet.differences(from: tables) == [])
        let (typed, expected) = (try WrittenWorkbook(of: CompletedReport(old))[sheet: "校验"], try written[sheet: "校验"])
        // The lines of a new workbook are in another order.
        let computed = try conclusions(typed) { try sheet.value("校验", $0).asText }
        #expect(try computed == conclusions(expected) { expected.text($0) })
    }

    /// What each line of the check sheet concludes, by its labels.
    private func conclusions(
        _ checks: WrittenSheet, _ text: (CellReference) throws -> String?
    ) throws -> [[String]: String] {
        let rows = Set(checks.contents.cells.keys.map(\.row)).filter { $0 > 5 }
        return try rows.reduce(into: [:]) { conclusions, row in
            let labels = checks.texts(row: row, 11)
            let key = [labels[10], labels[1], labels[2], labels[3], labels[7]]
            conclusions[key] = try text(CellReference(row: row, column: 0)) ?? ""
        }
    }

    @Test(arguments: TestForm.allCases)
    func `the check sheet has a line for each relation, those first that fail, with the verdict that the checks give`(
        _ edition: TestForm
    ) throws {
        let report = CompletedReport(try edition.random(seed: 9))
        let sheet = try WrittenWorkbook(of: report)[sheet: "校验"]
        let relations = report.form.relations
        let lines = (6..<6 + relations.count).map { sheet.texts(row: $0, 11) }
        let expected = (relations.filter { $0.origin != .sum } + relations.filter { $0.origin == .sum }).map {
            relation in
            let (left, right) = (report.sum(relation.left).number ?? 0, report.sum(relation.right).number ?? 0)
            return [
                relation.rule.id, relation.comparison.symbol, relation.comparison.holds(left, right) ? "平衡" : "不平衡",
            ]
        }
        let ordered = expected.filter { $0[2] == "不平衡" } + expected.filter { $0[2] == "平衡" }
        #expect(lines.map { [$0[10], $0[6], $0[0]] } == ordered)
        #expect(expected.contains { $0[2] == "不平衡" })
    }

    @Test(arguments: TestForm.allCases)
    func `a report without faults is concluded to hold in all`(_ edition: TestForm) throws {
        let sheet = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))[sheet: "校验"]
        #expect(try sheet.text("A5") == "结论：全部符合")
    }

    @Test(arguments: TestForm.allCases)
    func `the conclusion counts what does not hold or is open`(_ edition: TestForm) throws {
        let sheet = try WrittenWorkbook(of: CompletedReport(try edition.random(seed: 2, gaps: true)))[sheet: "校验"]
        let verdicts = sheet.contents.cells.keys.filter { $0.column == 0 && $0.row > 5 }.map { sheet.text($0) }
        let failing = verdicts.count { ["不平衡", "不符合", "未填全"].contains($0) }
        #expect(failing > 0)
        #expect(try sheet.text("A5") == "结论：\(failing) 项不符合或未填全")
    }

    @Test func `what is typed wrongly is counted by the workbook itself`() throws {
        let written = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()))
        let (sheet, checks) = (Spreadsheet(written.contents), try written[sheet: "校验"])
        let place = try #require(CellReference("D5"))
        func verdicts() throws -> [String: String] {
            let rows = checks.contents.cells.keys.filter { $0.column == 0 && checks.texts(row: $0.row, 2)[1] == "申请" }
            return try rows.reduce(into: [:]) { verdicts, row in
                guard checks.texts(row: row.row, 3)[2] == "整表" else { return }
                verdicts[checks.texts(row: row.row, 11)[10]] = try sheet.value("校验", row).asText
            }
        }
        #expect(Set(try verdicts().values) == ["符合"])
        sheet.type(.number(-1), "申请", place)
        #expect(try verdicts()[Rule.nonNegative.id] == "不符合")
        sheet.type(.number(1.5), "申请", place)
        #expect(try verdicts()[Rule.countInteger.id] == "不符合" && verdicts()[Rule.nonNegative.id] == "符合")
        sheet.type(.empty, "申请", place)
        #expect(try verdicts()[Rule.cellMissing.id] == "不符合" && verdicts()[Rule.countInteger.id] == "符合")
    }
}
