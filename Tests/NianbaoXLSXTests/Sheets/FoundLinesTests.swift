import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

/// The part of the check sheet with what was found when the workbook was made.
@Suite struct FoundLinesTests {
    private let report: CompletedReport

    init() throws { report = CompletedReport(try TestForm.of2021.zeros()) }

    private func sheet(_ findings: [Finding]) throws -> WrittenSheet {
        try WrittenWorkbook(of: report, findings: findings)[sheet: "校验"]
    }

    /// The rows below the heading of what was found.
    private func lines(_ findings: [Finding]) throws -> (heading: String, lines: [[String]], sheet: WrittenSheet) {
        let sheet = try sheet(findings)
        let last = try #require(sheet.contents.cells.keys.map(\.row).max())
        let top = try #require((0...last).first { sheet.texts(row: $0, 1)[0].hasPrefix("导出时的检查结果") })
        return (sheet.texts(row: top, 1)[0], (top + 2...last).map { sheet.texts(row: $0, 11) }, sheet)
    }

    private func finding(
        _ text: String = "有误", at span: SourceSpan? = SourceSpan(line: 12, column: 3, length: 2),
        advice: Bilingual? = nil, cells: [CellID] = [], disagreement: Disagreement? = nil
    ) -> Finding {
        Finding(
            .nonNegative, at: span, Bilingual(zh: text, en: "wrong"), advice: advice, cells: cells,
            disagreement: disagreement)
    }

    @Test func `without findings there is no such part`() throws {
        let sheet = try sheet([])
        #expect(sheet.contents.cells.keys.allSatisfy { !sheet.text($0).hasPrefix("导出时的检查结果") })
    }

    @Test func `a finding is shown with its rule, table, cell, line, advice and amount`() throws {
        let cell = try report.form.cell("申请.新收.自然人")
        let found = try lines([
            finding(
                advice: Bilingual(zh: "改成 0", en: "make it 0"), cells: [cell],
                disagreement: Disagreement(7, 10, .count))
        ])
        #expect(found.heading == "导出时的检查结果：1 个错误。以下各行不随工作簿重算。")
        #expect(
            found.lines == [
                ["错误", "申请", "新收.自然人，申请!D5，第 12 行", "有误\n处理：改成 0", "", "", "", "", "", "3", Rule.nonNegative.id]
            ])
    }

    @Test func `the amount is in the unit of the table`() throws {
        let found = try lines([finding(disagreement: Disagreement(1_500_000, 0, .amount(decimals: nil)))])
        #expect(found.lines[0][9] == "1.5")
    }

    @Test func `a place in a workbook or document is shown in words`() throws {
        let places: [FindingPlace] = [
            .sheet("申请", reference: "D5"), .document(Bilingual(zh: "表2第4行", en: "row 4 of table 2")),
        ]
        let found = try lines(places.map { Finding(.nonNegative, in: $0, Bilingual(zh: "有误", en: "wrong")) })
        #expect(found.lines.map { $0[2] } == ["申请!D5", "表2第4行"])
        #expect(try lines([finding(at: nil)]).lines[0][2] == "")
    }

    @Test func `what is accepted has its reason and who gave it, and is counted by itself`() throws {
        var accepted = finding()
        accepted.acceptance = Acceptance(reason: "已核实", author: "王", date: "2024-01-02")
        var plain = finding()
        plain.acceptance = Acceptance(reason: "属实")
        let found = try lines([finding(), accepted, plain])
        #expect(found.heading.hasPrefix("导出时的检查结果：1 个错误，2 处已说明。"))
        #expect(found.lines.map { $0[3] } == ["有误", "有误\n说明：已核实（王 2024-01-02）", "有误\n说明：属实"])
        #expect(found.lines.map { $0[0] } == ["错误", "已说明", "已说明"])
    }

    @Test func `what is to be done comes first, and what is accepted last`() throws {
        let warnings = Rule.all(for: report.form).filter { $0.severity == .warning }.prefix(2)
        try #require(warnings.count == 2)
        let rules = [warnings[0], .nonNegative, warnings[1], .cellMissing]
        var findings = rules.map { Finding($0, at: nil, Bilingual("有误")) }
        findings[1].acceptance = Acceptance(reason: "属实")
        let found = try lines(findings)
        #expect(found.lines.map { $0[0] } == ["错误", "警告", "警告", "已说明"])
        #expect(found.lines.map { $0[10] } == [rules[3], rules[0], rules[2], rules[1]].map(\.id))
    }

    @Test func `a hundred findings are listed and the rest counted`() throws {
        let found = try lines((0..<130).map { finding("第 \($0) 处") })
        #expect(found.heading.hasPrefix("导出时的检查结果：130 个错误（列出前 100 处）"))
        #expect(found.lines.count == 100 && found.lines.last?[3] == "第 99 处")
    }

    @Test func `a message is written across its columns, in a row high enough for it`() throws {
        let text = String(repeating: "长", count: 500)
        let found = try lines([finding("短"), finding(text)])
        let rows = found.sheet.contents.cells.keys.filter {
            $0.column == 3 && ["短", text].contains(found.sheet.text($0))
        }
        .map(\.row).sorted()
        try #require(rows.count == 2)
        let areas = rows.map { found.sheet.area(of: CellReference(row: $0, column: 3)) }
        #expect(areas.allSatisfy { $0.left == 3 && $0.right == 8 })
        let heights = rows.compactMap { found.sheet.height(row: $0) }
        // 1,000 columns of text in 108.
        #expect(heights[0] < 40 && heights[1] >= 130)
    }

    @Test func `a message without end is cut where no row has room for it`() throws {
        let found = try lines([finding(String(repeating: "长", count: 50_000))])
        #expect(found.lines[0][3].unicodeScalars.count == 4_000)
    }
}
