import Testing

@testable import NianbaoCore

@Suite struct RowFaultTests {
    private func reading(_ marked: Marked) throws -> Reading { try TestEdition.of2021.reading(file: marked.text) }

    private func marked(_ body: String) -> Marked { Marked(TestEdition.of2021.head + body) }

    @Test(arguments: ["[1, 2, 3, 4, 5]", "[1]", "[]", "[1, 2, 3, 4, 5, 6, 7, 8]"])
    func `a row of the wrong length is reported where its list begins`(_ list: String) throws {
        let marked = marked("申请:\n  新收: ▸\(list)\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("row.length"))
    }

    @Test func `the message counts the figures and names the columns`() throws {
        let finding = try #require(try reading(marked("申请:\n  新收: [1, 2, 3, 4, 5]\n")).findings.first)
        #expect(finding.message.zh == "“新收”有 5 个数，应当是 6 个（可再加一个合计）")
        #expect(finding.advice?.zh == "依次是 自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他")
    }

    @Test func `no total is mentioned where there is none`() throws {
        let finding = try #require(try reading(marked("主动公开:\n  第一项:\n    规章: [1, 2]\n")).findings.first)
        #expect(finding.message.zh == "“规章”有 2 个数，应当是 3 个")
    }

    @Test(arguments: [
        ("[▸1,234, ▸2,100, 0, 0, 0, 0]", [1234, 2100, 0, 0, 0, 0]), ("[▸1,234, 0, 0, 0, 0, 0]", [1234, 0, 0, 0, 0, 0]),
        ("[0, 0, ▸12,000, 0, 0, 0]", [0, 0, 12000, 0, 0, 0]),
        ("[▸1,234,567, 0, 0, 0, 0, 0]", [1_234_567, 0, 0, 0, 0, 0]),
        ("[▸1,234,0,0,0,0,0,1]", [1234, 0, 0, 0, 0, 0]),
    ])
    func `commas that part thousands make no figures of their own`(_ list: String, _ figures: [Int]) throws {
        let marked = marked("申请:\n  新收: \(list)\n")
        let reading = try reading(marked)
        #expect(reading.findings.map(\.mark) == marked.marks("row.length"))
        #expect(try #require(reading.report).row("申请.新收").prefix(6) == figures.map { .number($0) }[...])
    }

    @Test(arguments: [
        "[1,234, 0, 0, 0, 0, 235]", "[1,234,0,0,0,0,235]", "[1, 234, 0, 0, 0, 0]", "[5,120,3,0,0,0,128]",
        "[0,123, 0, 0, 0, 0, 0]",
        "[1,234,0,0,0,0,230]",
    ])
    func `figures with nothing but a comma between them stay two where they can be`(_ list: String) throws {
        #expect(try reading(marked("申请:\n  新收: \(list)\n")).findings.map(\.mark) == [])
    }

    @Test func `a row of the wrong length is unreadable, not missing or zero`() throws {
        let report = try #require(try reading(marked("申请:\n  新收: [1, 2]\n")).report)
        #expect(try report.row("申请.新收") == Array(repeating: .unreadable, count: 6) + [.absent])
    }

    @Test(arguments: ["27", "无", "/", "00"])
    func `a bare figure does not make a row of several columns`(_ text: String) throws {
        let marked = marked("申请:\n  新收: ▸\(text)\n")
        let finding = try #require(try reading(marked).findings.first)
        #expect(finding.mark == marked.marks("row.notation")[0])
        #expect(finding.message.zh == "“新收”要写 6 个数")
    }

    @Test(arguments: [
        ("2,21,0,0,4,0", "外面加英文方括号，中间用英文逗号：[2, 21, 0, 0, 4, 0]"), ("O", "全部为零的，写一个数字 0"),
        ("无", "按 [自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他] 的顺序写；全部为零写一个 0，尚未统计写 待填"),
        ("[2 21 0 0 4 0]", "数与数之间用英文逗号：[2, 21, 0, 0, 4, 0]"),
    ])
    func `the probable meaning is suggested`(_ text: String, _ advice: String) throws {
        let findings = try reading(marked("申请:\n  新收: \(text)\n")).findings
        #expect(findings.map { $0.advice?.zh } == [advice])
    }

    @Test(arguments: ["/", "-", "——", "无"])
    func `a dash in a row that need not apply offers the word for it`(_ text: String) throws {
        let findings = try reading(marked("主动公开:\n  第一项:\n    规章: \(text)   # 没有\n")).findings
        #expect(findings.map(\.message.zh) == ["“规章”要写 3 个数"])
        #expect(findings.map { $0.advice?.zh } == ["本机关无此权限的写 不适用；全部为零写一个 0"])
    }

    @Test(arguments: ["5", "[1, 2]", "无"])
    func `a group takes rows below it`(_ text: String) throws {
        let marked = marked("申请:\n  无法提供: ▸\(text)\n")
        let finding = try #require(try reading(marked).findings.first)
        #expect(finding.mark == marked.marks("row.notation")[0])
        #expect(finding.advice?.zh == "分别写 不掌握、需另行制作、补正仍不明确；全部为零写一个 0")
    }

    @Test(arguments: ["1", "[0]", "无"])
    func `the rest of a map is 0 or not filled in`(_ text: String) throws {
        let marked = marked("申请:\n  新收: {自然人: 1, 其余: ▸\(text)}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("row.notation"))
    }

    @Test(arguments: ["申请:\n  新收: [▸[1], 0, 0, 0, 0, 0]\n", "申请:\n  新收: {自然人: ▸[1]}\n"])
    func `a list is no figure`(_ body: String) throws {
        let marked = marked(body)
        let finding = try #require(try reading(marked).findings.first)
        #expect(finding.mark == marked.marks("row.notation")[0])
        #expect(finding.message.zh == "“申请.新收.自然人”应当是一个数")
    }

    @Test func `a remark without figure is no figure`() throws {
        let marked = marked("申请:\n  新收: {自然人: ▸{注: 说明}}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("row.notation"))
    }

    @Test(arguments: ["\"\"", "[1]", "~", "null", ""])
    func `a remark without text is reported at its key`(_ remark: String) throws {
        let marked = marked("申请:\n  新收: {自然人: {值: 1, ▸注: \(remark)}}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("cell.remark"))
    }

    @Test(arguments: ["\"甲\\n乙\"", "\"甲\\t乙\"", "\"甲\\L乙\"", "\"\\a\""])
    func `a remark of more than one line is reported at its text`(_ remark: String) throws {
        let marked = marked("申请:\n  新收: {自然人: {值: 1, 注: ▸\(remark)}}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("cell.remark"))
    }

    @Test func `a figure with a broken remark is kept`() throws {
        let report = try #require(try reading(marked("申请:\n  新收: {自然人: {值: 1, 注: [x]}}\n")).report)
        #expect(try report.entry("申请.新收.自然人").value == .number(1))
        #expect(try report.entry("申请.新收.自然人").remark == nil)
    }

    @Test func `every fault of a table is reported in one run, in the order of the file`() throws {
        let marked = marked(
            """
            申请:
              新收: [▸012, 0, 0, 0, ▸1.5, 0]
              ▸新受: 0
              上年结转: ▸[1, 2]
              不予公开:
                国家秘密: {自然人: ▸-3}

            """)
        let rules = ["number.format", "cell.count_integer", "key.unknown", "row.length", "cell.non_negative"]
        let expected = zip(marked.positions, rules).map { "\($0.line):\($0.column) \($1)" }
        #expect(try reading(marked).findings.map(\.mark) == expected)
    }
}
