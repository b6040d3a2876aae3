import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct SheetPageTests {
    private func page(_ setup: PageSetup) throws -> (sheet: WrittenSheet, names: [String: String]) {
        let file = ScratchFile()
        let workbook = try Workbook(path: file.path)
        try workbook.addSheet("表").setUpPage(setup)
        try workbook.close()
        let written = try WrittenWorkbook(file)
        return (try written[sheet: "表"], try written.definedNames)
    }

    @Test(arguments: [PageOrientation.portrait, .landscape])
    func `a page is A4 with the margins of official documents, one page wide`(_ orientation: PageOrientation) throws {
        let sheet = try page(PageSetup(orientation: orientation, title: "年报")).sheet.markup
        let set = try #require(sheet["pageSetup"])
        #expect(set.attributes["paperSize"] == "9" && set.attributes["fitToHeight"] == "0")
        #expect(set.attributes["orientation"] == (orientation == .portrait ? "portrait" : "landscape"))
        #expect(set.attributes["fitToWidth"] == nil, "one page is what Excel does without a number")
        let margins = try ["top", "left", "right", "bottom"].map { name in
            try #require(sheet["pageMargins"]?.number(name)) * 25.4
        }
        #expect(zip(margins, [37, 28, 26, 35]).allSatisfy { abs($0 - $1) < 0.1 })
        #expect(sheet["printOptions"]?.attributes["horizontalCentered"] == "1")
    }

    @Test func `a sheet with page breaks is printed in its own size`() throws {
        let setup = PageSetup(paper: .a3, title: "底稿", scale: 61, breaks: [4, 9], columnBreaks: [3])
        let sheet = try page(setup).sheet.markup
        let set = try #require(sheet["pageSetup"])
        #expect(set.attributes["paperSize"] == "8" && set.attributes["scale"] == "61")
        #expect(set.attributes["fitToHeight"] == nil && sheet["printOptions"] == nil)
        #expect(sheet["rowBreaks"]?.children.map { $0.attributes["id"] } == ["4", "9"])
        #expect(sheet["colBreaks"]?.children.map { $0.attributes["id"] } == ["3"])
    }

    @Test(arguments: [("青石县年报", "青石县年报"), ("A&B", "A&&B"), (String(repeating: "长", count: 300), nil)])
    func `the title is above every page and the page's number below`(_ title: String, shown: String?) throws {
        let texts = try page(PageSetup(title: title)).sheet.markup["headerFooter"]
        let header = try #require(texts?["oddHeader"]?.text)
        #expect(header.hasPrefix("&C&9&\"宋体\"") && header.utf16.count <= 255)
        #expect(header.hasSuffix(shown ?? String(repeating: "长", count: 120)))
        #expect(texts?["oddFooter"]?.text.contains("&P") == true)
    }

    @Test(arguments: [(0, 0, nil), (3, 0, "表!$1:$3"), (0, 2, "表!$A:$B"), (2, 1, "表!$A:$A,表!$1:$2")])
    func `rows and columns are repeated on each page`(_ rows: Int, columns: Int, expected: String?) throws {
        let setup = PageSetup(title: "年报", repeatedRows: rows, repeatedColumns: columns)
        let titles = try page(setup).names["_xlnm.Print_Titles@0"]
        #expect(titles?.filter { $0 != "'" } == expected)
    }
}
