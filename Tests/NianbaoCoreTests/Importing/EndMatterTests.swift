import Testing

@testable import NianbaoCore

/// What is around the texts of a report and is none of them.
@Suite struct EndMatterTests {
    private func published() throws -> PublishedReport {
        var published = PublishedReport(try Importing.madeUp(.of2021, seed: 1))
        published.preamble = ["现公布本报告。"]
        published.sections[5].texts = ["没有收取费用。"]
        return published
    }

    private func last(_ imported: Imported) -> [String] { imported.report.narratives[5].paragraphs.map(\.text) }

    @Test(arguments: [
        ["青石县教育体育局", "2024年1月15日"], ["青石县教育体育局办公室", "2024 年 1 月 15 日"], ["二〇二四年一月十五日"], ["青石县教育体育局\u{3000}2024年1月15日"],
        ["（盖章）", "青石县教育体育局", "2024-01-15"], ["联系人：王某", "电话：0379-1234567", "2024年1月15日"], ["（联系人：王某；联系电话：0379-1234567）"],
        ["联系地址：人民路1号", "邮政编码：471000"], ["附：申请渠道说明"], ["附件", "统计说明", "数据由各股室汇总。"], ["（责任编辑：李某）"], ["抄送：县政府办公室"],
        ["青石县教育体育局办公室 2024年1月15日印发"], ["图解：青石县教育体育局2023年年报"], ["《2023年年度报告》解读", "一、背景", "为落实条例编制。"],
        ["收藏", "纠错", "返回列表", "Copyright 2024"], ["浏览：123次", "文章来源：县教体局", "审核：张某"], ["扫一扫在手机打开当前页", "打印 关闭"],
        ["青石县教育体育局2022年政府信息公开工作年度报告2023-01-20", "青石县教育体育局2021年政府信息公开工作年度报告"],
        ["青石县教育体育局2023年政府信息公开工作年度报告.pdf"],
    ])
    func `signature, date, contacts and links are no text`(_ below: [String]) throws {
        var published = try published()
        published.below = below
        let imported = try Importing.report(published.document)
        #expect(last(imported) == ["没有收取费用。"])
        #expect(imported.notes.map(\.kind) == [.leftOut] && imported.notes[0].message.zh.contains(below[0].prefix(8)))
    }

    @Test(arguments: [
        "2024年1月15日前，已将本报告报县政府办公室备案。", "2023年本局收取信息处理费0元", "青石县教育体育局没有其他需要报告的事项", "没有其他事项",
        "（本报告电子版可在县政府网站查阅，电话：0379-1234567）", "附件1列出了全部目录", "首页设置了专栏", "关闭违规账号3个", "无",
    ])
    func `a text that only begins like these is text`(_ text: String) throws {
        var published = try published()
        published.sections[5].texts.append(text)
        let imported = try Importing.report(published.document)
        #expect(last(imported) == published.sections[5].texts && imported.notes.map(\.message.zh) == [])
    }

    @Test func `whom to ask is text below a heading of its own`() throws {
        var published = try published()
        published.sections[5].texts = ["（一）收费情况", "没有收取费用。", "（二）联系方式", "联系电话：0379-1234567"]
        #expect(last(try Importing.report(published.document)) == published.sections[5].texts)
    }

    @Test func `a date does not end a text before the last one`() throws {
        var published = try published()
        published.sections[0].texts = ["培训安排如下：", "2023年3月15日", "第一期开班，参加60人。"]
        let imported = try Importing.report(published.document)
        #expect(imported.report.narratives[0].paragraphs.map(\.text) == published.sections[0].texts)
    }

    @Test(arguments: [
        ["青石县教育体育局", "2024年1月15日"], ["（2024年1月15日）"], ["2024-01-20 09:00:00", "来源：县教体局 点击：12"],
        ["（征求意见稿）"], ["单位名称：青石县教育体育局", "填报人：王某", "联系电话：123"],
    ])
    func `who signs a report and when is no text below the title either`(_ lines: [String]) throws {
        var published = try published()
        published.preamble = lines + ["现公布本报告。"]
        let imported = try Importing.report(published.document)
        #expect(imported.report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
        #expect(imported.notes.map(\.kind) == lines.map { _ in .leftOut })
    }

    @Test(arguments: ["", "........3", "\t3"]) func `a table of contents is no text`(_ page: String) throws {
        var published = try published()
        published.preamble += ["目  录"] + published.sections.map { $0.heading + page }
        #expect(try Importing.report(published.document).report.preamble.paragraphs.map(\.text) == ["现公布本报告。"])
    }

    @Test(arguments: ["3", "3/10", "·3·", "- 3 -"]) func `a paragraph that goes over a page is one`(_ number: String)
        throws
    {
        var published = try published()
        let half = "全年通过县政府网站公开信息236条，其中招生入学58条、学生资助31条、体育活动"
        published.sections[0].texts = [half, number, "和场地开放27条。", number, "（二）依申请公开", number, "收到3件。"]
        let texts = try Importing.report(published.document).report.narratives[0].paragraphs.map(\.text)
        #expect(texts.first == half + "和场地开放27条。" && texts[1] == "（二）依申请公开" && texts.last == "收到3件。")
    }

    @Test func `a list's number and its words are one text`() throws {
        var published = try published()
        published.sections[0].texts = ["（一）\t主动公开", "公开及时。"]
        let texts = try Importing.report(published.document).report.narratives[0].paragraphs.map(\.text)
        #expect(texts == ["（一）主动公开", "公开及时。"])
    }

    @Test(arguments: ["2024年1月15日", "二○二四年一月", "2024-1-5 09:30", "（2024.01.15）", "2024／1／5".replacing("／", with: "/")])
    func `a date alone is a date line`(_ text: String) { #expect(text.isDateLine) }

    @Test(arguments: ["2024年", "1月15日", "2024年1月15日前", "截至2024年1月15日", "24-1-5", ""])
    func `other texts are no date lines`(_ text: String) { #expect(!text.isDateLine) }
}
