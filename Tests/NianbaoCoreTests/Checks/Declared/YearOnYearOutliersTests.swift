import Testing

@testable import NianbaoCore

@Suite struct YearOnYearOutliersTests {
    private func findings(_ past: Int, _ present: Int, _ address: String = "主动公开.第五项.行政许可.决定") throws -> [Finding] {
        let form = try TestEdition.of2021.form()
        let cell = try form.cell(address)
        var report = Report(form: form, agency: "青石县水利局", year: 2024)
        var prior = Report(form: form, agency: "青石县水利局", year: 2023)
        report[cell].value = .number(present)
        prior[cell].value = .number(past)
        return YearOnYearOutliers.check.run(CompletedReport(report, prior: CompletedReport(prior)))
    }

    @Test(arguments: [(318, 3180), (3180, 318), (4, 21), (0, 20), (20, 0), (20, 3)])
    func `a figure more than five times the other is reported`(_ past: Int, _ present: Int) throws {
        #expect(try findings(past, present).map(\.rule) == ["y.jump"])
    }

    @Test(arguments: [(318, 318), (4, 20), (20, 4), (0, 19), (3, 19), (0, 0), (100, 500)])
    func `a figure within five times, or a small one, is not`(_ past: Int, _ present: Int) throws {
        #expect(try findings(past, present).map(\.rule) == [])
    }

    @Test(arguments: [(1_260_000, 12_600_000_000, "t2.amount_unit"), (1_260_000, 126_000_000, "y.jump")])
    func `an amount a thousand times last year's is taken for one in another unit`(
        _ past: Int, _ present: Int, _ rule: String
    ) throws {
        #expect(try findings(past, present, "主动公开.第八项.行政事业性收费.金额").map(\.rule) == [rule])
    }

    @Test func `the jumps of one table are one finding, the largest first`() throws {
        let form = try TestEdition.of2021.form()
        var report = Report(form: form, agency: "青石县水利局", year: 2024)
        var prior = Report(form: form, agency: "青石县水利局", year: 2023)
        let cells = form.typedCells("requests").prefix(8)
        for (index, cell) in cells.enumerated() {
            report[cell].value = .number(100 + index)
            prior[cell].value = .number(1)
        }
        let findings = YearOnYearOutliers.check.run(CompletedReport(report, prior: CompletedReport(prior)))
        #expect(findings.count == 1)
        #expect(findings[0].cells.first == cells.last)
        #expect(findings[0].notes.count == 5)
        #expect(findings[0].notes.last?.message.zh == "还有 3 处")
    }
}
