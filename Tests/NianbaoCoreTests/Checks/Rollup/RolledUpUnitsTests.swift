import Testing

@testable import NianbaoCore

@Suite struct RolledUpUnitsTests {
    private func findings(_ sources: [RollupSource], _ adjustments: [Adjustment] = []) throws -> [Finding] {
        var report = try TestEdition.of2021.filled().stated
        report.scope = .region
        (report.sources, report.adjustments) = (sources, adjustments)
        return ReportCheck.rollUp.run(CompletedReport(report))
    }

    @Test func `a report that was summed from sound units is fine`() throws {
        #expect(try findings([RollupSource(agency: "水利局"), RollupSource(agency: "民政局")]).isEmpty)
    }

    @Test func `units that are not in the figures are one error, with how many they are`() throws {
        let found = try findings([
            RollupSource(agency: "水利局", state: .missing), RollupSource(agency: "民政局", state: .leftOut),
            RollupSource(agency: "林业局"),
        ])
        #expect(found.map(\.rule) == ["a.complete"])
        #expect(found[0].message.zh == "有 2 个单位没有计入：水利局、民政局")
        #expect(found[0].notes.map(\.message.zh) == ["水利局：未报送", "民政局：已报送，没有计入"])
        #expect(found[0].disagreement == Disagreement(2, 0, .count) && found[0].isWaivable)
    }

    @Test func `a unit that stands twice in the list is an error`() throws {
        let found = try findings([RollupSource(agency: "水利局"), RollupSource(agency: "水利局")])
        #expect(found.map(\.message.en) == ["“水利局” was summed twice"])
    }

    @Test func `units with errors are a warning`() throws {
        let found = try findings([RollupSource(agency: "水利局", state: .summedWithErrors)])
        #expect(found.map(\.rule) == ["a.child_valid"] && found[0].severity == .warning)
    }

    @Test func `adjustments are a hint that lists them`() throws {
        let cell = try TestEdition.of2021.form().cell("主动公开.第八项.行政事业性收费.金额")
        let found = try findings([], [Adjustment(cell, -1_500_000, reason: "重复登记")])
        #expect(found.map(\.rule) == ["a.adjust"] && found[0].severity == .hint)
        #expect(found[0].notes.map(\.message.zh) == ["主动公开.第八项.行政事业性收费.金额 -1.5：重复登记"])
    }

    @Test func `of many units the first are named`() throws {
        let found = try findings((1...8).map { RollupSource(agency: "单位\($0)", state: .missing) })
        #expect(found[0].message.en == "8 units are not in the figures: 单位1, 单位2, 单位3, 单位4, 单位5 and 3 more")
    }

    @Test func `a file that could not be read is named itself`() throws {
        let found = try findings([
            RollupSource(agency: "", file: "截断.xlsx", state: .leftOut),
            RollupSource(agency: "", file: "b.doc", state: .leftOut),
        ])
        #expect(found.map(\.message.zh) == ["有 2 个单位没有计入：截断.xlsx、b.doc"])
    }
}
