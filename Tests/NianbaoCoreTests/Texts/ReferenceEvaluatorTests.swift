import Testing

@testable import NianbaoCore

@Suite struct ReferenceEvaluatorTests {
    private let edition = TestEdition.of2021

    @Test(arguments: TestEdition.allCases, 0..<3 as Range<UInt64>)
    func `a reference to a cell gives the printed figure`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = CompletedReport(RandomReport.balanced(on: try edition.form(), seed: seed))
        for (index, cell) in report.form.cells.enumerated() {
            let number = try #require(report[CellID(index)].number)
            for spelling in [Spelling.chinese, .english] {
                #expect(try report.text(of: cell.address(spelling)) == Figure.text(number, cell.measure))
            }
        }
    }

    @Test func `cells are added and subtracted`() throws {
        let report = try edition.filled([
            "申请.新收.自然人": .number(30), "申请.上年结转.商业企业": .number(5), "复议诉讼.行政复议.结果维持": .number(2),
        ])
        #expect(try report.text(of: "申请.新收.总计 + 申请.上年结转.总计 - 复议诉讼.行政复议.总计") == "33")
        #expect(try report.text(of: "复议诉讼.行政复议.总计 - 申请.新收.总计") == "-28")
        #expect(try report.text(of: "-申请.新收.自然人") == "-30")
    }

    @Test(arguments: [0, 1, 2] as [UInt64])
    func `a group is the sum of its typed rows`(_ seed: UInt64) throws {
        let report = CompletedReport(RandomReport.balanced(on: try edition.form(), seed: seed))
        for (group, rows) in [
            ("申请.无法提供", ["不掌握", "需另行制作", "补正仍不明确"]), ("申请.其他处理", ["逾期不补正", "逾期不缴费", "其他"]),
            ("主动公开.第一项", ["规章", "行政规范性文件"]), ("主动公开.第六项", ["行政处罚", "行政强制"]),
        ] {
            let column = group.hasPrefix("申请") ? "总计" : group.hasSuffix("一项") ? "制发" : "决定"
            let rows = rows.map { "\(group).\($0).\(column)" }.joined(separator: " + ")
            #expect(try report.text(of: "\(group).\(column)") == report.text(of: rows))
        }
    }

    @Test func `a column may be left out where there is just one`() throws {
        let report = try edition.filled(["主动公开.第六项.行政处罚.决定": .number(7), "主动公开.第六项.行政强制.决定": .number(4)])
        #expect(try report.text(of: "主动公开.第六项.行政处罚") == "7")
        #expect(try report.text(of: "主动公开.第六项") == "11")
    }

    @Test func `what is not applicable adds nothing to a group`() throws {
        let report = try edition.filled(["主动公开.第一项.规章.制发": .notApplicable, "主动公开.第一项.行政规范性文件.制发": .number(3)])
        #expect(try report.text(of: "主动公开.第一项.制发") == "3")
        #expect(throws: ReferenceFault.blank("主动公开.第一项.规章.制发", cell: nil)) { try report.text(of: "主动公开.第一项.规章.制发") }
    }

    @Test(arguments: [CellValue.absent, .blank, .unreadable])
    func `what has no figure cannot be resolved, alone or in a sum`(_ value: CellValue) throws {
        let report = try edition.filled(["申请.新收.自然人": value])
        let form = try edition.form()
        let (cell, total) = (try form.cell("申请.新收.自然人"), try form.cell("申请.新收.总计"))
        #expect(throws: ReferenceFault.blank("申请.新收.自然人", cell: cell)) { try report.text(of: "申请.新收.自然人") }
        #expect(throws: ReferenceFault.blank("申请.新收.总计", cell: total)) {
            try report.text(of: "占比 申请.予以公开.总计 / 申请.新收.总计")
        }
    }

    @Test func `amounts are printed as in their table`() throws {
        let fees = try edition.filled(["主动公开.第八项.行政事业性收费.金额": .number(1_500_000)])
        #expect(try fees.text(of: "主动公开.第八项.行政事业性收费.金额") == "1.5")
        #expect(try fees.text(of: "主动公开.第八项 + 主动公开.第八项") == "3")
        let bought = try TestEdition.of2019.filled(["主动公开.第九项.政府集中采购.金额": .number(1_500_000)])
        #expect(try bought.text(of: "主动公开.第九项.政府集中采购.金额") == "1.5000")
    }

    @Test(arguments: [
        "主动公开.第八项.行政事业性收费.金额 + 申请.新收.总计", "申请.新收.总计 - 主动公开.第八项", "占比 主动公开.第八项 / 申请.新收.总计",
        "占比 申请.新收.总计 / 主动公开.第八项",
    ])
    func `counts and amounts are not mixed`(_ reference: String) throws {
        let report = try edition.filled(with: 1)
        #expect(throws: ReferenceFault.incomparable) { try report.text(of: reference) }
    }

    @Test(arguments: [
        ("占比 申请.新收.自然人 / 申请.新收.商业企业", "12.5%"), ("占比 申请.新收.商业企业 / 申请.新收.自然人", "800%"),
        ("占比 申请.新收.自然人 / 申请.新收.自然人", "100%"), ("share 申请.新收.自然人 / 申请.新收.总计", "11.1%"),
        ("占比 申请.上年结转.自然人 / 申请.新收.总计", "0%"),
        ("占比 申请.新收.自然人 - 申请.新收.商业企业 / 申请.新收.商业企业", "-87.5%"),
    ])
    func `a share is a percentage`(_ reference: String, _ text: String) throws {
        let report = try edition.filled(["申请.新收.自然人": .number(1), "申请.新收.商业企业": .number(8)])
        #expect(try report.text(of: reference) == text)
    }

    @Test func `there is no share of nothing`() throws {
        let report = try edition.filled(["申请.新收.自然人": .number(1)])
        #expect(throws: ReferenceFault.zeroBase("申请.上年结转.总计")) {
            try report.text(of: "占比 申请.新收.总计 / 申请.上年结转.总计")
        }
    }

    @Test func `addresses in faults are spelled as the file is`() throws {
        var report = try edition.filled().stated
        report.spelling = .english
        #expect(throws: ReferenceFault.zeroBase("requests.carried_in.total")) {
            try CompletedReport(report).text(of: "占比 申请.新收.总计 / 申请.上年结转.总计")
        }
    }

    @Test func `year and agency are the report's`() throws {
        let report = try edition.filled()
        #expect(try report.text(of: "年度") == "2023")
        #expect(try report.text(of: "agency") == "青石县教育局")
    }

    @Test(arguments: ["上年.年度", "上年.机关", "上年.申请.新收.总计", "同比 申请.新收.总计", "占比 申请.新收.总计 / 上年.申请.新收.总计"])
    func `last year's figures need last year's report`(_ reference: String) throws {
        let report = try edition.filled(with: 1)
        #expect(throws: ReferenceFault.noPrior) { try report.text(of: reference) }
    }

    @Test func `an unknown word is reported with what was written`() throws {
        let report = try edition.filled()
        do throws(ReferenceFault) {
            let text = try report.text(of: "申请.新受.总计")
            Issue.record("\(text)")
        } catch {
            guard case .address(.unknown(1, let known), let words, isPrior: false) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(words == ["申请", "新受", "总计"])
            #expect(known.contains(Name(id: "new", key: "新收")))
        }
    }
}
