import Testing

@testable import NianbaoCore

@Suite struct FixedTermsTests {
    private func edits(_ text: String, _ edition: TestEdition = .of2021) throws -> [String] {
        let report = CompletedReport(try edition.report("总体情况: |\n  \(text)\n"))
        return FixedTerms.check.run(report).flatMap { $0.fix?.edits.map { "\($0.old)→\($0.new)" } ?? [] }
    }

    @Test(
        arguments: [
            ("做好政府信息公工作。", "信息公工作→信息公开工作"), ("做好依申情公开。", "依申情公开→依申请公开"), ("做好依申请公公开工作。", "依申请公公开工作→依申请公开工作"),
            ("行政复义2件。", "行政复义→行政复议"), ("行政复复议2件。", "行政复复议→行政复议"), ("规犯性文件3件。", "规犯性文件→规范性文件"),
            ("予以公开开6件。", "予以公开开→予以公开"), ("予已公开6件。", "予已公开→予以公开"), ("自然人人9件。", "自然人人→自然人"),
            ("接转下年度2件。", "接转下年度→结转下年度"), ("惯彻《条例》。", "惯彻→贯彻"), ("正务公开有序。", "正务公开→政务公开"),
        ], TestEdition.builtIn)
    func `a mistyped term is found`(_ slip: (text: String, fix: String), _ edition: TestEdition) throws {
        #expect(try edits(slip.text, edition) == [slip.fix])
    }

    @Test(arguments: [
        "可以申请公开信息。", "主动公开开放有序。", "予以公开开放数据。", "自然人人均2件。", "不与公开目录重复。", "对已申请公开的信息，规范文件管理。", "办公公开。", "市政信息公开。",
        "主动公示信息，行政复核2件。", "引进一部设备。", "2023年年度报告公开。",
    ])
    func `words that only look like terms are left alone`(_ text: String) throws { #expect(try edits(text) == []) }

    @Test(arguments: [
        // One character, at the start, between others and right before the end.
        ("癷布信息。", ["0:3 发"]), ("已癷布。", ["3:6 发"]), ("已癷。", ["3:6 发"]),
        // Of two terms that may be meant, the one that is declared first.
        ("公开申情。", ["0:12 公开申请"]), ("公开指楠、公开目绿。", ["0:12 公开指南", "15:27 公开目录"]),
    ])
    func `slips and terms of any form are looked for`(_ example: (text: String, found: [String])) {
        let search = TermSearch(
            ["公开申请", "公开申报表", "公开指南", "公开目录"].map { TermSearch.Term($0) }, alike: ["请情", "南楠", "录绿"],
            slips: [("癷", "发"), ("", "无")])
        let found = example.text.withBytes { search.slips(in: $0) }
        #expect(found.map { "\($0.range.lowerBound):\($0.range.upperBound) \($0.meant)" } == example.found)
    }
}
