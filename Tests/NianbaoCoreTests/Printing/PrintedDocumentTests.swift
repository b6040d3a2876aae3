import Testing

@testable import NianbaoCore

/// The document with one part of each kind, as both writers of text have it.
@Suite struct PrintedDocumentTests {
    static let grid = PrintedGrid(headers: ["项目", "更正前"], rows: [["新收", "3"], ["结转（上年）", ""]], description: "更正")

    private func plain(_ blocks: PrintedDocument.Block..., tables: PlainTextWriter.Tables = .aligned) -> String {
        PlainTextWriter.text(of: PrintedDocument(title: PrintedTitle("通知"), blocks: blocks), tables: tables)
    }

    @Test func `a document without parts is its title`() {
        #expect(plain() == "通知\n")
    }

    @Test(arguments: [(false, "通知\n"), (true, "通知（草稿）\n")])
    func `a draft says so in its title`(_ isDraft: Bool, _ text: String) {
        let document = PrintedDocument(title: PrintedTitle("通知", isDraft: isDraft), blocks: [])
        #expect(PlainTextWriter.text(of: document, tables: .tabbed) == text)
    }

    @Test func `parts are separated by an empty line`() {
        #expect(
            plain(.heading("一、版本", level: 1), .paragraph("说明。", .body), .lines(["某局", "年月日"], .signature))
                == "通知\n\n一、版本\n\n说明。\n\n某局\n年月日\n")
    }

    @Test func `quotes are indented and items marked or numbered`() {
        #expect(plain(.quote(["原文", "更正为"])) == "通知\n\n  原文\n  更正为\n")
        #expect(plain(.items(["甲", "乙"], isNumbered: false)) == "通知\n\n· 甲\n· 乙\n")
        #expect(plain(.items(["甲", "乙"], isNumbered: true)) == "通知\n\n1. 甲\n2. 乙\n")
    }

    @Test func `a table is aligned for readers, and has tabs for programs`() {
        #expect(plain(.grid(Self.grid)) == "通知\n\n项目          更正前\n新收          3\n结转（上年）\n")
        #expect(plain(.grid(Self.grid), tables: .tabbed) == "通知\n\n项目\t更正前\n新收\t3\n结转（上年）\t\n")
    }

    @Test func `a new page leaves no trace in a text`() {
        #expect(plain(.paragraph("甲", .body), .page(.landscape), .paragraph("乙", .body)) == "通知\n\n甲\n\n乙\n")
    }

    @Test func `a table of texts has one row of headers, and columns for its texts`() {
        #expect(Self.grid.grid.headRows == 1)
        #expect(Self.grid.grid.cells.map(\.role) == [.header, .header, .entry, .entry, .entry, .entry])
        #expect(Self.grid.grid.columnWidths == [12, 6])
    }

    @Test func `a short line with a number in brackets is a heading below the others`() {
        #expect(Paragraph("（一）主动公开").role == .subheading)
        #expect(Paragraph("（一）全年主动公开52条。").role == .body)
    }
}
