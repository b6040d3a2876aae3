import Testing

@testable import NianbaoCore

@Suite struct LastYearMarksGoneTests {
    private func findings(_ text: String) throws -> [Finding] {
        ReportCheck.lastYearMarksGone.run(CompletedReport(try TestEdition.of2021.report("总体情况: |\n  \(text)\n")))
    }

    @Test(arguments: ["公开信息【36】条。", "【2024】年，公开信息。", "参加培训【100余】人次。", "举办培训【三】次。", "增长【12.5%】。", "【１２】件"])
    func `a number in the brackets of a draft is an error at its place`(_ text: String) throws {
        let findings = try findings(text)
        #expect(findings.map(\.rule) == ["f.draft_marks"])
        #expect(findings.first?.severity == .error)
        let column = UInt32(text.prefix { $0 != "【" }.count + 3)
        #expect(findings.first?.span?.start.column == column)
    }

    @Test(arguments: ["【政策解读】专栏", "青政办发【2024】3号", "青政办发【2024】第3号", "【", "【36", "36】", "【】", "【第36期】"])
    func `other brackets are no marks`(_ text: String) throws {
        #expect(try findings(text).isEmpty)
    }

    @Test func `of many marks the first are reported with their places, and the others counted`() throws {
        let findings = try findings((1...9).map { "公开【\($0)】条" }.joined(separator: "，"))
        #expect(findings.count == 1)
        #expect(findings[0].notes.count == 4)
        #expect(findings[0].notes.last?.message.en == "and 5 more")
    }
}
