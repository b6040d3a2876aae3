import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct UnitGatheringTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("各局")
        try folder.put("各局/a.yaml", ReportText().text)
        try folder.put("各局/b.yaml", ReportText(agency: "青石县林业局", requests: ReportText.unbalancedRequests).text)
        try folder.put("各局/区.yaml", ReportText(agency: "青石县").text)
    }

    private func gather(_ paths: [String], stopsAtFault: Bool = false) throws -> (rollup: Rollup, isWhole: Bool) {
        let forms = GivenForms([FormFile]())
        var rollup = Rollup(
            try forms.form(ofYear: 2024, kind: nil, edition: nil), year: 2024, agency: "青石县", roster: nil,
            policy: Rollup.Policy())
        let (isWhole, _) = try UnitGathering(paths, others: [folder.path("各局/区.yaml")]).add(
            to: &rollup, isTraced: true, stopsAtFault: stopsAtFault,
            { Batch($0, workers: 2, watch: Unwatched(), remarks: remarks.sink) }, readers: forms.readers(.anywhere),
            remarks: remarks.sink)
        return (rollup, isWhole)
    }

    @Test func `units come in the order of their files, without the region's own`() throws {
        let (rollup, isWhole) = try gather([folder.path("各局")])
        #expect(rollup.units.map(\.agency) == ["青石县水利局", "青石县林业局"])
        #expect(isWhole && remarks.all.isEmpty)
    }

    @Test func `what cannot be read is a remark, and the others are added`() throws {
        let (rollup, _) = try gather([folder.path("没有.yaml"), folder.path("各局/a.yaml")])
        #expect(rollup.units.map(\.agency) == ["青石县水利局"])
        #expect(remarks.all.map(\.english).count { $0.hasPrefix("there is no file “\(folder.path("没有.yaml"))”") } == 1)
    }

    @Test func `the first unit that cannot be summed may end it`() throws {
        let paths = [folder.path("各局/b.yaml"), folder.path("各局/a.yaml")]
        let (rollup, isWhole) = try gather(paths, stopsAtFault: true)
        #expect(rollup.units.map(\.agency) == ["青石县林业局"] && !isWhole)
    }

    @Test func `a document that cannot be opened may be a unit's, and one without a report is none`() throws {
        try folder.put("各局/坏.docx", "PK\u{3}\u{4}")
        try folder.put("各局/通知.txt", "请于1月底前报送。\n")
        try folder.put("各局/a.doc", "PK\u{3}\u{4}")
        let (rollup, isWhole) = try gather([folder.path("各局")])
        #expect(rollup.units.map(\.agency) == ["青石县水利局", "青石县林业局", ""] && isWhole)
        #expect(rollup.units.last?.standing == .unreadable)
        // “a.doc” is beside “a.yaml”, and its copy.
        #expect(rollup.units.last?.file == folder.path("各局/坏.docx"))
        #expect(remarks.all.count == 3, "\(remarks.all)")
    }
}
