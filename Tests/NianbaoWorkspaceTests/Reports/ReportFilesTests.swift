import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ReportFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("乙县")
        try folder.makeFolder("乙县/丙镇")
        for name in ["b.yaml", "a.yml", "名单.txt", ".隐藏.yaml", "乙县/c.yaml", "乙县/丙镇/d.yaml"] {
            try folder.put(name, "")
        }
    }

    private func names(_ files: ReportFiles) -> [String] {
        files.files.map { $0.path.replacing(folder.path + "/", with: "") }
    }

    @Test func `a folder's files come by name, before those of the folders in it`() {
        let files = ReportFiles([folder.path])
        #expect(names(files) == ["a.yml", "b.yaml", "乙县/c.yaml", "乙县/丙镇/d.yaml"])
        #expect(files.files.map(\.subfolder) == ["", "", "乙县", "乙县/丙镇"])
        #expect(files.hasFolders && files.failures.isEmpty)
    }

    @Test func `a form file among a folder's reports is none of them, and is one if it is named`() throws {
        let form = try Project.read("Templates/2021/form.yaml")
        try folder.put("乙县/格式.yaml", form)
        #expect(names(ReportFiles([folder.path])) == ["a.yml", "b.yaml", "乙县/c.yaml", "乙县/丙镇/d.yaml"])
        #expect(names(ReportFiles([folder.path("乙县/格式.yaml")])) == ["乙县/格式.yaml"])
        try folder.makeFolder("格式")
        try folder.put("格式/2021.yaml", form)
        #expect(ReportFiles([folder.path("格式"), folder.path]).failures.isEmpty)
        let alone = ReportFiles([folder.path("格式")])
        #expect(alone.files.isEmpty && alone.failures.count == 1)
    }

    @Test func `a slash behind the folder's name changes nothing`() {
        #expect(ReportFiles([folder.path + "/"]).files.map(\.subfolder) == ["", "", "乙县", "乙县/丙镇"])
    }

    @Test func `named files keep their order and need no ending`() {
        let files = ReportFiles([folder.path("名单.txt"), "-", folder.path("a.yml")])
        #expect(names(files) == ["名单.txt", "-", "a.yml"])
        #expect(!files.hasFolders)
        #expect(files.files.allSatisfy { $0.subfolder.isEmpty })
    }

    @Test func `a file that a folder holds, too, is there once`() {
        #expect(names(ReportFiles([folder.path("b.yaml"), folder.path, folder.path("乙县")])).count == 4)
    }

    @Test func `a link that leads nowhere is taken for the report that it is called like`() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path("f.yaml"), withDestinationPath: "无")
        #expect(names(ReportFiles([folder.path])).contains("f.yaml"))
    }

    @Test(arguments: ["e.yaml", "e.yml", "E.YAML"])
    func `a folder that is called like a report is a folder`(_ name: String) throws {
        try folder.makeFolder(name)
        try folder.put("\(name)/f.yaml", "")
        let (around, itself) = (ReportFiles([folder.path]), ReportFiles([folder.path(name)]))
        #expect(names(around).count == 5)
        #expect(names(around).contains("\(name)/f.yaml"))
        #expect(names(itself) == ["\(name)/f.yaml"])
        #expect(around.failures.isEmpty && itself.failures.isEmpty)
    }

    @Test func `a link to a report is one, a link to a folder or a pipe is none`() throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path("g.yaml"), withDestinationPath: "b.yaml")
        try manager.createSymbolicLink(atPath: folder.path("h.yaml"), withDestinationPath: "乙县")
        #expect(mkfifo(folder.path("i.yaml"), 0o600) == 0)
        #expect(names(ReportFiles([folder.path])).prefix(3) == ["a.yml", "b.yaml", "g.yaml"])
        #expect(names(ReportFiles([folder.path])).count == 5)
    }

    @Test func `an ending may be in capitals`() throws {
        try folder.put("K.YAML", "")
        try folder.put("L.Yml", "")
        #expect(
            names(ReportFiles([folder.path])).filter { $0.hasPrefix("K") || $0.hasPrefix("L") } == ["K.YAML", "L.Yml"])
    }

    @Test func `a name in another encoding is reported, and the others are read`() throws {
        let path = Array(folder.path.utf8CString.dropLast()) + [0x2F, -0x39, -0x20, 0x2E, 0x79, 0x61, 0x6D, 0x6C, 0]
        let file = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(file >= 0)
        close(file)
        let files = ReportFiles([folder.path])
        #expect(names(files).count == 4)
        #expect(files.failures.map(\.message.en).first?.contains("is not in UTF-8, so it was not read") == true)
    }

    @Test func `a folder without reports is reported`() throws {
        try folder.makeFolder("空")
        let files = ReportFiles([folder.path("空")])
        #expect(files.files.isEmpty)
        #expect(
            files.failures.map(\.message.en) == [
                "“\(folder.path("空"))” holds no report files (*.yaml, *.yml); check the folder's name"
            ])
    }

    @Test func `a folder with exported files only says so, and of others one note names each report`() throws {
        for name in ["导出", "导出/.nianbao"] { try folder.makeFolder(name) }
        let record = #"{"made":{"input":{"path":"../原稿.yaml"}},"outputs":[{"name":"x.txt"},{"name":"x.html"}]}"#
        for (name, text) in [("x.txt", "一"), ("x.html", "<p>一"), (".nianbao/x.json", record)] {
            try folder.put("导出/\(name)", text)
        }
        let alone = ReportFiles([folder.path("导出")])
        #expect(alone.failures.count == 1 && alone.notes.isEmpty)
        #expect(
            alone.failures.first?.message.zh.hasSuffix(
                "只有 nianbao 导出的文件（2 个），没有读；请写年报文件所在的文件夹，要读其中一个的，写出它的文件名") == true)
        try folder.put("导出/a.yaml", "机关: 甲局\n年度: 2024\n")
        let others = ReportFiles([folder.path("导出")])
        #expect(others.failures.isEmpty && others.notes.map(\.kind) == [.leftOut])
        #expect(others.notes[0].reason.zh.hasPrefix("是从年报文件“"), "\(others.notes[0].reason.zh)")
        // With the report itself there is nothing to say.
        try folder.put("原稿.yaml", "机关: 乙局\n年度: 2024\n")
        #expect(ReportFiles([folder.path("导出"), folder.path("原稿.yaml")]).notes.isEmpty)
    }
}
