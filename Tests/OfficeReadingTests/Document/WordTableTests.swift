import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct WordTableTests {
    private func outline(_ rows: [[String]]) throws -> [String] {
        let grid = try #require(try WordPackage(WordPackage.table(rows)).read().grids.first)
        #expect(grid.isSound)
        return grid.outline
    }

    private static let restart = "<w:vMerge w:val=\"restart\"/>"
    private static let goesOn = "<w:vMerge/>"

    @Test func `cells cover columns and rows`() throws {
        let rows = [
            [WordPackage.cell("勾稽", "<w:gridSpan w:val=\"2\"/>\(Self.restart)"), WordPackage.cell("申请人")],
            [WordPackage.cell("", "<w:gridSpan w:val=\"2\"/>\(Self.goesOn)"), WordPackage.cell("自然人")],
            [WordPackage.cell("三", Self.restart), WordPackage.cell("（一）"), WordPackage.cell("1")],
            [WordPackage.cell("", Self.goesOn), WordPackage.cell("（二）"), WordPackage.cell("")],
        ]
        #expect(try outline(rows) == ["勾稽@0×2×2 申请人@2", "自然人@2", "三@0×2×1 （一）@1 1@2", "（二）@1 @2"])
    }

    @Test(arguments: [
        "<w:vertAlign w:val=\"superscript\"/>", "<w:vertAlign w:val=\"subscript\"/>", "<w:strike/>", "<w:dstrike/>",
        "<w:color w:val=\"FFFFFF\"/>",
    ])
    func `what is struck out or set apart beside a figure is not read as its digits`(_ look: String) throws {
        let figure = "<w:tc><w:p><w:r><w:t>785</w:t></w:r><w:r><w:rPr>\(look)</w:rPr><w:t>1</w:t></w:r></w:p></w:tc>"
        let document = try WordPackage(WordPackage.table([[WordPackage.cell("行政许可"), figure]])).read()
        #expect(document.grids.first?.outline == ["行政许可@0 785@1"])
        #expect(document.notes.count == 1)
    }

    @Test(arguments: [
        "<w:r><w:rPr><w:rStyle w:val=\"raised\"/></w:rPr><w:t>1</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"child\"/></w:rPr><w:t>1</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"note\"/></w:rPr><w:t>1</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"hidden\"/></w:rPr><w:t>9</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"struck\"/></w:rPr><w:t>77</w:t></w:r>",
        "<w:r><w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"12\"/></w:rPr><w:t>1</w:t></w:r>",
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>1</w:t></w:r>",
    ])
    func `what a style sets apart, hides or strikes out beside a figure is not read as its digits`(_ run: String) throws
    {
        func style(_ id: String, _ name: String, _ look: String, _ base: String = "") -> String {
            "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(base)<w:rPr>\(look)</w:rPr></w:style>"
        }
        let styles =
            style("raised", "a", "<w:vertAlign w:val=\"superscript\"/>")
            + style("child", "b", "", "<w:basedOn w:val=\"raised\"/>") + style("note", "Footnote Reference", "")
            + style("hidden", "c", "<w:vanish/>") + style("struck", "d", "<w:strike/>")
        let figure = "<w:tc><w:p>\(WordPackage.run("335"))\(run)</w:p></w:tc>"
        let table = WordPackage.table([[WordPackage.cell("行政许可"), figure]])
        let document = try WordPackage(table, styles: styles).read()
        #expect(document.grids.first?.outline == ["行政许可@0 335@1"])
        #expect(!document.notes.isEmpty)
    }

    @Test(arguments: ["<w:sz w:val=\"12\"/>", "<w:i/>", "<w:position w:val=\"2\"/>"])
    func `digits of different looks are not read as one figure`(_ look: String) throws {
        let figure = "<w:tc><w:p>\(WordPackage.run("335"))\(WordPackage.run("1", look))</w:p></w:tc>"
        let document = try WordPackage(WordPackage.table([[WordPackage.cell("行政许可"), figure]])).read()
        #expect(document.grids.first?.outline == ["行政许可@0 335 1@1"])
        // Where nothing else is different, editors often cut a figure into pieces.
        let pieces = WordPackage.run("3", "<w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"21\"/>") + WordPackage.run("35")
        let whole = WordPackage.table([[WordPackage.cell("行政许可"), "<w:tc><w:p>\(pieces)</w:p></w:tc>"]])
        #expect(try WordPackage(whole).read().grids.first?.outline == ["行政许可@0 335@1"])
    }

    @Test func `a style that hides what its paragraph's style hides shows it`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:name w:val=\"p\"/><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"c\"><w:name w:val=\"c\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        let runs =
            WordPackage.run("甲") + WordPackage.run("乙", "<w:rStyle w:val=\"c\"/>")
            + WordPackage.run("丙", "<w:vanish w:val=\"0\"/>")
        let document = try WordPackage("<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>\(runs)</w:p>", styles: styles)
            .read()
        #expect(document.outline == ["乙丙"])
    }

    @Test func `paragraphs with tabs between the cells are the rows of a table`() throws {
        func row(_ fields: [String]) -> String {
            "<w:p>" + fields.map { WordPackage.run($0) }.joined(separator: "<w:r><w:tab/></w:r>") + "</w:p>"
        }
        let body = [["信息", "制发", "废止"], ["规章", "12", ""], ["", "乙", "3"]].map(row).joined()
        let document = try WordPackage(row(["二、公开"]) + body + row(["说明", "甲", "乙", "丙"])).read()
        #expect(document.outline == ["二、公开", "[信息@0 制发@1 废止@2 / 规章@0 12@1 @2 / @0 乙@1 3@2]", "说明\t甲\t乙\t丙"])
        // Texts are none, nor are lines with but one tab.
        #expect(try WordPackage(row(["甲", "1"]) + row(["乙", "2"])).read().grids.isEmpty)
        #expect(try WordPackage(row(["", "", "青石县水利局"]) + row(["", "", "2025年"])).read().grids.isEmpty)
        #expect(try WordPackage(row(["甲", "乙", "丙"]) + row(["丁", "戊", "己"])).read().grids.isEmpty)
    }

    @Test func `elsewhere raised signs and white letters are text like any other`() throws {
        let white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>2023</w:t></w:r>"
        let raised =
            "<w:r><w:t>3 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>"
        let table = WordPackage.table([["<w:tc><w:p>\(white)</w:p></w:tc>", WordPackage.cell("1")]])
        let document = try WordPackage("<w:p>\(raised)</w:p>\(table)").read()
        #expect(document.outline == ["3 m2", "[2023@0 1@1]"])
        #expect(document.notes.isEmpty)
    }

    @Test func `a merged cell without its beginning is a cell of its own`() throws {
        #expect(
            try outline([
                [WordPackage.cell("三", Self.goesOn), WordPackage.cell("1")],
                [WordPackage.cell("", Self.goesOn), WordPackage.cell("2")],
            ])
                == ["三@0×2×1 1@1", "2@1"])
        // As is one that does not lie below the whole of the cell above.
        let rows = [
            [WordPackage.cell("甲", "<w:gridSpan w:val=\"2\"/>\(Self.restart)"), WordPackage.cell("1")],
            [WordPackage.cell("乙", Self.goesOn), WordPackage.cell("2"), WordPackage.cell("3")],
        ]
        #expect(try outline(rows) == ["甲@0×1×2 1@2", "乙@0 2@1 3@2"])
    }

    @Test func `cells that old documents merge sideways are one`() throws {
        let rows = [
            [
                WordPackage.cell("合", "<w:hMerge w:val=\"restart\"/>\(Self.restart)"),
                WordPackage.cell("", "<w:hMerge/>"), WordPackage.cell("1"),
            ],
            [
                WordPackage.cell("", "<w:hMerge w:val=\"restart\"/>\(Self.goesOn)"),
                WordPackage.cell("", "<w:hMerge/>"), WordPackage.cell("2"),
            ],
        ]
        #expect(try outline(rows) == ["合@0×2×2 1@2", "2@2"])
    }

    @Test func `a row may leave out columns at its beginning`() throws {
        let body =
            "<w:tbl><w:tr>\(WordPackage.cell("甲"))\(WordPackage.cell("1"))\(WordPackage.cell("2"))</w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>\(WordPackage.cell("3"))</w:tr></w:tbl>"
        let grid = try #require(try WordPackage(body).read().grids.first)
        #expect(grid.outline == ["甲@0 1@1 2@2", "3@1"] && grid.columnCount == 3)
    }

    @Test func `paragraphs and line breaks of a cell are lines of its text`() throws {
        let cell =
            "<w:tc><w:p><w:r><w:t>22</w:t><w:br/><w:t>（其中修订16件）</w:t></w:r></w:p>\(WordPackage.paragraph("注"))</w:tc>"
        #expect(try outline([[cell, WordPackage.cell("1")]]) == ["22↵（其中修订16件）↵注@0 1@1"])
    }

    @Test func `rows and cells in content controls are read`() throws {
        let row =
            "<w:tr>\(WordPackage.cell("规章"))<w:sdt><w:sdtPr/><w:sdtContent>\(WordPackage.cell("3"))</w:sdtContent></w:sdt></w:tr>"
        let body = "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent>\(row)</w:sdtContent></w:sdt></w:tbl>"
        #expect(try WordPackage(body).read().outline == ["[规章@0 3@1]"])
    }

    @Test func `text that a merged cell covers is noted`() throws {
        let rows = [
            [WordPackage.cell("甲", Self.restart), WordPackage.cell("1")],
            [WordPackage.cell("看不见", Self.goesOn), WordPackage.cell("2")],
        ]
        let document = try WordPackage(WordPackage.table(rows)).read()
        #expect(document.outline == ["[甲@0×2×1 1@1 / 2@1]"])
        #expect(document.englishNotes.contains("merged cells cover"))
    }

    @Test func `a table that only arranges others is no grid`() throws {
        let inner = WordPackage.table([["甲", "1"], ["乙", "2"]].map { $0.map { WordPackage.cell($0) } })
        let frame = WordPackage.table([
            [WordPackage.cell("导航"), "<w:tc>\(WordPackage.paragraph("一、总体情况"))\(inner)<w:p/></w:tc>"]
        ])
        #expect(try WordPackage(frame).read().outline == ["导航", "一、总体情况", "[甲@0 1@1 / 乙@0 2@1]"])
        let box = WordPackage.table([[WordPackage.cell("框里的话")]])
        #expect(try WordPackage(box).read().outline == ["框里的话"])
    }

    @Test func `a small table inside a cell is text of the cell`() throws {
        let inner = WordPackage.table([[WordPackage.cell("修订"), WordPackage.cell("16")]])
        let rows = [
            [WordPackage.cell("规章"), "<w:tc>\(inner)<w:p/></w:tc>"], [WordPackage.cell("文件"), WordPackage.cell("3")],
        ]
        #expect(try outline(rows) == ["规章@0 修订\t16@1", "文件@0 3@1"])
    }
}
