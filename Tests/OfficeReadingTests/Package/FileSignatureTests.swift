import Testing

@testable import OfficeReading

@Suite struct FileSignatureTests {
    private func refusal(_ bytes: [UInt8]) -> PackageError? {
        #expect(throws: PackageError.self) { try WorkbookContents.read(bytes) }
    }

    private let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    @Test func `an empty file is reported as such`() {
        #expect(refusal([]) == .empty)
    }

    @Test(arguments: ["<html>", "a,b,c", "P", "\u{FEFF}PK"])
    func `what is not an archive is not a workbook`(_ text: String) {
        #expect(refusal(Array(text.utf8)) == .notPackage)
    }

    @Test func `a workbook of old Excel is distinguished from one with a password`() {
        let padding = [UInt8](repeating: 0, count: 1024 - compoundFile.count)
        let name = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
        #expect(refusal(compoundFile + padding) == .oldFormat)
        #expect(refusal(compoundFile + padding + name) == .encrypted)
    }

    @Test(arguments: 0..<8)
    func `a piece of a compound file never crashes`(_ count: Int) {
        _ = refusal(Array(compoundFile.prefix(count)))
    }

    @Test(arguments: ["PK", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK is a name"])
    func `what only begins like an archive is damaged`(_ text: String) {
        #expect(refusal(Array(text.utf8)) == .damagedArchive)
    }

    @Test func `an archive without anything is no workbook`() {
        #expect(refusal(StoredZip.bytes([])) == .otherContent)
    }

    @Test func `a file of too many bytes is not looked into`() {
        var limits = WorkbookLimits.standard
        limits.package.fileSize = 10
        #expect(throws: PackageError.limit(.fileSize(10))) {
            try WorkbookContents.read([UInt8](repeating: 0, count: 11), limits: limits)
        }
    }
}
