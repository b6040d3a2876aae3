import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

/// `check --fix` and `fmt --fix`.
@Suite struct FixTests {
    private let folder: TemporaryFolder
    private let slips = "机关：青石县水利局\n年度:2024\n申请:\n  新收： 1 0 0 0 0 0\n其他事项: 无   # 注\n"
    private let fixed = "机关: 青石县水利局\n年度: 2024\n申请:\n  新收: [1, 0, 0, 0, 0, 0]\n其他事项: 无   # 注\n"

    init() throws { folder = try TemporaryFolder() }

    /// Fixes a file with the usual slips of somebody's first report.
    private func fixSlips(_ options: String...) throws -> CommandRun {
        let path = try folder.put("年报.yaml", try Project.read("Tests/NianbaoCLITests/Golden/slips.yaml"))
        return CommandRun(["check", "--fix"] + options + [path])
    }

    @Test func `the slips of a first report are fixed in one run`() throws {
        let run = try fixSlips()
        #expect(run.code == 0 && run.error == "")
        try GoldenFile("Tests/NianbaoCLITests/Golden/slips-fixed.yaml").expect(try folder.text("年报.yaml"))
    }

    @Test func `what was fixed is listed line by line`() throws {
        let output = try fixSlips("--lang", "zh").output
        try GoldenFile("Tests/NianbaoCLITests/Golden/slips-fixed.zh.txt")
            .expect(output.replacing(folder.path + "/", with: ""))
    }

    @Test func `fixing again changes and lists nothing`() throws {
        let path = try folder.put("年报.yaml", try Project.read("Tests/NianbaoCLITests/Golden/slips.yaml"))
        _ = CommandRun("check", "--fix", path)
        let once = try folder.text("年报.yaml")
        #expect(CommandRun("check", "--fix", path).output == CommandRun("check", path).output)
        #expect(try folder.text("年报.yaml") == once)
    }

    @Test func `a change is listed with what stood there and what stands there now`() throws {
        let path = try folder.put("年报.yaml", slips)
        let output = CommandRun("check", "--fix", path).output
        #expect(
            output.hasPrefix(
                """
                \(path):1: 机关：青石县水利局 → 机关: 青石县水利局
                \(path):2: 年度:2024 → 年度: 2024
                \(path):4: 新收： 1 0 0 0 0 0 → 新收: [1, 0, 0, 0, 0, 0]
                \(path): fixed 3 lines


                """))
        #expect(try folder.text("年报.yaml") == fixed)
    }

    @Test func `a dry run lists the same and changes nothing`() throws {
        let path = try folder.put("年报.yaml", slips)
        let output = CommandRun("check", "--fix", "--dry-run", path).output
        #expect(try folder.text("年报.yaml") == slips)
        #expect(output.contains("\(path):2: 年度:2024 → 年度: 2024\n"))
        #expect(output.contains("3 lines could be fixed; this is a dry run, the file was left alone"))
    }

    @Test func `errors that remain are reported and end with 1`() throws {
        let path = try folder.put("年报.yaml", "机关：青石县水利局\n年度: 2024\n申请:\n  新收: [1, , 0, 0, 0, 0]\n")
        let run = CommandRun("check", "--fix", path)
        #expect(run.code == 1)
        #expect(run.output.contains("年报.yaml:4:11: error: a cell is empty here"))
        #expect(try folder.text("年报.yaml").hasPrefix("机关: 青石县水利局\n"))
    }

    @Test func `a byte order mark and line breaks stay`() throws {
        let path = try folder.put("年报.yaml", "\u{FEFF}" + slips.replacing("\n", with: "\r\n"))
        _ = CommandRun("check", "--fix", path)
        #expect(try folder.bytes("年报.yaml") == Data(("\u{FEFF}" + fixed.replacing("\n", with: "\r\n")).utf8))
    }

    @Test func `a file in another encoding is left to fmt`() throws {
        let bytes = Data([0xFF, 0xFE] + slips.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let path = try folder.put("年报.yaml", bytes)
        #expect(
            CommandRun("check", "--fix", path).error.contains(
                "not fixed. “nianbao fmt --fix” fixes it and writes it in UTF-8"))
        #expect(try folder.bytes("年报.yaml") == bytes)
        #expect(CommandRun("fmt", "--fix", path).code == 0)
        #expect(try folder.text("年报.yaml").contains("[     1,        0,"))
    }

    @Test func `fmt fixes and then tidies`() throws {
        let path = try folder.put("年报.yaml", slips)
        let run = CommandRun("fmt", "--fix", path)
        #expect(run.code == 0)
        #expect(run.output.hasSuffix("\(path):4: 新收： 1 0 0 0 0 0 → 新收: [1, 0, 0, 0, 0, 0]\n\(path)\n"))
        #expect(CommandRun("fmt", "--check", path).code == 0)
    }

    @Test func `fmt keeps what it fixed where errors remain, and does not tidy`() throws {
        let path = try folder.put("年报.yaml", "机关：青石县水利局\n年度:   2024\n申请:\n  新收: [1, 2]\n")
        let run = CommandRun("fmt", "--fix", path)
        #expect(run.code == 1)
        #expect(run.error.contains("not tidied; fix the errors above first"))
        #expect(try folder.text("年报.yaml") == "机关: 青石县水利局\n年度:   2024\n申请:\n  新收: [1, 2]\n")
    }

    @Test func `with a format for programs the list of changes stays out of the results`() throws {
        let path = try folder.put("年报.yaml", slips)
        let run = CommandRun("check", "--fix", "--format", "json", path)
        #expect(run.output.hasPrefix("{\"schema\":") && run.error.contains("年度:2024 → 年度: 2024"))
    }

    @Test func `fixes are part of the findings for programs`() throws {
        let path = try folder.put("年报.yaml", slips)
        let json = CommandRun("check", "--format", "json", path).output
        #expect(
            json.contains(
                #""fix":[{"new":"[1, 0, 0, 0, 0, 0]","old":"1 0 0 0 0 0","span":{"column":7,"end_column":18,"end_line":4,"line":4}}]"#
            ))
        let sarif = CommandRun("check", "--format", "sarif", path).output
        #expect(
            sarif.contains(
                #"{"deletedRegion":{"endColumn":18,"endLine":4,"startColumn":7,"startLine":4},"insertedContent":{"text":"[1, 0, 0, 0, 0, 0]"}}"#
            ))
    }

    @Test(arguments: [["--fix", "-"], ["--dry-run", "年报.yaml"]])
    func `what cannot be done is refused`(_ arguments: [String]) {
        #expect(CommandRun(["check"] + arguments).code == 2)
    }

    @Test func `a folder is not fixed as a whole`() throws {
        try folder.put("年报.yaml", slips)
        #expect(CommandRun("check", "--fix", folder.path).code == 2)
        #expect(try folder.text("年报.yaml") == slips)
    }

    @Test func `check says how much fix would do`() throws {
        let path = try folder.put("年报.yaml", slips)
        #expect(CommandRun("check", path).output.contains("4 findings can be fixed by: nianbao check --fix \(path)"))
    }
}
