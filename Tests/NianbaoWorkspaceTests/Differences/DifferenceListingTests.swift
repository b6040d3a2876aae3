import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// The differences of two versions as people read them.
@Suite struct DifferenceListingTests {
    private static let requests = """
        申请:
          新收: {自然人: 3, 其余: 0}
          上年结转: 0
          予以公开: {自然人: 3, 其余: 0}
          部分公开: 0
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          结转下年度: 0
        """

    private func report(_ change: (inout ReportText) -> Void = { _ in }) -> String {
        var report = ReportText(requests: Self.requests)
        report.overview = "总体情况: |\n  收到申请3件。\n  都已办结。"
        change(&report)
        return report.text
    }

    private func text(_ new: String, _ language: Language = .english, hasColour: Bool = false) throws -> String {
        let folder = try TemporaryFolder()
        try folder.put("a", report())
        try folder.put("b", new)
        let pair = try VersionPair(
            folder.path("a"), folder.path("b"), ReportReader(.builtIn), remarks: .nowhere)
        return pair.text(FindingStyle(language, hasColour: hasColour)).replacing(folder.path + "/", with: "")
    }

    @Test func `a figure is shown old and new, with the totals that moved`() throws {
        let text = try text(report { $0.requests = Self.requests.replacing("自然人: 3", with: "自然人: 5") })
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["青石县水利局2024年政府信息公开工作年度报告", "- a", "+ b"])
        #expect(lines.contains("  一、本年新收政府信息公开申请数量 › 申请人情况 › 自然人: 3 → 5 (+2)  [申请.新收.自然人]"))
        #expect(lines.contains("Totals that moved with them"))
        #expect(
            lines.contains(
                "    一、本年新收政府信息公开申请数量 › 申请人情况 › 总计: 3 → 5 (+2)  [申请.新收.总计] ← 申请.新收.自然人"))
        #expect(lines.last == "2 figures, 4 totals changed; 1 number to check")
    }

    @Test func `a number in a text that a figure had before is to be checked`() throws {
        let text = try text(report { $0.requests = Self.requests.replacing("自然人: 3", with: "自然人: 5") }, .chinese)
        #expect(text.contains("请核对：这些数字与更正前的数相同，不一定有误"))
        #expect(text.contains("一、总体情况 第 1 段“收到申请3件。”：3 原是 "))
        #expect(text.contains("（现为 5）") && text.contains("；另 "))
    }

    @Test func `paragraphs are changed, new or gone`() throws {
        let text = try text(report { $0.overview = "总体情况: |\n  收到申请3件，均为网上申请。\n  新的一段。" })
        #expect(text.contains("  paragraph 1 changed\n  - 收到申请3件。\n  + 收到申请3件【，均为网上申请】。\n"))
        let gone = try self.text(report { $0.overview = "总体情况: |\n  收到申请3件。" })
        #expect(gone.contains("  the old paragraph 2 is gone\n  - 都已办结。\n"))
        let new = try self.text(report { $0.overview = "总体情况: |\n  收到申请3件。\n  都已办结。\n  另有一段文字。" }, .chinese)
        #expect(new.contains("  第 3 段是新加的\n  + 另有一段文字。\n"))
    }

    @Test func `a long paragraph is cut where it stayed the same`() throws {
        let folder = try TemporaryFolder()
        let same = String(repeating: "相同的文字很长，", count: 10)
        func put(_ name: String, _ word: String) throws {
            try folder.put(name, report { $0.overview = "总体情况: \(same)\(word)\(same)" })
        }
        try put("a", "甲方")
        try put("b", "乙")
        let pair = try VersionPair(folder.path("a"), folder.path("b"), ReportReader(.builtIn), remarks: .nowhere)
        let lines = pair.text(FindingStyle(.english, hasColour: false)).split(separator: "\n")
        #expect(lines.contains("  - …相同的文字很长，【甲方】相同的文字很长，相同的文…") == false)
        let removed = try #require(lines.first { $0.hasPrefix("  - ") && $0.contains("【") })
        #expect(removed == "  - …\(same.suffix(12))【甲方】\(same.prefix(12))…")
    }

    @Test func `fields, stated totals and the preamble are shown by their names`() throws {
        let text = try text(
            report {
                $0.fields = "口径: 行政区域\n导语: 根据条例编制。"
                $0.requests = Self.requests.replacing("新收: {自然人: 3, 其余: 0}", with: "新收: [3, 0, 0, 0, 0, 0, 3]")
            })
        #expect(text.contains("\nFields\n  scope: "))
        #expect(text.contains("\nTotals stated in the files (not printed)\n"))
        #expect(text.contains("总计: (nothing) → 3"))
        #expect(text.contains("\npreamble\n  paragraph 1 is new\n  + 根据条例编制。\n"))
    }

    @Test func `what was removed is red and what was added green`() throws {
        let new = report { $0.requests = Self.requests.replacing("自然人: 3", with: "自然人: 5") }
        let coloured = try text(new, hasColour: true)
        #expect(coloured.contains("\u{1B}[31m3\u{1B}[0m → \u{1B}[32m5\u{1B}[0m (+2)"))
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == (try text(new)))
    }

    @Test func `neighbours with one key are one group, others begin a new one`() {
        let groups = [1, 3, 2, 4, 5].grouped { $0 % 2 }
        #expect(groups.map(\.key) == [1, 0, 1] && groups.map(\.elements) == [[1, 3], [2, 4], [5]])
    }
}
