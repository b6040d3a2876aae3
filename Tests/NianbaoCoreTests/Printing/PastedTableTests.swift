import Testing

@testable import NianbaoCore

@Suite struct PastedTableTests {
    private func table(_ lines: String...) -> PastedTable? {
        PastedTable(startingAt: lines.map { .paragraph($0, .body) }[...])
    }

    @Test func `lines with as many tabs are a table, up to the first line without`() {
        #expect(table("甲\t乙", "1\t", "说明", "2\t3")?.rows == [["甲", "乙"], ["1", ""]])
    }

    @Test(arguments: [["甲\t乙"], ["甲\t乙", "说明"], ["甲\t乙", "1"], ["甲\t乙", "1\t2\t3"], ["说明", "甲\t乙", "1\t2"], []])
    func `one line alone, or lines with other numbers of tabs, are none`(_ lines: [String]) {
        #expect(PastedTable(startingAt: lines.map { .paragraph($0, .body) }[...]) == nil)
    }

    @Test func `a line that looks like a heading belongs to it`() {
        let blocks: [PrintedDocument.Block] = [.paragraph("（一）甲\t1", .subheading), .paragraph("（二）乙\t2", .body)]
        #expect(PastedTable(startingAt: blocks[...])?.rows.count == 2)
    }

    @Test(arguments: [
        (["项目\t数量", "申请\t3"], true), (["项目\t2023年", "申请\t3"], false), (["项目\t", "申请\t3"], false),
        (["甲\t乙", "丙\t丁"], false), (["申请\t３", "复议\t1"], false),
    ])
    func `the first line names the columns if only the others hold figures`(_ lines: [String], _ hasHeader: Bool) {
        #expect(PastedTable(startingAt: lines.map { .paragraph($0, .body) }[...])?.hasHeader == hasHeader)
    }
}
