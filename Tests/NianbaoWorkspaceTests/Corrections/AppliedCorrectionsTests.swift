import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct AppliedCorrectionsTests {
    private let exported: ExportedReport
    private static let requests = """
        申请:
          新收: {自然人: 4037, 其余: 0}
          上年结转: 0
          予以公开: {自然人: 4025, 其余: 0}
          部分公开: 0
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          结转下年度: {自然人: 12, 其余: 0}
        """

    init() throws { exported = try ExportedReport(ReportText(requests: Self.requests).text) }

    private func apply(
        isPartial: Bool = false, _ language: Language = .english, to name: String = ExportedReport.name
    ) throws -> AppliedCorrections {
        try exported.applied(to: name, isPartial: isPartial, language)
    }

    @Test func `a workbook that nobody changed changes nothing`() throws {
        let applied = try apply()
        #expect(applied.bytes == nil && applied.changeCount == 0 && applied.refusalCount == 0)
    }

    @Test func `a figure changes and nothing else in the file`() throws {
        try WorkbookEdit.replace("<v>4037</v>", with: "<v>4038</v>", inWorkbookAt: exported.workbook)
        let applied = try apply()
        let text = String(decoding: try #require(applied.bytes), as: UTF8.self)
        #expect(text == ReportText(requests: Self.requests).text.replacing("新收: {自然人: 4037", with: "新收: {自然人: 4038"))
        #expect(applied.changeCount == 1)
        #expect(applied.listing.contains("申请.新收.自然人: 4037 → 4038"))
    }

    @Test func `the command that converts a file can be pasted`() throws {
        let name = "年 报.yaml"
        let text = ReportText(requests: Self.requests).text
        try exported.folder.put(name, Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        let failure = #expect(throws: Failure.self) { try apply(to: name) }
        let command = "nianbao fmt '\(exported.folder.path(name))'"
        #expect(failure?.message.zh.contains(command) == true && failure?.message.en.contains(command) == true)
    }

    @Test func `what is no count is refused, in the language that was asked for`() throws {
        try WorkbookEdit.replace("<v>4037</v>", with: "<v>4037.5</v>", inWorkbookAt: exported.workbook)
        let applied = try apply(.chinese)
        #expect(applied.bytes == nil && applied.refusalCount == 1)
        #expect(applied.refusalListing(.chinese).hasPrefix("申请!D5: "))
        #expect(applied.refusalListing(.chinese).contains("处理："))
        #expect(applied.refusalListing(.english).contains("help: "))
    }

    @Test func `the rest is applied only if that is asked for`() throws {
        try WorkbookEdit.replace("<v>4037</v>", with: "<v>4037.5</v>", inWorkbookAt: exported.workbook)
        try WorkbookEdit.replace("<v>4025</v>", with: "<v>4026</v>", inWorkbookAt: exported.workbook)
        #expect(try apply().bytes == nil)
        let text = String(decoding: try #require(try apply(isPartial: true).bytes), as: UTF8.self)
        #expect(text == ReportText(requests: Self.requests).text.replacing("自然人: 4025", with: "自然人: 4026"))
    }

    @Test func `another agency's report is not touched`() throws {
        try exported.folder.put("别的.yaml", ReportText(agency: "青石县林业局", requests: Self.requests).text)
        let failure = #expect(throws: Failure.self) { try apply(to: "别的.yaml") }
        #expect(failure?.message.en.contains("青石县林业局") == true)
    }

    @Test func `a report with faults of notation fails with all of them`() throws {
        try exported.folder.put("坏.yaml", ReportText(requests: "申请: {新收: 三}").text)
        let failure = #expect(throws: Failure.self) { try apply(to: "坏.yaml") }
        #expect(failure?.faults?.text(FindingStyle(.english, hasColour: false)).contains("坏.yaml:") == true)
    }
}
