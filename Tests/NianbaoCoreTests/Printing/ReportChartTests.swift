import Testing

@testable import NianbaoCore

/// Charts of a report's figures.
@Suite struct ReportChartTests {
    /// A report whose new requests are 9 by natural persons and 6 by companies.
    private func report(_ edition: TestEdition = .of2021, year: Int? = nil, new: Int = 9) throws -> CompletedReport {
        var report = try edition.report("总体情况: 略。\n")
        if let year { report.year = year }
        for index in report.form.cells.indices where !report.form.cells[index].isDerived {
            report.entries[index].value = .number(0)
        }
        for (address, value) in [("申请.新收.自然人", new), ("申请.新收.商业企业", 6), ("申请.予以公开.自然人", 15)] {
            report[try report.form.cell(address)].value = .number(value)
        }
        return CompletedReport(report)
    }

    private func drawn(_ chart: ReportChart) -> [String] { chart.bars.map { "\($0.name) \($0.figure ?? "—")" } }

    @Test func `columns and rows are drawn with their figures, the longest bar for the largest`() throws {
        let charts = ReportChart.all(of: try report(), earlier: [])
        #expect(charts.map(\.title) == ["本年新收申请，按申请人分（件）", "申请办理结果（件）"])
        #expect(drawn(charts[0]) == ["自然人 9", "商业企业 6", "科研机构 0", "社会公益组织 0", "法律服务机构 0", "其他 0"])
        #expect(charts[0].bars.map(\.share) == [1, 6.0 / 9, 0, 0, 0, 0])
        #expect(drawn(charts[1]) == ["予以公开 15", "部分公开 0", "不予公开 0", "无法提供 0", "不予处理 0", "其他处理 0"])
    }

    @Test func `years go from the earliest to this one, also over a change of the form`() throws {
        let earlier = [try report(.of2021, year: 2021, new: 4), try report(.of2019, year: 2020, new: 1)]
        let chart = try #require(ReportChart.all(of: try report(year: 2022), earlier: earlier).last)
        #expect(drawn(chart) == ["2020年 7", "2021年 10", "2022年 15"])
    }

    @Test func `a cell that is not filled in is no zero`() throws {
        var stated = try report().stated
        stated[try stated.form.cell("申请.新收.自然人")].value = .blank
        let charts = ReportChart.all(of: CompletedReport(stated), earlier: [try report(year: 2020)])
        #expect(charts[0].bars[0].figure == nil)
        #expect(charts[2].bars.map(\.figure) == ["15", nil])
    }

    @Test func `nothing but zeros gives bars without length`() throws {
        var stated = try report().stated
        for index in stated.entries.indices where stated.entries[index].value != .absent {
            stated.entries[index].value = .number(0)
        }
        let charts = ReportChart.all(of: CompletedReport(stated), earlier: [])
        #expect(charts.allSatisfy { $0.bars.allSatisfy { $0.share == 0 && $0.figure == "0" } })
    }

    // MARK: Markup

    private func page(_ mode: HTMLMode, charts: [ReportChart]) throws -> String {
        let printed = try report().printed()
        return HTMLWriter(printed.form, mode: mode).text(of: printed, charts: charts)
    }

    @Test func `each chart is one picture whose description has all that is drawn`() throws {
        let charts = ReportChart.all(of: try report(), earlier: [])
        let html = try page(.page, charts: charts)
        #expect(html.contains("role=\"img\" aria-label=\"本年新收申请，按申请人分（件）：自然人 9，商业企业 6，科研机构 0，"))
        #expect(html.ranges(of: "<svg ").count == 2)
        #expect(html.contains("<rect x=\"150\" y=\"38\" width=\"253.3\" height=\"20\"/>"))
    }

    @Test(arguments: HTMLMode.allCases) func `a fragment has no charts, and a page without them no trace of them`(
        _ mode: HTMLMode
    ) throws {
        #expect(try !page(mode, charts: []).contains("nb-charts"))
        let charts = ReportChart.all(of: try report(), earlier: [])
        #expect(try page(mode, charts: charts).contains("nb-charts") == (mode == .page))
    }
}
