import Foundation
import Testing

@testable import NianbaoCLI

@Suite struct FolderListingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `names come in the order of their bytes`() throws {
        for name in ["乙", "b", ".隐藏", "a"] { try folder.put(name, "") }
        #expect(try FolderListing.names(folder.path) == [".隐藏", "a", "b", "乙"])
    }

    @Test func `a folder tells what kinds of things it holds`() throws {
        try folder.put("年报.yaml", "")
        try folder.makeFolder("县")
        try FileManager.default.createSymbolicLink(atPath: folder.path("链接"), withDestinationPath: "县")
        #expect(mkfifo(folder.path("管道"), 0o600) == 0)
        let kinds = try FolderListing.entries(folder.path).map { "\($0.name) \($0.kind)" }
        #expect(Set(kinds) == ["年报.yaml file", "县 folder", "链接 link", "管道 other"])
    }

    @Test func `what killed runs left goes after an hour`() throws {
        let strays = [".nianbao-1a.tmp", ".nianbao-1a.old"]
        let others = [".nianbao-1a.txt", "nianbao-1a.tmp", "年报.txt"]
        for name in strays + others { try folder.put(name, "") }
        FolderListing.removeStrays(in: folder.path, now: time(nil) + 3500)
        #expect(try folder.names == (strays + others).sorted())
        FolderListing.removeStrays(in: folder.path, now: time(nil) + 3700)
        #expect(try folder.names == others.sorted())
    }

    @Test func `an old file that is kept just now stays`() throws {
        let path = try folder.put(".nianbao-1a.old", "旧")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
        FolderListing.removeStrays(in: folder.path, now: time(nil))
        #expect(try folder.names == [".nianbao-1a.old"])
    }
}
