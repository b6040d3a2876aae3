import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct FindingFormatTests {
    private static let samples = ["t3.column_total", "y.carry_column", "waiver.open_ended", "file.empty"]

    /// What is written of a few samples, as if the command had been given in their folder.
    private func output(_ format: String) -> String {
        let paths = Self.samples.map { Project.path("\(ErrorSample.folder)/\($0).yaml") }
        return CommandRun(["check", "--format", format, "--lang", "zh"] + paths).output
            .replacing(Project.path(ErrorSample.folder) + "/", with: "")
            .replacing(SARIFLog.uri(Project.path(ErrorSample.folder) + "/"), with: "")
    }

    @Test(arguments: ["json", "sarif", "github"])
    func `a format is written as recorded`(_ format: String) throws {
        try GoldenFile("Tests/NianbaoCLITests/Golden/findings.\(format)").expect(output(format))
    }

    @Test func `every entry can be read back`() throws {
        struct Document: Codable {
            let schema: String
            let files: [FindingDocument]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(output("json").utf8))
        #expect(document.schema == "nianbao.findings/1")
        #expect(document.files.map(\.file) == Self.samples.map { $0 + ".yaml" })
        #expect(
            document.files.map { $0.findings?.map(\.rule) ?? [] }.map(\.first) == [
                "t3.column_total", "y.carry_column", "y.carry", "file.empty",
            ])
        #expect(document.files[2].findings?.first?.acceptance?.reason == "上年报告漏计1件，已发更正说明")
        #expect(document.files[0].findings?.first?.suggestion?.changes.map(\.value) == ["3"])
    }

    @Test(arguments: ["json", "sarif", "github"])
    func `a file that is not there is part of the result and ends with 2`(_ format: String) {
        let run = CommandRun("check", "--format", format, "没有.yaml")
        #expect(run.code == 2)
        #expect(run.output.contains("there is no file"))
    }

    @Test(arguments: [
        ("a.yaml", "a.yaml"), ("年 报.yaml", "%E5%B9%B4%20%E6%8A%A5.yaml"), ("/a/b#1.yaml", "file:///a/b%231.yaml"),
    ])
    func `paths become references that a reader of URIs takes`(_ path: String, _ uri: String) {
        #expect(SARIFLog.uri(path) == uri)
    }

    @Test func `workflow commands escape what would end them`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("a,b:c%.yaml", "")
        let run = CommandRun("check", "--format", "github", path)
        #expect(run.output.hasPrefix("::error file="))
        #expect(run.output.contains("a%2Cb%3Ac%25.yaml,title=file.empty::the file is empty%0A"))
    }
}
