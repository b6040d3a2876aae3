import NianbaoCore
import Testing

@testable import NianbaoDOCX

@Suite struct TitleLinesTests {
    private let phrase = "政府信息公开工作年度报告"

    private func lines(_ title: String, isDraft: Bool = false) -> [String] {
        TitleLines.lines(of: PrintedTitle(title, isDraft: isDraft, phrase: phrase), capacity: 20)
    }

    @Test(arguments: [
        ("甲局政府信息公开工作年度报告", ["甲局政府信息公开工作年度报告"]),
        ("青石县水利局2024年政府信息公开工作年度报告", ["青石县水利局2024年", "政府信息公开工作年度报告"]),
        (
            "青石县自然资源和规划局不动产登记管理服务中心2024年政府信息公开工作年度报告",
            ["青石县自然资源和规划局不动", "产登记管理服务中心2024年", "政府信息公开工作年度报告"]
        ),
        ("关于《青石县水利局2024年政府信息公开工作年度报告》的更正说明", ["关于《青石县水利局2024年", "政府信息公开工作年度报告》的更正说明"]),
    ])
    func `a title breaks before its phrase, in lines of like length`(_ title: String, _ expected: [String]) {
        #expect(lines(title) == expected)
    }

    @Test func `the mark of a draft stays after the phrase`() {
        #expect(lines("青石县水利局2024年\(phrase)", isDraft: true).last == "\(phrase)（草稿）")
    }

    @Test func `a title without the phrase is balanced as a whole`() {
        #expect(lines(String(repeating: "字", count: 30)).map(\.count) == [15, 15])
    }

    @Test func `a number, a year and what brackets hold at their ends stay together`() {
        for count in 14...24 {
            let title = String(repeating: "字", count: count) + "2024年《公开》" + String(repeating: "字", count: 16)
            for line in lines(title) {
                #expect(!["年", "》", "0", "2", "4"].contains(line.first) || line.hasPrefix("2024年"))
                #expect(line.last != "《")
            }
        }
    }

    @Test func `what cannot be broken is one line`() {
        let word = String(repeating: "a", count: 90)
        #expect(lines(word) == [word])
    }
}
