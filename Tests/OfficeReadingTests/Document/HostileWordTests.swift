import NianbaoCore
import SeededRandom
import Testing

@testable import OfficeReading

@Suite struct HostileWordTests {
    private static let main = "word/document.xml"
    private static let rich = WordPackage(
        WordPackage.paragraph("一、总体情况", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + WordPackage.table([
                [
                    WordPackage.cell("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"),
                    WordPackage.cell("1"),
                ],
                [WordPackage.cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"), WordPackage.cell("2")],
            ]),
        styles: WordPackage.style("a", name: "heading 1"),
        numbering:
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")

    @Test func `a document type is refused`() {
        let entries = Self.rich.entries.map { entry in
            guard entry.name == Self.main else { return entry }
            return StoredZip.Entry(name: entry.name, content: "<!DOCTYPE a [<!ENTITY b \"c\">]>".utf8 + entry.content)
        }
        #expect(throws: PackageError.part(Self.main, .documentType(line: 1))) {
            try WordFile.read(StoredZip.bytes(entries))
        }
    }

    @Test func `two hundred nested tables are refused`() {
        let start = String(repeating: "<w:tbl><w:tr><w:tc>", count: 200)
        let end = String(repeating: "</w:tc></w:tr></w:tbl>", count: 200)
        #expect(WordPackage(start + end).refusal() == .limit(.depth(part: Self.main, 128)))
    }

    @Test(.timeLimit(.minutes(5)))
    func `a table of a hundred thousand cells is refused`() {
        let row = "<w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: 100) + "</w:tr>"
        let table = "<w:tbl>" + String(repeating: row, count: 1_000) + "</w:tbl>"
        #expect(WordPackage(table).refusal() == .limit(.tableCells(50_000)))
    }

    @Test func `spans beyond any table are refused or cut`() throws {
        let wide = WordPackage.table([
            [WordPackage.cell("甲", "<w:gridSpan w:val=\"2000000000\"/>"), WordPackage.cell("1")]
        ])
        #expect(WordPackage(wide).refusal() == .limit(.tableColumns(500)))
        let negative = WordPackage.table([[WordPackage.cell("甲", "<w:gridSpan w:val=\"-3\"/>"), WordPackage.cell("1")]])
        #expect(try WordPackage(negative).read().outline == ["[甲@0 1@1]"])
    }

    @Test func `more text and paragraphs than any report has are refused`() {
        let many = String(repeating: WordPackage.paragraph("正文"), count: 20)
        #expect(WordPackage(many).refusal { $0.paragraphs = 19 } == .limit(.paragraphs(19)))
        #expect(WordPackage(many).refusal { $0.totalText = 119 } == .limit(.allText(119)))
        #expect(
            WordPackage(many).refusal { $0.paragraphText = 5 } == .limit(.text(part: Self.main, 5)))
    }

    @Test func `a package without a document is refused`() {
        #expect(throws: PackageError.otherContent) { try WordFile.read(TestPackage().bytes) }
        #expect(throws: PackageError.notPackage) { try WordFile.read(Array("一、总体情况".utf8)) }
    }

    @Test(arguments: [true, false])
    func `a file that ends early is refused`(_ isStored: Bool) throws {
        let bytes = isStored ? Self.rich.bytes : try DeflatedZip.bytes(Self.rich.entries)
        for count in stride(from: 0, to: bytes.count, by: 64) {
            #expect(throws: PackageError.self) { try WordFile.read(Array(bytes.prefix(count))) }
        }
    }

    @Test func `flipped bits in the XML do not crash, and leave sound grids`() {
        var generator = SplitMix64(seed: 17)
        var readings = 0
        for _ in 0..<1_000 {
            var entries = Self.rich.entries
            let index = Int.random(in: entries.indices, using: &generator)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: entries[index].content.indices, using: &generator)
                entries[index].content[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            }
            guard let document = try? WordFile.read(StoredZip.bytes(entries)) else { continue }
            readings += 1
            for grid in document.grids { #expect(grid.isSound) }
        }
        #expect(readings > 100)
    }

    @Test func `every refusal has words for documents`() {
        for error: PackageError in [.limit(.tableCells(5)), .otherContent, .oldFormat, .encrypted, .damagedArchive] {
            let message = error.message(.document)
            #expect(message.zh.contains(".docx") && message.en.contains(".docx"))
        }
    }
}
