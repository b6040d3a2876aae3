import Testing

@testable import NianbaoCore

/// What is said of one statutory report stands in its form file, not in the program.
@Suite struct OwnWordsTests {
    /// A form of another statutory report.
    private static let other = BrokenFormTests.sound.replacing(
        "edition: 9", with: "kind: 法治政府建设年度报告\nedition: 9")

    private static func form(_ text: String) throws -> Form {
        try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
    }

    private static func words(_ rule: Rule) -> [String] {
        [rule.statement, rule.reason, rule.source?.text].compactMap(\.self).flatMap { [$0.zh, $0.en] }
    }

    @Test(arguments: ["f.title", "f.title_year", "f.period", "f.year_leftover"])
    func `a form has the rules of titles and periods only if it declares them`(_ id: String) throws {
        #expect(try Rule.all(for: TestEdition.of2021.form()).contains { $0.id == id })
        #expect(try !Rule.all(for: TestEdition.madeUp.form()).contains { $0.id == id })
        #expect(try !Rule.all(for: Self.form(Self.other)).contains { $0.id == id })
    }

    @Test(arguments: ["政府信息公开", "条例", "国办", "2019", "2021", "六个", "all six"])
    func `no rule of the program speaks of one statutory report`(_ word: String) throws {
        for form in [try Self.form(Self.other), try TestEdition.madeUp.form()] {
            let own = Set(form.rules.map(\.id))
            let rules = Rule.all(for: form).filter { !own.contains($0.id) }
            #expect(rules.filter { Self.words($0).contains { $0.contains(word) } }.map(\.id) == [])
        }
    }

    @Test(arguments: TestEdition.builtIn)
    func `a form says in its own words what its decrees ask for`(_ edition: TestEdition) throws {
        let rule = try #require(Rule.all(for: edition.form()).first { $0.id == "f.sections" })
        #expect(rule.statement.zh == "六个部分齐全")
        #expect(rule.source?.text.zh.contains("第五十条") == true)
        #expect(rule.example != nil)
    }

    @Test func `a form's words change neither how severe a breach is nor whether it can be waived`() throws {
        let form = try Self.form(
            Self.other
                + "  f.sections:\n    severity: hint\n    waivable: true\n    statement: {zh: 都有, en: all there}\n")
        let rule = try #require(Rule.all(for: form).first { $0.id == "f.sections" })
        #expect(rule.statement == Bilingual(zh: "都有", en: "all there"))
        #expect(rule.reason == Rule.sectionsPresent.reason)
        #expect(rule.severity == .error)
        #expect(!rule.isWaivable)
    }

    @Test(arguments: [("本级自用", Scope.organ), ("全域汇总", .region), ("organ", .organ), ("region", .region)])
    func `the scopes of reports are called as the form says`(_ word: String, _ scope: Scope) throws {
        #expect(try TestEdition.madeUp.form().scopes.scope(named: word) == scope)
        #expect(try TestEdition.of2021.form().scopes.scope(named: word) == (word == scope.rawValue ? scope : nil))
    }

    @Test func `a report on another form is written and read with its words for the scopes`() throws {
        let form = try TestEdition.madeUp.form()
        let report = ReportWriter.blank(form: form, agency: "青石县", year: 2030, scope: .region)
        let text = ReportWriter.text(of: report, notes: DraftNotes())
        #expect(text.contains("口径: 全域汇总 ") && text.contains("# 本级自用 或 全域汇总"))
        let read = ReportReader(FormLibrary([form])).read(SourceFile(name: "年报.yaml", text: text))
        #expect(read.report?.scope == .region)
        let other = text.replacing("口径: 全域汇总 ", with: "口径: 行政区域 ")
        let findings = ReportReader(FormLibrary([form])).read(SourceFile(name: "年报.yaml", text: other)).findings
        #expect(findings.contains { $0.rule == "field.value" && $0.advice?.zh == "写 本级自用 或 全域汇总" })
    }

    @Test func `titles and periods of another report are held to its own words`() throws {
        let form = try Self.form(
            Self.other.replacing(
                "source: 虚构",
                with: """
                    source: 虚构
                    title_words: {rule: t.title, words: 法治政府建设年度报告, year_rule: t.year}
                    period: {rule: t.period, words: 报告期间}
                    leftovers: {rule: t.leftover}
                    """)
                + ["t.title", "t.year", "t.period", "t.leftover"].map {
                    "  \($0):\n    statement: {zh: 规则, en: rule}\n"
                }
                .joined())
        var report = Report(form: form, agency: "青石县教育局", year: 2030, scope: .organ)
        report.customTitle = "青石县教育局2030年政府信息公开工作年度报告"
        report.narratives[0] = Narrative("报告期间为2029年1月1日至2029年12月31日。\n2029年，本局培训。")
        let checks = [TitleWords.check, ReportingPeriod.check, YearLeftovers.check]
        let findings = checks.flatMap { $0.run(CompletedReport(report)) }
        #expect(findings.map(\.rule) == ["t.title", "t.period", "t.leftover"])
        #expect(findings[1].message.zh == "报告期间不是 2030 年1月1日至12月31日")
        report.customTitle = "青石县教育局2029年法治政府建设年度报告"
        #expect(TitleWords.check.run(CompletedReport(report)).map(\.rule) == ["t.year"])
        report.customTitle = "青石县教育局2030年法治政府建设年度报告"
        #expect(TitleWords.check.run(CompletedReport(report)) == [])
    }
}
