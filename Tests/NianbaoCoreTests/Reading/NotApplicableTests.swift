import Testing

@testable import NianbaoCore

@Suite struct NotApplicableTests {
    private func regulations(_ value: String) throws -> [CellValue] {
        try TestEdition.of2021.report("主动公开:\n  第一项:\n    规章: \(value)\n").row("主动公开.第一项.规章")
    }

    @Test(arguments: ["不适用", "n/a"])
    func `a row that allows it may be not applicable`(_ word: String) throws {
        #expect(try regulations(word) == [.notApplicable, .notApplicable, .notApplicable])
    }

    @Test func `a single cell may be not applicable`() throws {
        #expect(try regulations("[不适用, 0, 待填]") == [.notApplicable, .number(0), .blank])
    }

    @Test func `not filled in, zero and not applicable are three things`() throws {
        let values = [try regulations("待填")[0], try regulations("0")[0], try regulations("不适用")[0]]
        #expect(values == [.blank, .number(0), .notApplicable])
    }

    @Test(arguments: [
        "申请:\n  新收: ▸不适用\n", "申请:\n  新收: [▸不适用, 0, 0, 0, 0, 0]\n", "申请:\n  新收: {自然人: ▸n/a}\n",
        "主动公开:\n  第一项:\n    行政规范性文件: ▸不适用\n",
    ])
    func `other rows refuse it at its place`(_ body: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("cell.not_applicable"))
    }

    @Test func `a group that cannot be not applicable is reported once`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  不予公开: ▸不适用\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("cell.not_applicable"))
    }

    @Test func `a refused cell is unreadable, not zero`() throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新收: 不适用\n")
        let row = try #require(reading.report).row("申请.新收")
        #expect(row == Array(repeating: .unreadable, count: 6) + [.absent])
    }

    @Test func `the message names the row and what to write`() throws {
        let finding = try #require(try TestEdition.of2021.reading("申请:\n  新收: 不适用\n").findings.first)
        #expect(finding.message.zh == "“新收”不能写“不适用”")
        #expect(finding.advice?.zh == "没有就写 0")
    }

    @Test func `the rest of a map cannot be not applicable`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  新收: {自然人: 1, 其余: ▸不适用}\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("row.notation"))
    }
}
