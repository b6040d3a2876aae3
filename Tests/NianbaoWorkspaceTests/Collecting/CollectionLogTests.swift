import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct CollectionLogTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func line(_ agency: String) -> [UInt8] {
        CollectionLog.line(time: "2025-01-12", agency: agency, hash: "ab", event: "收到第1份", file: "甲/1.yaml")
    }

    @Test func `the first line names the columns, for Excel`() throws {
        try CollectionLog(in: folder.path).append([line("甲")])
        try CollectionLog(in: folder.path).append([line("乙")])
        #expect(
            try folder.text("流水.csv")
                == "\u{FEFF}时间,单位,SHA-256,事件,文件\r\n2025-01-12,甲,ab,收到第1份,甲/1.yaml\r\n2025-01-12,乙,ab,收到第1份,甲/1.yaml\r\n"
        )
    }

    @Test(arguments: ["=1+1", "+86", "-8", "@所有人"])
    func `what a spreadsheet takes for a formula is kept from it`(_ agency: String) {
        #expect(String(decoding: line(agency), as: UTF8.self).hasPrefix("2025-01-12,'\(agency),"))
    }

    @Test func `a name on several lines is shown on one`() {
        #expect(line("甲\n乙\u{1B}[31m").count { $0 == 0x0A } == 1)
    }
}
