import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ReportDeskTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("水利局.yaml", ReportText().text)
        try folder.put("坏的.yaml", "机关: [\n")
    }

    private func desk(_ path: String? = nil, isReadOnly: Bool = false) throws -> ReportDesk {
        try ReportDesk(
            path ?? folder.path(""), GivenForms([FormFile]()), run: "a", language: .chinese, isReadOnly: isReadOnly,
            remarks: .nowhere)
    }

    @Test func `a folder is a list of reports with their states`() throws {
        let list = try desk().list().sorted { $0.file < $1.file }
        #expect(list.map(\.file) == ["坏的.yaml", "水利局.yaml"].sorted())
        let sound = try #require(list.first { $0.file == "水利局.yaml" })
        #expect(sound.agency == "青石县水利局" && sound.year == 2024 && sound.errors == 0 && sound.isEditable)
        let broken = try #require(list.first { $0.file == "坏的.yaml" })
        #expect(broken.problem != nil && !broken.isEditable)
    }

    @Test(arguments: [("无", 1, 0), ("待填", 0, 1), ("问题一。\n  待填", 0, 1)])
    func `a text that is still to come is no error, and 无 where it is not enough is`(
        _ text: String, errors: Int, blank: Int
    ) throws {
        var report = ReportText()
        report.problems = "存在问题: |\n  \(text)"
        try folder.put("水利局.yaml", report.text)
        let entry = try #require(try desk().list().first { $0.file == "水利局.yaml" })
        #expect(entry.errors == errors && entry.blank == blank, "\(entry)")
    }

    @Test func `a number means the same file as long as the desk is there`() throws {
        let desk = try desk()
        let before = Dictionary(uniqueKeysWithValues: desk.list().map { ($0.file, $0.index) })
        try folder.put("一.yaml", ReportText(agency: "青石县民政局").text)
        let after = Dictionary(uniqueKeysWithValues: desk.list().map { ($0.file, $0.index) })
        #expect(after.count == 3 && before.allSatisfy { after[$0.key] == $0.value })
        #expect(throws: Failure.self) { try desk.report(99) }
        #expect(throws: Failure.self) { try desk.report(-1) }
    }

    @Test func `the folder is called by its name, however it was given`() throws {
        try folder.makeFolder("年报")
        let names = try ["年报", "年报/", "年报/../年报"].map { try desk(folder.path($0)).folderName }
        #expect(names == ["年报", "年报", "年报"])
        #expect(try desk(folder.path("水利局.yaml")).folderName == FilePath.name(folder.path))
    }

    @Test func `a report is made empty, or from last year's`() throws {
        let desk = try desk()
        let prior = try #require(desk.list().first { $0.file == "水利局.yaml" }).index
        let next = try desk.makeReport(DraftRequest(), from: prior)
        let screen = try desk.report(next).screen()
        #expect(screen.values?["年度"]?.value == "2025" && screen.values?["上年报告"]?.value == "水利局.yaml")
        #expect(screen.prior?.value?.cells["申请.新收.自然人"] == "0")
        var request = DraftRequest()
        (request.agency, request.year) = ("青石县财政局", 2025)
        let empty = try desk.makeReport(request, from: nil)
        let blank = try #require(try desk.report(empty).screen().counts?.value?.blank)
        let entry = try #require(desk.list().first { $0.index == empty })
        #expect(blank > 100 && entry.blank == blank && entry.errors == 0)
        #expect(throws: Failure.self) { try desk.makeReport(request, from: nil) }
        #expect(throws: Failure.self) { try desk.makeReport(DraftRequest(), from: nil) }
    }

    @Test func `one file alone is one report, and nothing is added`() throws {
        let desk = try desk(folder.path("水利局.yaml"))
        #expect(desk.isSingle && desk.list().map(\.file) == ["水利局.yaml"])
        #expect(throws: Failure.self) { try desk.makeReport(DraftRequest(), from: 0) }
    }

    @Test func `what is not saved is not exported`() throws {
        let desk = try desk(folder.path("水利局.yaml"))
        let report = try desk.report(0)
        _ = try report.edit(
            [OpenReport.Typed(field: "其他事项", text: "某事已经办完。", revision: nil, continued: nil)],
            at: report.screen().revision,
            isWhole: false, now: 0)
        #expect(throws: Failure.self) { try desk.export(0, to: ["txt"], isDraft: false, force: false).run() }
        #expect(try desk.preview(0).contains("某事已经办完。"))
        _ = try report.save(since: 0, now: 0)
        guard case .done(let paths, _, _) = try desk.export(0, to: ["txt", "docx"], isDraft: false, force: false).run()
        else {
            Issue.record("refused")
            return
        }
        #expect(paths.count == 2 && paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(try desk.versions(0).map(\.id) == ["e0", "e1"])
        #expect(try desk.difference(0, against: "e1").isSame)
        #expect(throws: Failure.self) { try desk.difference(0, against: "e7") }
        #expect(throws: Failure.self) { try desk.notice(0, against: "../x", format: "docx", reason: nil) }
    }

    @Test func `errors stop an export, and a draft is offered`() throws {
        try folder.put("水利局.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        let desk = try desk(folder.path("水利局.yaml"))
        guard
            case .refused(let message, let canDraft, _) = try desk.export(
                0, to: ["txt"], isDraft: false, force: false
            ).run()
        else {
            Issue.record("exported")
            return
        }
        #expect(canDraft && message.contains("草稿"))
        guard case .done = try desk.export(0, to: ["txt"], isDraft: true, force: false).run() else {
            Issue.record("refused")
            return
        }
    }

    @Test func `a web page without a report is not opened`() throws {
        try folder.put("404.html", "<html><body><h1>Not Found</h1></body></html>")
        #expect(throws: Failure.self) { try desk(folder.path("404.html")) }
    }
}
