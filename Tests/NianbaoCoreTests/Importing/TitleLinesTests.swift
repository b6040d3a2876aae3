import Testing

@testable import NianbaoCore

/// Whose report a document is, where its title has other lines around it or lacks something.
@Suite struct TitleLinesTests {
    private let published: PublishedReport

    init() throws { published = PublishedReport(try Importing.madeUp(.of2021, seed: 4)) }

    /// What is imported where the report has these lines in place of its title.
    private func imported(_ lines: [String], end: [String] = []) throws -> Imported {
        var published = published
        published.title = lines[0]
        published.preamble = Array(lines.dropFirst()) + published.preamble
        published.sections[5].texts += end
        return try Importing.report(published.document)
    }

    private static let title = "青石县教育体育局2024年政府信息公开工作年度报告"

    @Test(arguments: [
        "附件2", "内部资料", "青教体〔2025〕3号", "青石县人民政府", "青石县人民政府网站", "青石县教育体育局文件", "教育体育局", "教体动态",
        "2025年1月15日", "政府信息公开年报", "年度报告", "（2025年1月）", "首页>政务公开>年报",
    ])
    func `a line above the title is no part of the agency's name`(_ line: String) throws {
        let report = try imported([line, Self.title]).report
        #expect(report.agency == "青石县教育体育局")
        #expect(report.year == 2024)
        #expect(report.customTitle == nil)
    }

    @Test(arguments: [
        (["青石县教育体育局", "2024年政府信息公开工作年度报告"], "青石县教育体育局"),
        (["青石县", "教育体育局2024年政府信息公开工作年度报告"], "青石县教育体育局"),
        (["青石县", "教育体育局", "2024年度", "政府信息公开工作年度报告"], "青石县教育体育局"),
        (["内部资料", "青石县", "教育体育局2024年政府信息公开工作年度报告"], "青石县教育体育局"),
        (["国家税务总局", "青石县税务局2024年政府信息公开工作年度报告"], "国家税务总局青石县税务局"),
        (["云岭市公安局", "城区分局2024年政府信息公开工作年度报告"], "云岭市公安局城区分局"),
        (["青石县供销合作社联合社", "2024年政府信息公开工作年度报告"], "青石县供销合作社联合社"),
        (["《青石县教育体育局2024年政府信息公开工作年度报告》"], "青石县教育体育局"),
        (["青石县教育体育局关于2024年度政府信息公开工作情况的报告"], "青石县教育体育局"),
    ])
    func `a title may take several lines`(_ lines: [String], _ agency: String) throws {
        let report = try imported(lines).report
        #expect(report.agency == agency)
        #expect(report.year == 2024 && report.isYearKnown)
    }

    @Test(arguments: ["内部资料", "政务公开", "教体动态"])
    func `a line that is no agency's name is none above a title without one`(_ line: String) throws {
        let imported = try imported([line, "2024年政府信息公开工作年度报告"])
        #expect(imported.report.agency.isEmpty)
        #expect(imported.notes.contains { $0.kind == .title && $0.message.zh.contains("机关待填") })
    }

    // MARK: Without a year or an agency

    @Test(arguments: [
        "统计期限为2024年1月1日至12月31日。", "本报告的数据自2024年1月1日起至2024年12月31日止。",
        "现公布青石县教育体育局2024年政府信息公开工作年度报告。",
    ])
    func `the year of a title without one is that of the text, which is said`(_ sentence: String) throws {
        let imported = try imported(["青石县教育体育局政府信息公开工作年度报告", sentence])
        #expect(imported.report.agency == "青石县教育体育局")
        #expect(imported.report.year == 2024 && imported.report.isYearKnown)
        let note = try #require(imported.notes.first { $0.kind == .title })
        #expect(note.isDoubt && note.message.zh.contains("2024 年，请核对"))
    }

    @Test(arguments: [
        ["上年的报告见网站。"], ["统计期限为2024年1月1日至12月31日。", "统计期限为2023年1月1日至12月31日。"],
        ["统计期限为2023年7月1日至2024年6月30日。"],
    ])
    func `a year that nothing says, or that two places say differently, is left to fill in`(_ lines: [String]) throws {
        let imported = try imported(["青石县教育体育局政府信息公开工作年度报告"] + lines)
        #expect(!imported.report.isYearKnown)
        #expect(imported.notes.contains { $0.kind == .title && $0.message.zh.contains("年度待填") })
    }

    @Test func `the agency of a title without one is the one that signs, which is said`() throws {
        let imported = try imported(
            ["2024年政府信息公开工作年度报告"], end: ["　　青石县教育体育局", "2025年1月15日", "（联系人：办公室；电话：0379-1）"])
        #expect(imported.report.agency == "青石县教育体育局")
        #expect(imported.notes.contains { $0.kind == .title && $0.message.zh.contains("按落款取“青石县教育体育局”") })
    }

    // MARK: Signatures

    @Test(arguments: [
        ["青石县教育体育局", "2025年1月15日"], ["青 石 县 教 育 体 育 局", "2025 年 1 月 15 日"], ["二〇二五年一月十五日"],
        ["青石县教育体育局", "2025-01-15", "联系电话：0379-1234567"], ["（联系人：办公室；电话：0379-1234567）"],
        ["青石县教育体育局办公室", "2025年1月15日印发"], ["填报人：办公室  审核人：局长"],
    ])
    func `a signature is no text of the last section, and is named`(_ lines: [String]) throws {
        let plain = try imported([Self.title]).report.narratives[5].text
        let imported = try imported([Self.title], end: lines)
        #expect(imported.report.narratives[5].text == plain)
        #expect(imported.notes.contains { $0.kind == .leftOut && $0.place != nil })
    }

    @Test(arguments: [
        "2024年12月31日，本局完成自查。", "2024年12月，本局完成自查", "以上情况已报青石县教育局", "联系电话和地址已在网站公布。",
    ])
    func `a sentence that looks like the beginning of a signature is text`(_ line: String) throws {
        let imported = try imported([Self.title], end: [line])
        #expect(imported.report.narratives[5].text.hasSuffix(line))
    }
}
