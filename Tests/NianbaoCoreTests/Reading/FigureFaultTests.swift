import Testing

@testable import NianbaoCore

/// Figures as they come out of a file: rule, place, and the words of message and advice.
@Suite struct FigureFaultTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let rule: String
        let message: String
        let advice: String

        init(_ text: String, _ rule: String, _ message: String, _ advice: String) {
            self.text = text
            self.rule = rule
            self.message = message
            self.advice = advice
        }

        var testDescription: String { text }
    }

    static let counts = [
        Case("012", "number.format", "“012”以 0 开头", "写 12"),
        Case("1e3", "number.format", "“1e3”是科学计数法", "写普通的十进制数"),
        Case("0x10", "number.format", "“0x10”是十六进制写法", "写普通的十进制数"),
        Case("12O", "number.format", "“12O”里混有字母", "是不是 120？"),
        Case("1.5", "cell.count_integer", "件数“1.5”不是整数", "写整数"),
        Case("3/1", "number.format", "“3/1”是两个数", "一格写一个数"),
        Case("251000元", "number.format", "“251000元”带了单位“元”", "只写数字：251000"),
        Case("12件", "number.format", "“12件”带了单位“件”", "只写数字：12"),
        Case("12人次", "number.format", "“12人次”带了单位“人次”", "只写数字：12"),
        Case("十二", "number.format", "“十二”是汉字数字", "用阿拉伯数字写"),
        Case("/", "number.format", "“/”不是数字", "没有写 0，尚未统计写 待填"),
        Case("—", "number.format", "“—”不是数字", "没有写 0，尚未统计写 待填"),
        Case("无", "number.format", "“无”不是数字", "没有写 0，尚未统计写 待填"),
        Case("约20", "number.format", "“约20”不是准确的数", "写准确的数"),
        Case("-1", "cell.non_negative", "“-1”是负数", "写 0 或正数；这一列不能是负数"),
        Case("9007199254740993", "cell.too_large", "“9007199254740993”太大，超过 9007199254740992", "检查是否多打了数字"),
        Case("１２", "number.style", "“１２”按 12 读取", "改写成 12"),
        Case("\"1,234\"", "number.style", "“1,234”按 1234 读取", "改写成 1234"),
        Case("\"-\"", "number.format", "“-”不是数字", "没有写 0，尚未统计写 待填"),
    ]

    private func reading(_ example: Case, in row: String) throws -> (marked: Marked, reading: Reading) {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  新收: \(row)\n")
        return (marked, try TestEdition.of2021.reading(file: marked.text))
    }

    @Test(arguments: counts)
    func `a count gives one finding at its place`(_ example: Case) throws {
        let (marked, reading) = try reading(example, in: "[0, ▸\(example.text), 0, 0, 0, 0]")
        #expect(reading.findings.map(\.mark) == marked.marks(example.rule))
    }

    @Test(arguments: counts)
    func `its span covers the figure`(_ example: Case) throws {
        let (marked, reading) = try reading(example, in: "[0, \(example.text), 0, 0, 0, 0]")
        #expect(reading.findings.first?.excerpt(of: marked.text) == example.text)
    }

    @Test(arguments: counts)
    func `its message names the fact`(_ example: Case) throws {
        let (_, reading) = try reading(example, in: "{商业企业: \(example.text)}")
        let message = try #require(reading.findings.first?.message.zh)
        let expected = example.rule == "number.style" ? example.message : "申请.新收.商业企业：\(example.message)"
        #expect(message == expected)
    }

    @Test(arguments: counts)
    func `its advice says what to write`(_ example: Case) throws {
        let (_, reading) = try reading(example, in: "[0, \(example.text), 0, 0, 0, 0]")
        #expect(reading.findings.first?.advice?.zh == example.advice)
    }

    @Test(arguments: counts)
    func `the figures beside it are read`(_ example: Case) throws {
        let (_, reading) = try reading(example, in: "[3, \(example.text), 0, 0, 0, 4]")
        let row = try #require(reading.report).row("申请.新收")
        #expect(row.first == .number(3))
        #expect(row[5] == .number(4))
    }

    @Test(arguments: counts.filter { $0.rule != "number.style" })
    func `a refused figure is unreadable`(_ example: Case) throws {
        let (_, reading) = try reading(example, in: "[0, \(example.text), 0, 0, 0, 0]")
        #expect(try #require(reading.report).value("申请.新收.商业企业") == .unreadable)
    }

    @Test(arguments: ["requests:\n  new: {natural: 012}\n"])
    func `messages about an English file use its names`(_ body: String) throws {
        let text = "edition: 2021\nagency: Bureau\nyear: 2023\n" + body
        let finding = try #require(try TestEdition.of2021.reading(file: text).findings.first)
        #expect(finding.message.en == "requests.new.natural: “012” starts with a zero")
        #expect(finding.advice?.en == "write 12")
    }

    @Test func `a long text is cut in the message`() throws {
        let (_, reading) = try reading(Self.counts[0], in: "{自然人: \(String(repeating: "数", count: 41))}")
        let shown = String(repeating: "数", count: 40)
        #expect(reading.findings.first?.message.zh == "申请.新收.自然人：“\(shown)…”不是数字")
    }
}
