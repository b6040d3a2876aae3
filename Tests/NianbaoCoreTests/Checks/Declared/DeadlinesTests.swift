import Testing

@testable import NianbaoCore

@Suite struct DeadlinesTests {
    private static let cases: [(agency: String, scope: Scope, date: String, isTold: Bool)] = [
        ("青石县水利局", .organ, "2024-01-01", false), ("青石县水利局", .organ, "2024-01-31", false),
        ("青石县水利局", .organ, "2024-02-01", true), ("青石县水利局", .organ, "2025-01-20", true),
        ("青石县水利局", .organ, "2023-12-31", true), ("青石县水利局", .organ, "2023-01-20", true),
        ("青石县人民政府", .region, "2024-03-31", false), ("青石县人民政府", .region, "2024-04-01", true),
        ("青石县柳河镇人民政府", .organ, "2024-03-31", false), ("青石县人民政府办公室", .organ, "2024-02-01", true),
    ]

    @Test(arguments: TestEdition.builtIn, cases)
    func `a stated day lies behind the report year and within the deadline`(
        _ edition: TestEdition, _ example: (agency: String, scope: Scope, date: String, isTold: Bool)
    ) throws {
        var report = Report(form: try edition.form(), agency: example.agency, year: 2023, scope: example.scope)
        report.publication = Report.Publication(date: example.date)
        let findings = Deadlines.check.run(CompletedReport(report))
        #expect(findings.map(\.rule) == (example.isTold ? ["f.deadline"] : []))
    }

    @Test func `without a stated day nothing is said`() throws {
        let report = Report(form: try TestEdition.of2021.form(), agency: "青石县水利局", year: 2023)
        #expect(Deadlines.check.run(CompletedReport(report)) == [])
    }

    @Test(arguments: ["2024-02-30", "2024年1月20日", "2024-1-20", "20240120", "一月"])
    func `what is no date is refused at its place`(_ text: String) throws {
        let reading = try TestEdition.of2021.reading("公开日期: \(text)\n")
        #expect(reading.findings.map(\.rule) == ["field.value"])
        #expect(reading.findings[0].span?.start.column == 7)
        #expect(reading.report?.publication == nil)
    }

    @Test(arguments: ["公开日期: 2024-01-20", "published: 2024-01-20", "公开日期: \"2024-01-20\""])
    func `a date is read under either key`(_ line: String) throws {
        #expect(try TestEdition.of2021.report(line + "\n").publication?.date == "2024-01-20")
    }

    @Test(arguments: ["", "待填", "~"])
    func `a date that is still to come is none`(_ value: String) throws {
        #expect(try TestEdition.of2021.report("公开日期: \(value)\n").publication == nil)
    }
}
