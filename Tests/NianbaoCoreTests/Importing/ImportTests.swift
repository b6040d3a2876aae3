import SeededRandom
import Testing

@testable import NianbaoCore

/// Each thing that published documents do, by itself.
@Suite struct ImportTests {
    private func paragraph(_ text: String, _ number: Int = 0, level: Int? = nil) -> DocumentBlock {
        .paragraph(
            DocumentParagraph(
                text, headingLevel: level, at: .document(Bilingual(zh: "第\(number)段", en: "paragraph \(number)"))))
    }

    private func published(_ edition: TestEdition = .of2021, seed: UInt64 = 1) throws -> PublishedReport {
        PublishedReport(try Importing.madeUp(edition, seed: seed))
    }

    private func kinds(_ imported: Imported) -> [ImportNote.Kind] { imported.notes.map(\.kind) }

    // MARK: Title and sections

    @Test(arguments: [
        ("青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("青石县水利局 2023 年政府信息公开工作年度报告", "青石县水利局", false),
        ("青石县水利局２０２３年度政府信息公开工作年度报告", "青石县水利局", true),
        ("青石县水利局关于2023年政府信息公开年度报告", "青石县水利局", true),
        ("青石县水利局二〇二三年政府信息公开工作年度报告", "青石县水利局", true),
        ("首页 > 年报 > 青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("青石县水利局2023年政府信息公开工作年度报告（草稿）", "青石县水利局", false),
        ("青石县水利局2023年政府信息公开工作年度报告2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附件1：青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附件：青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附：青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附1 青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附件二、青石县水利局2023年政府信息公开工作年度报告", "青石县水利局", false),
        ("附属医院2023年政府信息公开工作年度报告", "附属医院", false),
        ("2023年青石县水利局政府信息公开工作年度报告", "青石县水利局", true),
        ("2023年度青石县人民政府政府信息公开工作年度报告", "青石县人民政府", true),
        ("2023年青石县人民政府信息公开工作年度报告", "青石县人民政府", true),
        ("青石县水利局2023年政府信息公开年报", "青石县水利局", true),
        ("青石县水利局2023年政府信息公开工作年报", "青石县水利局", true),
        ("青石县水利局2023年政府信息公开工作年度报告（更正）", "青石县水利局", true),
        ("青石县水利局政府信息公开工作年度报告（2023年度）", "青石县水利局", true),
        ("关于青石县水利局2023年政府信息公开工作年度报告的公示", "青石县水利局", false),
        ("關於青石縣水利局2023年政府信息公開工作年度報告的公示", "青石縣水利局", true),
        ("青石县水利局2023年政府信息公開工作年度報告", "青石县水利局", true),
        ("青石縣(xiàn)水利局2023年政府信息公開(kāi)工作年度報(bào)告", "青石縣水利局", true),
    ])
    func `a title gives agency and year, and stays as it is printed`(_ title: String, _ agency: String, _ isOwn: Bool)
        throws
    {
        var published = try published()
        published.title = title
        let report = try Importing.report(published.document).report
        #expect(report.agency == agency)
        #expect(report.year == 2023)
        #expect(report.isYearKnown)
        #expect((report.customTitle != nil) == isOwn)
    }

    @Test(arguments: [
        ("2023年青石县人民政府信息公开工作年度报告", "政府信息公开工作年度报告", "青石县人民政府"), ("2023年青石县人民法治政府建设情况报告", "法治政府建设情况报告", "青石县人民"),
        ("2023年青石县人民政府法治政府建设情况报告", "法治政府建设情况报告", "青石县人民政府"),
    ])
    func `the end of an agency's name is completed only by what titles of the form begin with`(
        _ title: String, _ subject: String, _ agency: String
    ) throws {
        let usual = "title: \"{机关}{年度}年政府信息公开工作年度报告\""
        let text = try TestEdition.of2021.text().replacing(usual, with: "title: \"{机关}{年度}年\(subject)\"")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        #expect(TitlePattern(form)?.title(title)?.agency == agency)
    }

    @Test func `a title that is printed once more without the agency keeps it`() throws {
        var published = try published()
        published.above = [paragraph("青石县水利局2023年政府信息公开工作年度报告")]
        published.title = "2023年政府信息公开工作年度报告"
        #expect(try Importing.report(published.document).report.agency == "青石县水利局")
    }

    @Test(arguments: TestEdition.builtIn, 1...3 as ClosedRange<UInt64>)
    func `a report that is one table is divided at its headings`(_ edition: TestEdition, seed: UInt64) throws {
        let report = try Importing.sparse(edition, seed: seed)
        let document = PublishedReport(report).document.asOneGrid
        let imported = try Importing.report(document)
        #expect(Importing.missing(imported, of: report).isEmpty)
        #expect(!kinds(imported).contains(.foreignRow) && imported.report.agency == report.stated.agency)
    }

    @Test func `a title in two lines is one`() throws {
        var published = try published()
        published.title = "2023年政府信息公开工作年度报告"
        published.above = [paragraph("青石县水利局")]
        let report = try Importing.report(published.document).report
        #expect(report.agency == "青石县水利局")
        #expect(report.preamble.isEmpty)
    }

    @Test func `the title of the page helps where the text has none`() throws {
        var published = try published()
        published.title = "年报"
        var document = published.document
        document.title = "青石县水利局2023年政府信息公开工作年度报告-青石县人民政府"
        #expect(try Importing.report(document).report.agency == "青石县水利局")
    }

    @Test func `without a title, agency and year are to fill in`() throws {
        var published = try published()
        published.title = "年报"
        let imported = try Importing.report(published.document)
        #expect(kinds(imported).contains(.title))
        #expect(imported.isUnfinished)
        #expect(imported.text(.chinese).contains("年度: 待填"))
        let note = try #require(imported.notes.first { $0.kind == .title })
        #expect(note.message.zh.contains("（如“某局2024年政府信息公开工作年度报告”）"))
    }

    @Test func `two reports on one page are both found`() throws {
        let first = try published(.of2021, seed: 1)
        var second = try published(.of2021, seed: 2)
        second.title = "青石县水利局2023年政府信息公开工作年度报告"
        var document = first.document
        document.blocks += second.document.blocks
        let reports = ReportImport(try TestEdition.builtIn.map { try $0.form() }).reports(in: document)
        #expect(reports.map(\.report.agency) == ["青石县教育体育局", "青石县水利局"])
        #expect(Importing.missing(reports[0], of: try Importing.madeUp(.of2021, seed: 1)) == [])
        #expect(Importing.missing(reports[1], of: try Importing.madeUp(.of2021, seed: 2)) == [])
    }

    @Test func `a page without a report has none`() throws {
        let document = SourceDocument(blocks: [paragraph("关于召开会议的通知"), paragraph("各有关单位：")])
        #expect(ReportImport(try TestEdition.builtIn.map { try $0.form() }).reports(in: document).isEmpty)
    }

    @Test(arguments: ["- 2 -", "第2页", "第 2 页 共 9 页"])
    func `texts are taken word by word, and what a page break has cut is joined`(_ pageNumber: String) throws {
        var published = try published()
        published.sections[0].texts = [
            "（一）主动公开", "全年公开信息30条,其中“互联网＋”专栏 12 条；涉及机构编制、人才政策、干部人事任", pageNumber, "免事项、公务员招考计划等。", "- 2 -", "一是及时更新",
        ]
        let report = try Importing.report(published.document).report
        #expect(
            report.narratives[0].paragraphs.map(\.text) == [
                "（一）主动公开", "全年公开信息30条,其中“互联网＋”专栏 12 条；涉及机构编制、人才政策、干部人事任免事项、公务员招考计划等。", "一是及时更新",
            ])
    }

    @Test func `furniture of the page is no text`() throws {
        var published = try published()
        var generator = SplitMix64(seed: 1)
        ImportQuirk.pageFurniture.apply(to: &published, &generator)
        let report = try Importing.report(published.document).report
        #expect(report.preamble.isEmpty)
        #expect(report.narratives[5].paragraphs.count == 3)
    }

    @Test func `a sentence is text whatever it begins with`() throws {
        var published = try published()
        published.preamble = ["首页增设专栏，全年发布信息30篇。"]
        published.sections[5].texts = ["附件随报告公开。", "没有其他需要报告的事项。"]
        let imported = try Importing.report(published.document)
        #expect(imported.report.preamble.paragraphs.map(\.text) == published.preamble)
        #expect(imported.report.narratives[5].paragraphs.map(\.text) == published.sections[5].texts)
        #expect(kinds(imported) == [])
    }

    @Test func `what is left out beside a text is named, and all that comes after the last one together`() throws {
        var published = try published()
        published.preamble = ["字号：大 中 小", "现公布本报告。"]
        published.sections[0].texts = ["全年公开信息30条。", "【打印本页】"]
        published.below = ["附件：年报.docx", "上一篇：没有了", "设为主页"]
        let imported = try Importing.report(published.document)
        #expect(imported.report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
        #expect(kinds(imported) == [.leftOut, .leftOut, .leftOut] && imported.notes.allSatisfy { $0.place != nil })
        let messages = Set(imported.notes.map(\.message.zh))
        let headings = published.sections.map(\.heading)
        #expect(
            messages == [
                "“字号：大 中 小”不像导语的正文，没有取用", "“【打印本页】”不像“\(headings[0])”的正文，没有取用",
                "“附件：年报.docx”等 3 段不像“\(headings[5])”的正文，没有取用",
            ])
    }

