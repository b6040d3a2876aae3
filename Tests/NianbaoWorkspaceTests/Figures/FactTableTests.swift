import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FactTableTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("各局")
        try folder.put("各局/水利局.yaml", ReportText().text)
        try folder.put("各局/林业局.yaml", ReportText(agency: "青石县林业局", requests: ReportText.unbalancedRequests).text)
    }

    private func table(allowsErrors: Bool = false, stopsAtFault: Bool = false) -> FactTable {
        let files = ReportFiles([folder.path("各局")]).files
        let batch = Batch(files, workers: 2, watch: Unwatched(), remarks: remarks.sink)
        let collection = FactCollection(
            batch, readers: GivenForms([FormFile]()).readers(Reach([folder.path])), allowsErrors: allowsErrors,
            stopsAtFault: stopsAtFault, remarks: remarks.sink)
        return FactTable(collection, hasMark: false)
    }

    @Test func `a report with errors is left out with a remark`() throws {
        let written = Written()
        let (tally, end) = try table().list(to: written.stream)
        #expect(tally.listed == 1 && tally.worst == .faulty && end.endedAfter == nil)
        #expect(written.text.contains("青石县水利局") && !written.text.contains("青石县林业局"))
        #expect(remarks.all.map(\.english).count { $0.contains("林业局.yaml: 1 error, left out") } == 1)
        #expect(tally.summary?.en == "Reports listed: 1; files left out: 1")
    }

    @Test func `with errors allowed every report is listed`() throws {
        let written = Written()
        let (tally, _) = try table(allowsErrors: true).list(to: written.stream)
        #expect(tally.listed == 2 && tally.worst == .listed)
        #expect(written.text.contains("青石县林业局") && remarks.all.isEmpty)
    }

    @Test(arguments: [FactFormat.csv, .sqlite])
    func `a table takes its name when all is well, and is known from then on`(_ format: FactFormat) throws {
        let target = FactTarget(path: folder.path("数字"), format: format, remarks: remarks.sink)
        for _ in 0..<2 {
            try target.claim()
            var batch = OutputBatch(remarks: remarks.sink)
            _ = try table(allowsErrors: true).add(to: &batch, for: target) { true }
            #expect(try target.publish(batch, mayReplaceEdited: false) == nil)
        }
        #expect(try folder.names == [".nianbao", "各局", "数字"])
    }

    @Test func `a table that somebody edited stays unless a copy of it is kept`() throws {
        let target = FactTarget(path: folder.path("数字.csv"), format: .csv, remarks: remarks.sink)
        func write(mayReplaceEdited: Bool) throws -> String? {
            var batch = OutputBatch(remarks: remarks.sink)
            _ = try table().add(to: &batch, for: target) { true }
            return try target.publish(batch, mayReplaceEdited: mayReplaceEdited)
        }
        #expect(try write(mayReplaceEdited: false) == nil)
        try folder.put("数字.csv", "手工修改")
        #expect(throws: Failure.self) { _ = try write(mayReplaceEdited: false) }
        #expect(try folder.text("数字.csv") == "手工修改")
        let copy = try #require(try write(mayReplaceEdited: true))
        #expect(try folder.text(FilePath.name(copy)) == "手工修改")
    }
}
