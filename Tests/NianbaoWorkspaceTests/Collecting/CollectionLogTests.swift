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

    @Test(arguments: ["", "2025", "2025-01-12,乙,ab,收到第1份,甲/1.yaml\r\n"])
    func `lines of which some bytes are there already are written once`(_ present: String) throws {
        let log = CollectionLog(in: folder.path)
        try log.append([line("甲")])
        let (size, text) = (log.size, try folder.text("流水.csv"))
        try folder.put("流水.csv", text + present)
        try log.append([line("乙")], begunAt: size)
        #expect(try folder.text("流水.csv") == text + String(decoding: line("乙"), as: UTF8.self))
    }

    @Test(arguments: ["丙\r\n", "2025-02-01,丙,ab,收到第1份,甲/1.yaml\r\n"])
    func `nothing that others have written is written over`(_ others: String) throws {
        let log = CollectionLog(in: folder.path)
        try log.append([line("甲")])
        let (size, text) = (log.size, try folder.text("流水.csv"))
        try folder.put("流水.csv", text + others)
        try log.append([line("乙")], begunAt: size)
        #expect(try folder.text("流水.csv") == text + others + String(decoding: line("乙"), as: UTF8.self))
    }

    @Test(arguments: ["=1+1", "+86", "-8", "@所有人"])
    func `what a spreadsheet takes for a formula is kept from it`(_ agency: String) {
        #expect(String(decoding: line(agency), as: UTF8.self).hasPrefix("2025-01-12,'\(agency),"))
    }

    @Test func `a name on several lines is shown on one`() {
        #expect(line("甲\n乙\u{1B}[31m").count { $0 == 0x0A } == 1)
    }
}
