import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct FormCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func edition(_ name: String) throws -> String {
        let url = URL(filePath: Project.path("Templates/\(name)/form.yaml"))
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    @Test(arguments: FormLibrary.builtIn.editions, MessageLanguage.allCases)
    func `an edition is shown as recorded`(_ edition: String, _ language: MessageLanguage) throws {
        let listing = CommandRun(["form", edition] + language.arguments).output
        try GoldenFile("Tests/NianbaoCLITests/Golden/form-\(edition).\(language).txt").expect(listing)
    }

    @Test func `every edition is listed with its years, its document and its kind`() {
        let lines = CommandRun("form").output.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.map(\.first) == ["2019", "2021"])
        #expect(lines.allSatisfy { $0.count == 4 && $0[2].hasPrefix("国办公开办函〔") })
        #expect(Set(lines.map(\.last)) == ["政府信息公开工作年度报告"])
    }

    @Test func `an unknown edition ends with 2 and the known ones are named`() {
        let run = CommandRun("form", "2020")
        #expect(run.code == 2)
        #expect(run.error.contains("2019, 2021"))
    }

    @Test func `another form file is shown in place of an edition`() throws {
        let text = try edition("2021").replacing("edition: 2021", with: "edition: 试点")
        let path = try folder.put("form.yaml", text)
        #expect(CommandRun("form", "--form", path).output.hasPrefix("Edition 试点: "))
    }

    @Test(arguments: [
        ["form"], ["check", "年报.yaml"], ["export", "年报.yaml"], ["new", "--agency", "局", "--year", "2024", "-o", "-"],
    ])
    func `a broken form file is reported by line and column`(_ command: [String]) throws {
        let path = try folder.put("form.yaml", try edition("2021").replacing("measure: amount", with: "measure: money"))
        let run = CommandRun(command + ["--form", path])
        #expect(run.error.contains(/form\.yaml:[0-9]+:[0-9]+: error: .*\[form\.field\]/))
        #expect(run.code == 2)
        #expect(run.output == "")
    }

    @Test func `a form file that is no text is reported too`() throws {
        let run = CommandRun("form", "--form", try folder.put("form.yaml", ""))
        #expect(run.error.contains("[file.empty]"))
        #expect(run.code == 2)
    }
}
