import Testing

@testable import OfficeReading

@Suite struct XMLTextTests {
    private static let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>公开 𠮷</a>"

    private static func utf16(isLittle: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read with and without its mark`(_ isLittle: Bool, _ mark: Bool) {
        #expect(XMLText.utf8(Self.utf16(isLittle: isLittle, mark: mark)) == Array(Self.text.utf8))
    }

    @Test func `a byte order mark is no part of the text`() {
        #expect(XMLText.utf8([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == Array("<a/>".utf8))
    }

    @Test(
        arguments: [
            [], [0xFF, 0xFE, 0x3C], [0xFF, 0xFE, 0x00, 0xD8], [0x4C, 0x6F, 0xA7, 0x94], [0x3C, 0x61, 0x00],
            [0x00, 0x00, 0x00, 0x3C], [0x3C, 0x00, 0x00, 0x00], Array("a<b/>".utf8),
        ] as [[UInt8]])
    func `a part may not have another encoding`(_ bytes: [UInt8]) {
        #expect(XMLText.utf8(bytes) == nil)
    }

    @Test(arguments: ["UTF-8", "GBK", "EBCDIC-CP-US", "no-such-encoding", "UTF-7"])
    func `the declaration changes nothing`(_ encoding: String) throws {
        var package = TestPackage()
        package["xl/worksheets/sheet1.xml"] =
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
            + TestPackage.sheet("<row><c t=\"str\"><v>公开</v></c></row>")
        #expect(try package.value() == .text("公开"))
    }

    @Test func `bytes that are not UTF-8 are not well-formed`() {
        var package = TestPackage()
        let (head, tail) = ("<worksheet><sheetData><row><c t=\"str\"><v>", "</v></c></row></sheetData></worksheet>")
        package.setContent(Array(head.utf8) + [0xB9, 0xAB] + Array(tail.utf8), of: "xl/worksheets/sheet1.xml")
        #expect(package.refusal() == .part("xl/worksheets/sheet1.xml", .notWellFormed(line: 1)))
    }
}
