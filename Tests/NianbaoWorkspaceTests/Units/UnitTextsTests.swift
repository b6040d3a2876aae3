import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct UnitTextsTests {
    private let folder: TemporaryFolder
    private let texts: UnitTexts

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("各局")
        var report = ReportText()
        report.overview = "总体情况: |\n  （一）主动公开\n  {{年度}}年，新收申请{{申请.新收.总计}}件。"
        try folder.put("各局/a.yaml", report.text)
        try folder.put("各局/b.yaml", ReportText(agency: "青石县林业局").text)
        try folder.put("各局/c.yaml", ReportText(agency: "青石县财政局", requests: ReportText.unbalancedRequests).text)
        let forms = GivenForms([FormFile]())
        var policy = Rollup.Policy()
        policy.isPartial = true
        var rollup = Rollup(
            try forms.form(ofYear: 2024, kind: nil, edition: nil), year: 2024, agency: "青石县", roster: nil,
            policy: policy)
        _ = try UnitGathering([folder.path("各局")], others: []).add(
            to: &rollup, isTraced: true, stopsAtFault: false,
            { Batch($0, workers: 1, watch: Unwatched(), remarks: .nowhere) }, readers: forms.readers(.anywhere),
            remarks: .nowhere)
        texts = try UnitTexts(rollup, rollup.account, forms.reader())
    }

    @Test func `texts of the units are below each section, with their references worked out`() {
        let text = MarkdownWriter.text(of: texts.document)
        #expect(text.hasPrefix("# 青石县2024年各单位年报正文\n\n## 一、总体情况\n\n### 青石县水利局\n\n"))
        #expect(text.contains("\n（一）主动公开\n") && !text.contains("# （一）"))
        #expect(text.contains("2024年，新收申请0件。") && !text.contains("青石县财政局"))
    }

    @Test func `a list has a row for each unit and a column for each section`() {
        let list = texts.list
        #expect(list.columns.map(\.head) == ["单位", "一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
        #expect(list.rows.count == 2 && list.rows.allSatisfy { $0.cells.count == 4 })
    }

    @Test(arguments: ["正文.docx", "正文.xlsx", "正文.md"])
    func `it is written with other files, and what was edited is kept`(_ name: String) throws {
        let path = folder.path(name)
        let file = try RegionTexts(path, remarks: .nowhere)
        let write = { (add: (inout OutputBatch) throws -> Void) throws in
            var batch = OutputBatch(remarks: .nowhere)
            try add(&batch)
            try batch.commit()
        }
        #expect(try file.add(texts, to: write) == nil)
        try file.check(keepsOld: false)
        try folder.put(name, "mine")
        #expect(throws: Failure.self) { try file.check(keepsOld: false) }
        let copy = try #require(try file.add(texts, to: write))
        #expect(try folder.text(FilePath.name(copy)) == "mine")
    }

    @Test(arguments: ["正文.txt", "正文", "正文.doc"])
    func `other names are refused`(_ name: String) {
        #expect(throws: Failure.self) { try RegionTexts(name, remarks: .nowhere) }
    }
}
