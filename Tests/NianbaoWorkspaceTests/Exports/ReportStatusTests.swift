import CLibrary
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What a folder's exports are like, compared with their reports.
@Suite struct ReportStatusTests {
    private let folder: TemporaryFolder
    private let remarks = Remarks()
    private let title = "青石县水利局2024年政府信息公开工作年度报告"

    init() throws {
        folder = try TemporaryFolder()
        try put()
    }

    private func put(_ overview: String = "公开信息52条。", _ change: (inout ReportText) -> Void = { _ in }) throws {
        var report = ReportText()
        report.overview = "总体情况: \(overview)"
        change(&report)
        try folder.put("年报.yaml", report.text)
    }

    private func export(
        isDraft: Bool = false, _ names: [String] = ["txt", "xlsx"], mayReplaceEdited: Bool = false,
        prior: String? = nil,
        _ forms: GivenForms = GivenForms([FormFile]())
    ) throws -> FileExport.Outcome {
        let formats = names.compactMap { ExportFormats.standard[$0] }
        let outcome = FileExport(
            shelf: forms.shelf(), formats: formats, isDraft: isDraft, mayReplaceEdited: mayReplaceEdited, prior: prior
        ).run(folder.path("年报.yaml"), into: folder.path, remarks: remarks.sink) { _ in
        } claim: { _ in
            nil
        }
        if case .staged(let staged) = outcome { try staged.commit(syncsFirst: false) }
        return outcome
    }

    /// The lines of the folder as `name: words`, with notes in brackets.
    private func status(_ paths: [String]? = nil, output: String? = nil) throws -> [String] {
        try lines(paths, output: output).map { line in
            let note = line.note.map { " (\($0.en))" } ?? ""
            return "\(FilePath.name(line.path)): \(line.word.en)\(note)"
        }
    }

    private func lines(_ paths: [String]? = nil, output: String? = nil) throws -> [StatusLine] {
        let survey = StatusSurvey(paths ?? [folder.path], output: output, remarks: remarks.sink) { true }
        return try survey.subjects.flatMap { subject in
            try ReportStatus(
                of: subject, in: output, GivenForms([FormFile]()), .anywhere, remarks: remarks.sink
            ).lines
        }
    }

    private func remedies() throws -> [StatusLine.Remedy?] { try lines().map(\.remedy) }

    @Test func `a report without exports was never exported`() throws {
        #expect(try status() == ["年报.yaml: never exported"])
        #expect(try remedies() == [.export("nianbao export \(FilePath.short(folder.path("年报.yaml")))")])
    }

    @Test func `what was just exported is up to date`() throws {
        _ = try export()
        #expect(try status() == ["\(title).txt: up to date", "\(title).xlsx: up to date"])
        #expect(try lines().allSatisfy { !$0.needsDoing && $0.remedy == nil })
    }

