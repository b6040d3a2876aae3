import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct OpenReportTests {
    private let folder: TemporaryFolder
    private let text = ReportText(requests: ReportText.unbalancedRequests).text
    private let cell = "申请.予以公开.自然人"

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("年报.yaml", text)
    }

    private var draftExists: Bool { FileManager.default.fileExists(atPath: folder.path(".nianbao/年报.yaml.draft")) }

    private func open(isReadOnly: Bool = false) throws -> OpenReport {
        let settings = DeskSettings(
            run: "a", language: .chinese, isReadOnly: isReadOnly, reader: GivenForms([FormFile]()).reader(),
            remarks: .nowhere)
        return try OpenReport(folder.path("年报.yaml"), index: 0, name: "年报.yaml", settings)
    }

    @discardableResult
    private func type(
        _ texts: [String: String], _ report: OpenReport, at revision: Int? = nil, isWhole: Bool = false,
        continued: Bool = false
    ) throws -> ScreenReport {
        try report.edit(
            texts.map { OpenReport.Typed(field: $0.key, text: $0.value, revision: nil, continued: continued) },
            at: revision ?? report.screen().revision, isWhole: isWhole, now: 0)
    }

    private func state(_ report: OpenReport) -> String? { report.screen().saving?.value?.state }

    // MARK: What is shown

    @Test func `only what has changed is sent again`() throws {
        let report = try open()
        let all = report.screen()
        #expect(all.layout != nil && all.values?[cell]?.value == "2")
        let screen = try type([cell: "3"], report)
        #expect(screen.values == [cell: Changed("3")])
        #expect(screen.totals?.keys.sorted() == ["申请.予以公开.总计", "申请.总计.总计", "申请.总计.自然人"])
        #expect(screen.layout == nil && screen.findings?.value?.contains { $0.rule == "t3.balance" } == false)
        #expect(report.screen(since: screen.revision).values == nil)
    }

    @Test func `the words of report files come with the whole sheet, and once`() throws {
        let report = try open()
        let notation = try #require(report.screen().notation)
        #expect(notation.reference == ScreenNotation.Reference(before: "{{", after: "}}"))
        #expect((notation.remark, notation.notApplicable, notation.notApplicableSign) == (".注", "不适用", "/"))
        #expect(try type([cell: "3"], report).notation == nil)
    }

    @Test func `a finding names the fields to go to`() throws {
        let findings = try #require(open().screen().findings?.value)
        let balance = try #require(findings.first { $0.rule == "t3.balance" })
        #expect(balance.severity == "error" && balance.fields.contains("申请.新收.自然人"))
        #expect(balance.explanation == nil && !balance.cells.isEmpty)
    }

    @Test func `a number of a text is at its place in the typed text, however the file has it`() throws {
        let overview = "总体情况: |\n  县里做了不少。😀\n\n    新收政府信息公开申请5件。"
        var sample = ReportText(requests: ReportText.unbalancedRequests)
        sample.overview = overview
        try folder.put("年报.yaml", sample.text)
        let screen = try open().screen()
        let typed = try #require(screen.values?["总体情况"]?.value)
        #expect(typed == "县里做了不少。😀\n新收政府信息公开申请5件。")
        let number = try #require(screen.ledger?["总体情况"]?.value?.first)
        let units = Array(typed.utf16)
        #expect(String(decoding: units[number.start..<number.end], as: UTF16.self) == "5")
        let claim = try #require(screen.findings?.value?.first { $0.text != nil })
        let stretch = try #require(claim.text)
        #expect(String(decoding: units[stretch.start..<stretch.end], as: UTF16.self).contains("申请5件"))
    }

    // MARK: Edits

    @Test func `what cannot be read is kept, and does not hold back the rest`() throws {
        let report = try open()
        let screen = try type([cell: "3", "申请.新收.商业企业": "十二"], report)
        #expect(screen.values?[cell]?.value == "3")
        let pending = try #require(screen.pending?["申请.新收.商业企业"]?.value)
        #expect(pending.text == "十二" && !pending.message.isEmpty)
        #expect(try type(["申请.新收.商业企业": "1"], report).pending == ["申请.新收.商业企业": Changed(nil)])
    }

    @Test func `a pasted block is made whole or not at all`() throws {
        let report = try open()
        let screen = try type([cell: "3", "申请.新收.商业企业": "十二"], report, isWhole: true)
        #expect(screen.refused?.keys.sorted() == ["申请.新收.商业企业"])
        #expect(screen.values == nil && screen.pending == nil && !report.session.canUndo)
        let made = try type([cell: "３", "申请.新收.商业企业": "1,234", "申请.新收.其他": "12件"], report, isWhole: true)
        #expect(made.values?["申请.新收.商业企业"]?.value == "1234" && made.values?["申请.新收.其他"]?.value == "12")
        #expect(made.notes?.keys.sorted() == ["申请.予以公开.自然人", "申请.新收.其他", "申请.新收.商业企业"])
        guard case .done(let undone) = try report.undo(at: made.revision, redoes: false, now: 0) else {
            Issue.record("stale")
            return
        }
        #expect(undone.values?[cell]?.value == "2" && report.session.isSaved)
    }

    @Test func `one visit to a field is one step`() throws {
        let report = try open()
        for text in ["1", "12", "123"] { try type([cell: text], report, continued: text != "1") }
        _ = try report.undo(at: report.screen().revision, redoes: false, now: 0)
        #expect(report.screen().values?[cell]?.value == "2" && !report.session.canUndo)
        _ = try report.undo(at: report.screen().revision, redoes: true, now: 0)
        #expect(report.screen().values?[cell]?.value == "123")
    }

    @Test func `a field that another page has changed is not typed over`() throws {
        let report = try open()
        let revision = report.screen().revision
        try type([cell: "3"], report)
        let screen = try type([cell: "4", "申请.新收.自然人": "9"], report, at: revision)
        #expect(screen.clashes?.map(\.theirs) == ["3"] && screen.clashes?.map(\.mine) == ["4"])
        #expect(report.screen().values?["申请.新收.自然人"]?.value == "9")
        #expect(try type([cell: "4"], report).clashes == nil)
        guard case .stale = try report.undo(at: revision, redoes: false, now: 0) else {
            Issue.record("undone by a page that does not show it")
            return
        }
    }

    @Test func `a field that there is not is refused, and nothing changes`() throws {
        let report = try open()
        #expect(throws: Failure.self) { try type([cell: "3", "没有.这项": "1"], report) }
        #expect(report.session.isSaved && !draftExists)
    }

    @Test func `the button makes the correction, and a reason keeps what is questioned`() throws {
        var sample = ReportText(requests: ReportText.unbalancedRequests)
        sample.overview = "总体情况: 全年新收政府信息公开申请5件。"
        try folder.put("年报.yaml", sample.text.replacing("[2, 0, 0, 0, 0, 0]", with: "[2, 0, 0, 0, 0, 0, 9]"))
        let report = try open()
        let screen = report.screen()
        let wrong = try #require(
            screen.findings?.value?.first { $0.cells.first == "申请.予以公开.总计" && $0.severity == "error" })
        #expect(wrong.correction != nil)
        _ = try report.fix(wrong.id, at: screen.revision, now: 0)
        #expect(report.session.text.contains("[2, 0, 0, 0, 0, 0, 2]"))
        let now = report.screen()
        let questioned = try #require(now.findings?.value?.first { $0.explanation != nil })
        _ = try report.explain(questioned.id, reason: "台账如此", at: now.revision, now: 0)
        let after = try #require(report.screen().findings?.value?.first { $0.rule == questioned.rule })
        #expect(after.accepted?.reason == "台账如此" && report.screen().explanations?.value?.isEmpty == false)
    }

    // MARK: Saving

    @Test func `nothing is written before the user has seen what changes`() throws {
        let report = try open()
        try type([cell: "3"], report)
        report.tick(now: 60_000)
        #expect(state(report) == "unconfirmed" && draftExists)
        #expect(try folder.text("年报.yaml") == text)
        #expect(report.changes.lines.filter { $0.kind != " " }.map(\.kind) == ["-", "+"])
        let screen = try report.save(since: 0, now: 0)
        #expect(screen.saving?.value?.state == "saved" && !draftExists)
        #expect(try folder.text("年报.yaml") == text.replacing("予以公开:   [2,", with: "予以公开:   [3,"))
    }

    @Test func `after that it saves a second after the last edit`() throws {
        let report = try open()
        _ = try report.save(since: 0, now: 0)
        try type([cell: "3"], report)
        report.tick(now: 999)
        #expect(state(report) == "waiting" && draftExists)
        report.tick(now: 1_000)
        #expect(state(report) == "saved" && !draftExists)
        #expect(try folder.text("年报.yaml").contains("予以公开:   [3,"))
    }

    @Test func `what was typed before a crash is offered again`() throws {
        try crash([cell: "3", "申请.新收.商业企业": "十二"])
        let report = try open()
        let draft = try #require(report.screen().draft?.value)
        #expect(Set(draft.fields.map(\.mine)) == ["3", "十二"])
        let taken = try report.decide(takesDraft: true, [:], since: 0, now: 0)
        #expect(taken.values?[cell]?.value == "3" && taken.draft == Changed(nil))
        #expect(taken.pending?.keys.sorted() == ["申请.新收.商业企业"])
    }

    @Test func `a draft stays offered beside what is typed, until it is decided on`() throws {
        try crash([cell: "3"])
        try crash(["申请.新收.其他": "7"])
        #expect(try open().screen().draft?.value?.fields.count == 2)
    }

    @Test func `what another run has left meanwhile is offered, and not written over`() throws {
        let report = try open()
        try crash([cell: "3"])
        try type(["申请.新收.其他": "7"], report)
        #expect(report.screen().draft?.value?.fields.map(\.mine) == ["3"])
        let kept = try folder.text(".nianbao/年报.yaml.draft")
        #expect(kept.contains(#""text":"3""#) && kept.contains(#""text":"7""#))
    }

    @Test func `a draft that was saved before the run was killed is offered to nobody, whatever is typed afterwards`()
        throws
    {
        try crash([cell: "3"])
        try folder.put("年报.yaml", text.replacing("予以公开:   [2,", with: "予以公开:   [3,"))
        var report: OpenReport? = try open()
        #expect(report?.screen().draft?.value == nil && !draftExists)
        _ = try report?.save(since: 0, now: 0)
        if let report { try type([cell: "4"], report) }
        report?.tick(now: 2_000)
        report = nil
        #expect(try folder.text("年报.yaml").contains("予以公开:   [4,"))
        #expect(try open().screen().draft?.value == nil && !draftExists)
    }

    /// What a run leaves that is killed.
    private func crash(_ texts: [String: String]) throws { try type(texts, try open()) }

    @Test func `what another run has not saved is neither offered nor written over`() throws {
        let first = try open()
        try type([cell: "3"], first)
        let second = try open()
        #expect(second.screen().draft?.value == nil)
        #expect(throws: Failure.self) { try type([cell: "4"], second) }
        #expect(second.session.isSaved && second.screen().values?[cell]?.value == "2")
        _ = try first.save(since: 0, now: 0)
        second.tick(now: 0)
        #expect(second.screen().values?[cell]?.value == "3")
        try type([cell: "4"], second)
        #expect(draftExists)
    }

    @Test func `a draft that is not wanted goes`() throws {
        try crash([cell: "3"])
        let report = try open()
        _ = try report.decide(takesDraft: false, [:], since: 0, now: 0)
        #expect(!draftExists && report.session.isSaved)
    }

    @Test func `what another program changes in other fields is taken over`() throws {
        let report = try open()
        _ = try report.save(since: 0, now: 0)
        try type([cell: "3"], report)
        try folder.put("年报.yaml", text.replacing("其他事项: 无", with: "其他事项: 没有。"))
        report.tick(now: 1_000)
        #expect(state(report) == "waiting" || state(report) == "saved")
        report.tick(now: 2_000)
        let saved = try folder.text("年报.yaml")
        #expect(saved.contains("其他事项: 没有。") && saved.contains("予以公开:   [3,"))
        #expect(report.screen().values?["其他事项"]?.value == "没有。")
    }

    @Test(arguments: [true, false])
    func `of what both have changed the user chooses`(mine: Bool) throws {
        let report = try open()
        _ = try report.save(since: 0, now: 0)
        try type([cell: "3"], report)
        let theirs = text.replacing("予以公开:   [2,", with: "予以公开:   [5,")
        try folder.put("年报.yaml", theirs)
        report.tick(now: 5_000)
        #expect(state(report) == "conflict")
        let conflict = try #require(report.screen().conflict?.value?.fields.first)
        #expect(conflict.mine == "3" && conflict.theirs == "5" && conflict.base == "2")
        #expect(report.screen().values?[cell]?.value == "3")
        #expect(try folder.text("年报.yaml") == theirs)
        #expect(throws: Failure.self) { try report.resolve([:], since: 0) }
        _ = try report.resolve([cell: mine], since: 0)
        report.tick(now: 5_000)
        #expect(report.screen().values?[cell]?.value == (mine ? "3" : "5") && state(report) == "saved")
        #expect(try folder.text("年报.yaml").contains(mine ? "予以公开:   [3," : "予以公开:   [5,"))
    }

    @Test func `a file that is gone or broken is not written over`() throws {
        let report = try open()
        _ = try report.save(since: 0, now: 0)
        try type([cell: "3"], report)
        try folder.put("年报.yaml", "机关: [\n")
        report.tick(now: 5_000)
        #expect(state(report) == "failed" && draftExists)
        #expect(try folder.text("年报.yaml") == "机关: [\n")
        try FileManager.default.removeItem(atPath: folder.path("年报.yaml"))
        report.tick(now: 6_000)
        #expect(state(report) == "gone" && !FileManager.default.fileExists(atPath: folder.path("年报.yaml")))
        try folder.put("年报.yaml", text)
        try type(["申请.新收.其他": "7"], report)
        report.tick(now: 9_000)
        #expect(state(report) == "saved" && !draftExists)
        #expect(try folder.text("年报.yaml").contains("予以公开:   [3,"))
    }

    @Test func `to look at, nothing is touched`() throws {
        try crash([cell: "3"])
        let report = try open(isReadOnly: true)
        #expect(state(report) == "readOnly" && report.screen().draft?.value == nil)
        try folder.put("年报.yaml", text.replacing("其他事项: 无", with: "其他事项: 没有。"))
        report.tick(now: 5_000)
        #expect(report.screen().values?["其他事项"]?.value == "没有。" && draftExists)
    }
}
