import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct GuardedOutputTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("年报.txt") }

    init() throws { folder = try TemporaryFolder() }

    private func hash(_ text: String) -> String { contentHash(Array(text.utf8)) }

    /// A guard for writing `new` where `present` lies, if anything does, and `written` was written last.
    private func guarded(_ new: String, over present: String?, written: String?) throws -> GuardedOutput {
        if let present { try folder.put("年报.txt", present) }
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(path, text: new)
        let known = written.map { Manifest.Output(name: "年报.txt", sha256: hash($0), replaces: hash("更早")) }
        return try #require(try GuardedOutput(path, known: known, in: batch))
    }

    @Test(arguments: [
        (nil, nil, true), (nil, "旧", true), ("新", nil, true), ("旧", "旧", true), ("更早", "旧", true), ("手工", "旧", false),
        ("手工", nil, false),
    ])
    func `only what the tool has written may go`(_ present: String?, _ written: String?, _ isExpendable: Bool) throws {
        #expect(try guarded("新", over: present, written: written).isExpendable == isExpendable)
    }

    @Test func `what is recorded names what is replaced`() throws {
        let file = try guarded("新", over: "旧", written: "旧")
        #expect(file.record == Manifest.Output(name: "年报.txt", sha256: hash("新"), replaces: hash("旧")))
        #expect(file.isAsRecorded && !file.isUnchanged)
    }

    @Test func `what is there already replaces nothing`() throws {
        let file = try guarded("新", over: "新", written: nil)
        #expect(file.isUnchanged && file.record.replaces == nil)
    }

    @Test func `what somebody saves before the batch is through stays`() throws {
        try folder.put("年报.txt", "旧")
        func write() throws {
            var batch = OutputBatch(remarks: .nowhere)
            try batch.add(path, text: "新")
            try #require(try GuardedOutput(path, known: nil, in: batch)).settle(&batch)
            try folder.put("年报.txt", "手工")
            try batch.commit()
        }
        #expect(throws: Failure.self) { try write() }
        #expect(try folder.text("年报.txt") == "手工")
    }
}
