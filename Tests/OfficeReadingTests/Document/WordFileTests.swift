import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct WordFileTests {
    private func outline(_ body: String, styles: String? = nil, numbering: String? = nil) throws -> [String] {
        try WordPackage(body, styles: styles, numbering: numbering).read().outline
    }

    @Test func `paragraphs and tables come in the order of the document, and count from one`() throws {
        let body =
            WordPackage.paragraph("一、总体情况") + "<w:p/>" + WordPackage.paragraph("正文。")
            + WordPackage.table([[WordPackage.cell("规章"), WordPackage.cell("3")]]) + WordPackage.paragraph("二、其他")
        let document = try WordPackage(body).read()
        #expect(document.outline == ["一、总体情况", "正文。", "[规章@0 3@1]", "二、其他"])
        let places = document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.place.words.zh
            case .grid(let grid): grid.cells.map(\.place.words.zh).joined(separator: " ")
            }
        }
        #expect(places == ["第1段", "第2段", "表1第1行第1列 表1第1行第2列", "第3段"])
        #expect(document.grids[0].cells[1].place.words.en == "row 1, column 2 of table 1")
    }

    @Test func `the strict format is read like the transitional one`() throws {
        var package = WordPackage(
            WordPackage.table([
                [WordPackage.cell("申请", "<w:gridSpan w:val=\"2\"/>")], [WordPackage.cell("新收"), WordPackage.cell("3")],
            ]) + WordPackage.paragraph("三、收到", "<w:pStyle w:val=\"h\"/>"),
            styles: WordPackage.style("h", name: "标题", "<w:outlineLvl w:val=\"0\"/>"))
        package.isStrict = true
        #expect(try package.read().outline == ["[申请@0×1×2 / 新收@0 3@1]", "1:三、收到"])
    }

    static let inline: [(String, [String])] = [
        ("<w:r><w:t>自然</w:t></w:r><w:r><w:t>人</w:t></w:r>", ["自然人"]),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", ["甲", "乙"]),
        ("<w:r><w:br w:type=\"page\"/><w:t>一、总体情况</w:t></w:r>", ["一、总体情况"]),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", ["甲\t乙"]),
        ("<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>25</w:t></w:r>", ["2024-25"]),
        ("<w:r><w:t>22\u{A0}件</w:t></w:r>", ["22 件"]), ("<w:r><w:t>\u{200B}总\u{FEFF}计</w:t></w:r>", ["总计"]),
        ("<w:hyperlink><w:r><w:t>网址</w:t></w:r></w:hyperlink>", ["网址"]),
        ("<w:smartTag><w:r><w:t>2024年</w:t></w:r></w:smartTag>", ["2024年"]),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>水利局</w:t></w:r></w:sdtContent></w:sdt>", ["水利局"]),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>点此</w:t></w:r></w:sdtContent></w:sdt>",
            []
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>jī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>机</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ["机"]
        ),
        ("<m:oMath><m:r><m:t>25%</m:t></m:r></m:oMath>", ["25%"]),
        ("<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple>", ["3"]),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t></w:r>", ["☑是"]),
        ("<w:r><w:sym w:font=\"宋体\" w:char=\"2460\"/></w:r>", ["①"]),
        ("<w:newThing><w:r><w:t>仍在</w:t></w:r></w:newThing>", ["仍在"]),
    ]

    @Test(arguments: inline)
    func `all text in a paragraph is read, whatever it is in`(_ content: String, _ lines: [String]) throws {
        #expect(try outline("<w:p>\(content)</w:p>") == lines)
    }

    @Test func `of a field its result is read, not its instruction`() throws {
        let mark = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let field =
            mark("begin") + "<w:r><w:instrText>REF a</w:instrText><w:t>指令</w:t></w:r>" + mark("separate")
            + WordPackage.run("表二") + mark("end") + WordPackage.run("见上")
        #expect(try outline("<w:p>\(field)</w:p>") == ["表二见上"])
        // One that is never ended hides no more than its paragraph.
        #expect(try outline("<w:p>\(mark("begin"))</w:p>" + WordPackage.paragraph("正文")) == ["正文"])
    }

    @Test func `the lines of a table of contents are left out, and no text besides`() throws {
        let mark = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let instruction = "<w:r><w:instrText> TOC \\o &quot;1-3&quot; </w:instrText></w:r>"
        let line = "<w:p><w:r><w:t>一、总体情况</w:t></w:r><w:r><w:tab/><w:t>1</w:t></w:r></w:p>"
        let body =
            "<w:p>\(mark("begin"))\(instruction)\(mark("separate"))</w:p>" + line + WordPackage.paragraph("正文3")
            + "<w:p>\(mark("end"))</w:p>" + line + WordPackage.paragraph("二、公开", "<w:pStyle w:val=\"TOC1\"/>")
        let document = try WordPackage(body).read()
        #expect(document.outline == ["正文3", "一、总体情况\t1"])
        #expect(document.englishNotes.contains("table of contents"))
    }

    @Test func `tracked changes are read as if accepted, and counted`() throws {
        let body =
            "<w:p><w:ins><w:r><w:t>新收</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>"
            + "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>3件</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(WordPackage.cell("删"))\(WordPackage.cell("1"))</w:tr>"
            + "<w:tr>\(WordPackage.cell("留"))\(WordPackage.cell("2"))</w:tr></w:tbl>"
        let document = try WordPackage(body).read()
        #expect(document.outline == ["新收3件", "[留@0 2@1]"])
        #expect(document.englishNotes.contains("tracked changes (1 insertions, 3 deletions)"))
    }

    @Test func `a paragraph whose end is deleted goes on in the next one`() throws {
        let body =
            WordPackage.paragraph("共收到", "<w:rPr><w:del/></w:rPr>") + WordPackage.paragraph("3件。")
            + WordPackage.paragraph("完")
        #expect(try outline(body) == ["共收到3件。", "完"])
        #expect(try outline(WordPackage.paragraph("最后", "<w:rPr><w:del/></w:rPr>")) == ["最后"])
    }

    @Test func `a text box is read once, above the paragraph that it is anchored in`() throws {
        let box = { (text: String) in "<w:txbxContent>\(WordPackage.paragraph(text))</w:txbxContent>" }
        let body =
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box("年度报告"))</wps:txbx></w:drawing>"
            + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box("年度报告"))</v:textbox></w:pict></mc:Fallback>"
            + "</mc:AlternateContent><w:t>正文</w:t></w:r></w:p>"
        #expect(try outline(body) == ["年度报告", "正文"])
        let old = "<w:p><w:r><w:pict><v:textbox>\(box("标题"))</v:textbox></w:pict></w:r></w:p>"
        #expect(try outline(old) == ["标题"])
    }

    @Test func `hidden text, footnotes, pictures, objects and macros are left out with a note`() throws {
        var package = WordPackage(
            "<w:p>\(WordPackage.run("看不见", "<w:vanish/>"))\(WordPackage.run("看得见", "<w:vanish w:val=\"0\"/>"))"
                + "<w:r><w:footnoteReference w:id=\"1\"/><w:drawing><pic:pic/></w:drawing></w:r>"
                + "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r></w:p>"
                + WordPackage.paragraph("目录行", "<w:pStyle w:val=\"t\"/>"),
            styles: WordPackage.style("t", name: "toc 1"))
        package.relationships = [("vbaProject", "vbaProject.bin")]
        let document = try package.read()
        #expect(document.outline == ["看得见"])
        for words in ["macros", "hidden text in 1", "1 pictures", "1 embedded", "1 footnotes", "table of contents"] {
            #expect(document.englishNotes.contains(words), "\(words)")
        }
    }

    @Test func `a document without anything special has no notes`() throws {
        #expect(try WordPackage(WordPackage.paragraph("正文")).read().notes.isEmpty)
    }

    @Test func `heading levels come from the paragraph, its style, or what that is based on`() throws {
        let styles =
            WordPackage.style("a", name: "标题一", "<w:outlineLvl w:val=\"0\"/>")
            + WordPackage.style("b", name: "b", basedOn: "a")
            + WordPackage.style("c", name: "heading 2") + WordPackage.style("d", name: "d", basedOn: "e")
            + WordPackage.style("e", name: "e", basedOn: "d")
        let lines = ["a", "b", "c", "d"].map { WordPackage.paragraph($0, "<w:pStyle w:val=\"\($0)\"/>") }.joined()
        let own =
            WordPackage.paragraph("自己", "<w:outlineLvl w:val=\"2\"/>")
            + WordPackage.paragraph(
                "正文", "<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"9\"/>")
        #expect(try outline(lines + own, styles: styles) == ["1:a", "1:b", "2:c", "d", "3:自己", "正文"])
    }

    private static let numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
        + "<w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
        + "</w:lvlOverride></w:num>"

    private func place(_ list: Int, _ level: Int = 0) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }

    @Test func `the numbers of lists stand before their paragraphs`() throws {
        let body =
            WordPackage.paragraph("总体情况", place(7)) + WordPackage.paragraph("甲", place(7, 1))
            + WordPackage.paragraph("乙", place(7, 1))
            + WordPackage.paragraph("主动公开", place(7)) + WordPackage.paragraph("丙", place(7, 1))
            + WordPackage.paragraph("第五", place(8))
            + WordPackage.paragraph("无", place(0)) + WordPackage.paragraph("样式", "<w:pStyle w:val=\"n\"/>")
        let styles = WordPackage.style("n", name: "n", place(7))
        #expect(
            try outline(body, styles: styles, numbering: Self.numbering)
                == ["一、总体情况", "一.1甲", "一.2乙", "二、主动公开", "二.1丙", "五、第五", "无", "六、样式"])
    }

    @Test func `no number of a list is put before a figure in a table`() throws {
        let cells = ["12", "规章"].map { "<w:tc>\(WordPackage.paragraph($0, place(7)))</w:tc>" }
        #expect(try outline(WordPackage.table([cells]), numbering: Self.numbering) == ["[12@0 二、规章@1]"])
    }

    @Test(arguments: [
        (1, "chineseCounting", "一"), (10, "chineseCountingThousand", "十"), (21, "chineseCounting", "二十一"),
        (3, "decimalEnclosedCircleChinese", "③"), (12, "decimalFullWidth", "１２"), (2, "upperLetter", "B"),
        (4, "lowerRoman", "iv"), (2, "ideographTraditional", "乙"), (7, "decimalZero", "07"),
        (100, "chineseCounting", "100"),
        (0, "lowerLetter", "0"), (5, "ordinal", "5"),
    ])
    func `a number of a list is written in its format`(_ number: Int, _ format: String, _ text: String) {
        #expect(NumberFormat.text(number, format) == text)
    }
}
