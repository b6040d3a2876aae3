import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct EditedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Adds a mark to the file's content.
    private func edit(_ name: String, adding mark: String = "新") throws -> Bool {
        try EditedFile.edit(folder.path(name), remarks: .nowhere) { $0 + Array(mark.utf8) }
    }

    @Test func `the file has the new content`() throws {
        try folder.put("年报.yaml", "旧")
        #expect(try edit("年报.yaml"))
        #expect(try folder.text("年报.yaml") == "旧新")
    }

    @Test func `nothing but the file is left behind`() throws {
        try folder.put("年报.yaml", "旧")
        _ = try edit("年报.yaml")
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test(arguments: [nil, "旧"])
    func `what stays the same is not written`(_ content: String?) throws {
        let path = try folder.put("年报.yaml", "旧")
        let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
        #expect(try !EditedFile.edit(path, remarks: .nowhere) { _ in content.map { Array($0.utf8) } })
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
    }

    @Test(arguments: [0o600, 0o644, 0o664, 0o755])
    func `the permissions stay`(_ mode: Int) throws {
        let path = try folder.put("年报.yaml", "旧")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        _ = try edit("年报.yaml")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }

    @Test func `a link stays a link and what it leads to is changed`() throws {
        try folder.makeFolder("库")
        let target = try folder.put("库/年报.yaml", "旧")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("年报.yaml"), withDestinationPath: "库/年报.yaml")
        _ = try edit("年报.yaml")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("年报.yaml")) == "库/年报.yaml")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "旧新")
        #expect(try folder.names == ["年报.yaml", "库"].sorted())
    }

    /// A system with or without the means to trade names.
    private static func exchange(_ canExchange: Bool) -> (String, String) -> Bool {
        if canExchange { return FileNames.exchange }
        return { _, _ in
            errno = EINVAL
            return false
        }
    }

    /// Raises the number in the file by one, so many times.
    private static func count(_ path: String, times: Int, _ canExchange: Bool) throws {
        for _ in 0..<times {
            try EditedFile.edit(path, remarks: .nowhere, exchange: exchange(canExchange)) { bytes in
                let number = try #require(Int(String(decoding: bytes, as: UTF8.self)))
                return Array(String(number + 1).utf8)
            }
        }
    }

    @Test(arguments: [true, false])
    func `of edits at the same time none is lost`(_ canExchange: Bool) async throws {
        let path = try folder.put("数", "0")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { try Self.count(path, times: 25, canExchange) }
            }
            try await group.waitForAll()
        }
        #expect(try folder.text("数") == "200")
        #expect(try folder.names == ["数"])
    }

    @Test(arguments: [true, false])
    func `who saves the file during the edit is noticed and keeps their content`(_ canExchange: Bool) throws {
        let path = try folder.put("年报.yaml", "旧")
        let failure = #expect(throws: Failure.self) {
            try EditedFile.edit(path, remarks: .nowhere, exchange: Self.exchange(canExchange)) { _ in
                try folder.put("年报.yaml", "别人的")
                return Array("新".utf8)
            }
        }
        #expect(failure?.message.zh.hasSuffix("刚被别的程序改过，没有改动；请再运行一次") == true)
        #expect(try folder.text("年报.yaml") == "别人的")
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `who saves the file in the very moment of the exchange keeps their content`() throws {
        let path = try folder.put("年报.yaml", "旧")
        var saves = ["别人的", "更新的"]
        let exchange = { (first: String, second: String) in
            if !saves.isEmpty { try? Data(saves.removeFirst().utf8).write(to: URL(filePath: path)) }
            return FileNames.exchange(first, second)
        }
        #expect(throws: Failure.self) {
            try EditedFile.edit(path, remarks: .nowhere, exchange: exchange) { _ in Array("新".utf8) }
        }
        #expect(try folder.text("年报.yaml") == "更新的")
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `a file that goes away during the edit does not come back`() throws {
        let path = try folder.put("年报.yaml", "旧")
        #expect(throws: Failure.self) {
            try EditedFile.edit(path, remarks: .nowhere) { _ in
                try FileManager.default.removeItem(atPath: path)
                return Array("新".utf8)
            }
        }
        #expect(try folder.names == [])
    }

    @Test func `an edit that fails leaves everything as it was`() throws {
        struct Stop: Error {}
        let path = try folder.put("年报.yaml", "旧")
        #expect(throws: Stop.self) { try EditedFile.edit(path, remarks: .nowhere) { _ in throw Stop() } }
        #expect(try folder.text("年报.yaml") == "旧")
        #expect(try folder.names == ["年报.yaml"])
    }

    @Test func `a file that is not there is named`() throws {
        let failure = #expect(throws: Failure.self) { try edit("没有.yaml") }
        #expect(failure?.message.zh.hasPrefix("找不到文件“\(folder.path("没有.yaml"))”") == true)
    }

    @Test func `a folder is named as one`() throws {
        try folder.makeFolder("年报.yaml")
        let failure = #expect(throws: Failure.self) { try edit("年报.yaml") }
        #expect(failure?.message.en.contains("is a folder") == true)
    }

    @Test func `what is no file is left alone`() throws {
        mkfifo(folder.path("管道"), 0o600)
        let failure = #expect(throws: Failure.self) { try edit("管道") }
        #expect(failure?.message.en.contains("is no regular file") == true)
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
    func `a file without permission to write is left alone`() throws {
        let path = try folder.put("年报.yaml", "旧")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        #expect(throws: Failure.self) { try edit("年报.yaml") }
        #expect(try folder.text("年报.yaml") == "旧")
    }
}
