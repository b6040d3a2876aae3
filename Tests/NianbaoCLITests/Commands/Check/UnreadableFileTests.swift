import Foundation
import TestSupport
import Testing

/// Files that are no whole text, or not there: the place of the fault is shown as far as it can be.
@Suite struct UnreadableFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func excerpt(_ bytes: [UInt8]) throws -> [Substring] {
        let path = try folder.put("年报.yaml", Data(bytes))
        return CommandRun("check", "--lang", "zh", path).output.split(separator: "\n").filter { $0.contains(" | ") }
    }

    @Test func `a character that is cut through is shown in its line`() throws {
        let lines = try excerpt(Array("年度: 2024\n机关: 水".utf8) + [0xE5, 0x88] + Array("局，青石县\n".utf8))
        #expect(lines == ["  2 | 机关: 水\u{FFFD}局，青石县", "    |         ^"])
    }

    @Test func `a stray null byte is shown in its line`() throws {
        let lines = try excerpt(Array("年度: 2024\n机关: 水\0利局\n".utf8))
        #expect(lines == ["  2 | 机关: 水␀利局", "    |         ^"])
    }

    @Test func `a byte order mark takes no column`() throws {
        let lines = try excerpt([0xEF, 0xBB, 0xBF] + Array("水\0利局\n".utf8))
        #expect(lines == ["  1 | 水␀利局", "    |   ^"])
    }

    @Test func `a file without text has no excerpt`() throws {
        #expect(try excerpt([]) == [])
    }

    @Test func `a link to a file that is gone is not called a missing file`() throws {
        let link = folder.path("年报.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "没有.yaml")
        let run = CommandRun("check", "--lang", "zh", link)
        #expect(run.code == 2)
        #expect(run.error == "nianbao：“\(link)”是一个链接，它指向的文件不在了；请找到原文件，或者重新放一份\n")
    }
}