    @Test func `a missing section is to fill in, and said`() throws {
        var published = try published()
        published.sections.remove(at: 4)
        let imported = try Importing.report(published.document)
        #expect(kinds(imported) == [.noHeading])
        #expect(imported.isUnfinished)
        #expect(imported.text(.chinese).contains("存在问题: |\n  待填"))
    }

    // MARK: Figures

    @Test(
        arguments: [
            ("１２", 12, nil), (" 12 ", 12, nil), ("1,234", 1234, nil), ("3件", 3, nil), ("154 件", 154, nil),
            ("22\n（其中修订 16 件）", 22, "其中修订16件"), ("22(含失效3件)", 22, "含失效3件"),
        ] as [(String, Int, String?)])
    func `a figure is read as it is meant`(_ text: String, _ number: Int, _ remark: String?) throws {
        let figure = SourceFigure(text, .count)
        #expect(figure.content == .number(number))
        #expect(figure.remark == remark)
    }

    @Test(arguments: [
        ("251000元", 25_100_000), ("75394432.52元", 7_539_443_252), ("103.3879万元", 103_387_900),
        ("1,234.5", 1_234_500_000),
    ])
    func `an amount is read in 万元 whatever its unit`(_ text: String, _ fen: Int) {
        #expect(SourceFigure(text, .amount(decimals: nil)).content == .number(fen))
    }

