import Testing

@testable import NianbaoCore

@Suite struct RegionDraftTests {
    private let edition = TestEdition.of2021

    private func draft(_ figure: CellValue, _ amounts: [Int], at address: String = "申请.新收.自然人") throws -> RegionDraft {
        let form = try edition.form()
        var rollup = Rollup(form, year: edition.year, agency: "青石县")
        rollup.add(UnitReport(try edition.filled(with: 0, [address: figure]).stated))
        let adjustments = try amounts.map { Adjustment(try form.cell(address), $0, reason: "联合答复") }
        return RegionDraft(rollup, adjustments: adjustments, sources: [])
    }

    @Test(arguments: [
        (CellValue.number(5), [-1], CellValue.number(4)), (.number(5), [-1, 3], .number(7)), (.blank, [-1], .blank),
        (.notApplicable, [2], .number(2)),
    ])
    func `adjustments are added to what is there`(_ figure: CellValue, _ amounts: [Int], _ result: CellValue) throws {
        let draft = try draft(figure, amounts)
        #expect(try draft.report.value("申请.新收.自然人") == result)
        #expect(draft.report.adjustments.count == amounts.count && draft.findings.isEmpty)
    }

    @Test func `an adjustment below zero is reported`() throws {
        let findings = try draft(.number(1), [-3]).findings
        #expect(findings.map(\.rule) == ["cell.non_negative"])
        #expect(findings.first?.message.zh == "调整以后，申请.新收.自然人是 -2")
    }

    @Test(arguments: TestEdition.allCases)
    func `a draft reads without a fault but what is still to be written`(_ edition: TestEdition) throws {
        var rollup = Rollup(try edition.form(), year: edition.year, agency: "青石县")
        for report in try edition.units(3, seed: 5) { rollup.add(UnitReport(report)) }
        let sources = rollup.account.compactMap { $0.source(file: $0.file) }
        let draft = RegionDraft(rollup, adjustments: [], sources: sources)
        let reading = try edition.reading(file: ReportWriter.text(of: draft.report, notes: draft.notes))
        #expect(reading.findings.map(\.mark) == [])
        let report = try #require(reading.report)
        #expect(report.scope == .region && report.agency == "青石县" && report.year == edition.year)
        #expect(report.sources.map(\.agency) == ["单位0", "单位1", "单位2"])
        #expect(ReportCheck.cellsFilled.run(CompletedReport(report)).isEmpty)
    }
}
