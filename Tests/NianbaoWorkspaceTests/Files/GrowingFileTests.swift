import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct GrowingFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `pieces stand one behind the other, and what was there before is gone`() throws {
        let path = try folder.put("a", "old and long")
        do {
            let file = try GrowingFile(path, as: "a")
            for piece in ["1", "", "23", String(repeating: "x", count: 100_000)] { try file.append(Array(piece.utf8)) }
        }
        #expect(try folder.text("a") == "123" + String(repeating: "x", count: 100_000))
    }

    @Test func `a disk that takes no more is a failure that names the target`() throws {
        let file = try GrowingFile("/dev/full", as: "数字.csv")
        let failure = #expect(throws: Failure.self) { try file.append([1]) }
        #expect(failure?.message.zh.contains("“数字.csv”：磁盘已满") == true)
    }

    @Test func `a file that cannot be made is one, too`() {
        #expect(throws: Failure.self) { _ = try GrowingFile(folder.path("nowhere/a"), as: "a") }
    }
}
