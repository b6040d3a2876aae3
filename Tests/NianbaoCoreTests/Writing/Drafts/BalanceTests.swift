import SeededRandom
import Testing

@testable import NianbaoCore

/// Random reports against the rules. The generator is seeded, so a failure names the report it happened on.
@Suite struct BalanceTests {
    @Test(arguments: TestEdition.allCases, 0..<40 as Range<UInt64>)
    func `a random valid report has no findings`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = RandomReport.balanced(on: try edition.form(), seed: seed)
        #expect(
            ReportCheck.findings(in: CompletedReport(report)).filter { $0.severity == .error }.map(\.message.zh) == [])
    }

    @Test(arguments: TestEdition.builtIn, 0..<8 as Range<UInt64>)
    func `any one changed cell of table three is found, in its column`(_ edition: TestEdition, _ seed: UInt64) throws {
        let form = try edition.form()
        let report = RandomReport.balanced(on: form, seed: seed)
        var generator = SplitMix64(seed: seed)
        for cell in form.typedCells("requests") {
            var changed = report
            let number = try #require(report[cell].value.number)
            let delta = number > 0 && generator.oneIn(2) ? -Int.random(in: 1...number, using: &generator) : 1
            changed[cell].value = .number(number + delta)
            let findings = ReportCheck.findings(in: CompletedReport(changed)).filter { $0.severity == .error }
            let column = try #require(form[cell].path.last)[report.spelling]
            #expect(findings.map(\.rule) == ["t3.balance"], "\(form[cell].address(.chinese))")
            #expect(findings.first?.message.zh.hasPrefix("\(column)：") == true)
            #expect(findings.first?.message.zh.hasSuffix("相差 \(abs(delta))") == true)
        }
    }

    @Test(arguments: TestEdition.allCases, 0..<20 as Range<UInt64>)
    func `every total is the sum of its typed cells`(_ edition: TestEdition, _ seed: UInt64) throws {
        let form = try edition.form()
        let report = CompletedReport(RandomReport.balanced(on: form, seed: seed))
        for derivation in form.derivations {
            let sum = derivation.terms.reduce(0) { sum, term in
                let number = report[term.cell].number ?? 0
                return sum + (term.isNegative ? -number : number)
            }
            #expect(report[derivation.target] == .number(sum))
        }
    }

    @Test(arguments: TestEdition.builtIn, 0..<20 as Range<UInt64>)
    func `the grand total is the same by rows and by columns`(_ edition: TestEdition, _ seed: UInt64) throws {
        let form = try edition.form()
        let report = CompletedReport(RandomReport.balanced(on: form, seed: seed))
        let corner = try form.cell("申请.总计.总计")
        let results = form.typedCells("requests").filter { cell in
            !["新收", "上年结转", "结转下年度"].contains(form[cell].path[1].key)
        }
        #expect(report[corner] == .number(results.reduce(0) { $0 + (report[$1].number ?? 0) }))
    }

    @Test(arguments: TestEdition.allCases)
    func `the same seed gives the same report`(_ edition: TestEdition) throws {
        let reports = try (0..<2).map { _ in RandomReport.decorated(on: try edition.form(), seed: 3) }
        #expect(WrittenReport(reports[0]) == WrittenReport(reports[1]))
    }

    @Test(arguments: TestEdition.allCases)
    func `different seeds give different reports`(_ edition: TestEdition) throws {
        let reports = try (0..<2).map { RandomReport.balanced(on: try edition.form(), seed: UInt64($0)) }
        #expect(reports[0].entries.map(\.value) != reports[1].entries.map(\.value))
    }
}
