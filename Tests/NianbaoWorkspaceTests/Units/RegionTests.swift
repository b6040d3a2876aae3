import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace
@testable import OfficeReading

/// A region's report and its 底稿, from the units' reports in a folder.
@Suite struct RegionTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()
    private let forms = GivenForms([FormFile]())
    private let form: Form

    init() throws {
        folder = try TemporaryFolder()
        form = try forms.form(ofYear: 2024, kind: nil, edition: nil)
    }

    private var reader: ReportReader { forms.reader() }
    private var path: String { folder.path("青石县.yaml") }

    /// The sum of two units, of which each received so many applications.
    private func rollup(_ received: Int) throws -> Rollup {
        var policy = Rollup.Policy()
        (policy.allowsErrors, policy.keepsFigures) = (true, true)
        var rollup = Rollup(form, year: 2024, agency: "青石县", roster: nil, policy: policy)
        for name in ["甲局", "乙局"] {
            let requests = ReportText.unbalancedRequests.replacing("[3,", with: "[\(received),")
            let text = ReportText(agency: name, requests: requests).text
            let checked = try CheckedReport(Array(text.utf8), at: "\(name).yaml", reader)
            rollup.add(UnitReport(file: "\(name).yaml", hash: checked.hash, checked.report?.stated, checked.findings))
        }
        return rollup
    }

    private func draft(_ received: Int) throws -> RegionDraft {
        let rollup = try rollup(received)
        let sources = rollup.account.compactMap { $0.source(file: $0.file) }
        return RegionDraft(rollup, adjustments: [], sources: sources)
    }

    private func region(
        mayUpdate: Bool = false, agency: String = "青石县", year: Int = 2024, at path: String? = nil
    ) throws(Failure) -> RegionFile {
        try RegionFile(
            path ?? self.path, mayUpdate: mayUpdate, agency: agency, year: year, on: form, reader,
            standardOutput: .nowhere)
    }

    private func failure(mayUpdate: Bool = true, agency: String = "青石县", year: Int = 2024) -> Failure? {
        do throws(Failure) {
            _ = try region(mayUpdate: mayUpdate, agency: agency, year: year)
            return nil
        } catch {
            return error
        }
    }

    private func write(_ received: Int, _ region: RegionFile) throws {
        try region.write(try draft(received), reader, remarks: remarks.sink) { _ in }
    }

    private func figure() throws -> Int? {
        let checked = try CheckedReport(path, reader)
        let cell = try #require(form.cells.firstIndex { $0.address(.chinese) == "申请.新收.自然人" })
        return checked.report?[CellID(cell)].number
    }

    // MARK: The report

    @Test func `a new report has the sums and names its units`() throws {
        let region = try region()
        #expect(region.isFile && region.units.isEmpty && region.adjustments.isEmpty)
        try write(3, region)
        #expect(try figure() == 6)
        #expect(try self.region(mayUpdate: true).units == ["甲局", "乙局"])
    }

    @Test func `a report that is there is left alone, unless it may be updated`() throws {
        try write(3, region())
        #expect(
            failure(mayUpdate: false)?.message.en.hasSuffix("--update changes its figures and keeps texts and comments")
                == true)
        let text = try folder.text("青石县.yaml").replacing("\n总体情况:", with: "\n# 我的批注\n总体情况:")
        try folder.put("青石县.yaml", text)
        try write(5, region(mayUpdate: true))
        #expect(try figure() == 10)
        #expect(try folder.text("青石县.yaml").contains("# 我的批注\n"))
    }

    @Test(arguments: [("青石市", 2024), ("青石县", 2023)])
    func `another region's or year's report is left alone`(_ agency: String, year: Int) throws {
        try write(3, region())
        #expect(
            failure(agency: agency, year: year)?.message.en.contains(
                "is not a report of the region “\(agency)” for \(year)") == true)
    }

    @Test func `one agency's own report is not updated`() throws {
        try folder.put("青石县.yaml", ReportText(agency: "青石县").text)
        #expect(failure()?.message.en.contains("is not a report of the region") == true)
    }

    @Test func `a report with faults of notation is not updated`() throws {
        try folder.put("青石县.yaml", "机关: 青石县\n年度: 2024\n口径: 行政区域\n申请: {新收: 三}\n")
        let failure = try #require(self.failure())
        #expect(failure.message.en.hasSuffix("has faults in its notation; fix them first") && failure.faults != nil)
    }

    @Test func `what changed since it was read is not overwritten`() throws {
        try write(3, region())
        let region = try region(mayUpdate: true)
        let changed = try folder.text("青石县.yaml") + "# 后来加的\n"
        try folder.put("青石县.yaml", changed)
        let failure = #expect(throws: Failure.self) { try write(5, region) }
        #expect(
            failure?.message.en.hasSuffix("was just changed by another program and was left alone; run this again")
                == true)
        #expect(try folder.text("青石县.yaml") == changed)
    }

    @Test func `a byte order mark stays`() throws {
        try write(3, region())
        try folder.put("青石县.yaml", "\u{FEFF}" + (try folder.text("青石县.yaml")))
        try write(5, region(mayUpdate: true))
        #expect(try folder.text("青石县.yaml").unicodeScalars.first == "\u{FEFF}" && figure() == 10)
    }

    @Test func `what goes to standard output leaves no file`() throws {
        let written = Written()
        let region = try RegionFile(
            "-", mayUpdate: false, agency: "青石县", year: 2024, on: form, reader, standardOutput: written.stream)
        #expect(!region.isFile)
        try write(3, region)
        #expect(written.text.contains("机关: 青石县"))
        #expect(try folder.names == [])
    }

    // MARK: The 底稿

    private func writeWorkbook(_ received: Int, keepsOld: Bool = false) throws -> String? {
        let workbook = RegionWorkbook(folder.path("底稿.xlsx"), remarks: remarks.sink)
        try workbook.check(keepsOld: keepsOld)
        let rollup = try rollup(received)
        let region = CompletedReport(try draft(received).report)
        return try workbook.add {
            try workbook.write(region, rollup, rollup.account, to: $0)
        } to: { others in
            var batch = OutputBatch(remarks: remarks.sink)
            try others(&batch)
            try batch.commit()
        }
    }

    private func sheets() throws -> [String] {
        try WorkbookContents.read(Array(try folder.bytes("底稿.xlsx"))).sheets.map(\.name)
    }

    @Test func `the workbook is written and known from then on`() throws {
        #expect(try writeWorkbook(3) == nil)
        #expect(try sheets().suffix(3) == ["汇总调整", "应报单位", "校验"])
        #expect(try writeWorkbook(4) == nil)
        #expect(try folder.names == [".nianbao", "底稿.xlsx"])
    }

    @Test func `a workbook of somebody else is left alone, or kept aside`() throws {
        try folder.put("底稿.xlsx", "别人的")
        #expect(throws: Failure.self) { try writeWorkbook(3) }
        #expect(try folder.text("底稿.xlsx") == "别人的")
        let copy = try #require(try writeWorkbook(3, keepsOld: true))
        #expect(try folder.text(FilePath.name(copy)) == "别人的" && sheets().count > 3)
    }

    @Test(arguments: ["底稿.csv", "底稿.yaml", "底稿.docx"])
    func `the name of another kind of file is refused`(_ name: String) {
        let workbook = RegionWorkbook(folder.path(name), remarks: remarks.sink)
        let failure = #expect(throws: Failure.self) { try workbook.check(keepsOld: false) }
        #expect(failure?.message.en.contains("底稿.xlsx") == true)
    }

    @Test func `a place that cannot be written leaves nothing behind`() throws {
        let workbook = RegionWorkbook(folder.path("底稿.xlsx"), remarks: remarks.sink)
        let rollup = try rollup(3)
        let region = CompletedReport(try draft(3).report)
        let failure = #expect(throws: Failure.self) {
            try workbook.write(region, rollup, rollup.account, to: "/nonexistent/a.xlsx")
        }
        #expect(failure?.message.en.contains("底稿.xlsx") == true)
        #expect(try folder.names == [])
    }

    @Test func `a list of units in a workbook is read from its sheet`() throws {
        _ = try writeWorkbook(3)
        let path = folder.path("底稿.xlsx")
        let file = try RosterFile(path, column: "单位", sheet: "应报单位")
        #expect(file.roster.entries.map(\.agency) == ["甲局", "乙局"])
        #expect(file.place.words.en == "the column “单位” of the sheet “应报单位”")
        let failure = #expect(throws: Failure.self) { try RosterFile(path, column: nil, sheet: "名单") }
        #expect(failure?.message.en.contains("has no sheet “名单”, only: ") == true)
    }

    // MARK: Adjustments and findings

    @Test func `adjustments are read from a file of their own`() throws {
        let path = try folder.put("调整.yaml", "调整:\n  - {位置: 申请.新收.自然人, 数额: -2, 理由: 两局重复}\n")
        do {
            let source = try AdjustmentSource(path, on: form)
            #expect(source.adjustments.map(\.amount) == [-2])
        } catch {
            Issue.record("\(error.message.en): \(error.faults?.text(FindingStyle(.english, hasColour: false)) ?? "")")
        }
    }

    @Test func `faulty adjustments fail with all that is wrong`() throws {
        let path = try folder.put("调整.yaml", "调整:\n  - {没有: 1}\n")
        let failure = #expect(throws: Failure.self) { try AdjustmentSource(path, on: form) }
        #expect(failure?.message.en.hasSuffix("have faults; nothing was summed") == true)
        #expect(failure?.faults?.text(FindingStyle(.english, hasColour: false)).contains("调整.yaml:2:") == true)
    }

    @Test func `a region's own adjustments count without a file`() throws {
        try write(3, region())
        let source = AdjustmentSource(try region(mayUpdate: true))
        #expect(source.adjustments.isEmpty && source.findings.isEmpty && source.file.name == path)
        #expect(source.text(of: [], FindingStyle(.english, hasColour: false)).isEmpty)
    }

    @Test func `findings about units are listed to a hundred and then counted`() {
        let roster = Roster([Roster.Entry(agency: "丁局")])
        var rollup = Rollup(form, year: 2024, agency: "青石县", roster: roster, policy: Rollup.Policy())
        for number in 0..<130 { rollup.add(UnitReport(file: "\(number).yaml", hash: nil, nil, [])) }
        let findings = UnitFindings(rollup.findings(rollup.account), roster: nil, region: "县/青石县.yaml")
        let text = findings.text(FindingStyle(.english, hasColour: false))
        #expect(text.contains("0.yaml: ") && text.contains("99.yaml: ") && !text.contains("100.yaml: "))
        #expect(text.hasSuffix("… and 31 more\n") && findings.containsErrors)
    }
}

extension OutputStream {
    /// A stream that a test expects nothing on.
    fileprivate static let nowhere = OutputStream { text in Issue.record("written: \(text)") }
}
