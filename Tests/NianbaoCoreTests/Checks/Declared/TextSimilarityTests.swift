import Testing

@testable import NianbaoCore

@Suite struct TextSimilarityTests {
    private static let problems =
        "一是公开内容还不够全面，部分领域的政策文件解读形式单一。\n二是信息更新还不够及时，个别科室报送信息不主动，栏目长期没有更新。\n下一步，将完善工作制度，明确专人负责。"

    private func messages(_ text: String, _ old: String = problems) throws -> [String] {
        let form = try TestEdition.of2021.form()
        let section = try #require(form.sections.firstIndex { $0.name.key == "存在问题" })
        func report(_ text: String, _ year: Int) -> Report {
            var report = Report(form: form, agency: "青石县水利局", year: year)
            report.narratives[section] = Narrative(text, span: SourceSpan(line: 5, column: 1, length: 4))
            return report
        }
        let prior = CompletedReport(report(old, 2023))
        return TextSimilarity.check.run(CompletedReport(report(text, 2024), prior: prior)).map(\.message.zh)
    }

    @Test(arguments: ["", "　　", "\n"])
    func `a short text of which nothing was changed is reported, however it is set`(_ space: String) throws {
        let text = Self.problems.replacing("\n", with: "\n" + space)
        #expect(try messages(text) == ["“存在问题”与上年报告一字不差"])
    }

    @Test(arguments: [("全面", "充分"), ("二是", "三是"), ("负责。", "负责。2024年已开展。")])
    func `a short text of which something was changed is not`(_ word: String, _ other: String) throws {
        #expect(try messages(Self.problems.replacing(word, with: other)) == [])
    }

    @Test func `a text of a sentence says little, whatever it says`() throws {
        #expect(try messages("部分栏目更新较慢，下一年度按季度核对。", "部分栏目更新较慢，下一年度按季度核对。") == [])
    }

    @Test func `a long text is compared by its passages`() throws {
        let long = (0..<12).map { "第\($0)项工作由承办股室整理，先核对依据和数据，再送办公室审阅，发布后留存底稿。" }.joined()
        #expect(try messages(long, long) == ["“存在问题”与上年报告的相似度是 100%"])
    }
}
