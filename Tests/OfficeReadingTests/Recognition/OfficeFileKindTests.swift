import Testing

@testable import OfficeReading

@Suite struct OfficeFileKindTests {
    private func package(_ names: [String]) -> [UInt8] {
        StoredZip.bytes(names.map { StoredZip.Entry(name: $0, content: Array("<a/>".utf8)) })
    }

    /// A compound file as far as it is looked at: its first bytes and an entry of its directory.
    private func compound(_ stream: String) -> [UInt8] {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let padding = [UInt8](repeating: 0, count: 1024 - start.count)
        return start + padding + Array(stream.utf8).flatMap { [$0, 0] as [UInt8] }
    }

    @Test(arguments: [
        (["[Content_Types].xml", "xl/workbook.xml"], OfficeFileKind.Content.workbook),
        (["XL/Workbook.bin"], .workbook), (["word/document.xml"], .document),
        (["mimetype", "content.xml"], .openDocument),
        (["年报.yaml"], nil), ([], nil),
    ])
    func `the parts of a package decide its kind`(_ names: [String], _ content: OfficeFileKind.Content?) {
        #expect(OfficeFileKind(package(names)) == .package(content))
    }

    @Test func `a spreadsheet of the OpenDocument formats says what it is`() {
        let type = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
        let bytes = StoredZip.bytes([StoredZip.Entry(name: "mimetype", content: type)])
        #expect(OfficeFileKind(bytes) == .package(.openSpreadsheet))
    }

    @Test func `of an incomplete package only that much is known`() {
        #expect(OfficeFileKind(Array(package(["word/document.xml"]).prefix(60))) == .package(nil))
    }

    @Test(arguments: [
        ("Workbook", OfficeFileKind.compound(.workbook)), ("Book", .compound(.workbook)),
        ("WordDocument", .compound(.document)), ("EncryptedPackage", .encrypted), ("Other", .compound(nil)),
    ])
    func `the streams of a compound file decide its kind`(_ stream: String, _ kind: OfficeFileKind) {
        #expect(OfficeFileKind(compound(stream)) == kind)
    }

    @Test(arguments: ["", "P", "PK", "PK is a name: 1", "机关: 青石县水利局", "<html>"])
    func `a text is no office file`(_ text: String) {
        #expect(OfficeFileKind(Array(text.utf8)) == nil)
    }
}
