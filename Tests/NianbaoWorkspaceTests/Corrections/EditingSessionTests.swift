import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct EditingSessionTests {
    private let folder: TemporaryFolder
    private let shelf = GivenForms([FormFile]()).shelf()
    private let text = ReportText(requests: ReportText.unbalancedRequests).text

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("年报.yaml", text)
    }

    private var path: String { folder.path("年报.yaml") }

    private func session() throws -> EditingSession {
        try EditingSession(Array(try folder.bytes("年报.yaml")), at: path, shelf.reader)
    }

    private func edit(_ session: EditingSession, _ name: String, _ text: String) throws -> FieldEdit {
        FieldEdit(try #require(session.field(name)), text)
    }

    @Test func `an edit gives new totals and findings, and writes nothing until it is saved`() throws {
        var session = try session()
        #expect(session.checked.findings.contains { $0.rule == "t3.balance" })
        guard case .made = try session.apply([edit(session, "申请.予以公开.自然人", "3")]) else {
            Issue.record("refused")
            return
        }
        #expect(!session.checked.findings.contains { $0.rule == "t3.balance" })
        let report = try #require(session.checked.report)
        let total = try #require(report.form.cells.firstIndex { $0.address(.chinese) == "申请.予以公开.总计" })
        #expect(session.printed[total] == "3")
        #expect(try folder.text("年报.yaml") == text)
        guard case .saved = try session.save(remarks: .nowhere) else {
            Issue.record("not saved")
            return
        }
        #expect(try folder.text("年报.yaml") == text.replacing("予以公开:   [2,", with: "予以公开:   [3,"))
        #expect(try folder.names == ["年报.yaml"] && session.unsaved.isEmpty)
        guard case .unchanged = try session.save(remarks: .nowhere) else {
            Issue.record("written again")
            return
        }
    }

    @Test func `a batch is made whole or not at all, and what was typed is kept`() throws {
        var session = try session()
        let batch = [
            try edit(session, "申请.新收.自然人", "7"), try edit(session, "申请.新收.商业企业", "12件"),
        ]
        guard case .refused(let refusals) = try session.apply(batch) else {
            Issue.record("made")
            return
        }
        #expect(refusals.keys.map { $0 } == [batch[1].field])
        #expect(session.bytes == Array(text.utf8))
        #expect(session[batch[1].field] == "12件" && session[batch[0].field] == "7")
        guard case .made = try session.apply([try edit(session, "申请.新收.商业企业", "12")]) else {
            Issue.record("refused")
            return
        }
        #expect(session.pending[batch[1].field] == nil && session[batch[1].field] == "12")
    }

    @Test func `undo gives back every byte, and redo makes it again`() throws {
        var session = try session()
        _ = try session.apply([try edit(session, "标题", "某报告")])
        let titled = session.bytes
        _ = try session.apply([try edit(session, "申请.新收.自然人", "三")])
        #expect(!session.pending.isEmpty)
        try session.undo()
        #expect(session.pending.isEmpty && session.bytes == titled)
        try session.undo()
        #expect(session.bytes == Array(text.utf8) && !session.canUndo)
        #expect(try !session.undo())
        try session.redo()
        #expect(session.bytes == titled && session.canRedo)
    }

    @Test func `a file that changed meanwhile is a conflict and stays`() throws {
        var session = try session()
        _ = try session.apply([try edit(session, "申请.新收.自然人", "9")])
        try folder.put("年报.yaml", text + "# 别人改的\n")
        guard case .conflict(let found) = try session.save(remarks: .nowhere) else {
            Issue.record("overwritten")
            return
        }
        #expect(found == Array((text + "# 别人改的\n").utf8))
        #expect(try folder.text("年报.yaml").hasSuffix("# 别人改的\n"))
        var next = try self.session()
        _ = try next.apply(session.unsaved)
        guard case .saved = try next.save(remarks: .nowhere) else {
            Issue.record("not saved")
            return
        }
        #expect(
            try folder.text("年报.yaml") == text.replacing("新收:       [3,", with: "新收:       [9,") + "# 别人改的\n")
        try folder.remove("年报.yaml")
        guard case .conflict(nil) = try session.save(remarks: .nowhere) else {
            Issue.record("made anew")
            return
        }
    }

    @Test func `a new report is made when it is saved, unless there is one by then`() throws {
        let new = folder.path("新.yaml")
        var session = try EditingSession(Array(text.utf8), at: new, shelf.reader, isNew: true)
        _ = try session.apply([try edit(session, "申请.新收.自然人", "9")])
        #expect(try folder.names == ["年报.yaml"])
        var other = session
        guard case .saved = try session.save(remarks: .nowhere) else {
            Issue.record("not saved")
            return
        }
        #expect(try folder.bytes("新.yaml").elementsEqual(session.bytes))
        #expect(try folder.names == ["年报.yaml", "新.yaml"].sorted())
        _ = try other.apply([try edit(other, "申请.新收.自然人", "8")])
        guard case .conflict = try other.save(remarks: .nowhere) else {
            Issue.record("overwritten")
            return
        }
    }

    @Test func `a byte order mark stays, and GB 18030 becomes UTF-8`() throws {
        try folder.put("年报.yaml", Data([0xEF, 0xBB, 0xBF] + text.utf8))
        var marked = try session()
        _ = try marked.apply([try edit(marked, "标题", "某报告")])
        #expect(marked.bytes.starts(with: [0xEF, 0xBB, 0xBF]) && marked.bytes.count > text.utf8.count + 3)
        // “机关: 局” and “年度: 2024”
        let bytes: [UInt8] =
            [0xBB, 0xFA, 0xB9, 0xD8, 0x3A, 0x20, 0xBE, 0xD6, 0x0A] + [0xC4, 0xEA, 0xB6, 0xC8] + Array(": 2024\n".utf8)
        try folder.put("年报.yaml", Data(bytes))
        var foreign = try session()
        _ = try foreign.apply([try edit(foreign, "机关", "水利局")])
        #expect(foreign.bytes == Array("机关: 水利局\n年度: 2024\n".utf8))
        guard case .saved = try foreign.save(remarks: .nowhere) else {
            Issue.record("not saved")
            return
        }
    }

    @Test(arguments: ["", "申请: [\n", "- 甲\n"])
    func `what is no report starts no session and fails with its findings`(_ text: String) throws {
        try folder.put("年报.yaml", text)
        let failure = #expect(throws: Failure.self) { try session() }
        #expect(failure?.faults != nil)
    }
}
