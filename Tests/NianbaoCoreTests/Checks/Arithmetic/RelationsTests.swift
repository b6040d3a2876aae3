import Testing

@testable import NianbaoCore

@Suite struct RelationsTests {
    /// A table three of 2021 with these rows and zeros elsewhere.
    private func table(
        new: String, carriedIn: String = "0", granted: String, carriedOut: String = "0"
    ) -> String {
        """
        申请:
          新收: \(new)
          上年结转: \(carriedIn)
          予以公开: \(granted)
          部分公开: 0
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          结转下年度: \(carriedOut)

        """
    }

    private func findings(_ body: String, _ edition: TestEdition = .of2021) throws -> [Finding] {
        ReportCheck.arithmetic.run(CompletedReport(try edition.report(body)))
    }

    @Test func `a balanced table passes`() throws {
        let body = table(
            new: "[2, 21, 0, 0, 4, 0]", carriedIn: "[1, 0, 0, 0, 0, 0]", granted: "[2, 21, 0, 0, 3, 0]",
            carriedOut: "[1, 0, 0, 0, 1, 0]")
        #expect(try findings(body) == [])
    }

    @Test func `an unbalanced column is reported with both sides worked out`() throws {
        let findings = try findings(table(new: "[27, 0, 0, 0, 0, 0]", granted: "[26, 0, 0, 0, 0, 0]"))
        #expect(findings.map(\.rule) == ["t3.balance"])
        #expect(findings.map(\.message.zh) == ["自然人：第一项 27 + 第二项 0 = 27，第三项总计 26 + 第四项 0 = 26，相差 1"])
        #expect(
            findings.map { $0.advice?.zh } == ["请核对这几项。要求：第一项加第二项之和，等于第三项总计加第四项之和"])
    }

    @Test func `it is reported at the first figure, the others beside it`() throws {
        let marked = Marked(
            TestEdition.of2021.head
                + table(new: "[▸27, 0, 0, 0, 0, 0]", carriedIn: "▸0", granted: "0", carriedOut: "[▸1, 0, 0, 0, 0, 0]"))
        let report = try TestEdition.of2021.completed(file: marked.text)
        let finding = try #require(ReportCheck.arithmetic.run(report).first)
        #expect(finding.span?.start == marked.positions[0])
        #expect(finding.notes.compactMap(\.span?.start) == Array(marked.positions.dropFirst()))
        #expect(finding.notes.filter { $0.span != nil }.map(\.message.zh) == ["第二项 0", "第四项 1"])
    }

    @Test func `the total column is reported as a note of the column that causes it`() throws {
        let finding = try #require(
            try findings(table(new: "[2, 25, 0, 0, 0, 0]", granted: "[1, 25, 0, 0, 0, 0]")).first)
        #expect(
            finding.notes.first?.message.zh == "总计：第一项 27 + 第二项 0 = 27，第三项总计 26 + 第四项 0 = 26，相差 1")
        #expect(finding.notes.first?.span == nil)
    }

    @Test func `each unbalanced column is a finding, the total once`() throws {
        let findings = try findings(table(new: "[2, 5, 0, 0, 0, 0]", granted: "[1, 4, 0, 0, 0, 0]"))
        #expect(findings.map { $0.message.zh.prefix { $0 != "：" } } == ["自然人", "商业企业"])
        #expect(findings.flatMap(\.notes).count { $0.message.zh.hasPrefix("总计：") } == 1)
    }

    @Test func `columns that are off by the same the other way are one finding, and the total is left alone`() throws {
        let findings = try findings(table(new: "[2, 5, 0, 0, 0, 0]", granted: "[1, 6, 0, 0, 0, 0]"))
        #expect(
            findings.map { $0.advice?.zh } == [
                "“自然人”和“商业企业”都差 1，方向相反：很可能有数填错了栏；请对照核对这两栏"
            ])
        #expect(findings.map(\.suggestion) == [nil])
        #expect(findings.flatMap(\.notes).contains { $0.message.zh.hasPrefix("商业企业：") })
        #expect(!findings.flatMap(\.notes).contains { $0.message.zh.hasPrefix("总计：") })
    }

    @Test func `an English file is reported in English names`() throws {
        let body = """
            requests:
              new: {natural: 2, rest: 0}
              carried_in: 0
              granted: 0
              partial: 0
              denied: 0
              unavailable: 0
              not_processed: 0
              other_handling: 0
              carried_out: 0

            """
        let report = try TestEdition.of2021.completed(file: "edition: 2021\nagency: Bureau\nyear: 2023\n" + body)
        let findings = ReportCheck.arithmetic.run(report)
        #expect(findings.map(\.message.en) == ["natural: 第一项 2 + 第二项 0 = 2; 第三项总计 0 + 第四项 0 = 0; off by 2"])
    }

    @Test(arguments: ["待填", "{自然人: 5}"])
    func `a balance with a blank side is not judged in that column`(_ new: String) throws {
        #expect(try findings(table(new: new, granted: "[5, 1, 1, 1, 1, 1]")) == [])
    }

    @Test func `an unreadable side is not judged`() throws {
        let reading = try TestEdition.of2021.reading(table(new: "[x, 0, 0, 0, 0, 0]", granted: "[5, 0, 0, 0, 0, 0]"))
        #expect(ReportCheck.arithmetic.run(CompletedReport(try #require(reading.report))) == [])
    }

    @Test(arguments: ["[8, -8, 0]", "[0, 0, 0]", "[5, 3, 2]"])
    func `items that do not fall below zero pass`(_ row: String) throws {
        #expect(try findings("主动公开:\n  第五项:\n    行政许可: \(row)\n", .of2019) == [])
    }

    @Test(arguments: [("第五项", "行政许可", "[5, -8, 0]"), ("第六项", "行政强制", "[5, -8, 0]"), ("第八项", "行政事业性收费", "[5, -8]")])
    func `items that fall below zero are reported`(_ block: String, _ row: String, _ figures: String) throws {
        let findings = try findings("主动公开:\n  \(block):\n    \(row): \(figures)\n", .of2019)
        #expect(findings.map(\.rule) == ["t2.items_after_change"])
        #expect(findings.map(\.message.zh) == ["\(block).\(row)：上年 5 + 增减 -8 = -3，应当 ≥ 0"])
    }
}
