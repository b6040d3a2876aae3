import SeededRandom
import Testing

@testable import OfficeReading

@Suite struct HostileWorkbookTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    static let documentTypes: [String] = [
        """
        <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
        <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
        """,
        """
        <!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>
        <worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>
        """,
        """
        <!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><worksheet/>
        """,
        """
        <!DOCTYPE a [<!ENTITY % a SYSTEM "/dev/zero"> %a;]><worksheet/>
        """,
    ]

    @Test(arguments: documentTypes)
    func `a document type is refused in every part that is read`(_ text: String) {
        for part in [
            "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", Self.sheet, "xl/sharedStrings.xml",
        ] {
            var package = TestPackage(rows: "", texts: "")
            package[part] = "<?xml version=\"1.0\"?>\n" + text
            #expect(package.refusal() == .part(part, .documentType(line: 2)))
        }
    }

    @Test func `a document type in UTF-16 is refused`() {
        var package = TestPackage()
        let bytes = Array("\u{FEFF}<!DOCTYPE a><worksheet/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        package.setContent(bytes, of: Self.sheet)
        #expect(package.refusal() == .part(Self.sheet, .documentType(line: 1)))
    }

    @Test func `elements that nest too deep are refused`() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(TestPackage(sheet: deep).refusal() == .limit(.depth(part: Self.sheet, 64)))
    }

    @Test(.timeLimit(.minutes(5)))
    func `a tag of countless attributes is refused at once`() {
        let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
        #expect(
            TestPackage(sheet: "<worksheet\(attributes)/>").refusal() == .limit(.attributes(part: Self.sheet, 256)))
    }

    private static let rich = TestPackage(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><f>SUM(C1:D1)</f><v>3.5</v></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>_x0041_</t></is></c><c t=\"b\"><v>1</v></c></row>",
        texts: "<si><t>公开</t></si><si><r><t>申</t></r><r><t>请</t></r></si>")

    @Test(arguments: [true, false])
    func `a file that ends early is refused`(_ isStored: Bool) throws {
        let bytes = isStored ? Self.rich.bytes : try DeflatedZip.bytes(Self.rich.entries)
        for count in stride(from: 0, to: bytes.count, by: 64) {
            #expect(throws: PackageError.self) { try WorkbookContents.read(Array(bytes.prefix(count))) }
        }
    }

    @Test(arguments: [true, false])
    func `flipped bits do not crash`(_ isStored: Bool) throws {
        let bytes = isStored ? Self.rich.bytes : try DeflatedZip.bytes(Self.rich.entries)
        var generator = SplitMix64(seed: 20_190_415)
        var refusals = 0
        for _ in 0..<500 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                changed[Int.random(in: changed.indices, using: &generator)] ^=
                    1 << UInt8.random(in: 0...7, using: &generator)
            }
            if (try? WorkbookContents.read(changed)) == nil { refusals += 1 }
        }
        #expect(refusals > 250)
    }

    /// Past the checksums, straight into the XML.
    @Test func `flipped bits in the XML do not crash`() throws {
        var generator = SplitMix64(seed: 7)
        var refusals = 0
        for _ in 0..<500 {
            var package = Self.rich
            let part = try #require(package.entries.randomElement(using: &generator)).name
            package.change(part) { entry in
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    entry.content[Int.random(in: entry.content.indices, using: &generator)] ^=
                        1 << UInt8.random(in: 0...7, using: &generator)
                }
            }
            if package.refusal() != nil { refusals += 1 }
        }
        #expect(refusals > 100)
    }

    @Test func `several threads may read at once`() async throws {
        let bytes = Self.rich.bytes
        let counts = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<64 { group.addTask { try? WorkbookContents.read(bytes).sheets.first?.cells.count } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [Int?](repeating: 4, count: 64))
    }
}
