import Testing

@testable import NianbaoCore

/// References in exported texts.
@Suite struct ReferenceTextTests {
    private func report(_ text: String, preamble: String = "") throws -> CompletedReport {
        var report = try TestEdition.of2021.filled(["申请.新收.自然人": .number(27), "申请.上年结转.自然人": .blank]).stated
        report.narratives[0] = Narrative(text)
        report.preamble = Narrative(preamble)
        return CompletedReport(report)
    }

    private func paragraphs(_ text: String) throws -> [String] {
        let report = try report(text)
        return report.paragraphs(of: report.stated.narratives[0]).map(\.text)
    }

    @Test(arguments: [
        ("新收{{申请.新收.总计}}件", "新收27件"), ("{{申请.新收.总计}}{{年度}}", "272023"), ("甲{{ 申请．新收．自然人 }}乙", "甲27乙"),
        ("自然人占{{占比 申请.新收.自然人 / 申请.新收.总计}}。", "自然人占100%。"), ("{{机关}}", "青石县教育局"), ("没有引用{ }", "没有引用{ }"),
    ])
    func `a figure takes the place of its reference`(_ text: String, _ expanded: String) throws {
        #expect(try paragraphs(text) == [expanded])
    }

    @Test(arguments: [
        "新收{{申请.新受.总计}}件", "{{申请.上年结转.总计}}", "{{申请.新收.总计", "{{}}", "{{占比 申请.新收.总计}}", "{{同比 申请.新收.总计}}",
    ])
    func `what cannot be resolved stays as written`(_ text: String) throws {
        #expect(try paragraphs(text) == [text])
    }

    @Test func `one fault does not keep the others from being worked out`() throws {
        #expect(try paragraphs("{{甲}}、{{年度}}、{{乙}}、{{申请.新收.总计}}") == ["{{甲}}、2023、{{乙}}、27"])
    }

    @Test func `paragraphs stay paragraphs`() throws {
        #expect(try paragraphs("（一）{{年度}}\n\n  {{申请.新收.总计}}件\n") == ["（一）2023", "27件"])
    }

    @Test(arguments: [false, true])
    func `the text export has figures in all texts`(_ isDraft: Bool) throws {
        let text = try report("新收{{申请.新收.总计}}件", preamble: "{{机关}}{{年度}}年").printed(isDraft: isDraft).text
        #expect(text.contains("\n青石县教育局2023年\n"))
        #expect(text.contains("\n新收27件\n"))
        #expect(!text.contains("{{"))
    }

    @Test func `a draft's text shows a figure that is still to come as the tables do`() throws {
        let text = try report("上年结转{{申请.上年结转.总计}}件").printed(isDraft: true).text
        #expect(text.contains("\n上年结转（待填）件\n"))
    }

    @Test func `what a report writes is written as it was`() throws {
        let text = ReportWriter.text(of: try report("新收{{申请.新收.总计}}件").stated)
        #expect(!text.contains("新收27件"))
    }

    @Test(arguments: TestEdition.builtIn)
    func `every reference of a form's own sentences can be resolved`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let drafts = form.sections.compactMap { section -> [String]? in
            guard case .narrative(let requirement) = section.body else { return nil }
            return requirement.draft
        }
        let sentences = drafts.flatMap(\.self)
        #expect(sentences.count { $0.contains("{{") } >= 2)
        var report = try edition.filled().stated
        report.narratives[0] = Narrative(sentences.joined(separator: "\n"))
        let completed = CompletedReport(report)
        #expect(ReportCheck.references.run(completed) == [])
        #expect(!completed.paragraphs(of: report.narratives[0]).contains { $0.text.contains("{{") })
    }
}
