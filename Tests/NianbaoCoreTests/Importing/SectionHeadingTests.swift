import Testing

@testable import NianbaoCore

/// Headings of sections as documents have them.
@Suite struct SectionHeadingTests {
    private static let texts = ["全年公开信息30条。", "（一）主动公开", "公开及时。"]
    private static let problems = ["部分栏目更新较慢。", "按月核对。"]
    private static let others = ["没有收取费用。"]
    private static let numerals = ["一", "二", "三", "四", "五", "六"]

    private func published() throws -> PublishedReport {
        var published = PublishedReport(try Importing.madeUp(.of2021, seed: 1))
        published.preamble = ["现公布本报告。"]
        published.sections[0].texts = Self.texts
        published.sections[4].texts = Self.problems
        published.sections[5].texts = Self.others
        return published
    }

    private func texts(_ imported: Imported) -> [[String]] {
        [imported.report.preamble.paragraphs.map(\.text)]
            + [0, 4, 5].map { imported.report.narratives[$0].paragraphs.map(\.text) }
    }

    private static let whole = [["现公布本报告。"], texts, problems, others]

    /// A way to write a heading, from its number, counted from zero, and its words.
    enum Style: CaseIterable {
        case digits, part, partWithColon, formal, roman, noNumber, twoLines, numberAlone, partAlone, colon, fullStop,
            circle, space

        func lines(_ index: Int, _ words: String) -> [String] {
            let numeral = numerals[index]
            switch self {
            case .digits: return ["\(index + 1). \(words)"]
            case .part: return ["第\(numeral)部分 \(words)"]
            case .partWithColon: return ["第\(numeral)部分：\(words)"]
            case .formal: return [Array("壹贰叁肆伍陆").map(String.init)[index] + "、" + words]
            case .roman: return [Array("ⅠⅡⅢⅣⅤⅥ").map(String.init)[index] + "、" + words]
            case .noNumber: return [words]
            case .twoLines: return [numeral + "、", words]
            case .numberAlone: return [numeral, words]
            case .partAlone: return ["第\(numeral)部分", words]
            case .colon: return ["\(numeral)、\(words)："]
            case .fullStop: return ["\(numeral)、\(words)。"]
            case .circle: return [Array("①②③④⑤⑥").map(String.init)[index] + words]
            case .space: return ["\(numeral)\u{3000}\(words)"]
            }
        }
    }

    @Test(arguments: Style.allCases)
    func `headings are known whatever their numbers look like`(_ style: Style) throws {
        var published = try published()
        for index in published.sections.indices {
            let words = String(published.sections[index].heading.dropFirst(2))
            let lines = style.lines(index, words)
            published.sections[index].heading = lines[0]
            // The second line comes first below the heading.
            if lines.count > 1 { published.sections[index].texts.insert(lines[1], at: 0) }
        }
        let imported = try Importing.report(published.document)
        #expect(texts(imported) == Self.whole && imported.notes.map(\.message.zh) == [])
    }

    @Test func `numbers in brackets are those of sections where all sections have them`() throws {
        var published = try published()
        published.sections[0].texts = ["全年公开信息30条。", "1.主动公开", "公开及时。"]
        for index in published.sections.indices {
            published.sections[index].heading =
                "（\(Self.numerals[index])）" + published.sections[index].heading.dropFirst(2)
        }
        let imported = try Importing.report(published.document)
        #expect(texts(imported) == [Self.whole[0], published.sections[0].texts, Self.problems, Self.others])
    }

    @Test(arguments: ["：", "。", "\u{3000}"])
    func `a heading in one line with its text is apart from it`(_ separator: String) throws {
        var published = try published()
        for index in [4, 5] {
            published.sections[index].heading += separator + published.sections[index].texts.removeFirst()
        }
        #expect(texts(try Importing.report(published.document)) == Self.whole)
    }

