import GoldenFiles
import TestSupport
import Testing

@Suite struct GoldenFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(_ actual: String, _ mode: GoldenFile.Mode) -> String? {
        do {
            try GoldenFile(folder.path("golden.txt"), mode: mode).expect(actual)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `the recorded text passes`() throws {
        try folder.put("golden.txt", "新收 27\n")
        #expect(fault("新收 27\n", .compare) == nil)
    }

    @Test func `another text is reported line by line, with the command to record it`() throws {
        try folder.put("golden.txt", "标题\n\n新收 27\n结转 0\n\n尾\n")
        let path = folder.path("golden.txt")
        #expect(
            fault("标题\n\n新收 28\n结转 0\n\n尾\n", .compare) == """
                \(path) (-) is not what came out (+):
                    …
                  2 |\u{20}
                - 3 | 新收 27
                + 3 | 新收 28
                  4 | 结转 0
                If what came out is right: make golden
                """)
    }

    @Test(arguments: [("a", "a "), ("a", "a\r")])
    func `a difference that cannot be seen is shown`(_ texts: (String, String)) throws {
        try folder.put("golden.txt", texts.0)
        #expect(try #require(fault(texts.1, .compare)).contains(/\+ 1 \| a[·␍]/))
    }

    @Test func `a missing file does not pass`() throws {
        #expect(try #require(fault("新收 27\n", .compare)).contains("make golden"))
    }

    @Test func `comparing writes nothing`() throws {
        _ = fault("新收 27\n", .compare)
        #expect(try folder.names == [])
    }

    @Test func `recording writes the text`() throws {
        _ = fault("新收 27\n", .record)
        #expect(try folder.text("golden.txt") == "新收 27\n")
    }

    @Test func `recording fails even where nothing changes`() throws {
        try folder.put("golden.txt", "新收 27\n")
        #expect(fault("新收 27\n", .record) != nil)
    }
}
