import Testing

@testable import NianbaoCore

@Suite struct EncodedReportTests {
    private static let text = """
        格式: 2021
        机关: 某局
        年度: 2023
        总体情况: |
          第一段。
          第二段。
        申请:
          新收: [1, 2, 3, 4, 5, 6]

        """

    private func report(_ bytes: [UInt8]) throws -> Report {
        let decoded = SourceDecoder.decode(bytes, name: "report.yaml")
        let reading = ReportReader(try .builtIn()).read(try #require(decoded.file))
        #expect(reading.findings == [])
        return try #require(reading.report)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a report reads the same with any line break`(_ lineBreak: String) throws {
        let report = try report(Array(Self.text.replacing("\n", with: lineBreak).utf8))
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
        #expect(report.agency == "某局")
        #expect(report.narratives[0].paragraphs.map(\.text) == ["第一段。", "第二段。"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `places are the same with any line break`(_ lineBreak: String) throws {
        let text = Self.text.replacing("\n", with: lineBreak).replacing("3, 4", with: "3, 04")
        let decoded = SourceDecoder.decode(Array(text.utf8), name: "report.yaml")
        let reading = ReportReader(try .builtIn()).read(try #require(decoded.file))
        #expect(reading.findings.map(\.mark) == ["8:17 number.format"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `repaired punctuation is reported in its line with any line break`(_ lineBreak: String) throws {
        let text = Self.text.replacing("新收: ", with: "新收：").replacing("\n", with: lineBreak)
        let decoded = SourceDecoder.decode(Array(text.utf8), name: "report.yaml")
        let reading = ReportReader(try .builtIn()).read(try #require(decoded.file))
        #expect(reading.findings.map(\.mark) == ["8:5 yaml.punctuation"])
        #expect(try #require(reading.report).row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test func `a byte order mark changes nothing`() throws {
        let report = try report([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(report.year == 2023)
    }

    @Test func `UTF-16 with CR LF reads the same`() throws {
        let units = ("\u{FEFF}" + Self.text.replacing("\n", with: "\r\n")).utf16
        let report = try report(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }
}
