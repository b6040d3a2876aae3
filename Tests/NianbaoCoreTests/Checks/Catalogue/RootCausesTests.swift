import Testing

@testable import NianbaoCore

@Suite struct RootCausesTests {
    /// The rules of all that is reported of a report with a text that refers to applications.
    private func rules(_ requests: String) throws -> [String] {
        let text = "总体情况: 新收{{申请.新收.总计}}件，占{{占比 申请.新收.自然人 / 申请.新收.总计}}，同比{{同比 申请.新收.总计}}\n"
        let reading = try TestEdition.of2021.reading(text + requests)
        let report = CompletedReport(try #require(reading.report))
        return (reading.findings + ReportCheck.findings(in: report)).map(\.rule).filter {
            $0.hasPrefix("ref.") || $0 == "cell.missing" || $0 == "key.unknown" || $0 == "number.format"
        }
    }

    @Test(arguments: [
        ("申清: 0\n", "key.unknown"), ("申请:\n  新受: 0\n", "key.unknown"),
        ("申请:\n  新收: [Z2, 0, 0, 0, 0, 0]\n", "number.format"),
    ])
    func `references to what cannot be read are repaired with it and not reported`(_ requests: String, _ cause: String)
        throws
    {
        #expect(try rules(requests).filter { $0 != "cell.missing" } == [cause])
    }

    @Test(arguments: ["申请:\n  新收: [1, 2, 3\n  上年结转: 0\n", "申请:\n  新收: \"0\n"])
    func `references into a broken file may be right and are not reported`(_ requests: String) throws {
        #expect(try rules(requests).filter { $0.hasPrefix("ref.") } == [])
    }

    @Test func `references to what is to come are reported at the table that lacks it`() throws {
        #expect(try rules("申请: 待填\n") == ["cell.missing"])
    }

    @Test func `references to a section that the file does not have are reported`() throws {
        #expect(try rules("").filter { $0 == "ref.blank" }.count == 3)
    }
}