    @Test(arguments: ["--253", "12,34", "1 2", "007", "3.5", "3/1", "约20", "十二", "3万", "1e3", "O", "-4"])
    func `what may mean two things is no figure`(_ text: String) {
        #expect(SourceFigure(text, .count).content == .unreadable)
    }

    @Test(arguments: ["/", "－", "—", "-", "无", "——"])
    func `a dash is no zero`(_ text: String) { #expect(SourceFigure(text, .count).content == .dash) }

    @Test func `a decrease in words is a negative change`() {
        #expect(SourceFigure("减4", .signedCount).content == .number(-4))
        #expect(SourceFigure("+3", .signedCount).content == .number(3))
    }

    @Test func `a dash is not applicable where the form allows that, and to fill in elsewhere`() throws {
        var published = try published()
        published.edit("主动公开政府信息情况") { table in
            for cell in table.rows[2].indices.dropFirst() { table.rows[2][cell].text = "/" }
            table.rows[3][1].text = "—"
        }
        let imported = try Importing.report(published.document)
        #expect(try imported.report.row("主动公开.第一项.规章") == [.notApplicable, .notApplicable, .notApplicable])
        #expect(try imported.report.value("主动公开.第一项.行政规范性文件.制发") == .blank)
        #expect(kinds(imported) == [.dash])
        #expect(imported.counts.notFound == 1)
    }

    @Test(arguments: [false, true])
    func `an empty cell is to fill in unless it is asked to be zero`(_ asZero: Bool) throws {
        var published = try published()
        published.edit("申请情况") { $0.rows[3][1].text = "" }
        let imported = try Importing.report(published.document, blankAsZero: asZero)
        #expect(try imported.report.value("申请.新收.自然人") == (asZero ? .number(0) : .blank))
        #expect(imported.counts.blank == (asZero ? 0 : 1))
        #expect(imported.counts.blankAsZero == (asZero ? 1 : 0))
    }

    @Test func `a wrong total stays, a right one is left out`() throws {
        var published = try published()
        published.edit("申请情况") { $0.rows[3][7].text += "1" }
        let report = try Importing.report(published.document).report
        #expect(try report.value("申请.新收.总计").number != nil)
        #expect(try report.value("申请.上年结转.总计") == .absent)
    }

    // MARK: Tables

    @Test func `figures that run together are taken only if the sums of columns prove them`() throws {
        let report = try Importing.madeUp(.of2021, seed: 4)
        for row in 3..<28 {
            var published = PublishedReport(report)
            published.edit("申请情况") { $0.runTogether($0.dataRows[row - 3]) }
            let imported = try Importing.report(published.document)
            _ = Importing.missing(imported, of: report)
            #expect(imported.notes.contains { $0.kind == .split || $0.kind == .unreadRow })
        }
    }

    @Test func `a cell that two tables have otherwise is not taken, and both figures are shown`() throws {
        let report = try Importing.madeUp(.of2021, seed: 1)
        var published = PublishedReport(report)
        var generator = SplitMix64(seed: 1)
        ImportQuirk.secondTable.apply(to: &published, &generator)
        let imported = try Importing.report(published.document)
        let missing = Importing.missing(imported, of: report)
        let conflict = try #require(imported.notes.first { $0.kind == .conflict })
        #expect(missing.count == 1 && conflict.cells.count == 1 && conflict.message.zh.hasPrefix(missing[0]))
        let figure = try #require(report[conflict.cells[0]].number)
        #expect(conflict.message.zh.contains("“\(figure)”") && conflict.message.zh.contains("“\(figure)9”"))
        #expect(!kinds(imported).contains(.leftOut))
    }

    @Test func `of two equal tables one is taken`() throws {
        let report = try Importing.madeUp(.of2021, seed: 1)
        var published = PublishedReport(report)
        published.sections[2].tables += published.sections[2].tables
        #expect(Importing.missing(try Importing.report(published.document), of: report) == [])
    }

    @Test func `a row that the form does not have is named with its place`() throws {
        var published = try published()
        var generator = SplitMix64(seed: 1)
        ImportQuirk.foreignRow.apply(to: &published, &generator)
        let imported = try Importing.report(published.document)
        let note = try #require(imported.notes.first { $0.kind == .foreignRow })
        #expect(note.message.zh.contains("其他主动公开文件"))
        #expect(note.place != nil)
    }

    @Test(arguments: [true, false])
    func `the undivided row of the form of 2019 goes to 其他`(_ isZero: Bool) throws {
        let old = try Importing.madeUp(.of2019, seed: 5)
        var published = try published(.of2021, seed: 5)
        published.sections[2].tables = PublishedReport(old).sections[2].tables
        if isZero {
            published.edit("申请情况") { table in
                for cell in table.rows[table.rows.count - 3].indices.dropFirst() {
                    table.rows[table.rows.count - 3][cell].text = "0"
                }
            }
        }
        let imported = try Importing.report(published.document)
        let report = imported.report
        #expect(report.form.edition == "2021")
        let figures = try report.row("申请.其他处理.其他").dropLast()
        let theirs = old.stated.row(try old.form.cell("申请.其他处理.自然人"))
        #expect(Array(figures) == (isZero ? figures.map { _ in .number(0) } : Array(theirs)))
        #expect(try report.row("申请.其他处理.逾期不补正").dropLast() == figures.map { _ in .number(0) })
        #expect(kinds(imported).contains(.undivided) == !isZero)
        #expect(kinds(imported).contains(.otherEdition))
    }

    @Test func `the old form in a later year is the old form`() throws {
        var published = try published(.of2019, seed: 5)
        published.title = "青石县教育体育局2022年政府信息公开工作年度报告"
        #expect(try Importing.report(published.document).report.form.edition == "2019")
    }

    @Test func `each cell knows its place in the document`() throws {
        let imported = try Importing.report(try published().document)
        let span = try #require(try imported.report.entry("申请.新收.商业企业").span)
        #expect(imported.place(of: span) == .document(Bilingual(zh: "表2第4行第5列", en: "row 4, column 5 of table 2")))
        let text = try #require(
            imported.report.narratives[0].spans(of: [
                imported.report.narratives[0].text.endIndex..<imported.report.narratives[0].text.endIndex
            ]).first ?? nil)
        #expect(imported.place(of: text) == .document(Bilingual(zh: "第5段", en: "paragraph 5")))
    }
}

extension Report {
    /// The typed values of the row of a cell.
    fileprivate func row(_ cell: CellID) -> [CellValue] {
        let row = form[cell].row
        return form.blocks[row.block].inputColumns.map { self[form.cell(row, $0)].value }
    }
}

extension SourceDocument {
    /// The same with everything below the title in the rows of one grid, as on a sheet.
    fileprivate var asOneGrid: SourceDocument {
        var grid = DocumentGrid(cells: [], rowCount: 0, columnCount: 0, at: .document(Bilingual(zh: "表", en: "table")))
        for block in blocks.dropFirst() {
            switch block {
            case .paragraph(let paragraph):
                grid.cells.append(DocumentGrid.Cell(paragraph.text, row: grid.rowCount, column: 0, at: paragraph.place))
                grid.rowCount += 1
            case .grid(let other):
                for var cell in other.cells {
                    cell.row += grid.rowCount
                    grid.cells.append(cell)
                }
                grid.rowCount += other.rowCount
                grid.columnCount = max(grid.columnCount, other.columnCount)
            }
        }
        var document = self
        document.blocks = [blocks[0], .grid(grid)]
        return document
    }
}
