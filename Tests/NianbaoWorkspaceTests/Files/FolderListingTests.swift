import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FolderListingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `names come in the order of their bytes`() throws {
        for name in ["乙", "b", ".隐藏", "a"] { try folder.put(name, "") }
        #expect(try FolderListing.names(folder.path) == [".隐藏", "a", "b", "乙"])
    }

    @Test func `a folder shows what kinds of things it holds`() throws {
        try folder.put("年报.yaml", "")
        try folder.makeFolder("县")
        try FileManager.default.createSymbolicLink(atPath: folder.path("链接"), withDestinationPath: "县")
        #expect(mkfifo(folder.path("管道"), 0o600) == 0)
        let kinds = try FolderListing.entries(folder.path).map { "\($0.name) \($0.kind)" }
        #expect(Set(kinds) == ["年报.yaml file", "县 folder", "链接 link", "管道 other"])
    }
}
