import Foundation
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// Exporting where something lies already.
@Suite struct ExportAgainTests {
    private let exports: ExportFolder
    private var folder: TemporaryFolder { exports.folder }

    init() throws {
        exports = try ExportFolder()
        try exports.write()
    }

    private var manifest: Manifest {
        get throws { try #require(Manifest(json: Array(try folder.bytes(exports.manifest)))) }
    }

    // Nothing to do

    @Test func `without a change nothing is written`() throws {
        exports.export()
        let files = [exports.text, exports.workbook, exports.manifest]
        let before = try files.map(exports.identity)
        let run = exports.export()
        #expect(run.output == "\(folder.path(exports.text))\n\(folder.path(exports.workbook))\n")
        #expect(run.error == "No change; nothing was rewritten\n")
        #expect(try files.map(exports.identity) == before)
    }

    @Test func `an output that comes out the same is not written again`() throws {
        exports.export()
        let (text, workbook) = (try exports.identity(exports.text), try exports.identity(exports.workbook))
        try exports.write("公开信息52条。\n# 注释")
        #expect(exports.export().error == "")
        #expect(try exports.identity(exports.text) == text)
        #expect(try exports.identity(exports.workbook) != workbook)
    }

    @Test func `files of the same content are adopted without being written`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: folder.path("导出/.nianbao"))
        let before = try exports.identity(exports.text)
        #expect(exports.export().code == 0)
        #expect(try exports.identity(exports.text) == before)
        #expect(try manifest.outputs.count == 2)
    }

    /// What an earlier version may have left after its disk was full.
    @Test func `a damaged output that the record takes for sound is written anew with force`() throws {
        exports.export()
        let sound = try folder.bytes(exports.workbook)
        let hash = contentHash(Array(sound))
        try folder.put(exports.workbook, sound.prefix(5_000))
        let damaged = contentHash(Array(sound.prefix(5_000)))
        try folder.put(exports.manifest, try folder.text(exports.manifest).replacing(hash, with: damaged))
        #expect(exports.export("--force").code == 0)
        #expect(try folder.bytes(exports.workbook) == sound)
        #expect(try manifest.output(named: "\(exports.title).xlsx")?.sha256 == hash)
        #expect(try exports.names.count == 3)
    }

    @Test func `a report that was moved is found again`() throws {
        exports.export()
        let before = try exports.identity(exports.workbook)
        try FileManager.default.moveItem(atPath: exports.input, toPath: folder.path("新.yaml"))
        let run = CommandRun("export", folder.path("新.yaml"), "-o", exports.output)
        #expect(run.code == 0)
        #expect(try exports.identity(exports.workbook) == before)
        #expect(try manifest.made.input.path == "../新.yaml")
    }

    // The tool's own files

    @Test func `another report's outputs are replaced with force only, and it is reported`() throws {
        try exports.write()
        exports.export()
        let other = exports.folder.path("另一份.yaml")
        try exports.folder.put("另一份.yaml", try exports.folder.text("年报.yaml").replacing("52", with: "53"))
        let before = try exports.folder.bytes(exports.text)
        let stopped = CommandRun("export", other, "-o", exports.output, "--lang", "zh")
        #expect(stopped.code == 2 && stopped.error.contains("年报.yaml”导出的，标题相同；旧的一份移到别的文件夹"))
        #expect(try exports.folder.bytes(exports.text) == before)
        let run = CommandRun("export", other, "-o", exports.output, "--lang", "zh", "--force")
        #expect(run.code == 0)
        #expect(run.error.contains("原来是从“") && run.error.contains("年报.yaml”导出的，标题相同，现在换成了这一份"))
        // What is refused takes no place.
        try exports.folder.put(exports.text, "手工修改")
        let refused = CommandRun("export", other, "-o", exports.output, "--lang", "zh")
        #expect(refused.code == 2 && !refused.error.contains("标题相同"))
        // Once the other file is gone, this one may be what it was renamed to.
        exports.export("--force")
        try exports.folder.remove("年报.yaml")
        #expect(!CommandRun("export", other, "-o", exports.output, "--lang", "zh").error.contains("标题相同"))
    }

    @Test func `a changed report replaces its outputs`() throws {
        exports.export()
        try exports.write("公开信息53条。")
        #expect(exports.export().code == 0)
        #expect(try folder.text(exports.text).contains("53条"))
        #expect(try exports.names == [".nianbao", "\(exports.title).txt", "\(exports.title).xlsx"])
    }

    @Test func `a deleted output is written again`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: folder.path(exports.text))
        #expect(exports.export().code == 0)
        #expect(try folder.text(exports.text).contains("52条"))
    }

    @Test(arguments: ["旧", "新", "更新"])
    func `after an interrupted export no force is needed`(_ overview: String) throws {
        try exports.interrupt("旧", "新")
        try exports.write(overview)
        #expect(exports.export().code == 0)
        #expect(try folder.text(exports.text).contains("\n\(overview)\n"))
        #expect(exports.status().code == 0)
    }

    @Test func `a change of last year's report is noticed`() throws {
        try exports.write(fields: "上年报告: 上年.yaml")
        var prior = ReportText()
        prior.year = "2023"
        try folder.put("上年.yaml", prior.text)
        exports.export()
        let before = try manifest.made.prior
        try folder.put("上年.yaml", prior.text + "# 改\n")
        #expect(exports.status().output.contains("last year's report changed"))
        exports.export()
        #expect(try manifest.made.prior.path == "../上年.yaml")
        #expect(try manifest.made.prior.sha256 != before.sha256)
        #expect(CommandRun("status", exports.input).code == 0)
    }

    @Test func `a format that is not asked for stays known`() throws {
        exports.export()
        try exports.write("公开信息53条。")
        exports.export("--to", "txt")
        #expect(exports.status().output.contains("other formats were exported without it"))
        #expect(exports.export().code == 0)
        #expect(exports.status().code == 0)
    }

    @Test func `a deleted format that is not asked for is forgotten`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: folder.path(exports.workbook))
        exports.export("--to", "txt")
        #expect(try manifest.outputs.map(\.name) == ["\(exports.title).txt"])
        #expect(exports.status().code == 0)
    }

    // Somebody else's files

    /// A file in the way, and what is in it.
    enum Foreign: CaseIterable {
        case editedText, editedWorkbook, unknown, damagedManifest, unknownVersion, oversizedManifest
    }

    /// Puts something in the way and returns its name.
    private func put(_ foreign: Foreign) throws -> String {
        if foreign != .unknown { exports.export() }
        try? FileManager.default.createDirectory(atPath: exports.output, withIntermediateDirectories: true)
        let name = foreign == .editedWorkbook ? exports.workbook : exports.text
        try folder.put(name, "手工修改")
        switch foreign {
        case .damagedManifest: try folder.put(exports.manifest, "{")
        case .unknownVersion:
            try folder.put(
                exports.manifest, try folder.text(exports.manifest).replacingOccurrences(of: "st/1", with: "st/2"))
        case .oversizedManifest:
            try folder.put(
                exports.manifest, try folder.text(exports.manifest) + String(repeating: " ", count: 1 << 20))
        case .editedText, .editedWorkbook, .unknown: break
        }
        return name
    }

    @Test(arguments: Foreign.allCases)
    func `a file that may hold somebody's work keeps all from being written`(_ foreign: Foreign) throws {
        let name = try put(foreign)
        try exports.write("公开信息53条。")
        let names = try exports.names
        let run = exports.export()
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.error.contains("  \(folder.path(name)) ("))
        #expect(run.error.contains("--force"))
        let isWorkbookKnown = [.editedText, .unknown].contains(foreign)
        #expect(run.error.contains("nianbao apply") == !isWorkbookKnown)
        #expect(try folder.text(name) == "手工修改")
        #expect(try exports.names == names)
        #expect(try names.contains("\(exports.title).txt") && !folder.text(exports.text).contains("53条"))
    }

    @Test(arguments: [Foreign.damagedManifest, .unknownVersion, .oversizedManifest])
    func `a manifest that cannot be understood is named`(_ foreign: Foreign) throws {
        _ = try put(foreign)
        #expect(exports.export().error.contains("warning: the export record “\(folder.path(exports.manifest))”"))
    }

    @Test func `the way to take a workbook over names both files`() throws {
        _ = try put(.editedWorkbook)
        let way = "nianbao apply \(folder.path(exports.workbook)) --to \(exports.input)\n"
        #expect(exports.export("--lang", "zh").error.contains(way))
    }

    @Test(arguments: Foreign.allCases)
    func `force replaces it and keeps a dated copy`(_ foreign: Foreign) throws {
        let name = try put(foreign)
        let run = exports.export("--force")
        #expect(run.code == 0)
        let copies = try exports.names.filter { $0.contains("（手工修改 ") }
        #expect(copies.count == 1)
        let copy = try #require(copies.first)
        #expect(copy.contains(/^青石县.*年度报告（手工修改 \d{4}-\d\d-\d\d \d{6}）\.(txt|xlsx)$/))
        #expect(try folder.text("导出/\(copy)") == "手工修改")
        #expect(run.error.contains("The file that was there is kept as: \(exports.output)/\(copy)\n"))
        #expect(try folder.text(name) != "手工修改")
        #expect(exports.export().error == "No change; nothing was rewritten\n")
    }

    @Test func `a second copy in the same second does not replace the first`() throws {
        for text in ["一", "二", "三"] {
            exports.export("--force")
            try folder.put(exports.text, text)
        }
        exports.export("--force")
        let copies = try exports.names.filter { $0.contains("（手工修改 ") }
        #expect(Set(try copies.map { try folder.text("导出/\($0)") }) == ["一", "二", "三"])
    }

    @Test func `force without anything in the way keeps no copy`() throws {
        exports.export()
        try exports.write("公开信息53条。")
        #expect(exports.export("--force").code == 0)
        #expect(try exports.names.count == 3)
    }

    @Test func `when a forced export fails no copy is left`() throws {
        exports.export()
        try folder.put(exports.text, "手工修改")
        try FileManager.default.removeItem(atPath: folder.path(exports.workbook))
        try folder.makeFolder(exports.workbook)
        let manifest = try folder.bytes(exports.manifest)
        #expect(exports.export("--force").code == 2)
        #expect(try exports.names == [".nianbao", "\(exports.title).txt", "\(exports.title).xlsx"])
        #expect(try folder.text(exports.text) == "手工修改")
        #expect(try folder.bytes(exports.manifest) == manifest)
    }
}
