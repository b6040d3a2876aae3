import Testing

@testable import NianbaoCore

@Suite struct RollupComparisonTests {
    private let edition = TestEdition.of2021

    private func compared(
        _ region: Report, _ units: [Report], roster: [String]? = nil
    ) throws -> RollupComparison {
        var policy = Rollup.Policy()
        policy.keepsFigures = true
        let roster = roster.map { Roster($0.map { Roster.Entry(agency: $0) }) }
        var rollup = Rollup(
            try edition.form(), year: edition.year, agency: region.agency, roster: roster, policy: policy)
        for unit in units { rollup.add(UnitReport(unit)) }
        return RollupComparison(CompletedReport(region), rollup, rollup.account)
    }

    private func region(_ units: [Report]) throws -> Report { try edition.rolledUp(units, as: "青石县") }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `a sum agrees with itself`(_ seed: UInt64) throws {
        let units = try edition.units(5, seed: seed)
        let comparison = try compared(try region(units), units)
        #expect(comparison.findings.isEmpty && comparison.undecided == 0)
    }

    @Test(arguments: 0..<20 as Range<UInt64>, [true, false])
    func `a unit left out or counted twice is named, and it is one finding`(_ seed: UInt64, _ isTwice: Bool) throws {
        let units = try edition.units(6, seed: seed)
        var twin = units[2]
        twin.agency = "影子"
        let summed = isTwice ? units + [twin] : units.filter { $0.agency != "单位2" }
        let findings = try compared(try region(summed), units).findings
        #expect(findings.map(\.rule) == ["a.cell_sum"])
        let message = try #require(findings.first?.message.zh)
        #expect(message.contains("“单位2”") && message.contains(isTwice ? "计了两次" : "漏计"))
        #expect(findings[0].severity == .warning)
    }

    @Test func `a cell that differs is reported with both figures, the gap and the unit that has just that`() throws {
        var units = try (0..<3).map { try unit("单位\($0)", 10 + $0) }
        units[1][try edition.form().cell("申请.新收.自然人")].value = .number(7)
        var own = try region(units)
        let cell = try edition.form().cell("申请.新收.自然人")
        own[cell].value = .number(10 + 12)
        let findings = try compared(own, units).findings
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.cells == [cell])
        #expect(finding.message.zh == "申请.新收.自然人是 22，各单位之和是 29，相差 7")
        #expect(finding.notes.first?.message.zh == "“单位1”正好是 7，可能漏计")
        #expect(finding.disagreement == Disagreement(22, 29, .count))
        #expect(finding.span != nil)
    }

    @Test func `stocks have a rule of their own`() throws {
        let units = try edition.units(2, seed: 1)
        var own = try region(units)
        let addresses = ["主动公开.第一项.行政规范性文件.有效", "主动公开.第一项.行政规范性文件.制发"]
        for address in addresses { own[try edition.form().cell(address)].value = .number(9999) }
        #expect(try compared(own, units).findings.map(\.rule).sorted() == ["a.cell_sum", "a.stock_sum"])
    }

    @Test func `adjustments belong to the sum`() throws {
        let units = try (0..<2).map { try unit("单位\($0)", 5) }
        var own = try region(units)
        let cell = try edition.form().cell("申请.新收.自然人")
        own[cell].value = .number(9)
        own.adjustments = [Adjustment(cell, -1, reason: "联合答复一件")]
        #expect(try compared(own, units).findings.isEmpty)
        own[cell].value = .number(10)
        #expect(
            try compared(own, units).findings.map(\.message.en) == [
                "申请.新收.自然人 is 10; the units add up to 9 (with adjustments of -1), off by 1"
            ])
    }

    @Test func `a missing unit may explain what the region has more, and never what it has less`() throws {
        let units = try (0..<3).map { try unit("单位\($0)", 5) }
        let cell = try edition.form().cell("申请.新收.自然人")
        for (figure, isNamed) in [(18, true), (2, false)] {
            var own = try region(Array(units.prefix(2)))
            own[cell].value = .number(figure)
            let findings = try compared(own, Array(units.prefix(2)), roster: ["单位0", "单位1", "单位2"]).findings
            #expect(findings.count == 1)
            #expect(findings[0].notes.contains { $0.message.zh.contains("没有 单位2") } == isNamed)
        }
    }

    @Test func `all that the region has more while a unit is missing is one finding`() throws {
        let units = try edition.units(3, seed: 8)
        let own = try region(units)
        let findings = try compared(own, Array(units.prefix(2)), roster: units.map(\.agency)).findings
        #expect(findings.count == 1)
        #expect(findings[0].cells.count > 5 && findings[0].message.zh.hasSuffix("各单位之和里没有 单位2"))
    }

    @Test func `a unit whose report changed after summing is named`() throws {
        let units = try (0..<3).map { try unit("单位\($0)", 5) }
        var own = try region(units)
        own.sources[1].hash = String(repeating: "b", count: 64)
        own[try edition.form().cell("申请.新收.自然人")].value = .number(99)
        let notes = try compared(own, units).findings.flatMap(\.notes)
        #expect(notes.map(\.message.zh) == ["“单位1”的年报在汇总以后改过"])
    }

    @Test func `what is open on one side is not compared`() throws {
        let units = try (0..<2).map { try unit("单位\($0)", 5) }
        var own = try region(units)
        own[try edition.form().cell("申请.新收.自然人")].value = .blank
        let comparison = try compared(own, units)
        #expect(comparison.findings.isEmpty && comparison.undecided == 1)
    }

    private func unit(_ agency: String, _ figure: Int) throws -> Report {
        var report = try edition.filled(with: figure).stated
        report.agency = agency
        return report
    }
}
