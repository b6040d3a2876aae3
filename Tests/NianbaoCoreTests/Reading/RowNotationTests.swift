import Testing

@testable import NianbaoCore

@Suite struct RowNotationTests {
    @Test func `a list is in the order of the columns`() throws {
        #expect(try TestEdition.of2021.row("[1, 2, 3, 4, 5, 6]") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test func `a full-width zero fills a row and is pointed out`() throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新收: ０\n")
        #expect(reading.findings.map(\.rule) == ["number.style"])
        #expect(try reading.report?.row("申请.新收") == numbers(0, 0, 0, 0, 0, 0, nil))
    }

    @Test func `a seventh figure is a stated total`() throws {
        #expect(try TestEdition.of2021.row("[1, 2, 3, 4, 5, 6, 21]") == numbers(1, 2, 3, 4, 5, 6, 21))
    }

    @Test func `a list may be on separate lines`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收:\n    - 1\n    - 2\n    - 3\n    - 4\n    - 5\n    - 6\n")
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test func `a map names its columns`() throws {
        #expect(try TestEdition.of2021.row("{其他: 6, 自然人: 1}") == numbers(1, nil, nil, nil, nil, 6, nil))
    }

    @Test func `a map may state the total`() throws {
        #expect(try TestEdition.of2021.row("{自然人: 1, 总计: 9}") == numbers(1, nil, nil, nil, nil, nil, 9))
    }

    @Test func `the rest of a map may be zero`() throws {
        #expect(try TestEdition.of2021.row("{商业企业: 2, 其余: 0}") == numbers(0, 2, 0, 0, 0, 0, nil))
    }

    @Test func `the rest may come first`() throws {
        #expect(try TestEdition.of2021.row("{其余: 0, 商业企业: 2}") == numbers(0, 2, 0, 0, 0, 0, nil))
    }

    @Test func `the rest of a map may be unfilled`() throws {
        let row = try TestEdition.of2021.row("{商业企业: 2, 其余: 待填}")
        #expect(row == [.blank, .number(2), .blank, .blank, .blank, .blank, .absent])
    }

    @Test func `the rest does not touch the total`() throws {
        #expect(try TestEdition.of2021.row("{其余: 0}").last == .absent)
    }

    @Test func `a column without figure in a map stays absent but is known to belong to the row`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收: {自然人: 1}\n")
        let entry = try report.entry("申请.新收.商业企业")
        #expect(entry == Report.Entry(.absent, span: SourceSpan(line: 5, column: 3, length: 2)))
    }

    @Test func `one 0 fills a row`() throws {
        #expect(try TestEdition.of2021.row("0") == numbers(0, 0, 0, 0, 0, 0, nil))
    }

    @Test(arguments: ["待填", "todo", "~", "null", ""])
    func `a word for “not filled in” fills a row`(_ word: String) throws {
        #expect(try TestEdition.of2021.row(word) == Array(repeating: .blank, count: 6) + [.absent])
    }

    @Test(arguments: ["待填", "todo", "~", "null"])
    func `a word for “not filled in” fills a cell`(_ word: String) throws {
        #expect(try TestEdition.of2021.row("[\(word), 2, 3, 4, 5, 6]").first == .blank)
    }

    @Test func `a row of one column takes a bare figure`() throws {
        let report = try TestEdition.of2021.report("主动公开:\n  第五项:\n    行政许可: 318\n")
        #expect(try report.row("主动公开.第五项.行政许可") == numbers(318))
    }

    @Test(arguments: ["[318]", "{决定: 318}", "{值: 318}", "{decisions: 318}", "{决定: {值: 318}}"])
    func `a row of one column takes the other notations too`(_ value: String) throws {
        let report = try TestEdition.of2021.report("主动公开:\n  第五项:\n    行政许可: \(value)\n")
        #expect(try report.row("主动公开.第五项.行政许可") == numbers(318))
    }

    @Test func `one 0 fills a whole group`() throws {
        let report = try TestEdition.of2021.report("申请:\n  不予公开: 0\n")
        #expect(try report.row("申请.不予公开.国家秘密") == numbers(0, 0, 0, 0, 0, 0, nil))
        #expect(try report.row("申请.不予公开.查询事项") == numbers(0, 0, 0, 0, 0, 0, nil))
        #expect(try report.row("申请.无法提供.不掌握") == numbers(nil, nil, nil, nil, nil, nil, nil))
    }

    @Test func `one 0 fills a whole table but states no totals`() throws {
        let report = try TestEdition.of2021.report("申请: 0\n")
        #expect(try report.row("申请.结转下年度") == numbers(0, 0, 0, 0, 0, 0, nil))
        #expect(try report.row("申请.总计") == numbers(nil, nil, nil, nil, nil, nil, nil))
    }

    @Test func `待填 fills a whole table`() throws {
        let report = try TestEdition.of2021.report("复议诉讼: 待填\n")
        #expect(try report.row("复议诉讼.复议后起诉") == Array(repeating: .blank, count: 4) + [.absent])
    }

    @Test func `a total row may be stated`() throws {
        let report = try TestEdition.of2021.report("申请:\n  总计: [1, 2, 3, 4, 5, 6, 21]\n")
        #expect(try report.row("申请.总计") == numbers(1, 2, 3, 4, 5, 6, 21))
    }

    @Test func `a cell may carry a remark`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收: [{值: 22, 注: 其中修订16件}, 0, 0, 0, 0, 0]\n")
        let entry = try report.entry("申请.新收.自然人")
        #expect(entry == Report.Entry(.number(22), remark: "其中修订16件", span: SourceSpan(line: 5, column: 12, length: 2)))
    }

    @Test func `a cell that is not filled in may have a remark`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收: {自然人: {值: 待填, 注: 等司法局}}\n")
        let entry = try report.entry("申请.新收.自然人")
        #expect(entry.value == .blank)
        #expect(entry.remark == "等司法局")
    }

    @Test func `remarks may have English names`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收: {自然人: {value: 1, note: once}}\n")
        #expect(try report.entry("申请.新收.自然人").remark == "once")
    }

    @Test func `each cell of a list has its own place`() throws {
        let body = "申请:\n  新收: [▸1, 2, 3, 4, 5, ▸66]\n"
        let marked = Marked(TestEdition.of2021.head + body)
        let report = try #require(try TestEdition.of2021.reading(file: marked.text).report)
        let spans = try ["自然人", "其他"].map { try report.entry("申请.新收.\($0)").span?.start }
        #expect(spans == marked.positions.map(Optional.some))
    }
}
