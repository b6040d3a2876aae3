import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct EditedCopyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// 2026-11-23 at noon in UTC, on the same day everywhere but in the far Pacific.
    private let noon = 1_795_435_200

    private func copy(_ name: String) -> String {
        FilePath.name(EditedCopy.path(for: folder.path(name), at: noon))
    }

    @Test(arguments: [("年报.txt", ".txt"), ("年报.第二稿.xlsx", ".xlsx"), ("年报", "")])
    func `the name says when, before its ending`(_ name: String, _ ending: String) {
        let base = name.dropLast(ending.count)
        #expect(
            copy(name).wholeMatch(of: /(.+)（手工修改 2026-11-2[234] \d{4}00）(.*)/).map { "\($0.1)\($0.2)" } == base + ending
        )
    }

    @Test func `a name that is taken gets a number`() throws {
        for number in ["", " 2", " 3"] {
            let name = copy("年报.txt")
            #expect(name.hasSuffix("00\(number)）.txt"))
            try folder.put(name, "")
        }
    }

    @Test(arguments: [80, 83])
    func `a long title is cut to what a name may have`(_ length: Int) {
        let name = copy(String(repeating: "报", count: length) + ".txt")
        #expect((253...255).contains(name.utf8.count))
        #expect(name.hasSuffix("）.txt"))
    }
}
