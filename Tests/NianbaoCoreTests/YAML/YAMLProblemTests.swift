import Testing

@testable import NianbaoCore

@Suite struct YAMLProblemTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let message: String
        let text: String

        init(_ message: String, _ text: String) {
            self.message = message
            self.text = text
        }

        var testDescription: String { message }
    }

    static let cases: [Case] = [
        Case("方括号 [ 没有对应的 ]，或中间缺少逗号", "年度: 2020\n中文: ▸[1, 2\n"),
        Case("花括号 { 没有对应的 }，或中间缺少逗号", "年度: 2020\n中文: ▸{甲: 1\n"),
        Case("引号到文件末尾也没有关上", "年度: 2020\n中文: ▸\"甲\n"),
        Case("这里的冒号多余，或这一行的缩进不对", "年度: 2020\n中文: 甲▸: 乙\n"),
        Case("制表符（Tab）不能用来缩进", "年度: 2020\n中文:\n  甲:\n▸\t  乙: 1\n"),
        Case("这里不能以这个符号开头", "年度: 2020\n中文: ▸@甲\n"),
        Case("这里不能以“- ”开头", "年度: 2020\n中文: ▸- 甲\n"),
        Case("这一行不是“项目: 值”的写法", "年度: 2020\n▸中文没有冒号\n"),
    ]

    @Test(arguments: cases)
    func `a mistake is reported in words for people who do not know YAML`(_ example: Case) {
        let document = YAMLDocument(Marked(example.text).text)
        #expect(document.findings.map(\.message.zh) == [example.message])
    }

    @Test(arguments: cases)
    func `a mistake is reported at its place`(_ example: Case) {
        let marked = Marked(example.text)
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == marked.marks("yaml.syntax"))
    }

    @Test(arguments: cases)
    func `a mistake comes with advice in both languages`(_ example: Case) throws {
        let finding = try #require(YAMLDocument(Marked(example.text).text).findings.first)
        #expect(finding.advice?.zh.isEmpty == false)
        #expect(finding.advice?.en.utf8.allSatisfy { $0 < 0x80 } == true || finding.advice?.en.contains("“") == true)
    }

    @Test(arguments: ["机关: \"青石县\"教育局\n", "甲: 1\n机关: '青石县' 教育局\n"])
    func `text behind a quotation is called so`(_ text: String) {
        #expect(YAMLDocument(text).findings.map(\.message.zh) == ["引号到这里就结束了，后面还有文字"])
    }

    @Test func `a control character is called one`() {
        let document = YAMLDocument("年度: 2020\n机关: 某\u{7}局\n")
        #expect(document.findings.map(\.message.zh) == ["这里有看不见的字符（U+0007）"])
        #expect(document.findings.map(\.span?.start) == [SourcePosition(line: 2, column: 6)])
    }
}
