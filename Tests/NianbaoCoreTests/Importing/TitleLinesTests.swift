import Testing

@testable import NianbaoCore

/// Titles of several lines, what is around them, and what they do not say themselves.
@Suite struct TitleLinesTests {
    private static let name = "青石县教育体育局"
    private static let words = "政府信息公开工作年度报告"

    private func document(
        above: [String] = [], _ title: [String], preamble: [String] = ["现公布本报告。"], below: [String] = [],
        fileTitle: String? = nil
    ) throws -> SourceDocument {
        var published = PublishedReport(try Importing.madeUp(.of2021, seed: 1))
        published.title = title[0]
        published.preamble = Array(title.dropFirst()) + preamble
        published.above = above.map { .paragraph(DocumentParagraph($0, at: .document(Bilingual("上面")))) }
        published.below = below
        var document = published.document
        document.title = fileTitle
        return document
    }

    private func imported(_ document: SourceDocument) throws -> Imported { try Importing.report(document) }

    @Test(
        arguments: [
            ["附件2"], ["内部资料"], ["〔2025〕3号"], ["青石县人民政府"], ["青石县人民政府门户网站"], ["首页>政务公开"], ["2024年1月20日"],
            ["索引号", "QS001"],
            ["首页", "政务公开", "政府信息公开年报"], ["绝密"], ["征求意见稿"], ["年度报告"], ["青石县教育体育局文件", "青教体〔2024〕3号"],
            ["来源：县教体局", "2024-01-20"],
        ],
        [
            ["青石县教育体育局2023年政府信息公开工作年度报告"], ["青石县教育体育局", "2023年", "政府信息公开工作年度报告"],
            ["青石县教育体育局", "2023年政府信息公开工作年度报告"], ["青石县教育", "体育局2023年政府信息公开工作", "年度报告"],
        ])
    func `what is above a title is none of the agency's name`(_ above: [String], _ title: [String]) throws {
        let report = try imported(document(above: above, title)).report
        #expect(report.agency == Self.name && report.year == 2023 && report.customTitle == nil)
        #expect(report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
    }

    @Test(arguments: [
        (["国家税务总局", "青石县税务局2023年\(words)"], "国家税务总局青石县税务局"), (["青石县人民政府", "办公室2023年\(words)"], "青石县人民政府办公室"),
        (["青石县公安局", "交通管理大队", "2023年\(words)"], "青石县公安局交通管理大队"), (["教育体育局", "2023年\(words)"], "教育体育局"),
        (["青石县城关镇", "2023年\(words)"], "青石县城关镇"), ([name, "二〇二三年", "政府信息公开", "工作年度报告"], name),
        (["青 石 县 教 育 体 育 局", "2 0 2 3 年 政 府 信 息 公 开 工 作 年 度 报 告"], name),
        (["《\(name)2023年\(words)》"], name), (["（\(name)）", "2023年\(words)"], name),
        (["青石县第一高级中学", "2023年\(words)"], "青石县第一高级中学"), (["2023年\(words)——\(name)"], name),
        (["2023年\(words)（\(name)）"], name), (["2023年\(words)", name], name),
    ])
    func `a name in lines of its own is whole`(_ title: [String], _ agency: String) throws {
        let report = try imported(document(title)).report
        #expect(report.agency == agency && report.year == 2023)
        #expect(report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
    }

    @Test func `a name that the text has decides what belongs to it`() throws {
        let title = ["青石县人民政府", "青石县大数据局2023年\(Self.words)"]
        let whole = try imported(document(title, preamble: ["青石县人民政府青石县大数据局编制本报告。"])).report
        #expect(whole.agency == "青石县人民政府青石县大数据局")
        #expect(try imported(document(title)).report.agency == "青石县大数据局")
    }

    @Test(arguments: ["青石县人民政府门户网站", "政务公开", "2024年1月20日"])
    func `a line that is no agency above a title without one leaves it to fill in`(_ above: String) throws {
        let imported = try imported(document(above: [above], ["2023年\(Self.words)"]))
        #expect(imported.report.agency.isEmpty && imported.report.year == 2023)
        #expect(imported.notes.map(\.kind) == [.title])
    }

    // MARK: What the title does not say

    @Test(
        arguments: [
            (["统计期限为2023年1月1日至12月31日。"], [] as [String], nil, "按统计期限取 2023"),
            (["现公布青石县教育体育局2023年政府信息公开工作年度报告。"], [], nil, "按导语取 2023"),
            (["现公布本报告。"], [], "青石县教育体育局2023年政府信息公开工作年度报告-青石县", "按文件自带的标题取 2023"),
        ] as [([String], [String], String?, String)])
    func `a year that the title lacks is taken from where it is certain`(
        _ preamble: [String], _ below: [String], _ fileTitle: String?, _ words: String
    ) throws {
        let title = Self.name + Self.words
        let imported = try imported(document([title], preamble: preamble, below: below, fileTitle: fileTitle))
        #expect(imported.report.agency == Self.name && imported.report.year == 2023 && imported.report.isYearKnown)
        #expect(imported.report.customTitle == title)
        #expect(imported.notes.map(\.kind) == [.title] && imported.notes[0].message.zh.contains(words))
    }

