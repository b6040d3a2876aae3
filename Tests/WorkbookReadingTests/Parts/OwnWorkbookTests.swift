import FormTemplates
import Foundation
import GoldenFiles
import NianbaoCore
import NianbaoXLSX
import Testing

@testable import WorkbookReading

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
            for (y, row) in Grid(table, in: report).rows.enumerated() {
                for (x, slot) in row.enumerated() {
                    // The section's heading stands above the table.
                    let cell = sheet.cells[CellReference(row: y + 1, column: x)]
                    switch slot {
                    case .covered: #expect(cell == nil)
                    case .cell(let printed): expect(cell, shows: printed)
                    }
                }
            }
        }
    }

    private func expect(_ cell: CellContents?, shows printed: GridCell) {
        switch printed.content {
        case .text(""): #expect(cell == nil)
        case .text(let text): #expect(cell == CellContents(value: .text(text), formula: nil))
        case .figure(let figure):
            #expect((cell?.formula != nil) == (figure.terms != nil))
            #expect(cell?.formula?.contains("SUM(") ?? true)
            switch (figure.value, cell?.value) {
            case (.number(let number), .number(let digits)):
                #expect(Double(digits) == Double(Figure.exact(number, figure.measure)))
            case (.notApplicable, let value): #expect(value == .text("/"))
            default: Issue.record("\(figure.value) is read back as \(String(describing: cell?.value))")
            }
        }
    }

    @Test(arguments: samples)
    func `the paragraphs of a text are read back`(_ sample: String) throws {
        let report = try report(sample)
        let contents = try contents(report)
        for (section, narrative) in zip(report.form.sections, report.report.narratives) where section.table == nil {
            let cells = try #require(contents[sheet: section.name.key]).cells
            let texts = cells.keys.sorted().compactMap { cells[$0]?.value }
            #expect(texts.suffix(narrative.paragraphs.count) == narrative.paragraphs.map { .text($0.text) })
        }
    }

    @Test func `the sheets are in the order of the form`() throws {
        let report = try report("yichuan-2020")
        let sheets = try contents(report).sheets
        #expect(sheets.map(\.name) == report.form.sections.map(\.name.key) + ["校验", "导出值"])
        #expect(sheets.filter(\.isHidden).map(\.name) == ["导出值"])
    }

    private func report(_ sample: String) throws -> CompletedReport {
        let forms = FormTemplate.all.compactMap { template in
            FormReader.read(SourceFile(name: template.edition, text: template.text)).form
        }
        let file = SourceFile(name: sample, text: try Project.read("samples/\(sample).yaml"))
        return CompletedReport(try #require(ReportReader(FormLibrary(forms)).read(file).report))
    }

    /// What is read back of the report's workbook.
    private func contents(_ report: CompletedReport) throws -> WorkbookContents {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let stamp = ReportWorkbook.Stamp(tool: "0", inputHash: "0")
        try ReportWorkbook.write(report, to: path, stamp: stamp, isDraft: false)
        return try WorkbookContents.read(Array(Data(contentsOf: URL(filePath: path))))
    }
}
