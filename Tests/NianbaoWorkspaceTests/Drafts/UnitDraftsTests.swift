import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct UnitDraftsTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("上年")
        try folder.put("名单.txt", "青石县水利局\n青石县林业局\n")
    }

    private func drafts(while goesOn: () -> Bool = { true }) throws -> UnitDrafts {
        var request = DraftRequest()
        request.year = 2025
        return try UnitDrafts(
            for: try RosterFile(folder.path("名单.txt"), column: nil, sheet: nil), request, GivenForms([FormFile]()),
            from: folder.path("上年"),
            in: folder.path("下发"), .yaml, remarks: remarks.sink, while: goesOn)
    }

    @Test(arguments: 0..<4)
    func `work that is not to go on leaves nothing behind`(_ steps: Int) throws {
        try folder.put("上年/1.yaml", ReportText().text)
        var asked = 0
        #expect(throws: UnitDrafts.Interrupted.self) {
            try drafts {
                asked += 1
                return asked <= steps
            }
        }
        #expect(((try? FolderListing.names(folder.path("下发"))) ?? []) == [])
    }

    @Test func `a unit with a report of last year is drafted from it`() throws {
        try folder.put("上年/1.yaml", ReportText().text)
        #expect(try drafts().draftedCount == 1)
        // The other unit is named.
        #expect(
            remarks.all.map(\.english) == [
                "no report of last year in “\(folder.path("上年"))” for 1 unit, which gets a blank one: 青石县林业局"
            ])
    }

    @Test func `a unit with a report of another year gets a blank one, and is named`() throws {
        var report = ReportText()
        report.year = "2023"
        try folder.put("上年/1.yaml", report.text)
        try folder.put("上年/2.yaml", ReportText(agency: "青石县林业局").text)
        #expect(try drafts().draftedCount == 1)
        #expect(remarks.all.count == 1 && remarks.all[0].english.contains("1.yaml” of “青石县水利局” is for 2023"))
    }

    @Test func `what was exported counts where the report itself is not there`() throws {
        try folder.put("来源.yaml", ReportText().text)
        let export = FileExport(
            shelf: GivenForms([FormFile]()).shelf(), formats: ["txt", "html"].compactMap { ExportFormats.standard[$0] })
        let outcome = export.run(
            folder.path("来源.yaml"), into: folder.path("上年"), remarks: remarks.sink, tell: { _ in }, claim: { _ in nil })
        guard case .staged(let staged) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try staged.commit(syncsFirst: false)
        try folder.put("上年/2.yaml", ReportText(agency: "青石县林业局").text)
        #expect(try drafts().draftedCount == 2 && remarks.all.isEmpty, "\(remarks.all)")
    }

    @Test func `a unit with two reports of last year gets a blank one, and is named`() throws {
        try folder.put("上年/1.yaml", ReportText().text)
        try folder.put("上年/2.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        try folder.put("上年/3.yaml", ReportText(agency: "青石县林业局").text)
        try folder.put("上年/4.yaml", ReportText(agency: "青石县交通局").text)
        try folder.put("上年/5.yaml", ReportText(agency: "青石县交通局").text)
        let drafts = try drafts()
        #expect(drafts.draftedCount == 1 && drafts.paths.count == 2)
        let (one, other) = (folder.path("上年/1.yaml"), folder.path("上年/2.yaml"))
        #expect(
            remarks.all.map(\.english) == [
                "“青石县水利局” has more than one report for 2024: “\(one)” and “\(other)”; it gets a blank one and none "
                    + "drafted from either"
            ])
    }

    @Test func `a document that does not count is named`() throws {
        try folder.put("上年/1.yaml", ReportText().text)
        try folder.put("上年/坏.docx", "PK")
        let drafts = try drafts()
        #expect(drafts.draftedCount == 1)
        #expect(remarks.all.count == 2 && remarks.all[0].english.contains("坏.docx” was not read"), "\(remarks.all)")
    }
}
