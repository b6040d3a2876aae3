import Testing

@testable import NianbaoCore

@Suite struct BlankReportTests {
    private func blank(_ edition: TestEdition) throws -> Report {
        ReportWriter.blank(form: try edition.form(), agency: "青石县教育局", year: edition.year, scope: .region)
    }

    @Test(arguments: TestEdition.allCases)
    func `an empty report reads back without findings`(_ edition: TestEdition) throws {
        let text = ReportWriter.text(of: try blank(edition))
        #expect(try edition.reading(file: text).findings.map(\.mark) == [])
    }

    @Test(arguments: TestEdition.allCases)
    func `an empty report reads back as the same report`(_ edition: TestEdition) throws {
        let report = try blank(edition)
        #expect(try edition.reread(report) == WrittenReport(report))
    }

    @Test(arguments: TestEdition.allCases)
    func `no input cell is filled in and no total is stated`(_ edition: TestEdition) throws {
        let report = try blank(edition)
        for (cell, entry) in zip(report.form.cells, report.entries) {
            #expect(entry.value == (cell.isDerived ? .absent : .blank))
        }
    }

    @Test(arguments: TestEdition.builtIn)
    func `checking reports what is to be filled in and nothing else`(_ edition: TestEdition) throws {
        let report = try edition.completed(file: ReportWriter.text(of: try blank(edition)))
        let findings = ReportCheck.findings(in: report)
        #expect(
            Set(findings.map(\.message.zh)) == [
                "“总体情况”还没有写", "“主动公开”整张表待填", "“申请”整张表待填", "“复议诉讼”整张表待填", "“存在问题”还没有写", "“其他事项”还没有写",
            ])
    }

    @Test(arguments: TestEdition.builtIn)
    func `every input row is on a separate line`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let typed = form.blocks.flatMap(\.rows).filter { $0.sum == nil }
        let lines = ReportWriter.text(of: try blank(edition)).split(separator: "\n")
        let rows = lines.filter { $0.hasPrefix("  ") && $0.drop { $0 == " " }.first != "#" }
        #expect(rows.count { $0.contains(": ") && $0.contains("待填") } == typed.count)
    }

    @Test(arguments: TestEdition.builtIn)
    func `every text is below a bar, so that what is pasted there is text`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let text = ReportWriter.text(of: try blank(edition))
        for section in form.sections where section.table == nil {
            #expect(text.contains("\n\(section.name.key): |\n  待填\n"))
        }
    }

    @Test(arguments: TestEdition.builtIn)
    func `the values of a table are in one column`(_ edition: TestEdition) throws {
        let lines = ReportWriter.text(of: try blank(edition)).split(separator: "\n")
        let tables = lines.split { $0.hasPrefix("# ") }
        for table in tables {
            let starts = table.filter { $0.hasPrefix("  ") }.compactMap { line in
                line.firstRange(of: "待填").map { line[..<$0.lowerBound].displayWidth }
            }
            #expect(Set(starts).count <= 1)
        }
    }

    @Test(arguments: [(TestEdition.of2019, "2019", "2020"), (.of2021, "2021", "2023")])
    func `the fields are filled in`(_ edition: TestEdition, _ name: String, _ year: String) throws {
        let lines = ReportWriter.text(of: try blank(edition)).split(separator: "\n")
        #expect(lines.contains("格式: \(name)"))
        #expect(lines.contains("机关: 青石县教育局"))
        #expect(lines.contains("年度: \(year)"))
        #expect(lines.contains("口径: 行政区域    # 本机关 或 行政区域"))
    }

    @Test func `a report without anything is written as fields alone`() throws {
        let report = Report(form: try TestEdition.of2021.form(), agency: "某局", year: 2023)
        let lines = ReportWriter.text(of: report).split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines == ["格式: 2021", "机关: 某局", "年度: 2023", "口径: 本机关    # 本机关 或 行政区域"])
    }
}
