import FormTemplates
import Foundation
import GoldenFiles
import NianbaoCore
import NianbaoXLSX
import Testing

@testable import OfficeReading

/// What this project writes, read back.
@Suite struct OwnWorkbookTests {
    static let samples = ["yichuan-2020", "qingshi-2023"]

    @Test(arguments: samples)
    func `every label, figure and formula of a table is read back`(_ sample: String) throws {
        let report = try report(sample)
        let contents = try contents(report)
        for section in report.form.sections {
            guard let table = section.table else { continue }
            let sheet = try #require(contents[sheet: section.name.key])
            for (y, row) in Grid(table, of: report.form).rows.enumerated() {
                for (x, slot) in row.enumerated() {
                    // The section's heading is above the table.
                    let cell = sheet.cells[CellReference(row: y + 1, column: x)]
                    switch slot {
                    case .covered: #expect(cell == nil)
                    case .cell(let printed): expect(cell, shows: printed, of: report)
                    }
                }
            }
        }
    }

    private func expect(_ cell: CellContents?, shows printed: GridCell, of report: CompletedReport) {
        switch printed.content {
        case .text(""): #expect(cell == nil)
        case .text(let text): #expect(cell == CellContents(value: .text(text), formula: nil))
        case .figure(let figure):
            #expect((cell?.formula != nil) == (figure.terms != nil))
            #expect(cell?.formula?.contains("SUM(") ?? true)
            switch (report[figure.id], cell?.value) {
            case (.number(let number), .number(let digits)):
                #expect(Double(digits) == Double(Figure.exact(number, figure.measure)))
            case (.notApplicable, let value): #expect(value == .text("/"))
            default: Issue.record("\(report[figure.id]) is read back as \(String(describing: cell?.value))")
            }
        }
    }

    @Test(arguments: samples)
    func `the paragraphs of a text are read back`(_ sample: String) throws {
        let report = try report(sample)
        let contents = try contents(report)
        for (section, narrative) in zip(report.form.sections, report.stated.narratives) where section.table == nil {
            let cells = try #require(contents[sheet: section.name.key]).cells
            let texts = cells.keys.sorted().compactMap { cells[$0]?.value }
            #expect(texts.suffix(narrative.paragraphs.count) == narrative.paragraphs.map { .text("　　" + $0.text) })
        }
    }

    @Test func `the sheets are in the order of the form`() throws {
        let report = try report("yichuan-2020")
        let sheets = try contents(report).sheets
        #expect(sheets.map(\.name) == report.form.sections.map(\.name.key) + ["校验", "导出值"])
        #expect(sheets.filter(\.isHidden).map(\.name) == ["导出值"])
    }

    @Test func `the check sheet lists what was found, and why some of it is accepted`() throws {
        let report = try report("yichuan-2020")
        let index = try #require(report.form.cells.firstIndex { $0.address(.chinese) == "申请.上年结转.总计" })
        var accepted = Finding(
            Self.rule, at: nil, Bilingual(zh: "上年结转 3，上年 2", en: ""), cells: [CellID(index)],
            disagreement: Disagreement(3, 2, .count))
        accepted.acceptance = Acceptance(reason: "漏计1件，已更正", author: "王某", date: "2021-02-03")
        let open = Finding(Self.rule, at: nil, Bilingual(zh: "写了两遍", en: ""))
        let lines = try found([open, accepted], in: report)
        #expect(lines[0] == ["导出时的检查结果：1 个警告，1 处已说明。以下各行不随工作簿重算。"])
        #expect(lines[1] == ["结论", "表", "对象", "发现", "相差", "规则"])
        #expect(lines[2] == ["警告", "写了两遍", "test.found"])
        #expect(
            lines[3] == [
                "已说明", "申请", "上年结转.总计，申请!J6", "上年结转 3，上年 2\n说明：漏计1件，已更正（王某 2021-02-03）", "1", "test.found",
            ])
    }

    @Test func `reports that share a layout have the workbooks that they have alone`() throws {
        let long = String(repeating: "第一段写得很长，要占好几行。", count: 60)
        let texts = try Self.samples.flatMap { sample -> [String] in
            let text = try Project.read("samples/\(sample).yaml")
            let larger = text.replacing(/新收: +\[ */, with: "新收: [765432")
            let longer = text.replacing(": |\n", with: ": |\n  \(long)\n")
            return [text, larger, longer, text.replacing(/新收: .*/, with: "新收: 待填")]
        }
        let reports = try texts.map { try report(text: $0) }
        let layouts = Dictionary(
            reports.map { ($0.form.edition, WorkbookLayout(PrintedForm($0.form))) },
            uniquingKeysWith: { first, _ in first })
        for report in reports + reports.reversed() {
            let layout = try #require(layouts[report.form.edition])
            #expect(try bytes(report, in: layout) == bytes(report, in: WorkbookLayout(PrintedForm(report.form))))
        }
        #expect(Set(try reports.map { try bytes($0, in: WorkbookLayout(PrintedForm($0.form))) }).count == reports.count)
    }

    @Test func `a check sheet without findings says nothing of them`() throws {
        #expect(try found([], in: report("yichuan-2020")) == [])
    }

    @Test func `a check sheet lists so many findings, and texts as far as a cell holds them`() throws {
        let text = String(repeating: "_x0041_长", count: 20_000)
        let findings = (0..<200).map { Finding(Self.rule, at: nil, Bilingual(zh: "\($0)" + text, en: "")) }
        let lines = try found(findings, in: report("yichuan-2020"))
        #expect(lines.count == 2 + 100)
        #expect(lines[0][0].contains("200 个警告（列出前 100 处）"))
    }

    private static let rule = Rule(id: "test.found", severity: .warning, statement: Bilingual(""))

    /// The texts of the lines on what was found, row by row.
    private func found(_ findings: [Finding], in report: CompletedReport) throws -> [[String]] {
        let sheet = try #require(contents(report, findings).sheets.first { $0.name == "校验" })
        let rows = Dictionary(grouping: sheet.cells.keys.sorted(), by: \.row).sorted { $0.key < $1.key }
            .map { row in
                row.value.compactMap { place in
                    if case .text(let text) = sheet.cells[place]?.value { text } else { nil }
                }
            }
        return Array(rows.drop { !($0.first ?? "").hasPrefix("导出时") })
    }

    private func report(_ sample: String) throws -> CompletedReport {
        try report(text: try Project.read("samples/\(sample).yaml"))
    }

    private func report(text: String) throws -> CompletedReport {
        let file = SourceFile(name: "report", text: text)
        return CompletedReport(try #require(ReportReader(FormLibrary(Self.forms)).read(file).report))
    }

    private static let forms = FormTemplate.all.compactMap { template in
        FormReader.read(SourceFile(name: template.edition, text: template.text)).form
    }

    /// What is read back of the report's workbook.
    private func contents(_ report: CompletedReport, _ findings: [Finding] = []) throws -> WorkbookContents {
        let layout = WorkbookLayout(PrintedForm(report.form))
        return try WorkbookContents.read(bytes(report, in: layout, findings))
    }

    private func bytes(
        _ report: CompletedReport, in layout: WorkbookLayout, _ findings: [Finding] = []
    ) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let stamp = ReportWorkbook.Stamp(tool: "0", inputHash: "0")
        let printed = PrintedReport(report, on: PrintedForm(report.form), isDraft: false)
        try ReportWorkbook.write(printed, in: layout, to: path, stamp: stamp, findings: findings)
        return try Array(Data(contentsOf: URL(filePath: path)))
    }
}
