import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FolderWaysTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["各局", "各局/水利", "导出"] { try folder.makeFolder(name) }
    }

    @Test func `files of one folder are found by one way`() throws {
        var ways = FolderWays()
        for name in ["甲.yaml", "\u{301}乙.yaml", "丙"] {
            let path = try folder.put("各局/水利/\(name)", "")
            #expect(ways.relative(path, to: folder.path("导出")) == FilePath.relative(path, to: folder.path("导出")))
            #expect(ways.relative(path, to: folder.path("导出")) == "../各局/水利/\(name)")
            #expect(ways.relative(path, to: folder.path("各局")) == "水利/\(name)")
            #expect(ways.relative(path, to: folder.path("各局/水利")) == name)
        }
    }
}
