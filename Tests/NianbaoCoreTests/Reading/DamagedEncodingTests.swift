import Testing

@testable import NianbaoCore

@Suite struct DamagedEncodingTests {
    /// 年报 in GB18030, line by line.
    private static let line: [UInt8] = [0xC4, 0xEA, 0xB1, 0xA8, 0x0A]

    @Test func `one lost byte of GB18030 is one damaged character`() {
        let bytes = Self.line + [0xC4, 0xEA, 0xB1, 0x0A] + Self.line + Self.line
        let findings = SourceDecoder.decode(bytes, name: "a.yaml").findings
        #expect(findings.map(\.rule) == ["file.damaged"])
        #expect(findings.map(\.span?.start.line) == [2])
        #expect(findings.first?.message.zh.contains("GB18030") == true)
    }

    @Test func `a date that no year has is reported as such`() throws {
        let reading = try TestEdition.of2021.reading(file: TestEdition.of2021.head + "公开日期: 2024-02-30\n")
        #expect(reading.findings.map(\.message.zh).contains { $0.contains("没有“2024-02-30”这一天") })
    }
}
