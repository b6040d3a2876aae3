import Testing

@testable import NianbaoCore

@Suite struct ReportCheckTests {
    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `a sample has no findings`(_ name: String) throws {
        let reading = try TestEdition.of2021.reading(file: try Fixture.sample(name))
        #expect(ReportCheck.findings(in: CompletedReport(try #require(reading.report))).map(\.mark) == [])
    }

    @Test(arguments: TestEdition.allCases)
    func `no two rules have one id`(_ edition: TestEdition) throws {
        let ids = Rule.all(for: try edition.form()).map(\.id) + Rule.forms.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: TestEdition.allCases)
    func `every rule has a statement in both languages`(_ edition: TestEdition) throws {
        let statements = (Rule.all(for: try edition.form()) + Rule.forms).map(\.statement)
        #expect(statements.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    }

    @Test func `findings come in the order of the file, those about the whole file first`() throws {
        let body = "存在问题: 无\n申请:\n  新收: [1, 0, 0, 0, 0, 0, 2]\n总体情况: 待填\n主动公开: 0\n复议诉讼: 待填\n"
        let report = CompletedReport(try TestEdition.of2021.report(body))
        #expect(
            ReportCheck.findings(in: report).map(\.mark) == [
                "- cell.missing", "- f.sections", "4:1 f.section_empty", "6:26 t3.column_total", "7:1 f.section_empty",
                "9:7 cell.missing",
            ])
    }

    @Test(arguments: [Severity.error, .warning, .hint])
    func `only errors refuse a final export`(_ severity: Severity) {
        let rule = Rule(id: "x", severity: severity, statement: Bilingual("甲"))
        #expect([Finding(rule, at: nil, Bilingual("乙"))].containsErrors == (severity == .error))
    }

    @Test func `equal findings are reported once`() {
        let rule = Rule(id: "x", statement: Bilingual("甲"))
        let finding = Finding(rule, at: SourceSpan(line: 2, column: 1, length: 1), Bilingual("乙"))
        #expect([finding, finding].inReadingOrder() == [finding])
    }

    @Test func `severities have an order`() {
        #expect(Severity.allCases.sorted() == [.hint, .warning, .error])
    }

    @Test(arguments: [(Language.chinese, "年报"), (.english, "report")])
    func `a message exists in both languages`(_ language: Language, _ text: String) {
        #expect(Bilingual(zh: "年报", en: "report")[language] == text)
    }
}
