import Testing

@testable import OfficeReading

@Suite struct SharedTextsTests {
    private let row = "<row><c t=\"s\"><v>0</v></c></row>"

    @Test(arguments: [
        ("<si><t>公开</t></si>", "公开"),
        ("<si><t xml:space=\"preserve\"> 公开\n</t></si>", " 公开\n"),
        ("<si><r><t>公</t></r><r><rPr><sz val=\"9\"/></rPr><t>开</t></r></si>", "公开"),
        ("<si><t>公开</t><rPh sb=\"0\" eb=\"2\"><t>gongkai</t></rPh><phoneticPr fontId=\"1\"/></si>", "公开"),
        ("<si><t>_x000D_</t></si>", "\r"),
        ("<si><r><t>_x00</t></r><r><t>0D_</t></r></si>", "_x000D_"),
        ("<si><t></t></si>", ""), ("<si/>", ""), ("<other/><si><t>公开</t></si>", "公开"),
    ])
    func `a shared text is that of its runs`(_ items: String, _ text: String) throws {
        #expect(try TestPackage(rows: row, texts: items).value() == .text(text))
    }

    @Test(arguments: [
        "<si><t>公开</t><t>申请</t></si>", "<si><t>公<t>开</t></t></si>", "<si><r><t>公</t><t>开</t></r></si>",
    ])
    func `a text that is there twice is refused`(_ items: String) {
        let package = TestPackage(rows: row, texts: items)
        #expect(package.refusal() == .part("xl/sharedStrings.xml", .invalidContent(line: 1)))
    }

    @Test func `shared texts are limited in number and size`() {
        let package = TestPackage(rows: "", texts: "<si><t>公</t></si><si/><si><t>开</t></si>")
        #expect(package.refusal { ($0.cells, $0.totalText) = (3, 6) } == nil)
        #expect(package.refusal { $0.cells = 2 } == .limit(.sharedTexts(2)))
        #expect(package.refusal { $0.totalText = 5 } == .limit(.totalText(5)))
    }
}
