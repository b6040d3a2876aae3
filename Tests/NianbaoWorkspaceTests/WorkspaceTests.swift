import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What any program does with reports, done without a command line.
@Suite struct WorkspaceTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()
    private let shelf: FormShelf

    init() throws {
        folder = try TemporaryFolder()
        shelf = GivenForms([FormFile]()).shelf()
    }

    private var path: String { folder.path("年报.yaml") }
    private let title = "青石县水利局2024年政府信息公开工作年度报告"

    private func findings(_ format: FindingFormat, _ language: Language = .english) throws -> String {
        let written = Written()
        let renderer = format.renderer(.all, FindingStyle(language, hasColour: false), shelf.library)
        var writer = FindingsWriter(renderer, to: written.stream, remarks: remarks.sink)
        try writer.begin()
        try writer.add(CheckOutcome(try CheckedReport(path, shelf.reader), as: renderer), path: path)
        try writer.end()
        return written.text
    }

    @Test func `a report is checked, fixed and exported, and its exports are watched`() throws {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        try folder.put("年报.yaml", report.text.replacing("年度: 2024", with: "年度： 2024"))
        #expect(try findings(.text).contains("[t3.balance]"))
        #expect(try findings(.text, .chinese).contains("错误："))
        #expect(try findings(.json).contains("\"rule\":\"t3.balance\""))

        let fixed = try FixedFile.fix(path, shelf.reader, isDryRun: false, remarks: remarks.sink)
        #expect(fixed.changes.map(\.new) == ["年度: 2024"])
        report.requests = "申请: 0"
        try folder.put("年报.yaml", try folder.text("年报.yaml").replacing(ReportText.unbalancedRequests, with: "申请: 0"))
        #expect(try findings(.text) == "\(path): no findings\n")

        #expect(try export() == ["\(title).txt", "\(title).xlsx"])
        #expect(try folder.text("导出/\(title).txt").contains("青石县水利局"))
        #expect(try states() == [.upToDate, .upToDate])
        try folder.put("导出/\(title).txt", "手工修改")
        #expect(try states() == [.edited, .upToDate])
        #expect(remarks.all.isEmpty)
    }

    @Test func `a damaged record is a remark and no output on a terminal`() throws {
        try folder.put("年报.yaml", ReportText().text)
        try export()
        try folder.put("导出/.nianbao/\(title).json", "{")
        try export()
        #expect(remarks.all.map(\.english).count { $0.hasPrefix("warning: the export record") } == 1)
    }

    @Test func `work that needs the whole report fails with what is wrong with it`() throws {
        let target = try folder.put("年报.yaml", "机关: [\n")
        let failure = try CheckedReport(target, shelf.reader).failure(zh: "读不全", en: "cannot be read")
        let text = failure.faults?.text(FindingStyle(.english, hasColour: false)) ?? ""
        #expect(text.hasPrefix("\(target):") && text.contains(": error: "), "\(text)")
    }

    /// Exports the report and returns the names of what is there then.
    @discardableResult
    private func export() throws -> [String] {
        let export = FileExport(
            shelf: shelf, formats: ExportFormats.usual.compactMap { ExportFormats.standard[$0] })
        let outcome = export.run(path, into: folder.path("导出"), remarks: remarks.sink) { _ in
        } claim: { _ in
            nil
        }
        if case .staged(let staged) = outcome { try staged.commit(syncsFirst: false) }
        return try FolderListing.names(folder.path("导出")).filter { !$0.hasPrefix(".") }
    }

    private func states() throws -> [OutputState] {
        let survey = StatusSurvey([folder.path], output: nil, remarks: remarks.sink) { true }
        let lines = try survey.subjects.flatMap { subject in
            try ReportStatus(
                of: subject, in: nil, GivenForms([FormFile]()), Reach([folder.path]), remarks: remarks.sink
            ).lines
        }
        return lines.compactMap { line in
            if case .output(let state) = line.state { state } else { nil }
        }
    }
}
