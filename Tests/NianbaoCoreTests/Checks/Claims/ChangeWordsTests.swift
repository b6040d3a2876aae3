import Testing

@testable import NianbaoCore

/// A change that disagrees with last year's report is shown with its direction.
@Suite struct ChangeWordsTests {
    private let edition = TestEdition.of2021

    @Test(arguments: [
        ("同比下降25%", 20, 16, "新收 20，上年 16，增长25%", "新收 20, last year 16, up 25%"),
        ("同比增长25%", 12, 16, "新收 12，上年 16，下降25%", "新收 12, last year 16, down 25%"),
        ("同比增长10%", 16, 16, "新收 16，上年 16，持平", "新收 16, last year 16, no change"),
        ("同比下降33.3%", 16, 12, "新收 16，上年 12，增长33.3%", "新收 16, last year 12, up 33.3%"),
        ("同比下降5%", 1001, 1000, "新收 1001，上年 1000，增长0.1%", "新收 1001, last year 1000, up 0.1%"),
        ("同比增长10%", 4, 0, "新收 4，上年 0，增加 4", "新收 4, last year 0, 4 more"),
        ("同比减少4件", 20, 16, "新收 20，上年 16，增加 4", "新收 20, last year 16, 4 more"),
        ("同比增加4件", 12, 16, "新收 12，上年 16，减少 4", "新收 12, last year 16, 4 less"),
    ])
    func `a change is named with its direction`(
        _ words: String, _ now: Int, _ past: Int, _ zh: String, _ en: String
    ) throws {
        let finding = try #require(try findings(words, now: now, past: past).first)
        #expect(finding.rule == "n.growth")
        // Then comes the same of what was received and carried in.
        #expect(finding.message.zh.hasPrefix("“\(words)”与上年报告不符：\(zh)；"), "\(finding.message.zh)")
        #expect(
            finding.message.en.hasPrefix("“\(words)” disagrees with last year's report: \(en); "),
            "\(finding.message.en)")
    }

    private func findings(_ words: String, now: Int, past: Int) throws -> [Finding] {
        let head = edition.head
        let year = try #require(try edition.reading(file: head).report?.year)
        let before = head.replacing("年度: \(year)", with: "年度: \(year - 1)")
        let last = try #require(try edition.reading(file: before + requests(past)).report)
        let text = head + "总体情况: 收到申请\(now)件，\(words)。\n" + requests(now)
        let report = try #require(try edition.reading(file: text).report)
        return TextClaims.check.run(CompletedReport(report, prior: CompletedReport(last)))
    }

    private func requests(_ received: Int) -> String {
        "申请:\n  新收: [\(received), 0, 0, 0, 0, 0]\n  上年结转: 0\n"
    }
}
