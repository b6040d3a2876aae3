import Testing

@testable import OfficeReading

@Suite struct ZipArchiveTests {
    private let sheet = "xl/worksheets/sheet1.xml"
    private let workbook = TestPackage(rows: "<row><c><v>7</v></c></row>")

    @Test func `a compressed archive is read`() throws {
        let contents = try WorkbookContents.read(DeflatedZip.bytes(workbook.entries))
        #expect(contents.sheets.first?.cells.values.map(\.value) == [.number("7")])
    }

    @Test func `names of parts are compared without regard to case`() throws {
        var package = workbook
        package.change(sheet) { $0.name = "XL/Worksheets/SHEET1.XML" }
        #expect(try package.value() == .number("7"))
    }

    @Test func `backslashes in names of parts are slashes`() throws {
        var package = workbook
        package.change(sheet) { $0.name = "xl\\worksheets\\sheet1.xml" }
        #expect(try package.value() == .number("7"))
    }

    @Test func `entries for folders do no harm`() throws {
        var package = workbook
        package.add(StoredZip.Entry(name: "xl/", content: []))
        #expect(try package.value() == .number("7"))
    }

    @Test func `two parts of one name are refused`() {
        var package = workbook
        package.add(StoredZip.Entry(name: "XL/worksheets/sheet1.xml", content: []))
        #expect(package.refusal() == .damagedArchive)
    }

    @Test func `a part with a password is refused as encrypted`() {
        var package = workbook
        package.change(sheet) { $0.flags = 1 }
        #expect(package.refusal() == .encrypted)
    }

    @Test(arguments: [1, 9, 12, 14, 93, 95, 98] as [UInt16])
    func `a part that is packed in another way than workbooks are is damaged`(_ method: UInt16) {
        var package = workbook
        package.change(sheet) { $0.method = method }
        #expect(package.refusal() == .part(sheet, .damaged))
    }

    @Test func `a part whose checksum is wrong is damaged`() throws {
        var bytes = workbook.bytes
        let value = Array("<v>7".utf8)
        let index = try #require(bytes.indices.first { bytes[$0...].starts(with: value) })
        bytes[index + 3] = UInt8(ascii: "8")
        #expect(throws: PackageError.part(sheet, .damaged)) { try WorkbookContents.read(bytes) }
    }

    @Test(arguments: [0, 1, 100_000] as [UInt32])
    func `a part of another size than the archive says is damaged`(_ size: UInt32) {
        var package = workbook
        package.change(sheet) { $0.claimedSize = size }
        #expect(package.refusal() == .part(sheet, .damaged))
    }

    @Test func `a part that is not needed may be damaged`() throws {
        var package = workbook
        package.add(StoredZip.Entry(name: "xl/media/image1.png", content: [1, 2, 3], method: 98))
        #expect(try package.value() == .number("7"))
    }
}

@Suite struct ZipArchiveLimitTests {
    private let sheet = "xl/worksheets/sheet1.xml"
    /// Rows that pack to about a thousandth of their size.
    private let dull = TestPackage(rows: String(repeating: "<row/>", count: 10_000))

    @Test func `too many entries are refused`() {
        #expect(TestPackage().refusal { $0.package.entries = 5 } == nil)
        #expect(TestPackage().refusal { $0.package.entries = 4 } == .limit(.entries(4)))
    }

    @Test func `a part that unpacks to too much is refused`() {
        #expect(dull.refusal { $0.package.partSize = 50_000 } == .limit(.partSize(part: sheet, 50_000)))
    }

    @Test func `parts that unpack to too much together are refused`() {
        let size = dull.entries.reduce(0) { $0 + $1.content.count }
        #expect(dull.refusal { $0.package.totalSize = size } == nil)
        #expect(dull.refusal { $0.package.totalSize = size - 1_000 } == .limit(.totalSize(size - 1_000)))
    }

    @Test func `one part that many sheets refer to counts each time`() throws {
        var package = dull
        let sheets = (1...20).map { "<sheet name=\"s\($0)\" sheetId=\"\($0)\" r:id=\"rId1\"/>" }
        package["xl/workbook.xml"] = TestPackage.workbook(sheets.joined())
        #expect(package.refusal { $0.package.totalSize = 1_000_000 } == .limit(.totalSize(1_000_000)))
    }

    @Test func `a bomb is refused by what it unpacks to`() throws {
        let bytes = try DeflatedZip.bytes(dull.entries)
        var limits = WorkbookLimits.standard
        #expect(throws: Never.self) { try WorkbookContents.read(bytes, limits: limits) }
        limits.package.ratioThreshold = 50_000
        #expect(throws: PackageError.limit(.ratio(part: sheet, 200))) {
            try WorkbookContents.read(bytes, limits: limits)
        }
    }

    @Test func `a bomb is refused by the standard limits`() throws {
        var package = TestPackage()
        package.setContent([UInt8](repeating: UInt8(ascii: " "), count: 8 << 20), of: sheet)
        let bytes = try DeflatedZip.bytes(package.entries)
        #expect(throws: PackageError.limit(.ratio(part: sheet, 200))) { try WorkbookContents.read(bytes) }
    }
}
