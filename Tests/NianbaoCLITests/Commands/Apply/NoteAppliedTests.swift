import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct NoteAppliedTests {
    private let exports: ExportFolder
    private var folder: TemporaryFolder { exports.folder }

    init() throws {
        exports = try ExportFolder()
        try exports.write()
        exports.export()
    }

    /// Edits the workbook and notes that it was taken over.
    private func editAndNote() throws {
        try folder.put(exports.workbook, "手工修改")
        try Manifest.noteApplied(
            workbookAt: folder.path(exports.workbook), hash: contentHash(Array("手工修改".utf8)), Remarks().sink)
    }

    @Test func `a workbook that was taken over is replaced without force`() throws {
        let original = try folder.bytes(exports.workbook)
        try editAndNote()
        #expect(exports.export().code == 0)
        #expect(try folder.bytes(exports.workbook) == original)
    }

    @Test func `a workbook that was edited once more is not replaced`() throws {
        try editAndNote()
        try folder.put(exports.workbook, "又一次手工修改")
        #expect(exports.export().code == 2)
        #expect(try folder.text(exports.workbook) == "又一次手工修改")
    }

    @Test func `a workbook that was taken over waits to be exported`() throws {
        try editAndNote()
        #expect(exports.status().output.contains("its changes were taken over"))
    }

    @Test func `only the workbook's entry changes`() throws {
        let before = try #require(Manifest(json: Array(try folder.bytes(exports.manifest))))
        try editAndNote()
        let after = try #require(Manifest(json: Array(try folder.bytes(exports.manifest))))
        var expected = before
        expected.outputs[1].applied = contentHash(Array("手工修改".utf8))
        #expect(after == expected)
    }

    @Test func `without a manifest nothing is done`() throws {
        try folder.put("别处.xlsx", "工作簿")
        try Manifest.noteApplied(workbookAt: folder.path("别处.xlsx"), hash: "aa", Remarks().sink)
        #expect(try folder.names == ["别处.xlsx", "导出", "年报.yaml"].sorted())
    }

    @Test func `a damaged manifest is left alone`() throws {
        try folder.put(exports.manifest, "{")
        try Manifest.noteApplied(workbookAt: folder.path(exports.workbook), hash: "aa", Remarks().sink)
        #expect(try folder.text(exports.manifest) == "{")
    }
}
