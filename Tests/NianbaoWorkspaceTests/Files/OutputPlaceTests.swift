import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct OutputPlaceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The file that a path leads to; `nil` for a stream.
    private func file(_ path: String) throws -> String? {
        if case .file(let file) = try OutputPlace(path, standardOutput: .standardOutput) { file } else { nil }
    }

    @Test func `a file that is there, and a name that is free, are files`() throws {
        try folder.put("a.csv", "")
        #expect(try file(folder.path("a.csv")) == folder.path("a.csv"))
        #expect(try file(folder.path("b.csv")) == folder.path("b.csv"))
    }

    @Test func `a link is the file that it leads to`() throws {
        try folder.makeFolder("库")
        try folder.put("库/a.csv", "")
        symlink("b.csv", folder.path("c.csv"))
        symlink("库/a.csv", folder.path("b.csv"))
        let real = try #require(FilePath.real(folder.path("库/a.csv")))
        #expect(try file(folder.path("c.csv")) == real)
        #expect(try OutputPlace.regularFile(folder.path("c.csv")) == real)
    }

    @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/null"])
    func `what is open, and a device, are streams`(_ path: String) throws {
        #expect(try file(path) == nil)
    }

    @Test func `a link to an opened file is a stream, although a file lies at its end`() throws {
        let descriptor = open(try folder.put("开着.csv", "前"), O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        symlink("/proc/self/fd/\(descriptor)", folder.path("链接"))
        guard case .stream(let stream) = try OutputPlace(folder.path("链接"), standardOutput: .standardOutput) else {
            Issue.record("a file")
            return
        }
        try stream.put("后")
        #expect(try folder.text("开着.csv") == "前后")
        #expect(try folder.names == ["开着.csv", "链接"])
    }

    @Test func `a pipe takes what is written while somebody reads`() throws {
        let path = folder.path("管道")
        mkfifo(path, 0o600)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        do {
            guard case .stream(let stream) = try OutputPlace(path, standardOutput: .standardOutput) else {
                Issue.record("a file")
                return
            }
            try stream.put("表")
        }
        #expect(InputFile.chunk(of: reader, 100) == Array("表".utf8))
        #expect(InputFile.chunk(of: reader, 100) == [], "the end comes when nobody writes any more")
        #expect(try folder.names == ["管道"])
    }

    @Test func `nothing but a file is replaced`() throws {
        mkfifo(folder.path("管道"), 0o600)
        try folder.makeFolder("文件夹")
        symlink("没有", folder.path("断了"))
        for (name, word) in [("管道", "no regular file"), ("文件夹", "it is a folder"), ("断了", "is gone")] {
            let failure = #expect(throws: Failure.self) { try OutputPlace.regularFile(folder.path(name)) }
            #expect(failure?.message.en.contains(word) == true)
        }
        #expect(throws: Failure.self) { try OutputPlace.regularFile("/dev/null") }
        #expect(throws: Failure.self) { try OutputPlace.regularFile("/dev/stdout") }
    }

    @Test func `a batch writes to the file at the end of a link`() throws {
        try folder.makeFolder("库")
        try folder.put("库/a.txt", "旧")
        symlink("库/a.txt", folder.path("a.txt"))
        var batch = OutputBatch(remarks: .nowhere)
        try batch.add(folder.path("a.txt"), text: "新")
        try batch.addFirst(copyOf: folder.path("a.txt"), as: folder.path("副本.txt"))
        try batch.commit()
        #expect(try folder.text("库/a.txt") == "新")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.txt")) == "库/a.txt")
        #expect(try folder.text("副本.txt") == "旧")
        #expect(try folder.names == ["a.txt", "副本.txt", "库"].sorted())
    }

    @Test func `what becomes something else before the batch is through stays`() throws {
        func write() throws {
            var batch = OutputBatch(remarks: .nowhere)
            try batch.add(folder.path("a.txt"), text: "新")
            mkfifo(folder.path("a.txt"), 0o600)
            try batch.commit()
        }
        #expect(throws: Failure.self) { try write() }
        #expect(try FolderListing.entries(folder.path).map { "\($0.name) \($0.kind)" } == ["a.txt other"])
    }
}
