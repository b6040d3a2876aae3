import FormTemplates
import NianbaoCore
import SeededRandom
import Testing

@Suite struct TextDocumentTests {
    private func read(_ text: String) -> SourceDocument { TextDocument.read(SourceFile(name: "年报.txt", text: text)) }

    private func outline(_ text: String) -> [String] {
        read(text).blocks.map { block in
            switch block {
            case .paragraph(let paragraph): (paragraph.headingLevel.map { "\($0):" } ?? "") + paragraph.text
            case .grid(let grid):
                "["
                    + (0..<grid.rowCount).map { row in
                        grid.cells.filter { $0.row == row }.map { $0.text.replacing("\n", with: "↵") }.joined(
                            separator: "|")
                    }.joined(separator: " / ") + "]"
            }
        }
    }

    static let texts: [(String, [String])] = [
        ("一、总体情况\n\n　　正文。  \r\n第二段", ["一、总体情况", "正文。", "第二段"]),
        // Tabs, with an empty field for each place that a span reaches over.
        ("二、公开\n第一项\t\t\n信息\t新制\t总数\n规章\t0\t\n\n三、申请", ["二、公开", "[第一项|| / 信息|新制|总数 / 规章|0|]", "三、申请"]),
        ("\t\t自然人\t企业\n一、新收\t\t2\t3", ["[||自然人|企业 / 一、新收||2|3]"]),
        // An empty line ends a table, the number of a page does not.
        ("甲\t1\n乙\t2\n\n丙\t3\n丁\t4", ["[甲|1 / 乙|2]", "[丙|3 / 丁|4]"]),
        ("甲\t1\n- 3 -\n乙\t2\n—— 第4页 ——\n丙\t3", ["[甲|1 / 乙|2 / 丙|3]"]), ("甲\t1\n7\n乙\t2", ["[甲|1 / 7 / 乙|2]"]),
        // A label alone between rows is a row, a text after the last row is a paragraph.
        ("甲\t1\n4.大量反复\n申请\t0\n说明", ["[甲|1 / 4.大量反复 / 申请|0]", "说明"]),
        // A cell of several lines, as spreadsheets copy it.
        ("甲\t\"22\n（其中修订16件）\"\t1\n乙\t2\t3", ["[甲|22↵（其中修订16件）|1 / 乙|2|3]"]),
        // Bars, as in Markdown, and without a bar at the ends.
        ("| 规章 | 1 |\n| --- | :-: |\n| 文件 | |\n", ["[规章|1 / 文件|]"]), ("规章 | 1 | 2\n文件 | 3 | 4", ["[规章|1|2 / 文件|3|4]"]),
        ("| 甲 | - |\n| 乙 | - |", ["[甲|- / 乙|-]"]),
        (
            "# 年报\n\n## 一、总体\n\n正文\\*甲**乙**\n> 引\n\n| a\\|b | 1 |\n|---|---|",
            ["1:年报", "2:一、总体", "正文*甲乙", "引", "[a|b|1]"]
        ),
        ("|\n甲\n|\n1\n|", ["甲", "1"]),
        // Columns set apart by spaces.
        ("项目      自然人   企业\n新收         2       3\n结转  0  1", ["[项目|自然人|企业 / 新收|2|3 / 结转|0|1]"]),
        ("机关  水利局\n年度  2024", ["机关  水利局", "年度  2024"]),
        // A tab or bar alone makes no table.
        ("一、\t总体情况\n（二）\t重点", ["一、总体情况", "（二）重点"]), ("\t正文。", ["正文。"]), ("负责人：\t张三", ["负责人：\t张三"]),
        ("公\u{200B}开\u{FEFF}信\u{200D}息", ["公开信息"]), ("\u{A0}正\u{A0}文", ["正 文"]),
        // An empty line after each other one says nothing.
        (
            (1...8).map { "甲\t\($0)\n" }.joined(separator: "\n"),
            ["[" + (1...8).map { "甲|\($0)" }.joined(separator: " / ") + "]"]
        ),
        ("**年报**\n**一、总体**\n正文*甲*", ["年报", "一、总体", "正文*甲*"]),
        // A sentence ends a table.
        ("甲\t1\n乙\t2\n全年公开。\n丙\t3\t4", ["[甲|1 / 乙|2]", "全年公开。", "[丙|3|4]"]),
        ("首页 | 公开", ["首页 | 公开"]), ("甲\t1\t2", ["[甲|1|2]"]), ("", []), ("a \"b\tc", ["a \"b\tc"]),
    ]

