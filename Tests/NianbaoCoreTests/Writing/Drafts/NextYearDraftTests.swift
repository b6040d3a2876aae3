import Testing

@testable import NianbaoCore

@Suite struct NextYearDraftTests {
    /// The draft of the year after `last`, on the form that `later` is for.
    private func draft(from last: CompletedReport, on later: TestEdition? = nil) throws -> NextYearDraft {
        let form = try later?.form() ?? last.form
        return NextYearDraft(from: last, named: "去年.yaml", on: form)
    }

    private func text(of draft: NextYearDraft) -> String { ReportWriter.text(of: draft.report, notes: draft.notes) }

    private static let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]

    // MARK: Fields

    @Test func `agency, scope and spelling stay, and the year goes on`() throws {
        var last = try TestEdition.of2021.filled().stated
        (last.agency, last.scope, last.spelling) = ("青石县交通局", .region, .english)
        let report = try draft(from: CompletedReport(last)).report
        #expect((report.agency, report.scope, report.spelling) == ("青石县交通局", .region, .english))
        #expect(report.year == last.year + 1)
        #expect(report.prior?.path == "去年.yaml")
    }

    @Test(arguments: [
        (nil, nil), ("青石县2023年度信息公开报告", "青石县2024年度信息公开报告"), ("信息公开报告（2023）", "信息公开报告（2024）"), ("信息公开报告", "信息公开报告"),
    ])
    func `a title of one's own goes on with the year`(_ old: String?, _ new: String?) throws {
        var last = try TestEdition.of2021.filled().stated
        last.customTitle = old
        #expect(try draft(from: CompletedReport(last)).report.customTitle == new)
    }

    // MARK: What is carried over

    @Test(arguments: [(TestEdition.of2019, TestEdition.of2019), (.of2019, .of2021), (.of2021, .of2021)])
    func `what was handed on comes in, column by column`(_ earlier: TestEdition, _ later: TestEdition) throws {
        let handedOn = Dictionary(
            uniqueKeysWithValues: Self.applicants.enumerated().map {
                ("申请.结转下年度.\($1)", CellValue.number($0 + 1))
            })
        let report = try draft(from: try earlier.filled(handedOn), on: later).report
        #expect(try report.row("申请.上年结转") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test(arguments: [(204, 49, 253), (10, -3, 7), (0, 0, 0)])
    func `on the form of 2019 items and their change make next year's items`(
        _ items: Int, _ change: Int, _ expected: Int
    ) throws {
        let last = try TestEdition.of2019.filled([
            "主动公开.第五项.行政许可.上年": .number(items), "主动公开.第五项.行政许可.增减": .number(change),
        ])
        #expect(try draft(from: last).report.value("主动公开.第五项.行政许可.上年") == .number(expected))
    }

    @Test func `what last year did not fill in stays unfilled and is not counted`() throws {
        let last = try TestEdition.of2021.filled(["申请.结转下年度.商业企业": .blank, "申请.结转下年度.其他": .number(4)])
        let draft = try draft(from: last)
        #expect(try draft.report.value("申请.上年结转.商业企业") == .blank)
        #expect(try draft.report.value("申请.上年结转.其他") == .number(4))
        #expect(draft.carriedCount == Self.applicants.count - 1)
    }

    @Test(arguments: TestEdition.builtIn)
    func `everything else is to be filled in`(_ edition: TestEdition) throws {
        let draft = try draft(from: try edition.filled(with: 3))
        let form = draft.report.form
        let carried = Set(form.carries.map(\.target))
        for index in form.cells.indices where !carried.contains(CellID(index)) {
            let expected: CellValue = form.cells[index].isDerived ? .absent : .blank
            #expect(draft.report.entries[index].value == expected, "\(form.cells[index].address(.chinese))")
        }
        #expect(draft.report.narratives.allSatisfy { $0.isEmpty })
        #expect(draft.carriedCount == form.carries.count)
    }

    @Test(
        arguments: [(TestEdition.of2019, TestEdition.of2019), (.of2019, .of2021), (.of2021, .of2021)],
        0..<6 as Range<UInt64>)
    func `a draft reads back as it was made and keeps the rules on last year's figures`(
        _ years: (TestEdition, TestEdition), _ seed: UInt64
    ) throws {
        var filled = RandomReport.balanced(on: try years.0.form(), seed: seed)
        filled.year = years.0 == years.1 ? filled.year : years.0.year
        let last = CompletedReport(filled)
        let draft = try draft(from: last, on: years.1)
        let reading = try years.1.reading(file: text(of: draft))
        #expect(reading.findings.map(\.mark) == [])
        let report = try #require(reading.report)
        #expect(report.entries.map(\.value) == draft.report.entries.map(\.value))
        #expect(report.prior?.path == "去年.yaml")
        // What is carried over may be far from what was the year before, and made-up names have odd signs in them;
        // nothing else can be wrong yet.
        let findings = ReportCheck.findings(in: CompletedReport(report, prior: last))
        #expect(
            Set(findings.map(\.rule)).isSubset(of: [
                "cell.missing", "f.section_empty", "f.title", "ref.blank", "y.jump",
            ]))
    }
}
