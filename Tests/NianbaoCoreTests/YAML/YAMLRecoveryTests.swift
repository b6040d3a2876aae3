import Testing

@testable import NianbaoCore

@Suite struct YAMLRecoveryTests {
    @Test func `mistakes in two sections are both reported in one run`() {
        let marked = Marked(
            """
            年度: 2020
            主动公开:
              第五项:
                行政许可: ▸[1, 2
            申请:
              新收: [1]
            复议诉讼:
              行政复议: ▸{结果维持: 1
            其他事项: 无

            """)
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == marked.marks("yaml.syntax"))
    }

    @Test(arguments: [" 导语:\n有效: 0", "  机关: 某局\n 年度: 2024\n标题: 年报\n", " 申请:\n  新收: 0\n复议诉讼:\n"])
    func `a text whose first key is indented has a finding, though each of its pieces can be read`(_ text: String) {
        let document = YAMLDocument(text)
        #expect(!document.isWellFormed)
        #expect(document.findings.map(\.rule).contains("yaml.syntax"))
    }

    @Test func `sections without a mistake are still read`() throws {
        let text = "年度: 2020\n主动公开:\n  第五项: [1, 2\n申请:\n  新收: [1]\n复议诉讼:\n  行政复议: {结果维持: 1\n其他事项: 无\n"
        let document = YAMLDocument(text)
        let entries = try #require(document.root?.entries)
        #expect(!document.isWellFormed)
        #expect(entries.map(\.key) == ["年度", "主动公开", "申请", "复议诉讼", "其他事项"])
        let row = try #require(entries[2].value.entries?.first)
        #expect(row.value.items?.first?.scalar?.text == "1")
    }

    @Test func `healthy rows beside a broken one keep their positions`() throws {
        let marked = Marked("申请:\n  ▸新收: [1]\n  上年结转: [2\n  ▸予以公开: [3]\n")
        let rows = try #require(YAMLDocument(marked.text).root?.entries?.first?.value.entries)
        #expect(rows.map(\.key) == ["新收", "予以公开"])
        #expect(rows.map(\.keySpan.start) == marked.positions)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `places are counted by every line break that editors have`(_ lineBreak: String) throws {
        let text = "申请:\(lineBreak)  新收: [1\(lineBreak)主动公开:\(lineBreak)  第五项: 0\(lineBreak)复议诉讼: 0\n"
        let document = YAMLDocument(text)
        #expect(document.root?.entries?.map(\.keySpan.start.line).suffix(2) == [3, 5])
        #expect(document.findings.map(\.span?.start.line) == [2])
    }

    @Test func `unindented paragraphs are one finding at the first of them`() {
        let marked = Marked(
            """
            年度: 2020
            总体情况: |
            ▸2020年，各项工作按计划完成。
            （一）主动公开
            公开文件28份。
            申请:
              新收: 0

            """)
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == marked.marks("yaml.syntax"))
    }

    @Test func `sections after unindented paragraphs are read`() {
        let document = YAMLDocument("总体情况: |\n没有缩进。\n还是没有。\n申请:\n  新收: 0\n其他事项: 无\n")
        #expect(document.root?.entries?.map(\.key) == ["总体情况", "申请", "其他事项"])
    }

    @Test func `unindented paragraphs in two sections are two findings`() {
        let marked = Marked("总体情况: |\n▸没有缩进。\n还是没有。\n存在问题: |\n▸也没有。\n其他事项: 无\n")
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == marked.marks("yaml.syntax"))
    }

    @Test func `refused parts are reported along with a mistake`() {
        let marked = Marked("a: ▸&x 1\nb: ▸[1\nc: 3\n")
        let rules = zip(marked.positions, ["yaml.anchor", "yaml.syntax"]).map { "\($0.line):\($0.column) \($1)" }
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == rules)
    }

    @Test func `a text too large to cut up gives the first mistake alone`() {
        let filler = String(repeating: "# 注释\n", count: YAMLRecovery.sizeLimit / 9 + 1)
        let document = YAMLDocument("a: [1\nb: 2\nc: {1\nd: 4\n" + filler)
        #expect(document.findings.count == 1)
        #expect(document.root == nil)
    }

    @Test func `a closing bracket on a separate line belongs to what it closes`() {
        let marked = Marked("a: [\n  1,\n]\nb: {\n  x: 1\n}\nc: ▸[1\n")
        let document = YAMLDocument(marked.text)
        #expect(document.findings.map(\.mark) == marked.marks("yaml.syntax"))
        #expect(document.root?.entries?.map(\.key) == ["a", "b"])
    }

    @Test func `CR LF lines are cut like others`() {
        let document = YAMLDocument("a: 1\r\nb: [1\r\nc: 3\r\n")
        #expect(document.findings.map(\.mark) == ["2:4 yaml.syntax"])
        #expect(document.root?.entries?.map(\.key) == ["a", "c"])
    }
}
