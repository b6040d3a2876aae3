import Testing

@testable import NianbaoCLI

@Suite struct OutputRecordTests {
    private let folder: TemporaryFolder
    private let record = OutputRecord(.rollup, of: Manifest.Output(name: "底稿.xlsx", sha256: "a", replaces: "b"))

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder(".nianbao")
    }

    private var target: String { folder.path("底稿.xlsx") }

    @Test func `a record is read as it was written`() throws {
        #expect(OutputRecord.path(.rollup, for: target) == folder.path(".nianbao/底稿.xlsx.rollup"))
        try folder.put(".nianbao/底稿.xlsx.rollup", record.json)
        #expect(OutputRecord.read(.rollup, for: target) == record)
    }

    @Test func `files of other kinds do not share records`() throws {
        try folder.put(".nianbao/底稿.xlsx.facts", record.json)
        #expect(OutputRecord.read(.rollup, for: target) == nil)
        #expect(OutputRecord.read(.facts, for: target) == nil)
    }

    @Test(arguments: ["", "{}", "[1]", "{\"schema\":\"nianbao.rollup/1\"}"])
    func `a record that cannot be read counts as none`(_ text: String) throws {
        try folder.put(".nianbao/底稿.xlsx.rollup", text)
        #expect(OutputRecord.read(.rollup, for: target) == nil)
    }
}
