import NianbaoCore
import NianbaoDOCX
import SeededRandom
import Testing

@testable import OfficeReading

@Suite struct WordDocumentTests {
    // MARK: Reports

    @Test(arguments: Sample.allCases)
    func `a report's paragraphs come in order, each in the style of its role`(_ sample: Sample) throws {
        let document = try sample.printed().document
        let expected = document.blocks.compactMap { block -> String? in
            switch block {
            case .heading(let text, _): "Heading1 \(text)"
            case .paragraph(let text, .subheading): "Heading2 \(text)"
            case .paragraph(let text, _): "BodyText \(text)"
            default: nil
            }
        }
        let file = try WordFile(document)
        #expect(Array(file.paragraphs.dropFirst()) == expected)
        #expect(file.paragraphs[0].replacing("\n", with: "") == "Title \(document.title.text)")
    }

    @Test(arguments: Sample.allCases)
    func `the section headings alone are headings of the first level`(_ sample: Sample) throws {
        let printed = try sample.printed()
        let headings = try WordFile(printed.document).paragraphs.filter { $0.hasPrefix("Heading1 ") }
        #expect(headings == printed.sections.map { "Heading1 \($0.heading)" })
    }

    @Test(arguments: Sample.allCases)
    func `tables have the cells and spans of the form`(_ sample: Sample) throws {
        let printed = try sample.printed()
        let grids = printed.sections.compactMap { section in
            if case .grid(let grid) = section.content { grid } else { nil }
        }
        let tables = try WordFile(printed.document).tables
        #expect(tables.map(\.gridTexts) == grids.map(\.texts))
        for (table, grid) in zip(tables, grids) {
            let rows = table.all("tr").compactMap { $0["trPr"] }
            #expect(rows.filter { $0["tblHeader"] != nil }.count == grid.grid.headRows)
            #expect(rows.allSatisfy { $0["cantSplit"] != nil })
            #expect(table["tblPr"]?.value("tblCaption") == grid.description)
            #expect(table["tblPr"]?.value("tblDescription")?.contains("\(grid.grid.rows.count)行") == true)
            #expect(Set(table["tblPr"]?["tblBorders"]?.children.map(\.name) ?? []).count == 6)
        }
    }

    @Test(arguments: Sample.allCases)
    func `every row is as wide as the page's text`(_ sample: Sample) throws {
        let widths = [8845, 8845, 12756]
        for (table, width) in zip(try WordFile(try sample.printed().document).tables, widths) {
            for row in table.all("tr") {
                #expect(row.all("tcW").compactMap { $0.attributes["w"].flatMap { Int($0) } }.reduce(0, +) == width)
            }
            #expect(table.all("gridCol").compactMap { $0.attributes["w"].flatMap { Int($0) } }.reduce(0, +) == width)
        }
    }

    @Test(arguments: Sample.allCases)
    func `the table in landscape has a section of its own`(_ sample: Sample) throws {
        let sections = try WordFile(try sample.printed().document).sections
        #expect(sections.map { $0["pgSz"]?.attributes["orient"] } == [nil, "landscape", nil])
        #expect(sections.map { $0["pgSz"]?.attributes["w"] } == ["11906", "16838", "11906"])
    }

    @Test(arguments: Sample.allCases)
    func `a table that takes most of a page begins one and keeps its rows together`(_ sample: Sample) throws {
        let file = try WordFile(try sample.printed().document)
        let heading = try file.paragraph("三、收到和处理政府信息公开申请情况")
        #expect(heading["pPr"]?["pageBreakBefore"] != nil)
        let rows = file.tables[1].all("tr")
        #expect(rows.dropLast().allSatisfy { $0.all("keepNext").count == $0.all("tc").count })
        #expect(rows.last?.all("keepNext").isEmpty == true)
    }

    @Test func `a table too high for a page may break only between groups of rows with one label`() throws {
        let remark = String(repeating: "长", count: 200)
        let tall = try Sample.of2021.printed {
            $0.replacing("  部分公开:", with: "  部分公开: {自然人: {值: 1, 注: \(remark)}, 其余: 0} #")
        }
        let rows = try WordFile(tall.document).tables[1].all("tr")
        // The headers, then （三） to （六） but for the last row of each.
        let kept = [0, 1, 2] + Array(7..<14) + [15, 16] + Array(18..<22) + [23, 24]
        #expect(rows.indices.filter { !rows[$0].all("keepNext").isEmpty } == kept)
    }

