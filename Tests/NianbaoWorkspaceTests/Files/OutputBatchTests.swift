import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct OutputBatchTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ files: [(name: String, text: String)]) throws {
        var batch = OutputBatch(remarks: .nowhere)
        for file in files { try batch.add(folder.path(file.name), text: file.text) }
        try batch.commit()
    }

    @Test func `new files are whole`() throws {
        let text = String(repeating: "第三方权益\n", count: 100_000)
        try write([("年报.txt", text)])
        #expect(try folder.text("年报.txt") == text)
    }

    @Test func `nothing but the files is left behind`() throws {
        try write([("年报.txt", "新"), ("年报.xlsx", "新")])
        #expect(try folder.names == ["年报.txt", "年报.xlsx"])
    }

    @Test func `old files are replaced`() throws {
        try folder.put("年报.txt", "旧的，比新的长")
        try write([("年报.txt", "新")])
        #expect(try folder.text("年报.txt") == "新")
    }

    @Test func `no old content is left behind`() throws {
        try folder.put("年报.txt", "旧")
        try write([("年报.txt", "新")])
        #expect(try folder.names == ["年报.txt"])
    }

    @Test func `before the end no file has its name`() throws {
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(folder.path("年报.txt"), text: "新")
        let names = try folder.names
        try batch.commit()
        #expect(!names.contains("年报.txt"))
    }

    @Test func `a batch that is given up leaves nothing`() throws {
        func giveUp() throws {
            var batch = OutputBatch(remarks: .nowhere)
            try batch.add(folder.path("年报.txt"), text: "新")
        }
        try giveUp()
        #expect(try folder.names == [])
    }

    // What has to succeed as well

    private func write(_ files: [String], lastly step: () throws -> Void) throws {
        var batch = OutputBatch(remarks: .nowhere)
        for file in files { try batch.add(folder.path(file), text: "新") }
        try batch.commit(lastly: step)
    }

    @Test func `the last step finds all files in place`() throws {
        try folder.put("年报.txt", "旧")
        var seen: [String] = []
        try write(["年报.txt", "年报.xlsx"]) { seen = [try folder.text("年报.txt"), try folder.text("年报.xlsx")] }
        #expect(seen == ["新", "新"])
        #expect(try folder.names == ["年报.txt", "年报.xlsx"])
    }

    @Test func `if the last step fails all files are as they were`() throws {
        try folder.put("年报.txt", "旧")
        #expect(throws: Failure.self) {
            try write(["年报.txt", "年报.xlsx"]) { throw Failure(zh: "不行", en: "no") }
        }
        #expect(try folder.names == ["年报.txt"])
        #expect(try folder.text("年报.txt") == "旧")
    }

    /// The second target is a folder, which no file can replace.
    private func failOnSecond() throws -> Failure? {
        try folder.makeFolder("年报.xlsx")
        return #expect(throws: Failure.self) { try write([("年报.txt", "新"), ("年报.xlsx", "新")]) }
    }

    @Test func `a failure on the second file leaves the old content of the first`() throws {
        try folder.put("年报.txt", "旧")
        _ = try failOnSecond()
        #expect(try folder.text("年报.txt") == "旧")
    }

    @Test func `a failure on the second file takes away the first if it is new`() throws {
        _ = try failOnSecond()
        #expect(try folder.names == ["年报.xlsx"])
    }

    @Test func `a failure on the second file leaves no stray files`() throws {
        try folder.put("年报.txt", "旧")
        _ = try failOnSecond()
        #expect(try folder.names == ["年报.txt", "年报.xlsx"])
    }

    @Test func `a target that is a folder is named as one`() throws {
        let failure = try failOnSecond()
        #expect(failure?.message.en.contains("年报.xlsx”: it is a folder") == true)
    }

    @Test func `a failure while the second file is written leaves no stray files`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            var batch = OutputBatch(remarks: .nowhere)
            try batch.add(folder.path("年报.txt"), text: "新")
            try batch.add(folder.path("年报.xlsx")) { _ in throw Stop() }
            try batch.commit()
        }
        #expect(try folder.names == [])
    }

    @Test func `a new file is whole and alone`() throws {
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(new: folder.path("年报.yaml"), text: "新")
        try batch.commit()
        #expect(try folder.text("年报.yaml") == "新")
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `a file that appears before the batch is through is not replaced`() throws {
        try folder.put("年报.txt", "旧")
        func write() throws {
            var batch = OutputBatch(remarks: .nowhere)
            try batch.add(folder.path("年报.txt"), text: "新")
            try batch.add(new: folder.path("年报.yaml"), text: "新")
            try folder.put("年报.yaml", "别人的")
            try batch.commit()
        }
        let failure = #expect(throws: Failure.self) { try write() }
        #expect(failure?.message.en.contains("exists and was left alone") == true)
        #expect(try folder.text("年报.yaml") == "别人的")
        #expect(try folder.text("年报.txt") == "旧")
        #expect(try folder.names == ["年报.txt", "年报.yaml"])
    }

    @Test func `of many that make the same new file one succeeds`() async throws {
        let path = folder.path("年报.yaml")
        let made = await withTaskGroup(of: String?.self) { group in
            for number in 0..<16 {
                group.addTask {
                    do {
                        var batch = OutputBatch(remarks: .nowhere)
                        try batch.add(new: path, text: "\(number)")
                        try batch.commit()
                        return "\(number)"
                    } catch {
                        return nil
                    }
                }
            }
            return await group.reduce(into: []) { made, text in made += [text].compactMap(\.self) }
        }
        #expect(made == [try folder.text("年报.yaml")])
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `a file that is left out stays as it is`() throws {
        try folder.put("年报.txt", "旧")
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(folder.path("年报.txt"), text: "新")
        try batch.add(folder.path("年报.xlsx"), text: "新")
        batch.leaveOut(folder.path("年报.txt"))
        try batch.commit()
        #expect(try folder.text("年报.txt") == "旧")
        #expect(try folder.names == ["年报.txt", "年报.xlsx"])
    }

    @Test func `the hash of what is coming is known before`() throws {
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(folder.path("年报.txt"), text: "新")
        let hash = try batch.hash(of: folder.path("年报.txt"))
        try batch.commit()
        #expect(hash == contentHash(Array("新".utf8)))
    }

    /// Expects `expected` in the first file's place and writes three.
    private func write(expecting expected: [String?]) throws {
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(folder.path("年报.txt"), text: "新")
        batch.expect(folder.path("年报.txt"), oneOf: expected)
        try batch.addFirst(folder.path("记录"), text: "新")
        try batch.addFirst(copyOf: folder.path("年报.txt"), as: folder.path("副本.txt"))
        try batch.commit()
    }

    @Test func `a copy holds the old content and is the first to get its name`() throws {
        try folder.put("年报.txt", "旧")
        try write(expecting: [contentHash(Array("旧".utf8))])
        #expect(try ["副本.txt", "年报.txt", "记录"].map(folder.text) == ["旧", "新", "新"])
    }

    @Test func `another content than was expected fails and leaves neither copy nor record`() throws {
        try folder.put("年报.txt", "别人刚写的")
        let failure = #expect(throws: Failure.self) {
            try write(expecting: [nil, contentHash(Array("旧".utf8))])
        }
        #expect(failure?.message.en.contains("was just changed by another program") == true)
        #expect(try folder.text("年报.txt") == "别人刚写的")
        #expect(try folder.names == ["年报.txt"])
    }

    @Test func `a copy replaces nothing`() throws {
        try folder.put("年报.txt", "旧")
        try folder.put("副本.txt", "更旧")
        #expect(throws: Failure.self) { try write(expecting: [contentHash(Array("旧".utf8))]) }
        #expect(try folder.text("副本.txt") == "更旧")
        #expect(try folder.text("年报.txt") == "旧")
    }

    @Test func `what an interrupted run has left is no obstacle`() throws {
        let left = [".nianbao-\(getpid())-0.tmp", ".nianbao-\(getpid())-0.old"]
        for name in left { try folder.put(name, "") }
        try folder.put("年报.txt", "旧")
        try write([("年报.txt", "新")])
        #expect(try folder.names == left.sorted() + ["年报.txt"])
    }

    @Test func `a name as long as names can be is no obstacle`() throws {
        let name = String(repeating: "报", count: 85)
        try write([(name, "新")])
        #expect(try folder.names == [name])
    }

    @Test func `a folder that is not there is named, with the reason`() throws {
        let failure = #expect(throws: Failure.self) { try write([("没有/年报.txt", "新")]) }
        #expect(failure?.message.zh.hasSuffix("没有/年报.txt”：所在文件夹不存在；没有改动任何文件") == true)
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
    func `a folder without permission is left as it is`() throws {
        try folder.put("年报.txt", "旧")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(throws: Failure.self) { try write([("年报.txt", "新")]) }
        #expect(try folder.text("年报.txt") == "旧")
    }
}
