import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FixListingTests {
    private func changes(_ text: String) -> [FixedReport.Change] {
        FixedReport(SourceFile(name: "a.yaml", text: text), ReportReader(.builtIn)).changes
    }

    private func line(_ old: String, _ new: String) throws -> String {
        let changes = changes(ReportText().text.replacing(old, with: new))
        try #require(changes.count == 1, "\(changes)")
        return FixListing(changes, path: "a.yaml").text
    }

    @Test func `a line shows the words that changed and no others`() throws {
        #expect(try line("年度: 2024", "年度： 2024") == "a.yaml:2: 年度： → 年度:\n")
    }

    @Test func `a file without changes has neither list nor summary`() {
        #expect(FixListing([], path: "a.yaml").text.isEmpty)
        #expect(FixListing.summary([], path: "a.yaml", isDryRun: false, .english).isEmpty)
    }

    @Test(
        arguments: [
            (Language.chinese, false, "a.yaml：改了 1 行\n\n"), (.english, false, "a.yaml: fixed 1 line\n\n"),
            (.chinese, true, "a.yaml：可以改 1 行；这是试运行，文件没有改动\n\n"),
            (.english, true, "a.yaml: 1 line could be fixed; this is a dry run, the file was left alone\n\n"),
        ])
    func `the summary counts lines and says whether the file was changed`(
        _ language: Language, isDryRun: Bool, text: String
    ) {
        let changes = changes(ReportText().text.replacing("年度: 2024", with: "年度： 2024"))
        #expect(FixListing.summary(changes, path: "a.yaml", isDryRun: isDryRun, language) == text)
    }

    @Test func `several lines are counted as such`() {
        let text = ReportText().text.replacing("年度: ", with: "年度： ").replacing("机关: ", with: "机关： ")
        let changes = changes(text)
        #expect(FixListing.summary(changes, path: "a", isDryRun: false, .english) == "a: fixed 2 lines\n\n")
        #expect(FixListing(changes, path: "a").text.split(separator: "\n").count == 2)
    }
}