    @Test func `a long table without groups may break after any row but its headers`() throws {
        let rows = (1...60).map { ["表", "第\($0)行"] }
        let file = try WordFile(.grid(PrintedGrid(headers: ["甲", "乙"], rows: rows, description: "长表")))
        #expect(file.tables[0].all("tr").map { !$0.all("keepNext").isEmpty } == [true] + rows.map { _ in false })
    }

    // MARK: Pages

    @Test func `a page has 28 characters on a line and 22 lines`() throws {
        let file = try WordFile(.paragraph("正文", .body))
        let margins = try #require(file.sections.first?["pgMar"]?.attributes.compactMapValues { Int($0) })
        let (width, height) = (
            11906 - margins["left"]! - margins["right"]!, 16838 - margins["top"]! - margins["bottom"]!
        )
        let normal = try #require(
            try file.part("word/styles.xml").all("style").first { $0.attributes["default"] == "1" })
        let size = try #require(
            try file.part("word/styles.xml")["docDefaults"]?.all("sz").first?.attributes["val"].flatMap { Int($0) })
        let character = size * 10 + (Int(normal["rPr"]?.value("spacing") ?? "") ?? 0)
        let line = try #require(normal["pPr"]?["spacing"]?.attributes["line"].flatMap { Int($0) })
        #expect(width / character == 28)
        #expect(height / line == 22)
        #expect(normal["pPr"]?["spacing"]?.attributes["lineRule"] == "exact")
        #expect(file.sections.allSatisfy { $0["docGrid"] == nil })
    }

    @Test func `page numbers stand right on odd pages and left on even ones`() throws {
        let file = try WordFile(.paragraph("正文", .body))
        #expect(try file.part("word/settings.xml")["evenAndOddHeaders"] != nil)
        let footers = try ["footer1", "footer2"].map { try file.part("word/\($0).xml") }
        #expect(footers.map { $0["p"]?["pPr"]?.value("jc") } == ["right", "left"])
        #expect(footers.allSatisfy { $0.shown == "— 1 —" && $0.all("instrText").map(\.text) == [" PAGE "] })
    }

    @Test(arguments: [false, true])
    func `a draft says so in its title, on each page and in its properties`(_ isDraft: Bool) throws {
        let file = try WordFile(try Sample.of2021.printed(isDraft: isDraft).document)
        #expect(file.paragraphs[0].contains("（草稿）") == isDraft)
        #expect(file.sections.allSatisfy { ($0["headerReference"] != nil) == isDraft })
        #expect((try? file.part("word/header1.xml").shown) == (isDraft ? "草稿" : nil))
        #expect(try file.part("docProps/core.xml")["contentStatus"]?.text == (isDraft ? "草稿" : nil))
    }

    @Test func `a new page of the same orientation is a page break`() throws {
        let file = try WordFile(.paragraph("一", .body), .page(.portrait), .paragraph("二", .body))
        #expect(try file.paragraph("二")["pPr"]?["pageBreakBefore"] != nil)
        #expect(file.sections.count == 1)
    }

    @Test func `a section may end with a paragraph or with a table`() throws {
        let grid = PrintedGrid(headers: ["甲"], rows: [["乙"]], description: "表")
        let file = try WordFile(
            .paragraph("一", .body), .page(.landscape), .grid(grid), .page(.portrait), .grid(grid), .grid(grid))
        #expect(file.sections.map { $0["pgSz"]?.attributes["orient"] } == [nil, "landscape", nil])
        #expect(try file.paragraph("一")["pPr"]?["sectPr"] != nil)
        let names = file.body.children.map(\.name)
        #expect(!zip(names, names.dropFirst()).contains { $0 == ("tbl", "tbl") })
        #expect(names.suffix(2) == ["p", "sectPr"])
    }

    // MARK: Other parts of documents

    @Test func `lists, quotes and signatures have their looks`() throws {
        let file = try WordFile(
            .items(["甲", "乙"], isNumbered: true), .items(["丙"], isNumbered: false), .quote(["引文"]),
            .lines(["青石县水利局", "年月日"], .signature), .heading("小标题", level: 2))
        #expect(
            file.paragraphs == [
                "Title 标题", "BodyText 1. 甲", "BodyText 2. 乙", "BodyText · 丙", "Quote 引文", "Signature 青石县水利局",
                "Signature 年月日",
                "Heading2 小标题",
            ])
        #expect(try file.paragraph("青石县水利局")["pPr"]?["keepNext"] != nil)
    }

    @Test func `a pasted table becomes a table, and other tabs lead to tab stops`() throws {
        let file = try WordFile(
            .paragraph("平台\t条数", .body), .paragraph("网站\t52", .body), .paragraph("说明", .body),
            .paragraph("甲\t乙", .body))
        #expect(file.tables.map(\.gridTexts) == [[["平台", "条数"], ["网站", "52"]]])
        #expect(file.paragraphs == ["Title 标题", "BodyText 说明", "BodyText 甲\t乙"])
    }

    @Test func `lines that are no table as a whole are none in part`() throws {
        let lines = ["平台\t条数\t备注", "网站\t52\t含转载", "公众号\t8", "小程序\t3"]
        let document = PrintedDocument(title: PrintedTitle("标题"), blocks: lines.map { .paragraph($0, .body) })
        let file = try WordFile(document)
        #expect(file.tables.isEmpty)
        #expect(file.paragraphs.dropFirst() == lines.map { "BodyText \($0)" }[...])
    }

    // MARK: Packages

    @Test(arguments: [false, true])
    func `every part is declared, and every reference leads to one`(_ isDraft: Bool) throws {
        let file = try WordFile(try Sample.of2021.printed(isDraft: isDraft).document)
        let declared = try file.part("[Content_Types].xml").children.compactMap { $0.attributes["PartName"] }
        for name in declared { #expect(throws: Never.self) { try file.part(String(name.dropFirst())) } }
        let targets = try file.part("word/_rels/document.xml.rels").children
        let ids = Set(targets.compactMap { $0.attributes["Id"] })
        #expect(ids.count == targets.count)
        #expect(targets.allSatisfy { declared.contains("/word/" + ($0.attributes["Target"] ?? "")) })
        for section in file.sections {
            for reference in section.children where reference.name.hasSuffix("Reference") {
                #expect(ids.contains(reference.attributes["id"] ?? ""))
            }
        }
        #expect(OfficeFileKind(file.bytes) == .package(.document))
    }

    @Test(arguments: Sample.allCases)
    func `the same report gives the same bytes`(_ sample: Sample) throws {
        #expect(try WordFile(try sample.printed().document).bytes == WordFile(try sample.printed().document).bytes)
    }

    @Test func `the properties name title, agency and origin`() throws {
        let core = try WordFile(try Sample.of2021.printed().document).part("docProps/core.xml")
        #expect(core["title"]?.text == "青石县教育体育局2023年政府信息公开工作年度报告")
        #expect(core["creator"]?.text == "青石县水利局")
        #expect(core["description"]?.text == "说明")
        #expect(core["created"]?.text == "2019-05-15T00:00:00Z")
    }

    // MARK: Texts from anywhere

    @Test(arguments: 0..<40)
    func `any text is there as it is, but for what XML cannot hold`(_ seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let texts = (0..<6).map { _ in HostileText.make(&dice) }
        let grid = PrintedGrid(headers: [texts[0]], rows: [[texts[1]]], description: texts[2])
        let document = PrintedDocument(
            title: PrintedTitle(texts[3]),
            blocks: [.paragraph("首", .body), .heading(texts[4], level: 1), .lines([texts[5]], .signature), .grid(grid)])
        let file = try WordFile(
            document, DocumentProperties(subject: texts[0], author: texts[1], comments: texts[2]))
        let shown = file.paragraphs.map { String($0.split(separator: " ", maxSplits: 1)[1]) }
        #expect(shown.contains(HostileText.shown(texts[4])))
        #expect(shown.contains(HostileText.shown(texts[5])))
        #expect(file.tables.map(\.gridTexts) == [[[HostileText.shown(texts[0])], [HostileText.shown(texts[1])]]])
        #expect(file.tables[0]["tblPr"]?.value("tblCaption") == HostileText.held(texts[2]))
        #expect(try file.part("docProps/core.xml")["creator"]?.text == HostileText.held(texts[1]))
    }

    @Test func `a long paragraph is whole`() throws {
        let text = String(repeating: "公开<&>", count: 8_000)
        #expect(try WordFile(.paragraph(text, .body)).paragraphs.last == "BodyText \(text)")
    }
}
