import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct SlipWriterTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.receive("a.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        try office.receive("b.yaml", ReportText(agency: "青石县林业局").text)
        try office.collect()
    }

    private let slip = "收件/青石县水利局/1-2025-01-12-退回单-2025-01-14.txt"

    @Test func `a slip says what is wrong, where, and until when to correct it`() throws {
        #expect(try office.returnFaulty(due: "2025-01-25") == [office.folder.path(slip)])
        let text = try office.folder.text(slip)
        for words in [
            "你单位2025年1月12日报送的《青石县水利局2024年政府信息公开工作年度报告》（第1份）", "于2025年1月25日前重新报送", "\n1     第", "2025年1月14日",
            "请将更正后的整份年报重新报送，仍用原年报文件，或者用 Word 文档（.docx）；不要报送 PDF、扫描件。",
        ] { #expect(text.contains(words), "\(words): \(text)") }
    }

    @Test func `returning is logged once`() throws {
        let before = try office.folder.text("收件/流水.csv")
        try office.returnFaulty()
        let line = try office.folder.text("收件/流水.csv").dropFirst(before.count)
        #expect(line.hasPrefix("2025-01-14,青石县水利局,") && line.contains(",退回第1份，有 1 个错误,青石县水利局/1-2025-01-12-退回单"))
        #expect(line.count { $0 == "\r\n" } == 1)
        #expect(!InputFile.exists(FilingJournal.path(in: office.path)))
    }

    @Test func `slips whose lines cannot be logged are there, and the next run logs them`() throws {
        // A link that leads nowhere is not written to.
        let log = office.folder.path("收件/流水.csv")
        let before = try office.folder.text("收件/流水.csv")
        try office.folder.remove("收件/流水.csv")
        try FileManager.default.createSymbolicLink(atPath: log, withDestinationPath: "没有.csv")
        #expect(try office.returnFaulty() == [office.folder.path(slip)])
        #expect(
            office.remarks.all.map(\.english).count {
                $0.hasSuffix("the slips are written, and the next run of collect or return adds the lines")
            } == 1)
        try office.folder.remove("收件/流水.csv")
        try office.folder.put("收件/流水.csv", before)
        try office.collect(on: "2025-01-20")
        #expect(try office.folder.text("收件/流水.csv").contains(",退回第1份，有 1 个错误,青石县水利局/1-2025-01-12-退回单"))
        #expect(!InputFile.exists(FilingJournal.path(in: office.path)))
    }

    @Test func `a slip that somebody has edited is left alone`() throws {
        try office.returnFaulty()
        try office.folder.put(slip, "mine")
        #expect(throws: Failure.self) { try office.returnFaulty(["青石县水利局"]) }
        #expect(try office.folder.text(slip) == "mine")
    }

    @Test func `a slip is no report and no version`() throws {
        try office.returnFaulty()
        let files = ReportFiles([office.folder.path("收件/青石县水利局")])
        #expect(files.files.count == 1 && files.notes.isEmpty)
        #expect(try CollectionFolder(office.path).versions(in: "青石县水利局").count == 1)
    }

    @Test(arguments: ["青石县林业局", "青石县财政局", "没有这个局"])
    func `only a unit whose newest report has errors can be returned`(_ name: String) {
        #expect(throws: Failure.self) { try office.returnFaulty([name]) }
    }

    @Test func `places are those of the file that the unit has`() throws {
        let report = try #require(
            try CheckedReport(
                Array(ReportText(agency: "青石县财政局", requests: ReportText.unbalancedRequests).text.utf8), at: "a",
                office.reader
            ).report)
        try office.receive("c.txt", PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text)
        try office.collect(on: "2025-01-13")
        try office.returnFaulty(["青石县财政局"])
        let text = try office.folder.text("收件/青石县财政局/1-2025-01-13-退回单-2025-01-14.txt")
        let original = try CheckedReport(office.folder.path("收件/青石县财政局/1-2025-01-13.txt"), office.reader)
        let start = try #require(original.findings.first { $0.severity == .error }?.span?.start)
        #expect(text.contains("第\(start.line)行第\(start.column)列"), "\(text)")
    }

    @Test func `lines of a report file that the unit does not have are not named`() throws {
        let report = try #require(
            try CheckedReport(Array(ReportText(agency: "青石县财政局").text.utf8), at: "a", office.reader).report)
        try office.receive("c.txt", PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text)
        try office.collect(on: "2025-01-13")
        try office.folder.put(
            "收件/青石县财政局/1-2025-01-13.yaml",
            ReportText(agency: "青石县财政局", requests: ReportText.unbalancedRequests).text)
        try office.returnFaulty(["青石县财政局"])
        let text = try office.folder.text("收件/青石县财政局/1-2025-01-13-退回单-2025-01-14.txt")
        #expect(text.contains("1 处错误") && text.firstMatch(of: /第\d+行/) == nil, "\(text)")
    }
}
