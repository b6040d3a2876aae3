import Testing

@testable import NianbaoCore

/// The comments of a draft about last year's report.
@Suite struct NextYearNotesTests {
    private func draft(from last: CompletedReport, on later: TestEdition) throws -> NextYearDraft {
        NextYearDraft(from: last, named: "去年.yaml", on: try later.form())
    }

    /// The comment on the row that a cell is in.
    private func note(_ address: String, in draft: NextYearDraft) throws -> String? {
        draft.notes.rows[draft.report.form[try draft.report.form.cell(address)].row]
    }

    // MARK: Figures

    @Test(
        arguments: [
            ([2, 21, 0, 0, 4, 0], "上年 [2, 21, 0, 0, 4, 0]"), ([0, 0, 0, 0, 0, 0], "上年 0"),
            ([3, 3, 3, 3, 3, 3], "上年 [3, 3, 3, 3, 3, 3]"),
        ] as [([Int], String)])
    func `a row shows last year's figures by column`(_ figures: [Int], _ expected: String) throws {
        let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
        let last = Dictionary(
            uniqueKeysWithValues: zip(columns, figures).map { ("申请.新收.\($0)", CellValue.number($1)) })
        let draft = try draft(from: try TestEdition.of2021.filled(last), on: .of2021)
        #expect(try note("申请.新收.自然人", in: draft) == expected)
    }

    @Test(arguments: [
        ("主动公开.第一项.规范性文件.制作", "主动公开.第一项.行政规范性文件.制发", "上年 [7, —, —]"),
        ("申请.其他处理.商业企业", "申请.其他处理.其他.商业企业", "上年 [0, 7, 0, 0, 0, 0]"),
        ("主动公开.第五项.行政许可.决定", "主动公开.第五项.行政许可.决定", "上年 7"),
    ])
    func `a renamed row shows the figures under the old name`(
        _ then: String, _ now: String, _ expected: String
    ) throws {
        let draft = try draft(from: try TestEdition.of2019.filled([then: .number(7)]), on: .of2021)
        #expect(try note(now, in: draft) == expected)
    }

    @Test(arguments: ["主动公开.第八项.行政事业性收费.金额", "申请.其他处理.逾期不补正.自然人", "申请.其他处理.逾期不缴费.自然人"])
    func `a new row shows nothing`(_ address: String) throws {
        #expect(try note(address, in: try draft(from: try TestEdition.of2019.filled(with: 5), on: .of2021)) == nil)
    }

    @Test func `unfilled and inapplicable cells are shown as such`() throws {
        let last = try TestEdition.of2021.filled([
            "主动公开.第一项.规章.制发": .notApplicable, "主动公开.第一项.规章.废止": .notApplicable,
            "主动公开.第一项.规章.有效": .blank, "主动公开.第五项.行政许可.决定": .blank,
        ])
        let draft = try draft(from: last, on: .of2021)
        #expect(try note("主动公开.第一项.规章.制发", in: draft) == "上年 [不适用, 不适用, —]")
        #expect(try note("主动公开.第五项.行政许可.决定", in: draft) == nil)
    }

    @Test func `an amount is shown in 万元`() throws {
        let last = try TestEdition.of2021.filled(["主动公开.第八项.行政事业性收费.金额": .number(12_500_000)])
        #expect(try note("主动公开.第八项.行政事业性收费.金额", in: try draft(from: last, on: .of2021)) == "上年 12.5")
    }

    // MARK: What ended

