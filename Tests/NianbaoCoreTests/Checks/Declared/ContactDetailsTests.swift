import Testing

@testable import NianbaoCore

@Suite struct ContactDetailsTests {
    @Test(arguments: [
        ("本报告在县政府网站公布。", nil), ("对本报告有疑问的，请拨打联系电话0379-12345678。", nil),
        ("联系地址：河滨路1号，电话：0379-12345678。", "邮编、电子邮箱"),
        ("通信地址：河滨路1号，邮政编码：471000，电话：0379-12345678。", "电子邮箱"),
        ("地址：河滨路1号，邮编：471000，电话：0379-12345678，邮箱：a@example.com。", nil),
        ("电话：0379-12345678，邮箱：a@example.com。", "地址、邮编"),
    ])
    func `a paragraph that has some of how to reach the agency lacks the rest`(
        _ paragraph: String, _ missing: String?
    ) throws {
        let report = try TestEdition.of2021.report("导语: |\n  本报告分为六个部分。\n  \(paragraph)\n")
        let findings = ContactDetails.check.run(CompletedReport(report))
        #expect(findings.map(\.message.zh) == (missing.map { ["联系方式缺少：\($0)"] } ?? []))
        #expect(findings.allSatisfy { $0.rule == "f.contact" && $0.span?.start.column == 3 })
    }

    @Test(arguments: ["  ", "  　　", "     ", "  \t"])
    func `an indented paragraph is shown where its words begin`(_ margin: String) throws {
        let text = "导语: |\n  本报告分为六个部分。\n\(margin)联系地址：河滨路1号，电话：0379-12345678。  \n"
        let file = TestEdition.of2021.head + text
        let report = try #require(try TestEdition.of2021.reading(file: file).report)
        let span = try #require(ContactDetails.check.run(CompletedReport(report)).first?.span)
        let line = try #require(SourceLines(file)[Int(span.start.line)])
        #expect(line.unicodeScalars.dropFirst(Int(span.start.column) - 1).starts(with: "联系地址".unicodeScalars))
        #expect(line.unicodeScalars.prefix(Int(span.end.column) - 1).last == "。")
    }

    @Test func `parts in different paragraphs are not one address`() throws {
        let report = try TestEdition.of2021.report("导语: |\n  办公地址：河滨路1号。\n  监督电话：0379-12345678。\n")
        #expect(ContactDetails.check.run(CompletedReport(report)) == [])
    }
}