    @Test func `a text that begins in the line of its heading keeps its place in the line`() throws {
        let lines = SourceSpan(line: 7, column: 1, length: 19)
        let paragraph = DocumentParagraph("六、其他需要报告的事项：没有收取费用。", at: .text(lines))
        let forms = try TestEdition.builtIn.map { try $0.form() }
        let blocks = [DocumentBlock.paragraph(paragraph)].withHeadingsOnTheirOwn(forms)
        #expect(
            blocks == [
                .paragraph(
                    DocumentParagraph("六、其他需要报告的事项", at: .text(SourceSpan(line: 7, column: 1, length: 11)))),
                .paragraph(DocumentParagraph("没有收取费用。", at: .text(SourceSpan(line: 7, column: 13, length: 7)))),
            ])
    }

    @Test(arguments: [(0, "一、2023年工作回顾"), (4, "五、困难和今后方向"), (5, "六、附则")])
    func `a heading in unknown words is known by its number, and named`(_ section: Int, _ heading: String) throws {
        var published = try published()
        published.sections[section].heading = heading
        let imported = try Importing.report(published.document)
        #expect(texts(imported) == Self.whole)
        #expect(imported.notes.map(\.kind) == [.noHeading] && imported.notes[0].message.zh.contains("“\(heading)”按序号"))
    }

    @Test func `a number that only an item of a list has makes no heading`() throws {
        var published = try published()
        published.sections[0].heading = "概况如下"
        published.sections[0].texts = ["一、公开及时", "全年公开信息30条。", "一、公开准确", "没有差错。"]
        let imported = try Importing.report(published.document)
        #expect(imported.report.narratives[0].isEmpty && imported.notes.map(\.kind) == [.noHeading])
    }

    @Test(arguments: [1, 4, 6])
    func `a further section is left out by name and is part of no other`(_ place: Int) throws {
        var published = try published()
        let words = published.sections.map { String($0.heading.dropFirst(2)) }
        for index in place..<6 where index < 6 {
            published.sections[index].heading = ["二", "三", "四", "五", "六", "七"][index] + "、" + words[index]
        }
        let further = Self.numerals.indices.contains(place) ? Self.numerals[place] : "七"
        published.sections[place - 1].texts += ["\(further)、机构建设情况", "本局设专人负责。"]
        if published.sections[place - 1].texts.count == 2 {
            // Below a table.
            let section = PublishedReport.Section(
                heading: "\(further)、机构建设情况", texts: ["本局设专人负责。"], index: place)
            published.sections[place - 1].texts = []
            published.sections.insert(section, at: place)
        }
        let imported = try Importing.report(published.document)
        #expect(texts(imported) == Self.whole)
        #expect(imported.notes.map(\.message.zh) == ["“\(further)、机构建设情况”不是格式里的部分，连同下面的 1 段没有取用"])
    }

    @Test func `what looks like a heading below a section stays there`() throws {
        var published = try published()
        published.sections[0].texts = [
            "1.主动公开政府信息情况", "全年公开30条。", "（二）收到和处理政府信息公开申请情况", "收到3件。", "一是存在的主要问题及改进情况", "没有问题。",
        ]
        published.sections[4].texts = ["一、存在的主要问题", "更新较慢。", "二、改进情况", "按月核对。"]
        let imported = try Importing.report(published.document)
        #expect(texts(imported)[1] == published.sections[0].texts && texts(imported)[2] == published.sections[4].texts)
        #expect(imported.notes.map(\.message.zh) == [])
    }

    @Test(arguments: [(0, "导语"), (5, "“五、存在的主要问题及改进情况”")])
    func `where a text without its heading may be is said`(_ section: Int, _ place: String) throws {
        var published = try published()
        published.sections[section].heading = ""
        let imported = try Importing.report(published.document)
        #expect(imported.notes.map(\.kind) == [.noHeading] && imported.notes[0].message.zh.contains("如果正文写在\(place)里"))
    }

    @Test func `sentences below tables without any heading are named`() throws {
        var published = try published()
        for index in published.sections.indices { published.sections[index].heading = "" }
        let imported = try Importing.report(published.document)
        let notes = imported.notes.filter { $0.kind == .leftOut }.map(\.message.zh)
        #expect(notes == ["“\(Self.problems[0])”等 3 段上面没有标题，分不清属于哪一部分，没有取用"])
        #expect(imported.report.narratives[4].isEmpty && imported.report.narratives[5].isEmpty)
    }

    @Test(arguments: [(1, "二、发布工作"), (2, "三、申请办理工作"), (3, "四、被复议和起诉的统计")])
    func `the heading of a table in unknown words is known by its number`(_ section: Int, _ heading: String) throws {
        var published = try published()
        published.sections[section].heading = heading
        let imported = try Importing.report(published.document)
        #expect(texts(imported) == Self.whole && imported.notes.map(\.message.zh) == [])
        #expect(Importing.missing(imported, of: try Importing.madeUp(.of2021, seed: 1)) == [])
    }

    @Test func `numbers above the title are those of another text`() throws {
        var published = try published()
        published.sections[0].heading = "一、2023年工作回顾"
        published.above = ["《年报》解读", "一、编制背景"].map {
            .paragraph(DocumentParagraph($0, at: .document(Bilingual("上面"))))
        }
        #expect(texts(try Importing.report(published.document)) == Self.whole)
    }

    @Test func `tables that only arrange headings and texts are read as texts`() throws {
        func grid(_ cells: [String]) -> DocumentBlock {
            .grid(
                DocumentGrid(
                    cells: cells.enumerated().map { index, text in
                        DocumentGrid.Cell(text, row: 0, column: index, at: .document(Bilingual("表")))
                    }, rowCount: 1, columnCount: cells.count, at: .document(Bilingual("表"))))
        }
        let published = try published()
        let headings = published.sections.map(\.heading)
        var blocks: [DocumentBlock] = []
        for block in published.document.blocks {
            guard case .paragraph(let paragraph) = block, let section = headings.firstIndex(of: paragraph.text) else {
                blocks.append(block)
                continue
            }
            // Number and words each have a cell, or words and text.
            let isLast = section == 5
            blocks.append(
                grid(
                    isLast
                        ? [headings[5], Self.others[0]]
                        : [String(headings[section].prefix(2)), String(headings[section].dropFirst(2))]))
            if isLast { break }
        }
        let imported = try Importing.report(SourceDocument(blocks: blocks))
        #expect(texts(imported) == Self.whole && imported.notes.map(\.message.zh) == [])
    }

    @Test(arguments: [
        ("一、总体", 1, "总体"), ("十二、其他", 12, "其他"), ("第三部分 申请", 3, "申请"), ("（四）复议", 4, "复议"), ("5.问题", 5, "问题"),
        ("伍、问题", 5, "问题"),
        ("Ⅵ 其他", 6, "其他"), ("㈡主动", 2, "主动"), ("③申请", 3, "申请"), ("六", 6, ""),
    ]) func `a number is read with what sets it off`(_ text: String, _ value: Int, _ words: String) {
        let number = HeadingNumber(text)
        #expect(number?.value == value && number?.words == words)
    }

    @Test(arguments: ["一是及时", "2023年", "第二十条", "第一季度", "总体情况", "（附件）", "", "一般情况"])
    func `other texts have no number`(_ text: String) { #expect(HeadingNumber(text) == nil) }
}
