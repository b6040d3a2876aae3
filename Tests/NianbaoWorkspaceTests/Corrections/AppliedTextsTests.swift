import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Texts that were corrected in a workbook, as they are listed and taken over.
@Suite struct AppliedTextsTests {
    private let exported: ExportedReport
    private let report: String

    init() throws {
        var text = ReportText()
        text.overview = "总体情况: |\n  甲段。\n  乙段。\n  丙段。"
        report = text.text
        exported = try ExportedReport(report)
    }

    /// Types into a cell of the first sheet, which has the paragraphs in A5 to A7.
    private func type(_ text: String, _ cell: String) throws {
        try WorkbookEdit.type(text, into: cell, inWorkbookAt: exported.workbook)
    }

    private func apply(_ language: Language = .english) throws -> AppliedCorrections {
        try exported.applied(language)
    }

    @Test func `a paragraph that was changed is listed old and new`() throws {
        try type("乙段，改过。", "A6")
        let applied = try apply()
        #expect(applied.listing.contains("总体情况, paragraph 2:"))
        #expect(applied.listing.contains("\n  - 乙段。\n  + 乙段，改过。\n"))
        #expect(String(decoding: try #require(applied.bytes), as: UTF8.self) == report.replacing("乙段。", with: "乙段，改过。"))
    }

    @Test func `a paragraph that was added is listed after the one before it`() throws {
        try type("丙段。\n丁段。", "A7")
        #expect(try apply().listing.contains("总体情况, new after paragraph 3:"))
        #expect(try apply(.chinese).listing.contains("总体情况 第 3 段后新增："))
        let text = String(decoding: try #require(try apply().bytes), as: UTF8.self)
        #expect(text == report.replacing("  丙段。\n", with: "  丙段。\n  丁段。\n"))
    }

    @Test func `a paragraph at the top is listed as such`() throws {
        try type("新段。\n甲段。", "A5")
        let listing = try apply().listing
        #expect(listing.contains("总体情况, new at the top:"), "\(listing)")
        #expect(listing.contains("\n  + 新段。\n"))
    }

    @Test func `a paragraph that was emptied is removed`() throws {
        try type(" ", "A6")
        let listing = try apply().listing
        #expect(listing.contains("总体情况, paragraph 2 removed:") && listing.contains("\n  - 乙段。\n"), "\(listing)")
        #expect(
            String(decoding: try #require(try apply().bytes), as: UTF8.self) == report.replacing("  乙段。\n", with: ""))
    }
}
