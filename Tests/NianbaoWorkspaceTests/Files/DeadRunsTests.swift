import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct DeadRunsTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()
    /// The mark of a run of this system.
    private let mark = WorkFolder.bootMark + "0000000000abc"

    init() throws { folder = try TemporaryFolder() }

    private var lock: String { ".nianbao-\(mark).lock" }

    /// Leaves what a run leaves that is killed: its lock, which nobody holds, and its hidden files.
    private func leave(_ files: [String: String], notes: [EditTrade] = []) throws {
        try folder.put(lock, Data(notes.flatMap(\.line)))
        for (suffix, content) in files { try folder.put(".nianbao-\(mark)-\(suffix)", content) }
    }

    private func clear() { DeadRuns.clear(folder.path + "/", remarks.sink) }

    @Test func `what a killed run has left goes, and nothing else`() throws {
        try leave(["1.tmp": "", "2.old": "旧", "3.tmp-journal": ""])
        let others = [".nianbao-x.tmp", "nianbao-\(mark)-1.tmp", "年报.txt", ".nianbao-\(mark)x-1.tmp"]
        for name in others { try folder.put(name, "") }
        clear()
        #expect(try folder.names == others.sorted())
    }

    @Test func `what a living run has stays`() throws {
        try leave(["1.tmp": ""])
        let before = try folder.names
        let descriptor = open(folder.path(lock), O_RDWR)
        #expect(flock(descriptor, LOCK_EX) == 0)
        clear()
        #expect(try folder.names == before)
        close(descriptor)
        clear()
        #expect(try folder.names == [])
    }

    @Test func `where no lock shows whether a run lives, its files stay`() throws {
        try leave(["1.tmp": ""])
        try folder.remove(lock)
        clear()
        #expect(try folder.names == [".nianbao-\(mark)-1.tmp"])
    }

    @Test func `what may belong to a run on another machine stays`() throws {
        let names = [".nianbao-01234567abc.lock", ".nianbao-01234567abc-1.tmp"]
        for name in names { try folder.put(name, "") }
        clear()
        #expect(try folder.names == names.sorted())
    }

    @Test(arguments: [".nianbao-.lock", ".nianbao-a.lock", ".nianbao-..lock"])
    func `a lock that is none is left alone`(_ name: String) throws {
        try folder.put(name, "")
        try folder.put(".nianbao--1.tmp", "")
        clear()
        #expect(try folder.names == [name, ".nianbao--1.tmp"].sorted())
    }

    @Test func `a lock that is a link or a pipe is not followed`() throws {
        try folder.put("别人的", "")
        symlink("别人的", folder.path(lock))
        mkfifo(folder.path(".nianbao-\(mark)1.lock"), 0o600)
        clear()
        #expect(try folder.names.count == 3)
    }

    private func trade(_ target: String = "年报.yaml") -> EditTrade {
        EditTrade(
            hidden: ".nianbao-\(mark)-2.edit", known: ["旧", "新"].map { contentHash(Array($0.utf8)) }, target: target)
    }

    @Test(arguments: ["旧", "新"])
    func `of an edit that was killed nothing but the file is left`(_ content: String) throws {
        try folder.put("年报.yaml", "新")
        try leave(["2.edit": content], notes: [trade()])
        clear()
        #expect(try folder.names == ["年报.yaml"])
        #expect(try folder.text("年报.yaml") == "新")
    }

    @Test(arguments: [true, false])
    func `what somebody saved in the moment of the edit is kept where people see it`(_ isNoted: Bool) throws {
        try folder.put("年报.yaml", "新")
        try leave(["2.edit": "别人的"], notes: isNoted ? [trade()] : [])
        clear()
        let kept = try #require(try folder.names.first { $0.contains("（中断时的内容 ") })
        #expect(try folder.text(kept) == "别人的")
        #expect(remarks.all.map(\.english).count { $0.contains("kept as “\(folder.path(kept))”") } == 1)
        #expect(kept.hasPrefix(isNoted ? "年报（" : "nianbao（") && kept.hasSuffix("）.yaml"))
        #expect(try folder.text("年报.yaml") == "新")
        #expect(try folder.names.count == 2)
    }

    @Test func `a note cannot lead out of the folder`() throws {
        try folder.makeFolder("里")
        try folder.put("里/\(lock)", Data(trade("../外.yaml").line))
        try folder.put("里/.nianbao-\(mark)-2.edit", "别人的")
        DeadRuns.clear(folder.path("里/"), remarks.sink)
        #expect(try folder.names == ["里"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("里")).count == 1)
    }

    @Test func `notes come back, but for one that was not written to its end`() {
        let line = trade("行\n尾.yaml").line
        let read = EditTrade.all(in: line + line + line.dropLast())
        #expect(read.map(\.target) == ["行\n尾.yaml", "行\n尾.yaml"])
        #expect(read.map(\.known) == [trade().known, trade().known])
    }

    @Test func `an edit clears what is left of others, even if it changes nothing`() throws {
        let path = try folder.put("年报.yaml", "旧")
        try leave(["1.tmp": ""])
        try EditedFile.edit(path, remarks: .nowhere) { _ in nil }
        #expect(try folder.names == ["年报.yaml"])
    }
}
