import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// The reports of the years before, as each names the one before it.
@Suite struct EarlierYearsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func put(_ year: Int, naming prior: String?, agency: String = "青石县水利局") throws {
        var report = ReportText(agency: agency)
        report.year = String(year)
        if let prior { report.fields = "上年报告: \(prior)" }
        try folder.put("\(year).yaml", report.text)
    }

    private func years(_ reach: Reach = .anywhere) throws -> [Int] {
        let reader = GivenForms([FormFile]()).reader(reach)
        let path = folder.path("2026.yaml")
        let report = try #require(try CheckedReport(path, reader).report)
        return EarlierYears(of: report, at: path, reader).reports.map(\.stated.year)
    }

    @Test func `five years with this one are followed, and no more`() throws {
        for year in 2020...2026 { try put(year, naming: year > 2020 ? "\(year - 1).yaml" : nil) }
        #expect(try years() == [2025, 2024, 2023, 2022])
    }

    @Test func `what names no report, or none that is there, ends the list`() throws {
        try put(2026, naming: "2025.yaml")
        #expect(try years() == [])
        try put(2025, naming: "2024.yaml")
        #expect(try years() == [2025])
        try put(2024, naming: nil)
        #expect(try years() == [2025, 2024])
    }

    @Test func `a report of another agency or another year ends the list`() throws {
        for year in 2022...2026 {
            try put(year, naming: "\(year - 1).yaml", agency: year == 2023 ? "青石县水务局" : "青石县水利局")
        }
        #expect(try years() == [2025, 2024])
        try put(2025, naming: "2022.yaml")
        #expect(try years() == [2025])
    }

    @Test func `a report that names itself does not go round`() throws {
        try put(2026, naming: "2026.yaml")
        #expect(try years() == [])
    }
}
