import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What becomes of typed texts when several pages type, requests overtake each other, or the file is not there.
@Suite struct OpenReportTroublesTests {
    private let folder: TemporaryFolder
    private let report: OpenReport
    private let cell = "申请.予以公开.自然人"
    private let other = "申请.新收.商业企业"

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("年报.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        let settings = DeskSettings(
            run: "a", language: .chinese, isReadOnly: false, reader: GivenForms([FormFile]()).reader(),
            remarks: .nowhere)
        report = try OpenReport(folder.path("年报.yaml"), index: 0, name: "年报.yaml", settings)
    }

    private var state: String? { report.screen().saving?.value?.state }
    private var file: String { (try? String(contentsOfFile: folder.path("年报.yaml"), encoding: .utf8)) ?? "" }

    @discardableResult
    private func type(
        _ text: String, into field: String, _ page: OpenReport.Page, at revision: Int? = nil, continued: Bool = false,
        now: Int = 0
    ) throws -> ScreenReport {
        try report.edit(
            [OpenReport.Typed(field: field, text: text, revision: nil, continued: continued)], by: page,
            at: revision ?? report.screen().revision, isWhole: false, now: now)
    }

    private func value(_ field: String) throws -> String {
        report.session[try #require(report.session.field(field))]
    }

    // MARK: Pages

    @Test func `a page undoes and makes again what was typed in it, and nobody else's`() throws {
        let (mine, theirs) = (OpenReport.Page("a"), OpenReport.Page("b"))
        let before = try (value(cell), value(other))
        try type("5", into: cell, mine)
        try type("7", into: other, theirs)
        _ = try report.undo(by: mine, at: 0, redoes: false, now: 0)
        #expect(try value(cell) == before.0 && value(other) == "7")
        _ = try report.undo(by: mine, at: 0, redoes: false, now: 0)
        #expect(try value(cell) == before.0 && value(other) == "7")
        _ = try report.undo(by: mine, at: 0, redoes: true, now: 0)
        #expect(try value(cell) == "5")
        _ = try report.undo(by: theirs, at: 0, redoes: false, now: 0)
        #expect(try value(cell) == "5" && value(other) == before.1)
    }

    @Test func `what another page has typed over is not undone`() throws {
        try type("5", into: cell, OpenReport.Page("a"))
        try type("6", into: cell, OpenReport.Page("b"))
        _ = try report.undo(by: OpenReport.Page("a"), at: 0, redoes: false, now: 0)
        #expect(try value(cell) == "6")
    }

    @Test func `texts of one visit to a cell are one step, but not those of two pages`() throws {
        let before = try value(cell)
        try type("5", into: cell, OpenReport.Page("a"))
        try type("56", into: cell, OpenReport.Page("a"), continued: true)
        try type("567", into: cell, OpenReport.Page("b"), continued: true)
        _ = try report.undo(by: OpenReport.Page("b"), at: 0, redoes: false, now: 0)
        #expect(try value(cell) == "56")
        _ = try report.undo(by: OpenReport.Page("a"), at: 0, redoes: false, now: 0)
        #expect(try value(cell) == before)
    }

    @Test func `what was overtaken by later typing of the same page is dropped`() throws {
        let revision = report.screen().revision
        try type("7.01", into: cell, OpenReport.Page("a", order: 2), at: revision)
        try type("7", into: cell, OpenReport.Page("a", order: 1), at: revision)
        #expect(try value(cell) == "7.01")
    }

    @Test func `a page does not clash with itself, but with another`() throws {
        let revision = report.screen().revision
        try type("7", into: cell, OpenReport.Page("a", order: 1), at: revision)
        #expect(try type("70", into: cell, OpenReport.Page("a", order: 2), at: revision).clashes == nil)
        #expect(try type("71", into: cell, OpenReport.Page("b", order: 1), at: revision).clashes?.count == 1)
        #expect(try value(cell) == "70")
    }

    // MARK: The file

    @Test func `a file that is put back is saved by itself`() throws {
        try type("5", into: cell, OpenReport.Page())
        _ = try report.save(since: 0, now: 0)
        let away = folder.path("x.yaml")
        try FileManager.default.moveItem(atPath: folder.path("年报.yaml"), toPath: away)
        try type("56", into: cell, OpenReport.Page(), now: 1000)
        report.tick(now: 3000)
        #expect(state == "gone")
        try FileManager.default.moveItem(atPath: away, toPath: folder.path("年报.yaml"))
        report.tick(now: 4000)
        #expect(state == "saved" && file.contains("56"))
    }

    @Test func `a saving that failed is tried again, after a pause`() throws {
        try type("5", into: cell, OpenReport.Page())
        _ = try report.save(since: 0, now: 0)
        (report.trouble, report.lastFailure) = (Bilingual("磁盘满"), 1000)
        try type("56", into: cell, OpenReport.Page(), now: 1000)
        report.tick(now: 3000)
        #expect(state == "failed" && !file.contains("56"))
        report.tick(now: 1000 + OpenReport.retryDelay)
        #expect(state == "saved" && file.contains("56"))
    }

    @Test func `a deleted file is written again on request`() throws {
        try type("56", into: cell, OpenReport.Page())
        try FileManager.default.removeItem(atPath: folder.path("年报.yaml"))
        report.tick(now: 5000)
        #expect(state == "gone")
        let screen = try report.restore(since: 0)
        #expect(screen.saving?.value?.state == "saved" && file.contains("56"))
    }

    @Test func `a file that is there again is not written over`() throws {
        try type("56", into: cell, OpenReport.Page())
        let text = file
        try FileManager.default.removeItem(atPath: folder.path("年报.yaml"))
        report.tick(now: 5000)
        try folder.put("年报.yaml", text)
        _ = try report.restore(since: 0)
        #expect(file == text && state == "unconfirmed")
    }
}
