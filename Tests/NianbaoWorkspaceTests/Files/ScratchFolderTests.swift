import CLibrary
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ScratchFolderTests {
    @Test func `a folder for a while goes with all that is in it, and nothing else`() throws {
        let other = try TemporaryFolder()
        try other.put("bleibt", "x")
        let path = try { () throws -> String in
            let folder = try ScratchFolder()
            try folder.make("a")
            try folder.put("a/b", [1])
            #expect(symlink(other.path("."), folder.path + "/link") == 0)
            #expect(try FolderListing.names(folder.path) == ["a", "link"])
            return folder.path
        }()
        #expect(!InputFile.exists(path))
        #expect(try other.text("bleibt") == "x")
    }

    @Test func `nobody else may look into it`() throws {
        let folder = try ScratchFolder()
        var status = stat()
        #expect(stat(folder.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
    }
}
