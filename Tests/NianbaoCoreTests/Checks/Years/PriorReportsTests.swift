import Testing

@testable import NianbaoCore

@Suite struct PriorReportsTests {
    private func findings(_ change: (inout Report) -> Void) throws -> [Finding] {
        var last = try TestEdition.of2021.filled().stated
        last.year = 2022
        change(&last)
        var report = try TestEdition.of2021.filled().stated
        report.prior = Report.Prior(path: "2022.yaml", span: SourceSpan(line: 4, column: 7, length: 9))
        return ReportCheck.priorFits.run(CompletedReport(report, prior: CompletedReport(last)))
    }

    @Test func `last year's report of the same agency fits`() throws {
        #expect(try findings { _ in } == [])
    }

    @Test func `without last year's report nothing is said`() throws {
        #expect(ReportCheck.priorFits.run(try TestEdition.of2021.filled()) == [])
    }

    @Test(arguments: [2021, 2023, 2024])
    func `another year does not fit`(_ year: Int) throws {
        let findings = try findings { $0.year = year }
        #expect(findings.map(\.mark) == ["4:7 prior.mismatch"])
        #expect(findings.map(\.message.zh) == ["上年报告是 \(year) 年度的，应当是 2022 年度"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func `another agency does not fit`() throws {
        #expect(try findings { $0.agency = "某县水利局" }.map(\.message.zh) == ["上年报告是“某县水利局”的"])
    }

    @Test(arguments: ["（", "( ", "　（"])
    func `the same agency written with other spaces and brackets fits`(_ bracket: String) throws {
        #expect(try findings { $0.agency = $0.agency.replacing("（", with: bracket) } == [])
        #expect(try findings { $0.agency += " " } == [])
    }

    @Test func `another scope does not fit`() throws {
        #expect(try findings { $0.scope = .region }.map(\.message.zh) == ["上年报告口径是“行政区域”"])
    }

    @Test func `all that does not fit is reported at once`() throws {
        let findings = try findings { ($0.year, $0.agency, $0.scope) = (2020, "某局", .region) }
        #expect(findings.map(\.message.zh) == ["上年报告是 2020 年度的，应当是 2022 年度，是“某局”的，口径是“行政区域”"])
    }

    @Test func `a name that could not be read is not compared`() throws {
        #expect(try findings { $0.agency = "" } == [])
    }

    @Test(arguments: [SourceSpan(line: 4, column: 7, length: 9), nil])
    func `advice on a missing one is about the line that names it, or the command`(_ span: SourceSpan?) {
        let reason = Bilingual(zh: "读不了", en: "cannot be read")
        let finding = Finding.priorMissing(Report.Prior(path: "甲.yaml", span: span), reason: reason)
        #expect(finding.message.zh == "上年报告“甲.yaml”读不了")
        #expect(finding.advice?.zh.contains("--prior") == (span == nil))
    }
}
