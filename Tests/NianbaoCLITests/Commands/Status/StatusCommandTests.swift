import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct StatusCommandTests {
    private let exports: ExportFolder
    private var folder: TemporaryFolder { exports.folder }

    init() throws {
        exports = try ExportFolder()
        try exports.write()
    }

    /// The state words with the endings of the files, e.g. `stale txt`.
    private func states(_ options: String...) -> [String] { states(CommandRun(["status", folder.path] + options)) }

    private func states(_ run: CommandRun) -> [String] {
        let lines = run.output.split(separator: "\n")
        return lines.prefix { !$0.hasPrefix("help: ") && !$0.contains(" in all: ") && !$0.hasPrefix("no reports") }
            .compactMap { line in
                line.firstMatch(of: /^(.*?)  +.*\.(txt|xlsx|yaml|yml)/).map { "\($0.1) \($0.2)" }
            }
    }

    // States

    @Test func `a report that nothing was exported from is reported`() {
        #expect(states() == ["never exported yaml"])
        #expect(exports.status().code == 1)
        #expect(exports.status().output.contains("  nianbao export \(exports.input)\n"))
    }

    @Test func `a copy of what was exported is not to be exported`() throws {
        exports.export()
        try folder.put("公布版.yaml", try folder.text("年报.yaml"))
        let beside = exports.status("--lang", "zh")
        #expect(beside.code == 1 && beside.output.contains("年报.yaml”相同"), "\(beside.output)")
        #expect(beside.output.contains("只留正确的一份") && !beside.output.contains("nianbao export"))
        // In a folder of its own it is in nobody's way.
        try folder.makeFolder("公布")
        try folder.put("公布/公布版.yaml", try folder.text("公布版.yaml"))
        try folder.remove("公布版.yaml")
        let apart = CommandRun("status", folder.path, "--lang", "zh")
        #expect(apart.code == 0 && !apart.output.contains("处理："), "\(apart.output)")
    }

    @Test func `what is up to date ends with 0`() {
        exports.export()
        #expect(states() == ["up to date txt", "up to date xlsx"])
        #expect(exports.status().code == 0)
        #expect(!exports.status().output.contains("help: "))
    }

    @Test func `a changed report makes its outputs stale`() throws {
        exports.export()
        try exports.write("公开信息53条。")
        #expect(states() == ["stale txt", "stale xlsx"])
        #expect(exports.status().code == 1)
        #expect(exports.status().output.contains("  nianbao export \(exports.input) -o \(exports.output)\n"))
    }

    @Test func `a web page is made anew as it was`() throws {
        exports.export("--to", "txt,html", "--html", "page")
        try exports.write("公开信息53条。")
        #expect(
            exports.status().output.contains(
                "  nianbao export \(exports.input) --to txt,html --html page -o \(exports.output)\n"))
    }

    @Test func `an interrupted export is stale`() throws {
        try exports.interrupt("旧", "新")
        #expect(states() == ["stale txt", "stale xlsx"])
        #expect(exports.status().output.contains("(the last export was interrupted)"))
    }

    @Test func `an output edited by hand is reported, with the ways on`() throws {
        exports.export()
        try folder.put(exports.workbook, "手工修改")
        #expect(states() == ["up to date txt", "edited by hand xlsx"])
        let run = exports.status()
        #expect(run.code == 1)
        #expect(run.output.contains("  nianbao apply \(folder.path(exports.workbook)) --to \(exports.input)\n"))
        #expect(run.output.contains("  nianbao export \(exports.input) -o \(exports.output) --force\n"))
    }

    @Test func `a deleted output is missing`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: folder.path(exports.text))
        #expect(states() == ["missing txt", "up to date xlsx"])
        #expect(exports.status().code == 1)
    }

    @Test func `a report with errors is reported, with their number`() throws {
        exports.export()
        try exports.write(requests: ReportText.unbalancedRequests)
        #expect(states() == ["has errors yaml", "stale txt", "stale xlsx"])
        let run = exports.status()
        #expect(run.code == 1)
        #expect(run.output.contains("年报.yaml (1 error)\n"))
        #expect(run.output.contains("  nianbao check \(exports.input)\n"))
        #expect(!run.output.contains("nianbao export"))
    }

    @Test func `a report that is gone is reported at its outputs`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: exports.input)
        #expect(states() == ["input gone txt", "input gone xlsx"])
        #expect(exports.status().code == 1)
    }

    @Test func `a report that is gone with all its outputs is forgotten`() throws {
        exports.export()
        for name in ["年报.yaml", exports.text, exports.workbook] {
            try FileManager.default.removeItem(atPath: folder.path(name))
        }
        #expect(exports.status().output == "no reports found\n")
        #expect(exports.status().code == 0)
    }

    @Test func `a new title leaves the old files stale and the report not exported`() throws {
        exports.export()
        try exports.write(fields: "标题: 水利局年报")
        #expect(states() == ["never exported yaml", "stale txt", "stale xlsx"])
        exports.export()
        #expect(Set(states()) == ["up to date txt", "up to date xlsx", "stale txt", "stale xlsx"])
        for name in [exports.text, exports.workbook] { try FileManager.default.removeItem(atPath: folder.path(name)) }
        #expect(exports.status().code == 0)
    }

    @Test func `a damaged record leaves the report not exported, with a warning`() throws {
        exports.export()
        try folder.put(exports.manifest, "{")
        #expect(states() == ["never exported yaml"])
        #expect(exports.status().error.contains("warning: the export record"))
    }

    // Drafts

    @Test func `a draft that is up to date is shown as one and is no failure`() {
        exports.export("--draft")
        #expect(states() == ["up to date (draft) txt", "up to date (draft) xlsx"])
        #expect(exports.status().code == 0)
    }

    @Test func `a stale draft is to be exported as one`() throws {
        exports.export("--draft")
        try exports.write("公开信息53条。")
        #expect(states() == ["stale (draft) txt", "stale (draft) xlsx"])
        #expect(exports.status().output.contains(" -o \(exports.output) --draft\n"))
    }

    @Test func `a stale draft beside the final report is no failure`() throws {
        exports.export("--draft")
        try exports.write("公开信息53条。")
        exports.export()
        #expect(Set(states()).contains("stale (draft) txt"))
        #expect(exports.status().code == 0)
    }

    // Places

    @Test func `a report file is looked up in its own folder`() throws {
        exports.export()
        try folder.put("别的.yaml", ReportText(agency: "青石县林业局").text)
        #expect(states(CommandRun("status", exports.input)) == ["up to date txt", "up to date xlsx"])
    }

    @Test func `exports in another folder are found there`() throws {
        let other = try TemporaryFolder()
        _ = CommandRun("export", exports.input, "-o", other.path)
        #expect(states(CommandRun("status", exports.input)) == ["never exported yaml"])
        #expect(states(CommandRun("status", exports.input, "-o", other.path)) == ["up to date txt", "up to date xlsx"])
        #expect(states(CommandRun("status", other.path)) == ["up to date txt", "up to date xlsx"])
    }

    @Test func `what was never exported is to be exported to the folder that was asked about`() throws {
        let output = exports.folder.path("导 出")
        try exports.folder.makeFolder("导 出")
        let folder = CommandRun("status", exports.folder.path, "-o", output)
        #expect(folder.code == 1)
        #expect(
            folder.output.contains("  nianbao export \(exports.folder.path.shellQuoted) -o \(output.shellQuoted)\n"))
        let file = CommandRun("status", exports.input, "-o", output)
        #expect(file.output.contains("  nianbao export \(exports.input.shellQuoted) -o \(output.shellQuoted)\n"))
    }

    @Test func `a folder that the first export will make is like an empty one`() throws {
        try folder.makeFolder("空")
        for path in [folder.path, exports.input] {
            let (empty, absent) = (folder.path("空"), folder.path("尚无/导出"))
            let (known, new) = (CommandRun("status", path, "-o", empty), CommandRun("status", path, "-o", absent))
            #expect((new.code, new.error) == (1, ""))
            #expect(new.output == known.output.replacing(empty, with: absent))
        }
    }

    @Test func `a file in the place of the folder exported to ends with 2`() {
        let run = CommandRun("status", exports.input, "-o", exports.input)
        #expect(run.code == 2)
        #expect(run.error.contains("年报.yaml”"))
    }

    @Test func `other files and hidden folders are passed over, links to folders not followed`() throws {
        try FileManager.default.removeItem(atPath: exports.input)
        for name in ["甲", ".隐藏", "甲/乙"] { try folder.makeFolder(name) }
        try folder.put("compose.yaml", "services:\n  机关: 无\n")
        try folder.put("图.yaml", Data([0, 1, 2, 0xFF]))
        try folder.put(".隐藏/年报.yaml", ReportText().text)
        try folder.put("甲/乙/年报.yml", ReportText().text)
        try folder.put("甲/坏.yaml", "年度：2024\n机关: [\n")
        try FileManager.default.createSymbolicLink(atPath: folder.path("链接"), withDestinationPath: ".")
        #expect(states() == ["has errors yaml", "never exported yml"])
    }

    @Test(arguments: [(63, true), (64, true), (65, false)])
    func `folders are looked into down to the sixty-fourth`(_ depth: Int, _ isFound: Bool) throws {
        try FileManager.default.removeItem(atPath: exports.input)
        let path = [String](repeating: "甲", count: depth).joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder.path(path), withIntermediateDirectories: true)
        try folder.put("\(path)/年报.yaml", ReportText().text)
        #expect(states() == (isFound ? ["never exported yaml"] : []))
    }

    @Test func `a path that is not there ends with 2 and does not hide the others`() {
        let run = CommandRun("status", folder.path("没有"), exports.input)
        #expect(run.code == 2)
        #expect(run.error.contains("没有”"))
        #expect(states(run) == ["never exported yaml"])
    }

    @Test func `the same report by two paths is reported once`() {
        #expect(states(CommandRun("status", exports.input, folder.path, exports.input)) == ["never exported yaml"])
    }

    @Test func `a form file that was used is used again`() throws {
        let fixtures = Project.path("Tests/NianbaoCoreTests/Fixtures")
        try FileManager.default.removeItem(atPath: exports.input)
        for name in ["made-up-report.yaml", "made-up-edition.yaml"] {
            try FileManager.default.copyItem(atPath: "\(fixtures)/\(name)", toPath: folder.path(name))
        }
        let edition = folder.path("made-up-edition.yaml")
        #expect(
            CommandRun("export", folder.path("made-up-report.yaml"), "--form", edition, "-o", exports.output).code == 0)
        let paths = ["status", folder.path("made-up-report.yaml")]
        #expect(CommandRun(paths).code == 0)
        try folder.put("made-up-edition.yaml", try folder.text("made-up-edition.yaml") + "# 改\n")
        #expect(CommandRun(paths).output.contains("the form file changed"))
        #expect(CommandRun(paths).output.contains(/--form \S*made-up-edition\.yaml\n/))
    }

    /// Reports of the years 2023 and 2022 that can stand for last year's.
    private func putPriors() throws {
        for year in ["2023", "2022"] {
            var prior = ReportText()
            prior.year = year
            try folder.makeFolder(year)
            try folder.put("\(year)/年报.yaml", prior.text)
        }
    }

    @Test func `last year's report that an option named is named again`() throws {
        try putPriors()
        exports.export("--prior", folder.path("2023/年报.yaml"))
        try exports.write("公开信息53条。")
        #expect(CommandRun("status", exports.input).output.contains(/--prior \S*2023\/年报\.yaml\n/))
    }

    @Test func `last year's report that the file names itself is not an option`() throws {
        try putPriors()
        try exports.write(fields: "上年报告: 2022/年报.yaml")
        exports.export()
        try exports.write(fields: "上年报告: 2023/年报.yaml")
        let run = CommandRun("status", exports.input)
        #expect(states(run) == ["stale txt", "stale xlsx"])
        #expect(!run.output.contains("--prior"))
    }

    @Test func `a pipe in the place of a report does not keep waiting`() throws {
        exports.export()
        try FileManager.default.removeItem(atPath: exports.input)
        mkfifo(exports.input, 0o600)
        #expect(states() == ["input gone txt", "input gone xlsx"])
        #expect(CommandRun("status", exports.input).error.contains("neither a file nor a folder"))
    }

    @Test func `Chinese words for a Chinese clerk`() throws {
        exports.export()
        try exports.write("公开信息53条。")
        try FileManager.default.removeItem(atPath: folder.path(exports.workbook))
        #expect(
            CommandRun("status", folder.path, "--lang", "zh").output == """
                过时  \(folder.path(exports.text))（年报文件改过）
                缺    \(folder.path(exports.workbook))
                处理：导出：
                  nianbao export \(exports.input) -o \(exports.output)
                共 2 行：过时 1，缺 1

                """)
    }
}
