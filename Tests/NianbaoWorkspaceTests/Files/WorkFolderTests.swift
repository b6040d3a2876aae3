import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct WorkFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var locks: [String] {
        get throws { try folder.names.filter { $0.hasSuffix(".lock") } }
    }

    @Test func `nothing is there before the first hidden file has a name`() throws {
        let work = WorkFolder.of(folder.path, .nowhere)
        defer { withExtendedLifetime(work) {} }
        #expect(try folder.names == [])
    }

    @Test func `a lock is held as long as the work goes on`() throws {
        let work = WorkFolder.of(folder.path, .nowhere)
        defer { withExtendedLifetime(work) {} }
        let hidden = FilePath.name(work.newPath("tmp"))
        let lock = try #require(try locks.first)
        #expect(hidden.hasPrefix(lock.dropLast(".lock".count) + "-") && hidden.hasSuffix(".tmp"))
        let descriptor = open(folder.path(lock), O_RDONLY)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) != 0)
    }

    @Test func `the lock goes with the work`() throws {
        do {
            let work = WorkFolder.of(folder.path, .nowhere)
            _ = work.newPath("tmp")
        }
        #expect(try folder.names == [])
    }

    @Test func `work in one folder is one, however the folder is called`() throws {
        let (one, other) = (WorkFolder.of(folder.path, .nowhere), WorkFolder.of(folder.path + "/./", .nowhere))
        let paths = [one.newPath("tmp"), other.newPath("tmp"), one.newPath("tmp")]
        #expect(one === other && Set(paths.map(FilePath.name)).count == 3)
        #expect(try locks.count == 1)
    }

    @Test func `many at once get names of their own under one lock`() async throws {
        let path = folder.path
        let work = WorkFolder.of(path, .nowhere)
        let names = await withTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { WorkFolder.of(path, .nowhere).newPath("tmp") } }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        defer { withExtendedLifetime(work) {} }
        #expect(names.count == 100)
        #expect(try locks.count == 1)
    }

    @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
    func `without permission there is no lock and no failure`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(WorkFolder.of(folder.path, .nowhere).newPath("tmp").hasPrefix(folder.path))
        #expect(try folder.names == [])
    }
}