    @Test func `exports of a report that changed are stale`() throws {
        _ = try export()
        try put("公开信息53条。")
        #expect(
            try status() == ["\(title).txt: stale (the report changed)", "\(title).xlsx: stale (the report changed)"])
        #expect(try lines().allSatisfy { $0.needsDoing })
    }

    @Test func `an export that somebody changed is edited, one that is gone is missing`() throws {
        _ = try export()
        try folder.put("\(title).txt", "手工")
        try folder.remove("\(title).xlsx")
        #expect(try status() == ["\(title).txt: edited by hand", "\(title).xlsx: missing"])
        guard case .edited(workbook: nil, force: let force?)? = try remedies().first ?? nil else {
            Issue.record("\(try remedies())")
            return
        }
        #expect(force.hasSuffix(" --force"))
    }

    @Test func `a workbook that somebody changed can be applied`() throws {
        _ = try export()
        try folder.put("\(title).xlsx", "手工")
        guard case .edited(workbook: let apply?, force: _)? = try remedies().last ?? nil else {
            Issue.record("\(try remedies())")
            return
        }
        #expect(apply.hasPrefix("nianbao apply ") && apply.contains("\(title).xlsx") && apply.hasSuffix("年报.yaml"))
    }

    @Test func `a report with errors says so, and its exports cannot be made anew`() throws {
        _ = try export()
        try put { $0.requests = ReportText.unbalancedRequests }
        #expect(try status().first == "年报.yaml: has errors (1 error)")
        #expect(try remedies().first == .check(FilePath.short(folder.path("年报.yaml"))))
        #expect(try remedies().dropFirst().allSatisfy { $0 == nil })
    }

    @Test func `under another title the old exports are left over`() throws {
        _ = try export()
        try put { $0.agency = "青石县水务局" }
        #expect(
            try Set(status()) == [
                "年报.yaml: never exported",
                "\(title).txt: stale (the title changed, and with it the file name)",
                "\(title).xlsx: stale (the title changed, and with it the file name)",
            ])
        #expect(try remedies().contains(.oldTitle))
        // That an output under the old name is gone is as it should be.
        try folder.remove("\(title).txt")
        #expect(try !status().contains { $0.hasPrefix("\(title).txt") })
    }

    @Test func `exports whose report is gone say so`() throws {
        _ = try export()
        try folder.remove("年报.yaml")
        #expect(try status() == ["\(title).txt: input gone", "\(title).xlsx: input gone"])
        try folder.remove("\(title).txt")
        #expect(try status() == ["\(title).xlsx: input gone"])
    }

    @Test func `beside a final report a draft needs nothing more`() throws {
        _ = try export(isDraft: true, ["txt"])
        #expect(
            try status() == ["年报.yaml: never exported", "\(title)（草稿）.txt: up to date (draft)"]
                || status() == ["\(title)（草稿）.txt: up to date (draft)"])
        _ = try export(["txt"])
        try put("公开信息53条。")
        let lines = try lines()
        #expect(lines.count == 2 && lines.count { $0.needsDoing } == 1)
    }

    @Test func `the command has the options of the export`() throws {
        try put { $0.year = "2023" }
        try folder.put("上年.yaml", try folder.text("年报.yaml"))
        try put()
        _ = try export(isDraft: true, ["txt"], prior: folder.path("上年.yaml"))
        try put("公开信息53条。")
        guard case .export(let command)? = try lines().first(where: { $0.isDraft })?.remedy else {
            Issue.record("\(try remedies())")
            return
        }
        #expect(command.contains(" --to txt") && command.contains(" --draft"))
    }

    @Test func `last year's report that changed makes exports stale`() throws {
        try put { $0.year = "2023" }
        try folder.put("上年.yaml", try folder.text("年报.yaml"))
        try put { $0.fields = "上年报告: 上年.yaml" }
        _ = try export(["txt"])
        let own = [folder.path("年报.yaml")]
        #expect(try status(own) == ["\(title).txt: up to date"])
        try folder.put("上年.yaml", try folder.text("上年.yaml") + "# 改\n")
        #expect(try status(own) == ["\(title).txt: stale (last year's report changed)"])
    }

    @Test func `a workbook whose changes were taken over is stale until it is exported anew`() throws {
        _ = try export()
        try folder.put("\(title).xlsx", "改过")
        let hash = contentHash(Array("改过".utf8))
        try Manifest.noteApplied(workbookAt: folder.path("\(title).xlsx"), hash: hash, remarks.sink)
        #expect(try status().last == "\(title).xlsx: stale (its changes were taken over into the report)")
        try Manifest.noteApplied(workbookAt: folder.path("没有.xlsx"), hash: hash, remarks.sink)
        #expect(try folder.names.count == 4)
    }

    @Test func `a format that was left out of a later export is stale`() throws {
        _ = try export()
        try put("公开信息53条。")
        _ = try export(["txt"])
        #expect(
            try status() == [
                "\(title).txt: up to date", "\(title).xlsx: stale (other formats were exported without it)",
            ])
    }

    @Test(arguments: ["{", "{}", "[1]", "{\"schema\":\"nianbao.manifest/2\"}"])
    func `a record that is damaged is as good as none, with a remark`(_ text: String) throws {
        _ = try export()
        try folder.put(".nianbao/\(title).json", text)
        #expect(try status() == ["年报.yaml: never exported"])
        #expect(remarks.all.map(\.english).contains { $0.hasSuffix("cannot be understood and is ignored") })
    }

    @Test func `a record that leads out of its folder is damaged`() throws {
        _ = try export()
        let record = try folder.text(".nianbao/\(title).json")
        try folder.put(".nianbao/\(title).json", record.replacing("\"\(title).txt\"", with: "\"../\(title).txt\""))
        #expect(try status() == ["年报.yaml: never exported"])
    }

    @Test func `a path that is neither file nor folder is a failure`() throws {
        let survey = StatusSurvey(
            [folder.path("没有"), "/dev/null"], output: nil, remarks: remarks.sink
        ) { true }
        #expect(
            survey.failures.map { $0.message.en.replacing(folder.path + "/", with: "") } == [
                "there is no “没有”; check the name", "“/dev/null” is neither a file nor a folder",
            ])
    }

    @Test func `who is asked to stop surveys no further`() throws {
        let survey = StatusSurvey([folder.path, folder.path], output: nil, remarks: remarks.sink) { false }
        #expect(survey.isEnded && survey.subjects.isEmpty)
    }

    // MARK: Exports

    @Test func `an export of the same again changes nothing`() throws {
        _ = try export()
        guard case .done(let paths, let isUnchanged, let copies) = try export() else {
            Issue.record("not done")
            return
        }
        #expect(isUnchanged && paths.count == 2 && copies.isEmpty)
    }

    @Test func `an output that was edited stops an export, unless a copy is kept`() throws {
        _ = try export()
        try put("公开信息53条。")
        try folder.put("\(title).txt", "手工")
        guard case .refused(let edited) = try export() else {
            Issue.record("not refused")
            return
        }
        #expect(edited.map { FilePath.name($0.path) } == ["\(title).txt"] && edited[0].wasExported)
        #expect(try folder.text("\(title).txt") == "手工")
        guard case .staged(let staged) = try export(mayReplaceEdited: true) else {
            Issue.record("not staged")
            return
        }
        #expect(try staged.copies.map { try folder.text(FilePath.name($0)) } == ["手工"])
    }

    @Test func `another report of the same title replaces the first only if that is forced, with a remark`() throws {
        _ = try export(["txt"])
        let old = try folder.bytes("年报.yaml")
        try folder.put("旧.yaml", old)
        let record = try folder.text(".nianbao/\(title).json").replacing("年报.yaml", with: "旧.yaml")
        try folder.put(".nianbao/\(title).json", record)
        try put("公开信息53条。")
        guard case .otherSource(let other) = try export(["txt"]) else {
            Issue.record("not refused")
            return
        }
        #expect(FilePath.name(other) == "旧.yaml" && remarks.all.isEmpty)
        _ = try export(["txt"], mayReplaceEdited: true)
        #expect(
            remarks.all.map(\.english).contains { $0.contains("旧.yaml”, which has the same title; it is replaced") })
    }

    @Test func `a workbook that is sent to a stream is the one that is exported`() throws {
        _ = try export(["xlsx"])
        let descriptor = open(folder.path("流.xlsx"), O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        let outcome = FileExport(
            shelf: GivenForms([FormFile]()).shelf(), formats: ExportFormats.standard.all.filter { $0.name == "xlsx" }
        ).run(folder.path("年报.yaml"), to: OutputStream(opened: descriptor), remarks: remarks.sink) { _ in }
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try folder.bytes("流.xlsx") == folder.bytes("\(title).xlsx"))
    }

    @Test(arguments: [false, true])
    func `a report with errors is refused on a stream, and a draft is not`(_ isDraft: Bool) throws {
        try put { $0.requests = ReportText.unbalancedRequests }
        let written = Written()
        let export = FileExport(
            shelf: GivenForms([FormFile]()).shelf(), formats: ExportFormats.standard.all.filter { $0.name == "txt" },
            isDraft: isDraft)
        let outcome = export.run(folder.path("年报.yaml"), to: written.stream, remarks: remarks.sink) { _ in }
        if case .faulty(let first, let holdsReport) = outcome {
            #expect(!isDraft && holdsReport && first.en.hasSuffix("[t3.balance]") && written.text.isEmpty)
        } else {
            #expect(isDraft && written.text.hasPrefix("\(title)（草稿）"))
        }
    }
}
