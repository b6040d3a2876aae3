import Testing

@testable import NianbaoCore

@Suite struct RegionUpdateTests {
    private let edition = TestEdition.of2021

    private func draft(_ reports: [Report], _ adjustments: [Adjustment] = []) throws -> RegionDraft {
        var rollup = Rollup(try edition.form(), year: edition.year, agency: "青石县")
        for report in reports { rollup.add(UnitReport(report)) }
        let sources = rollup.account.compactMap { $0.source(file: $0.file) }
        return RegionDraft(rollup, adjustments: adjustments, sources: sources)
    }

    private func updated(_ text: String, _ new: RegionDraft) throws -> String? {
        let old = try edition.completed(file: text)
        return RegionUpdate.text(text, of: old, becoming: new.report, ReportReader(try .builtIn()))
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `figures and lists become the new ones, and nothing else changes`(_ seed: UInt64) throws {
        let units = try edition.units(5, seed: seed)
        let first = try draft(Array(units.prefix(3)))
        let own = "  我写的一段正文。\n"
        let text = ReportWriter.text(of: first.report, notes: first.notes)
            .replacing("总体情况: |\n", with: "总体情况: |\n\(own)").replacing("汇总:\n", with: "# 我的注\n汇总:\n")
        let cell = try edition.form().cell("申请.新收.自然人")
        let second = try draft(units, [Adjustment(cell, 2, reason: "驻地单位另报")])
        let result = try #require(try updated(text, second))
        let report = try #require(try edition.reading(file: result).report)
        for cell in try edition.form().typedCells { #expect(report[cell].value == second.report[cell].value) }
        #expect(report.sources.map(\.agency) == units.map(\.agency) && report.adjustments.map(\.amount) == [2])
        #expect(result.contains(own) && result.contains("# 我的注\n"))
        // Comments and texts are where they were.
        let lines = { (text: String) in text.split(separator: "\n").filter { $0.contains("#") || $0.hasPrefix("  （") } }
        #expect(lines(result).count == lines(text).count)
        #expect(try updated(result, second) == result)
    }

    @Test func `stated totals follow`() throws {
        let units = try edition.units(2, seed: 3)
        let first = try draft([units[0]])
        var stated = first.report
        let completed = CompletedReport(stated)
        for derivation in stated.form.derivations { stated[derivation.target].value = completed[derivation.target] }
        let result = try #require(try updated(ReportWriter.text(of: stated), try draft(units)))
        #expect(ReportCheck.arithmetic.run(try edition.completed(file: result)).isEmpty)
    }

    @Test func `a list that has become empty goes`() throws {
        let units = try edition.units(2, seed: 4)
        let cell = try edition.form().cell("申请.新收.自然人")
        let first = try draft(units, [Adjustment(cell, 1, reason: "驻地单位另报")])
        let result = try #require(try updated(ReportWriter.text(of: first.report), try draft(units)))
        #expect(!result.contains("调整:") && result.contains("汇总:\n"))
    }

    @Test func `a file that leaves rows out is not changed`() throws {
        let text = edition.head + "口径: 行政区域\n申请: 0\n"
        #expect(try updated(text, try draft(try edition.units(2, seed: 5))) == nil)
    }
}
