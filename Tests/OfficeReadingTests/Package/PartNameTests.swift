import Testing

@testable import OfficeReading

@Suite struct PartNameTests {
    @Test(arguments: [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("./a.xml", "xl/a.xml"), ("../a.xml", "a.xml"), ("../xl/b/../a.xml", "xl/a.xml"), ("../../../a.xml", "a.xml"),
        ("//a.xml", "a.xml"), ("", "xl"),
    ])
    func `a target is resolved against the folder of its source`(_ target: String, _ path: String) {
        #expect(PartName(target: target, of: PartName(entry: "xl/workbook.xml")).path == path)
    }

    @Test func `a target of the package is resolved against its root`() {
        #expect(PartName(target: "xl/workbook.xml", of: nil).path == "xl/workbook.xml")
    }

    @Test func `an entry with backslashes or a leading slash is the same part`() {
        #expect(PartName(entry: "\\XL\\Workbook.xml").key == PartName(entry: "/xl/workbook.xml").key)
    }

    @Test(arguments: [("xl/workbook.xml", "xl/_rels/workbook.xml.rels"), ("book.xml", "_rels/book.xml.rels")])
    func `relationships lie beside the part`(_ part: String, _ relationships: String) {
        #expect(PartName(entry: part).relationships.path == relationships)
    }
}
