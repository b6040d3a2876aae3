import Testing

@testable import NianbaoCore

@Suite struct CorrectionNoticeTests {
    private let edition = TestEdition.of2021

    private func notice(_ old: String, _ new: String, reason: String? = nil) throws -> CorrectionNotice {
        CorrectionNotice(
            try edition.difference(old, new), oldHash: "aaaa", newHash: "bbbb", reason: reason)
    }

    private func licensing(_ value: String) -> String { "主动公开: {第五项: {行政许可: \(value)}}\n" }

    @Test func `a notice is a document of an agency, with what is filed after it`() throws {
        let notice = try notice(licensing("318"), licensing("319"), reason: "统计口径有误")
        #expect(
            notice.markdown == """
                # 关于《青石县教育局2023年政府信息公开工作年度报告》的更正说明

                《青石县教育局2023年政府信息公开工作年度报告》部分内容需要更正，更正原因：统计口径有误。现更正如下：

                ## 表格更正

                | 表 | 项目 | 栏目 | 更正前 | 更正后 |
                | --- | --- | --- | --- | --- |
                | 二、主动公开政府信息情况 | 第二十条第（五）项 › 行政许可 | 本年处理决定数量 | 318 | 319 |

                特此说明。

                青石县教育局\u{20}\u{20}
                　　　　年　月　日

                ## 存档页（不随更正说明公布）

                更正前的文件，SHA-256：aaaa\u{20}\u{20}
                更正后的文件，SHA-256：bbbb

                """)
    }

    @Test(arguments: [
        (nil, "更正原因：＿＿＿＿＿＿＿＿＿＿＿＿。现更正如下：\n"), ("漏计1件", "更正原因：漏计1件。现更正如下：\n"), ("漏计1件。", "更正原因：漏计1件。现更正如下：\n"),
    ])
    func `the reason comes before the details, and is left to be written if it is not given`(
        _ reason: String?, _ words: String
    ) throws {
        #expect(try notice(licensing("318"), licensing("319"), reason: reason).plainText.contains(words))
    }

    @Test func `parts are numbered if there are several`() throws {
        let (old, new) = ("申请: {新收: {自然人: 3, 其余: 0}}\n", "申请: {新收: {自然人: 4, 其余: 0}}\n其他事项: 增补\n")
        let headings = try notice(old, new).document.blocks.compactMap { block -> String? in
            if case .heading(let text, _) = block { text } else { nil }
        }
        #expect(headings == ["一、表格更正", "二、随之变动的合计", "三、文字更正", "存档页（不随更正说明公布）"])
    }

    @Test func `what is filed begins on a new page`() throws {
        let blocks = try notice(licensing("318"), licensing("319")).document.blocks
        let page = blocks.firstIndex { if case .page = $0 { true } else { false } }
        let signature = blocks.firstIndex { if case .lines(_, .signature) = $0 { true } else { false } }
        #expect(try #require(page) == (try #require(signature)) + 1)
    }

    @Test func `columns of plain text are aligned`() throws {
        let text = try notice(licensing("8"), licensing("{值: 1234, 注: 甲}") + "申请: {新收: 待填}\n").plainText
        let lines = text.split(separator: "\n").filter { $0.contains("第二十条") || $0.hasPrefix("表 ") }
        let starts = lines.map { line in
            ["栏目", "本年处理决定数量"].compactMap { line.firstRange(of: $0)?.lowerBound }.first.map {
                line[..<$0].displayWidth
            }
        }
        #expect(starts.count == 2)
        #expect(starts[0] != nil && starts[0] == starts[1])
    }

    @Test(arguments: [("0", "待填", "0 | （空白）"), ("{值: 3, 注: a|b*}", "-3", "3（a\\|b\\*） | （无法识别）")])
    func `figures are printed as in the report, and harmless in Markdown`(
        _ old: String, _ new: String, _ cells: String
    ) throws {
        #expect(try notice(licensing(old), licensing(new)).markdown.contains("| \(cells) |"))
    }

    @Test func `each changed paragraph is quoted with what changed`() throws {
        let old = "总体情况: |\n  收到27件，办结25件。\n  旧段\n其他事项: 无\n"
        let new = "总体情况: |\n  收到28件，办结26件。\n其他事项: 无\n导语: 引言\n"
        let text = try notice(old, new).plainText
        #expect(
            text.contains(
                """
                文字更正

                （一）“导语”第1段

                  增加：引言

                （二）“一、总体情况”第1段

                  原文：收到27件，办结25件。
                  更正为：收到28件，办结26件。
                  改动：“27”改为“28”，“25”改为“26”

                （三）“一、总体情况”第2段

                  删去：旧段

                """))
    }

    @Test func `headings of many changed paragraphs are numbered on`() throws {
        let paragraphs = (1...21).map { "  第\(String(repeating: "甲", count: $0))件\n" }
        let changed = paragraphs.map { $0.replacing("件", with: "项") }
        let text = try notice("总体情况: |\n\(paragraphs.joined())", "总体情况: |\n\(changed.joined())").plainText
        for (ordinal, number) in [("（十）", 10), ("（十一）", 11), ("（二十）", 20), ("（二十一）", 21)] {
            #expect(text.contains("\n\(ordinal)“一、总体情况”第\(number)段\n"))
        }
    }

    @Test func `below the headings of a text, paragraphs are counted from each`() throws {
        let old = "总体情况: |\n  概述27件。\n  （一）主动公开\n  公开27件。\n  另有9件。\n  （二）申请\n  收到27件。\n"
        let new = old.replacing("27", with: "28").replacing("（二）申请", with: "（二）依申请公开")
        let text = try notice(old, new).plainText
        for place in [
            "（一）“一、总体情况”第1段", "（二）“一、总体情况”中“（一）主动公开”第1段", "（三）“一、总体情况”中小标题“（二）依申请公开”",
            "（四）“一、总体情况”中“（二）依申请公开”第1段",
        ] { #expect(text.contains("\n\(place)\n"), "\(place): \(text)") }
    }

    @Test func `a stretch too long for a line is left to the paragraphs`() throws {
        let text = try notice("其他事项: 无\n", "其他事项: \(String(repeating: "长", count: 31))\n").plainText
        #expect(text.contains("更正为：") && !text.contains("改动："))
    }

    @Test func `numbers to look at are reported as possible, not certain`() throws {
        let overview = "总体情况: 行政许可318件。\n"
        let text = try notice(licensing("318") + overview, licensing("319") + overview).plainText
        #expect(text.contains("不一定有误；请在发布更正说明以前核对"))
        let parts = text.split(separator: "特此说明。")
        #expect(parts.count == 2 && parts[1].contains("不一定有误"))
        #expect(text.contains("318 是更正前的“第二十条第（五）项 › 行政许可 › 本年处理决定数量”（现为 319）"))
    }

    @Test func `what is not printed is not corrected`() throws {
        let text = try notice(licensing("318") + "上年报告: a\n", licensing("319") + "上年报告: b\n").plainText
        #expect(!text.contains("上年报告"))
    }

    @Test func `the notice is about the report that was corrected`() throws {
        let text = try notice(licensing("318") + "标题: 旧题\n", licensing("319") + "标题: 新题\n").plainText
        #expect(text.hasPrefix("关于《旧题》的更正说明\n"))
        #expect(text.contains("标题"))
    }
}

extension CorrectionNotice {
    fileprivate var markdown: String { MarkdownWriter.text(of: document) }
    fileprivate var plainText: String { PlainTextWriter.text(of: document, tables: .aligned) }
}
