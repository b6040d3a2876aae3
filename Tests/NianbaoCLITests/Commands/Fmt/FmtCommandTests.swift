import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct FmtCommandTests {
    private let folder: TemporaryFolder
    private let untidy = "年度:   2024\n机关: 青石县水利局 \n其他事项: 无\n"
    private let tidy = "机关: 青石县水利局\n年度: 2024\n\n其他事项: 无\n"

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["qingshi-2023", "yichuan-2020"])
    func `a sample is tidied as recorded`(_ name: String) throws {
        let path = folder.path("年报.yaml")
        try FileManager.default.copyItem(
            at: Project.root.appending(path: "samples/\(name).yaml"), to: URL(filePath: path))
        #expect(CommandRun("fmt", path).code == 0)
        try GoldenFile("Tests/NianbaoCLITests/Golden/fmt-\(name).yaml").expect(try folder.text("年报.yaml"))
    }

    @Test(arguments: [("2020", "organ"), ("2024", "region")])
    func `a new report is tidy`(_ year: String, _ scope: String) throws {
        let path = folder.path("年报.yaml")
        _ = CommandRun("new", "--agency", "青石县水利局", "--year", year, "--scope", scope, "-o", path)
        #expect(CommandRun("fmt", "--check", path).code == 0)
    }

    @Test func `files that are changed are listed, the others are not`() throws {
        let paths = [try folder.put("甲.yaml", untidy), try folder.put("乙.yaml", tidy)]
        let run = CommandRun(["fmt"] + paths)
        #expect(run.output == paths[0] + "\n")
        #expect(run.error == "" && run.code == 0)
        #expect(try folder.text("甲.yaml") == tidy)
        #expect(try folder.text("乙.yaml") == tidy)
    }

    @Test func `checking changes nothing and lists what is not tidy`() throws {
        let paths = [try folder.put("甲.yaml", untidy), try folder.put("乙.yaml", tidy)]
        let run = CommandRun(["fmt", "--check"] + paths)
        #expect(run.output == paths[0] + "\n")
        #expect(run.code == 1)
        #expect(try folder.text("甲.yaml") == untidy)
    }

    @Test func `checking tidy files says nothing`() throws {
        let run = CommandRun("fmt", "--check", try folder.put("乙.yaml", tidy))
        #expect(run.code == 0)
        #expect(run.output == "" && run.error == "")
    }

    @Test(arguments: [[], ["--check"]])
    func `a file with errors is left alone and reported, and the others are done`(_ options: [String]) throws {
        let wrong = "机关: 青石县水利局\n年度:  2024\n申请: {新收: [1, 2]}\n"
        let paths = [try folder.put("甲.yaml", wrong), try folder.put("乙.yaml", untidy)]
        let run = CommandRun(["fmt"] + options + paths)
        #expect(run.code == 1)
        #expect(run.error.contains("甲.yaml:3:10: error: “新收” has 2 figures instead of 6"))
        #expect(run.output == paths[1] + "\n")
        #expect(try folder.text("甲.yaml") == wrong)
    }

    @Test func `what is unfinished or does not balance is no error here`() throws {
        let text = "机关: 青石县水利局\n年度: 2024\n申请: {新收: 待填, 上年结转: [1, 0, 0, 0, 0, 0]}\n"
        #expect(CommandRun("fmt", try folder.put("年报.yaml", text)).code == 0)
    }

    @Test(arguments: [[], ["--check"]])
    func `a file that is not there ends with 2, and the others are done`(_ options: [String]) throws {
        let path = try folder.put("年报.yaml", untidy)
        let run = CommandRun(["fmt"] + options + [folder.path("没有.yaml"), path])
        #expect(run.code == 2)
        #expect(run.error.contains("there is no file “\(folder.path("没有.yaml"))”"))
        #expect(run.output == path + "\n")
    }

    @Test func `a file in UTF-16 becomes one in UTF-8, which is reported`() throws {
        let path = try folder.put("年报.yaml", try #require(untidy.data(using: .utf16)))
        let run = CommandRun("fmt", path, "--lang", "zh")
        #expect(run.error == "\(path)：文件的编码是 UTF-16（Unicode），已按此读取，整理后存为 UTF-8\n")
        #expect(run.output == path + "\n")
        #expect(try folder.bytes("年报.yaml") == Data(tidy.utf8))
    }

    @Test func `a byte order mark alone is not tidy`() throws {
        let path = try folder.put("年报.yaml", Data(SourceDecoder.byteOrderMark) + Data(tidy.utf8))
        #expect(CommandRun("fmt", "--check", path).code == 1)
        #expect(CommandRun("fmt", path).output == path + "\n")
        #expect(try folder.bytes("年报.yaml") == Data(tidy.utf8))
    }

    @Test(arguments: ["", "\0", "PK\u{3}\u{4}\0"])
    func `what is no text is left alone`(_ content: String) throws {
        let run = CommandRun("fmt", try folder.put("年报.yaml", content))
        #expect(run.code == 1)
        #expect(run.error != "" && run.output == "")
        #expect(try folder.text("年报.yaml") == content)
    }

    @Test func `another form can be used`() throws {
        let form = Project.root.appending(path: "Tests/NianbaoCoreTests/Fixtures/made-up-edition.yaml").path
        let path = try folder.put("年报.yaml", "机关: 某局\n年度: 2030\n申请: {网上新收: 0}\n")
        #expect(CommandRun("fmt", "--form", form, path).code == 0)
        #expect(try folder.text("年报.yaml").hasSuffix("\n  网上新收:   0\n"))
    }
}
