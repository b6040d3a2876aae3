import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// The table of many reports, a line for each.
@Suite struct TableFindingsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("好.yaml", ReportText().text)
        try folder.put("错.yaml", ReportText(agency: "青石县林业局", requests: ReportText.unbalancedRequests).text)
    }

    private func written(_ names: [String], isQuiet: Bool = false, _ language: Language) throws -> String {
        let style = FindingStyle(language, hasColour: false)
        let renderer = FindingFormat.text.renderer(.table, isQuiet: isQuiet, style, .builtIn)
        let written = Written()
        var writer = FindingsWriter(renderer, to: written.stream, remarks: .nowhere)
        try writer.begin()
        for name in names {
            let path = folder.path(name)
            let outcome = try CheckOutcome(path, ReportReader(.builtIn), prior: nil, as: renderer) { _ in [] }
            try writer.add(outcome, path: path)
        }
        try writer.end()
        return written.text.replacing(folder.path + "/", with: "")
    }

    @Test func `each report has a line with its counts, and the first error below it`() throws {
        let lines = try written(["好.yaml", "错.yaml"], .english).split(separator: "\n").map(String.init)
        #expect(lines[0].split(separator: " ").map(String.init) == ["agency", "year", "err.", "warn.", "file"])
        #expect(lines[1].split(separator: " ").first == "青石县水利局" && lines[1].hasSuffix("  好.yaml"))
        #expect(lines[2].split(separator: " ").prefix(3) == ["青石县林业局", "2024", "1"])
        #expect(lines[3].hasPrefix("  ") && lines[3].hasSuffix("[t3.balance]"))
        #expect(lines[4].hasPrefix("2 files: 1 with errors (1), "))
    }

    @Test func `columns stand below each other, whatever the width of the letters`() throws {
        let lines = try written(["好.yaml", "没有.yaml"], .chinese).split(separator: "\n")
        let places = lines.prefix(3).filter { !$0.hasPrefix("  ") }.map { line in
            line.prefix(upTo: line.lastIndex(of: " ") ?? line.startIndex).displayWidth
        }
        #expect(Set(places.prefix(2)).count == 1)
    }

    @Test func `a file that cannot be read is in the table, with the reason`() throws {
        let text = try written(["没有.yaml"], .chinese)
        #expect(text.contains("没有.yaml\n  "))
        #expect(text.hasSuffix("\n共 1 个文件：1 个读不了；警告共 0 处\n"))
    }

    @Test func `who asks for quiet sees only what is wrong`() throws {
        let text = try written(["错.yaml"], isQuiet: true, .english)
        #expect(text.contains("青石县林业局"))
        #expect(try written([], isQuiet: true, .english).split(separator: "\n").count == 1)
    }
}
