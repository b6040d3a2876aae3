import TestSupport
import Testing

@testable import NianbaoWorkspace

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
        try folder.put(".nianbao/底稿.xlsx.rollup", record.jsonText())
        #expect(OutputRecord.read(.rollup, for: target, .nowhere) == record)
    }

    @Test func `files of other kinds do not share records`() throws {
        try folder.put(".nianbao/底稿.xlsx.facts", record.jsonText())
        #expect(OutputRecord.read(.rollup, for: target, .nowhere) == nil)
        #expect(OutputRecord.read(.facts, for: target, .nowhere) == nil)
    }

    @Test(arguments: ["", "{}", "[1]", "{\"schema\":\"nianbao.rollup/1\"}"])
    func `a record that cannot be read counts as none`(_ text: String) throws {
        try folder.put(".nianbao/底稿.xlsx.rollup", text)
        #expect(OutputRecord.read(.rollup, for: target, .nowhere) == nil)
    }
}
