import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FolderSurveyTests {
    private func remarks(_ reports: (agency: String, year: Int)...) throws -> [String] {
        var survey = FolderSurvey()
        let form = try GivenForms([FormFile]()).form(ofYear: 2024, kind: nil, edition: nil)
        for (index, unit) in reports.enumerated() {
            let report = Report(form: form, agency: unit.agency, year: unit.year, scope: .organ)
            survey.add(try #require(ReportIdentity(report)), at: index)
        }
        let remarks = Remarks()
        remarks.sink.add(survey.remarks(ReportFiles(reports.indices.map { "\($0).yaml" })))
        return remarks.all.map(\.english)
    }

    @Test func `each agency once for one year is as it should be`() throws {
        #expect(try remarks(("甲局", 2024), ("乙局", 2024), ("丙局", 2024)).isEmpty)
    }

    @Test func `an agency with two reports for a year is named`() throws {
        #expect(
            try remarks(("甲局", 2024), ("乙局", 2024), ("甲 局", 2024))
                == ["“甲 局” has more than one report for 2024: “0.yaml” and “2.yaml”"])
    }

    @Test func `reports of another year than most are named`() throws {
        #expect(
            try remarks(("甲局", 2024), ("乙局", 2023), ("丙局", 2024))
                == ["most reports are for 2024; 1 is not: “1.yaml” (2023)"])
    }

    @Test func `years of an agency are no fault where no year prevails`() throws {
        #expect(try remarks(("甲局", 2024), ("甲局", 2023)).isEmpty)
    }
}
