import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// The 汇总底稿 beside a region's report: both are written, or neither.
@Suite struct RollupWorkbookTests {
    private let units: UnitFolder
    private var folder: TemporaryFolder { units.folder }
    private let record = ".nianbao/底稿.xlsx.rollup"

    init() throws {
        units = try UnitFolder()
        #expect(rollUp().code == 0)
    }

    private var workbook: String { folder.path("底稿.xlsx") }

    @discardableResult
    private func rollUp(_ options: String...) -> CommandRun {
        CommandRun(
            ["rollup", units.units, "--agency", "青石县", "--year", "2024", "-o", units.region, "--workbook", workbook]
                + options)
    }

    /// The names of workbooks that were kept.
    private var copies: [String] {
        get throws { try folder.names.filter { $0.hasSuffix(".xlsx") && $0 != "底稿.xlsx" } }
    }

    private func content() throws -> [Data] { [try folder.bytes("青石县2024.yaml"), try folder.bytes("底稿.xlsx")] }

    @Test func `a workbook that nobody touched is replaced, and no copy is kept`() throws {
        let old = try content()
        try units.put("青石县水利局", received: 10)
        let run = rollUp("--update")
        #expect(run.code == 0 && !run.error.contains("kept"))
        #expect(try copies == [])
        let new = try content()
        #expect(new[0] != old[0] && new[1] != old[1])
        #expect(OutputRecord.read(.rollup, for: workbook, Remarks().sink)?.file.replaces == contentHash(Array(old[1])))
    }

    @Test func `a workbook that somebody edited is kept under another name`() throws {
        try folder.put("底稿.xlsx", "手工修改")
        try units.put("青石县水利局", received: 10)
        let run = rollUp("--update")
        #expect(run.code == 0)
        let copy = try #require(try copies.first)
        #expect(try copies.count == 1 && copy.contains("手工修改") && folder.text(copy) == "手工修改")
        #expect(run.error.contains("The file that was there is kept as: \(folder.path(copy))\n"))
    }

    @Test func `a workbook without a record is kept under another name`() throws {
        try folder.remove(record)
        try units.put("青石县水利局", received: 10)
        #expect(rollUp("--update").code == 0)
        #expect(try copies.count == 1)
    }

    @Test func `what is up to date is not written again`() throws {
        let before = try folder.names + content().map(\.description)
        #expect(rollUp("--update").code == 0)
        #expect(try folder.names + content().map(\.description) == before)
    }

    /// As a kill between the two would leave them, in either order.
    @Test(arguments: [0, 1])
    func `after a kill between the two the next run brings both up to date`(_ old: Int) throws {
        let before = try content()
        try units.put("青石县水利局", received: 10)
        #expect(rollUp("--update").code == 0)
        let after = try content()
        try folder.put(["青石县2024.yaml", "底稿.xlsx"][old], before[old])
        #expect(rollUp("--update").code == 0)
        #expect(try content() == after)
        #expect(try copies == [])
    }

    @Test func `a report that cannot be updated leaves the workbook as it was`() throws {
        // Written in a way that cannot be changed in place.
        let text = try folder.text("青石县2024.yaml").replacing(/\n申请:\n(  .*\n|\n)*/, with: "\n")
        try folder.put("青石县2024.yaml", text)
        try units.put("青石县水利局", received: 10)
        let before = try content() + [folder.bytes(record)]
        let run = rollUp("--update")
        #expect(run.code == 2)
        #expect(try content() + [folder.bytes(record)] == before)
        #expect(try folder.names.filter { $0.hasPrefix(".nianbao-") } == [] && copies == [])
    }

    @Test func `a workbook whose name leads to a folder leaves the report as it was`() throws {
        try folder.remove("底稿.xlsx")
        try folder.makeFolder("底稿.xlsx")
        try units.put("青石县水利局", received: 10)
        let before = try folder.bytes("青石县2024.yaml")
        #expect(rollUp("--update").code == 2)
        #expect(try folder.bytes("青石县2024.yaml") == before)
        #expect(try folder.names.filter { $0.hasPrefix(".nianbao-") } == [])
    }

    @Test func `a comparison keeps a record as well`() throws {
        let compared = folder.path("核对.xlsx")
        func compare(_ options: String...) -> CommandRun {
            CommandRun(["rollup", units.units, "--compare", units.region, "--workbook", compared] + options)
        }
        #expect(compare().code == 0)
        // Its own, and untouched.
        #expect(compare().code == 0)
        try folder.put("核对.xlsx", "手工修改")
        let refused = compare()
        #expect(refused.code == 2 && refused.error.contains("--update"))
        #expect(try folder.text("核对.xlsx") == "手工修改")
    }

    @Test func `a failure takes a new folder of records away again`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("底稿.xlsx")
        let run = CommandRun(
            "rollup", units.units, "--agency", "青石县", "--year", "2024", "-o", folder.path("县.yaml"), "--update",
            "--workbook", folder.path("底稿.xlsx"))
        #expect(run.code == 2)
        #expect(try folder.names == ["底稿.xlsx"])
    }
}