    @Test func `a report that a mail quotes is read without the signs before its lines`() {
        let text = "请查收。\n> 二、公开\n> \n> 信息\t制发\n> 规章\t12\n> > 文件\t3\n>"
        #expect(outline(text) == ["请查收。", "二、公开", "[信息|制发 / 规章|12 / 文件|3]"])
        guard case .grid(let grid) = read(text).blocks.last else {
            Issue.record("no table")
            return
        }
        #expect(grid.cells[3].place == .text(SourceSpan(line: 5, column: 6, length: 2)))
    }

    @Test func `commas divide the fields of CSV`() {
        let rows = (1...10).map { "\($0).规章,,\"\($0),234\",39,256" }
        let text = (["年报", "一、总体,,,,", ",,,合计,"] + rows + ["\"甲\"\"\n乙\",1,2,3,4"]).joined(separator: "\r\n")
        let lines = outline(text)
        #expect(lines.count == 3 && Array(lines.prefix(2)) == ["年报", "一、总体"])
        #expect(lines[2].hasPrefix("[|||合计| / 1.规章||1,234|39|256 / ") && lines[2].hasSuffix(" / 甲\"↵乙|1|2|3|4]"))
        // Commas within figures divide nothing.
        let figures = (1...12).map { "\($0)．规章 1,234 2,345 3,456 4,567" }.joined(separator: "\n")
        #expect(read(figures).blocks.count == 12)
    }

    @Test(arguments: texts)
    func `tables are kept apart from paragraphs`(_ text: String, _ blocks: [String]) {
        #expect(outline(text) == blocks)
    }

    @Test(arguments: [
        ("甲\t1\n乙\t", true), ("甲\n1\n乙\n2", false), ("甲  1  2\n乙  3  4\n\n丙\t5\n丁\t6", false),
        ("| a | b |\n| c | |", true),
    ])
    func `an empty cell keeps its place only where a sign stands beside it`(_ text: String, _ keeps: Bool) {
        #expect(read(text).keepsEmptyCells == keeps)
    }

    @Test(arguments: ["\t", "|"]) func `a line with more fields than any table is a paragraph`(_ separator: String) {
        func line(_ count: Int) -> String { Array(repeating: "1", count: count).joined(separator: separator) }
        #expect(outline("\(line(501))\n\(line(501))").allSatisfy { $0.hasPrefix("[") })
        #expect(outline("\(line(502))\n\(line(502))") == [line(502), line(502)])
    }

    @Test func `places are those of the text`() {
        let document = read("　一、总体\n甲\t 12\t\n")
        let places = document.blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.place.span]
            case .grid(let grid): grid.cells.map(\.place.span)
            }
        }
        let expected = [(1, 2, 4), (2, 1, 1), (2, 4, 2), (2, 7, 0)].map { SourceSpan(line: $0, column: $1, length: $2) }
        #expect(places == expected)
    }

    private func words(of document: SourceDocument) -> [String] {
        document.blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .grid(let grid): grid.cells.map(\.text)
            }
        }
    }

    @Test func `any text is read without loss of a figure`() {
        let pieces = [
            "\t", "|", "  ", "\n", "\n\n", "\"", "\\", "---", "#", "甲", "（一）", "12", "3件", "- ", "。", "\u{3000}",
            "\r\n", "**",
        ]
        var generator = SplitMix64(seed: 11)
        for _ in 0..<3_000 {
            let count = Int.random(in: 1...40, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let digits = text.filter { "12".contains($0) }.count
            let read = words(of: self.read(text)).joined().filter { "12".contains($0) }.count
            #expect(read == digits, "\(text)")
        }
    }
}
