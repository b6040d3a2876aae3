import Testing

@testable import NianbaoCore

@Suite struct PrintedReportTests {
    private func printed(
        _ body: String, on edition: TestEdition = .of2021, isDraft: Bool = false
    ) throws -> PrintedReport {
        CompletedReport(try edition.report(body)).printed(isDraft: isDraft)
    }

    @Test(arguments: TestEdition.allCases)
    func `the form's sections come in order, each with text or a table`(_ edition: TestEdition) throws {
        let printed = try printed("", on: edition)
        let form = printed.report.form
        #expect(printed.sections.map(\.index) == Array(form.sections.indices))
        #expect(printed.sections.map(\.heading) == form.sections.map(\.heading))
        #expect(printed.sections.map(\.name) == form.sections.map(\.name.key))
        for section in printed.sections {
            switch section.content {
            case .grid(let grid): #expect(grid.description == section.heading)
            case .paragraphs: #expect(form.sections[section.index].table == nil)
            }
        }
    }

    @Test(arguments: [false, true])
    func `the title is the report's, and says whether it is a draft`(_ isDraft: Bool) throws {
        let printed = try printed("", isDraft: isDraft)
        #expect(printed.title.text == printed.report.stated.title)
        #expect(printed.title.isDraft == isDraft)
        #expect(printed.title.text.hasSuffix(printed.title.phrase))
        #expect(printed.document.title == printed.title)
    }

    @Test func `references are printed as figures`() throws {
        let printed = try printed(
            "导语: 收到{{申请.新收.自然人}}件\n总体情况: 共{{申请.新收.自然人}}件\n申请: {新收: {自然人: 3}}\n")
        #expect(printed.preamble.map(\.text) == ["收到3件"])
        guard case .paragraphs(let paragraphs) = printed.sections[0].content else { throw Missing() }
        #expect(paragraphs.map(\.text) == ["共3件"])
    }

    @Test func `a figure that is still to come is printed as such, and a reference that is wrong as it is written`()
        throws
    {
        let printed = try printed(
            "导语: 收到{{申请.新收.自然人}}件，{{申请.新收.别的}}件\n申请: {新收: {自然人: 待填}}\n")
        #expect(printed.preamble.map(\.text) == ["收到（待填）件，{{申请.新收.别的}}件"])
        #expect(
            printed.report.paragraphs(of: printed.report.stated.preamble).map(\.text) == [
                "收到{{申请.新收.自然人}}件，{{申请.新收.别的}}件"
            ])
    }

    private struct Missing: Error {}

    @Test func `a grid has a report's figures with their remarks`() throws {
        let printed = try printed("主动公开: {第五项: {行政许可: {值: 3, 注: 甲}}}\n")
        guard case .grid(let grid) = printed.sections[1].content else { throw Missing() }
        #expect(grid.texts.joined().contains("3（甲）"))
        #expect(grid.texts.allSatisfy { $0.count == grid.grid.width })
    }

    @Test func `a document has all parts in order with their roles`() throws {
        let printed = try printed("导语: 引言\n总体情况: |\n  （一）主动公开\n  公开52条。\n")
        let kinds = printed.document.blocks.map(\.kind)
        #expect(
            kinds == [
                "body 引言", "1 一、总体情况", "subheading （一）主动公开", "body 公开52条。", "1 二、主动公开政府信息情况", "grid",
                "1 三、收到和处理政府信息公开申请情况", "grid", "page landscape", "1 四、政府信息公开行政复议、行政诉讼情况", "grid", "page portrait",
                "1 五、存在的主要问题及改进情况", "1 六、其他需要报告的事项",
            ])
    }

    @Test(arguments: TestEdition.allCases, [1, 2, 3] as [UInt64])
    func `the mandated text has every paragraph and figure of the document`(
        _ edition: TestEdition, _ seed: UInt64
    ) throws {
        let printed = CompletedReport(RandomReport.decorated(on: try edition.form(), seed: seed)).printed()
        let parts = printed.document.blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text, _), .paragraph(let text, _): [text]
            case .grid(let grid): [grid.texts.map { $0.joined(separator: "\t") }.joined(separator: "\n")]
            case .page: []
            case .lines, .quote, .items: ["a report has none"]
            }
        }
        #expect(printed.text == ([printed.title.marked] + parts).joined(separator: "\n\n") + "\n")
    }
}

extension PrintedDocument.Block {
    fileprivate var kind: String {
        switch self {
        case .heading(let text, let level): "\(level) \(text)"
        case .paragraph(let text, let role): "\(role) \(text)"
        case .grid: "grid"
        case .page(let orientation): "page \(orientation)"
        case .lines, .quote, .items: "other"
        }
    }
}