    @Test(arguments: [
        (
            Spelling.chinese,
            [
                "主动公开.第一项.规章：公开、总数", "主动公开.第一项.规范性文件：公开、总数", "主动公开.第五项.行政许可：上年、增减", "主动公开.第五项.其他对外管理服务事项",
                "主动公开.第六项.行政处罚：上年、增减", "主动公开.第六项.行政强制：上年、增减", "主动公开.第八项.行政事业性收费", "主动公开.第九项.政府集中采购",
            ]
        ),
        (
            .english,
            [
                "disclosure.article_20_1.regulations：published、total_public",
                "disclosure.article_20_1.normative_documents：published、total_public",
                "disclosure.article_20_5.licensing：prior_items、change", "disclosure.article_20_5.other_services",
                "disclosure.article_20_6.penalty：prior_items、change",
                "disclosure.article_20_6.coercion：prior_items、change", "disclosure.article_20_8.fees",
                "disclosure.article_20_9.procurement",
            ]
        ),
    ])
    func `rows and columns without successor are listed as last year's file calls them`(
        _ spelling: Spelling, _ expected: [String]
    ) throws {
        var last = try TestEdition.of2019.filled().stated
        last.spelling = spelling
        let draft = try draft(from: CompletedReport(last), on: .of2021)
        #expect(draft.ended == expected)
        #expect(draft.notes.closing.count == 1)
        let closing = try #require(draft.notes.closing[1])
        #expect(closing == ["上年（2019 格式）有、本年格式没有的："] + expected.map { "  " + $0 })
    }

    @Test(arguments: TestEdition.allCases)
    func `on the same form nothing ends`(_ edition: TestEdition) throws {
        let draft = try draft(from: try edition.filled(), on: edition)
        #expect(draft.ended == [])
        #expect(draft.notes.closing.isEmpty)
    }

    // MARK: Texts

    private func guidance(_ text: String, _ figures: [String: CellValue] = [:]) throws -> [String] {
        var last = try TestEdition.of2021.filled(figures).stated
        last.narratives[0] = Narrative(text)
        return try #require(
            try draft(from: CompletedReport(last), on: .of2021).notes.guidance[0])
    }

    @Test(arguments: [
        ("收到申请27件，办结25件。", "  收到申请【27】件，办结【25】件。"), ("2023年完成50%。", "  【2023】年完成【50】%。"),
        ("没有数字。", "  没有数字。"), ("收费1.5万元、１２件。", "  收费【1.5】万元、【１２】件。"),
    ])
    func `numbers in last year's texts are marked`(_ text: String, _ expected: String) throws {
        #expect(try guidance(text).last == expected)
    }

    @Test func `references in last year's texts are shown as the figures they printed`() throws {
        let told = try guidance("新收{{申请.新收.总计}}件。\n第二段", ["申请.新收.自然人": .number(31)])
        #expect(told == ["", "上年（2023）正文，供参考；【】里是上年的数，不要照抄：", "  新收【31】件。", "  第二段"])
    }

    @Test func `a text that last year did not write is not shown`() throws {
        let draft = try draft(from: try TestEdition.of2021.filled(), on: .of2021)
        #expect(draft.notes.guidance.isEmpty)
    }

    @Test func `a text is shown above the same section of another edition`() throws {
        var last = try TestEdition.of2019.filled().stated
        let other = try #require(last.form.sections.firstIndex { $0.name.id == "other_matters" })
        last.narratives[other] = Narrative("无")
        let draft = try draft(from: CompletedReport(last), on: .of2021)
        let text = ReportWriter.text(of: draft.report, notes: draft.notes)
        #expect(text.hasSuffix("# 上年（2020）正文，供参考；【】里是上年的数，不要照抄：\n#   无\n其他事项: |\n  待填\n"))
    }

    @Test func `last year's preamble is shown where the new one belongs`() throws {
        var last = try TestEdition.of2021.filled().stated
        last.preamble = Narrative("本报告统计期限为2023年。\n第二段")
        let draft = try draft(from: CompletedReport(last), on: .of2021)
        let text = ReportWriter.text(of: draft.report, notes: draft.notes)
        #expect(text.contains("要用的，另起一行写“导语: |”，正文写在下面，行首空两格：\n#   本报告统计期限为【2023】年。\n#   第二段\n"))
    }
}