    @Test(arguments: [
        ["现公布本报告。"], ["统计期限为2023年1月1日至2024年1月31日。"], ["统计期限为2023年1月1日至12月31日。", "现公布2022年政府信息公开工作年度报告。"],
        ["2023年，各项工作按计划完成。"],
    ])
    func `a year that is not certain is to fill in`(_ preamble: [String]) throws {
        let imported = try imported(document([Self.name + Self.words], preamble: preamble))
        #expect(imported.report.agency == Self.name && !imported.report.isYearKnown && imported.isUnfinished)
        #expect(imported.notes.map(\.message.zh) == ["标题里没有年度，年度待填"])
    }

    @Test(
        arguments: [
            (["现公布青石县教育体育局2023年政府信息公开工作年度报告。"], [] as [String], nil, "导语"),
            (["现公布本报告。"], ["青石县教育体育局", "2024年1月15日"], nil, "落款"),
            (["现公布本报告。"], [], "青石县教育体育局2023年政府信息公开工作年度报告_青石县", "文件自带的标题"),
        ] as [([String], [String], String?, String)])
    func `an agency that the title lacks is taken from where it is certain`(
        _ preamble: [String], _ below: [String], _ fileTitle: String?, _ source: String
    ) throws {
        let document = try document(["2023年\(Self.words)"], preamble: preamble, below: below, fileTitle: fileTitle)
        let imported = try imported(document)
        #expect(imported.report.agency == Self.name)
        let notes = imported.notes.filter { $0.kind == .title }.map(\.message.zh)
        #expect(notes == ["标题里没有机关名称，按\(source)取“\(Self.name)”，请核对"])
    }

    @Test(arguments: [
        (["现公布青石县水利局2023年政府信息公开工作年度报告。"], ["青石县教育体育局", "2024年1月15日"]), (["现公布本报告。"], ["局办公室", "2024年1月15日"]),
        (["现公布本报告。"], ["主办：青石县人民政府"]),
    ]) func `an agency that is not certain is to fill in`(_ preamble: [String], _ below: [String]) throws {
        let imported = try imported(document(["2023年\(Self.words)"], preamble: preamble, below: below))
        #expect(imported.report.agency.isEmpty && imported.isUnfinished)
    }

    // MARK: Where a title is

    @Test func `a title in a table is found`() throws {
        var document = try document(["年报"])
        func cell(_ text: String, _ row: Int, _ column: Int) -> DocumentGrid.Cell {
            DocumentGrid.Cell(text, row: row, column: column, at: .document(Bilingual("表")))
        }
        document.blocks[0] = .grid(
            DocumentGrid(
                cells: [cell(Self.name, 0, 0), cell("2023年", 1, 0), cell(Self.words, 1, 1)], rowCount: 2,
                columnCount: 2,
                at: .document(Bilingual("表"))))
        let report = try imported(document).report
        #expect(report.agency == Self.name && report.year == 2023)
    }

    @Test func `the name in the table of a page's properties is the title where the text has none`() throws {
        func cell(_ text: String, _ row: Int, _ column: Int) -> DocumentGrid.Cell {
            DocumentGrid.Cell(text, row: row, column: column, at: .document(Bilingual("表")))
        }
        var document = try document(["现公布如下。"], preamble: [], below: ["上一篇：青石县水利局2023年\(Self.words)"])
        document.blocks.insert(
            .grid(
                DocumentGrid(
                    cells: [
                        cell("索引号：", 0, 0), cell("QS001", 0, 1), cell("发布机构：", 0, 2), cell("县府办", 0, 3),
                        cell("名称：", 1, 0),
                        cell("\(Self.name)2023年\(Self.words)", 1, 1),
                    ], rowCount: 2, columnCount: 4, at: .document(Bilingual("表")))), at: 0)
        let report = try imported(document).report
        #expect(report.agency == Self.name && report.preamble.paragraphs.map(\.text) == ["现公布如下。"])
    }

    @Test(arguments: ["青石县水利局2023年政府信息公开工作年度报告", "下一篇：青石县水利局2023年政府信息公开工作年度报告"])
    func `a title below the text is another report's`(_ link: String) throws {
        let imported = try imported(document(["年报"], below: ["打印本页", link]))
        #expect(imported.report.agency.isEmpty && !imported.report.isYearKnown)
        #expect(!imported.report.preamble.isEmpty)
    }

    @Test func `a title in the headers of pages begins no text and is none of it`() throws {
        var published = PublishedReport(try Importing.madeUp(.of2021, seed: 1))
        let half = "全年通过县政府网站公开信息236条，其中招生入学58条、学生资助31条、体育活动"
        published.preamble = ["现公布本报告。"]
        published.sections[0].texts = ["（一）主动公开", published.title, half, "- 2 -", published.title, "和场地开放27条。"]
        let report = try imported(published.document).report
        #expect(report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
        #expect(report.narratives[0].paragraphs.map(\.text) == ["（一）主动公开", half + "和场地开放27条。"])
    }

    @Test func `sentences above the title are named`() throws {
        let title = ["\(Self.name)2023年\(Self.words)"]
        let above = ["关于公布年度报告的通知", "现将本局的政府信息公开工作年度报告予以公布。", Self.name, "2024年1月15日", "附件"]
        let imported = try imported(document(above: above, title))
        #expect(imported.report.agency == Self.name)
        #expect(imported.notes.map(\.message.zh) == ["“\(above[1])”写在标题上面，没有取用"])
    }
}
