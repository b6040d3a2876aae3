import Testing

@testable import NianbaoCore

extension UnitReport {
    /// A unit's report as it would be handed in.
    init(_ report: Report, file: String? = nil, errors: Int = 0) {
        let faults = (0..<errors).map { Finding(.cellMissing, at: nil, Bilingual("\($0)")) }
        self.init(
            file: file ?? "\(report.agency).yaml", hash: String(repeating: "a", count: 64), report, faults)
    }
}

extension TestEdition {
    /// The reports of a region's units, each of a different agency, for the same year.
    func units(_ count: Int, seed: UInt64, scope: Scope = .organ) throws -> [Report] {
        try (0..<count).map { index in
            var report = RandomReport.balanced(on: try form(), seed: seed &* 1000 &+ UInt64(index))
            (report.agency, report.year, report.scope) = ("单位\(index)", year, scope)
            return report
        }
    }

    /// The sum of reports as a report, written and read again.
    func rolledUp(_ reports: [Report], as agency: String) throws -> Report {
        var rollup = Rollup(try form(), year: year, agency: agency)
        for report in reports { rollup.add(UnitReport(report)) }
        let account = rollup.account
        #expect(rollup.isUsable(account))
        let draft = RegionDraft(rollup, adjustments: [], sources: account.compactMap { $0.source(file: $0.file) })
        return try #require(try reading(file: ReportWriter.text(of: draft.report, notes: draft.notes)).report)
    }
}
