import Testing

@testable import NianbaoCore

@Suite struct ReportPlacesTests {
    /// The sections that the marked places belong to.
    private func sections(_ body: String) throws -> [Int?] {
        let marked = Marked(TestEdition.of2021.head + body)
        let report = try #require(try TestEdition.of2021.reading(file: marked.text).report)
        return marked.positions.map { report.section(at: $0) }
    }

    @Test func `a section begins with its key and ends before the next`() throws {
        #expect(try sections("▸总体情况: |\n  ▸甲\n▸申请:\n  ▸新收: ▸0\n▸存在问题: 乙\n") == [0, 0, 2, 2, 2, 4])
    }

    @Test(arguments: [
        "总体情况: 甲\n申请:\n  ▸新受: 0\n", "总体情况: 甲\n▸申清:\n  ▸新收: ▸0\n", "总体情况: 甲\n申请: ▸[0]\n",
        "申请: 0\n总体情况: 甲\n▸申请:\n  ▸新收: 0\n", "申请: 0\n▸备注: 0\n",
    ])
    func `what is unknown or refused belongs to the part it is in`(_ body: String) throws {
        #expect(Set(try sections(body)) == [2])
    }

    @Test(arguments: [
        "申请: 0\n▸说明:\n  - ▸规则: t3.balance\n", "▸导语: ▸甲\n申请: 0\n", "申请: 0\n▸口径: 本机关\n", "申请: 0\n▸年度: 2023\n",
    ])
    func `a field or list belongs to no section, wherever it is`(_ body: String) throws {
        #expect(Set(try sections(body)) == [nil])
    }

    @Test func `a report that was not read from a file has no places`() throws {
        let report = Report(form: try TestEdition.of2021.form(), agency: "某局", year: 2023)
        #expect(report.section(at: .start) == nil)
    }
}
