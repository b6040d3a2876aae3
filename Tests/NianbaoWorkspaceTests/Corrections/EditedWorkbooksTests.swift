import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct EditedWorkbooksTests {
    private let exported: ExportedReport

    init() throws { exported = try ExportedReport(ReportText().text) }

    private var edited: EditedWorkbooks { EditedWorkbooks(in: exported.folder.path, remarks: .nowhere) }

    @Test func `what is as it was exported is none`() {
        #expect(edited.entries.isEmpty && edited.failures.isEmpty)
    }

    @Test func `a workbook that was edited comes with the report that it was exported from`() throws {
        try WorkbookEdit.type("5", into: "D5", inWorkbookAt: exported.workbook)
        let entries = edited.entries
        #expect(entries.map(\.workbook) == [exported.workbook])
        #expect(entries.map { FilePath.name($0.report) } == [ExportedReport.name])
    }

    @Test func `one whose report is gone is a failure`() throws {
        try WorkbookEdit.type("5", into: "D5", inWorkbookAt: exported.workbook)
        try exported.folder.remove(ExportedReport.name)
        #expect(edited.entries.isEmpty && edited.failures.count == 1)
    }

    @Test func `one that was taken over is none any more`() throws {
        try WorkbookEdit.type("5", into: "D5", inWorkbookAt: exported.workbook)
        let hash = try #require(try fileHash(exported.workbook))
        try Manifest.noteApplied(workbookAt: exported.workbook, hash: hash, .nowhere)
        #expect(edited.entries.isEmpty)
    }
}
