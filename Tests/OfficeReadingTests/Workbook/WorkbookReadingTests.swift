import Testing

@testable import OfficeReading

@Suite struct OfficeReadingTests {
    @Test func `sheets are in workbook order with their names and whether they are hidden`() throws {
        var package = TestPackage(rows: "<row><c><v>7</v></c></row>")
        package["xl/workbook.xml"] = TestPackage.workbook(
            """
            <sheet name="乙" sheetId="9" r:id="rId3" state="visible"/><sheet name="甲&amp;_x0041_" sheetId="2" r:id="rId1"/>
            <sheet name="图" sheetId="3" r:id="rId4" state="hidden"/><sheet name="丁" sheetId="4" r:id="rId1" state="veryHidden"/>
            """)
        package["xl/_rels/workbook.xml.rels"] = TestPackage.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId3", "worksheet", "/XL/other.xml"),
            ("rId4", "chartsheet", "chartsheets/none.xml"),
        ])
        package["xl/other.xml"] = TestPackage.sheet("<row><c><v>8</v></c></row>")
        let contents = try package.read()
        #expect(contents.sheets.map(\.name) == ["乙", "甲&A", "图", "丁"])
        #expect(contents.sheets.map(\.isHidden) == [false, false, true, true])
        #expect(
            contents.sheets.map { $0.cells.values.map(\.value) } == [
                [.number("8")], [.number("7")], [], [.number("7")],
            ])
        #expect(contents[sheet: "图"]?.isHidden == true)
        #expect(contents[sheet: "戊"] == nil)
    }

    @Test func `a sheet that is to be ignored is there and costs nothing`() throws {
        let package = TestPackage(sheet: "<this is no XML")
        #expect(throws: PackageError.self) { try package.read() }
        let contents = try WorkbookContents.read(package.bytes, ignoring: ["表"])
        #expect(contents.sheets.map(\.name) == ["表"])
        #expect(contents[sheet: "表"]?.cells.isEmpty == true)
    }

    @Test func `the workbook part is found by its relationship`() throws {
        var package = TestPackage(rows: "<row><c><v>7</v></c></row>")
        package["_rels/.rels"] = TestPackage.relationships([
            ("rId7", "extended-properties", "docProps/app.xml"), ("rId1", "officeDocument", "/book/main.xml"),
        ])
        package["book/main.xml"] = package["xl/workbook.xml"]
        package["xl/workbook.xml"] = nil
        package["book/_rels/main.xml.rels"] = TestPackage.relationships([
            ("rId1", "worksheet", "../xl/worksheets/sheet1.xml")
        ])
        #expect(try package.value() == .number("7"))
    }

    @Test func `the strict format is read`() throws {
        var package = TestPackage(rows: "<row><c><v>7</v></c></row>")
        for part in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"] {
            package[part] = package[part]?
                .replacing(TestPackage.officeNamespace, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replacing(TestPackage.mainNamespace, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        }
        #expect(try package.value() == .number("7"))
    }

    @Test func `an external target is not followed`() {
        var package = TestPackage()
        package["_rels/.rels"] = package["_rels/.rels"]?.replacing("Target=", with: "TargetMode=\"External\" Target=")
        #expect(package.refusal() == .otherContent)
    }

    @Test(arguments: [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
    ])
    func `a part that is missing is named`(_ part: String) {
        var package = TestPackage(rows: "", texts: "")
        package[part] = nil
        #expect(package.refusal() == .part(part, .missing))
    }

    @Test(arguments: [
        "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
    ])
    func `a part that is not well-formed is named`(_ part: String) {
        var package = TestPackage(rows: "", texts: "")
        package[part] = package[part].map { "\n" + $0.dropLast() }
        #expect(package.refusal() == .part(part, .notWellFormed(line: 2)))
    }

    @Test func `a sheet without a relationship is refused`() {
        var package = TestPackage()
        for sheet in [
            "<sheet name=\"表\" sheetId=\"1\"/>", "<sheet sheetId=\"1\" r:id=\"rId1\"/>",
            "<sheet name=\"表\" r:id=\"x\"/>",
        ] {
            package["xl/workbook.xml"] = TestPackage.workbook(sheet)
            #expect(package.refusal() == .part("xl/workbook.xml", .invalidContent(line: 1)))
        }
    }

    @Test func `too many sheets are refused`() {
        var package = TestPackage()
        let sheets = ["甲", "乙", "丙"].map { "<sheet name=\"\($0)\" sheetId=\"1\" r:id=\"rId1\"/>" }
        package["xl/workbook.xml"] = TestPackage.workbook(sheets.joined())
        #expect(package.refusal { $0.sheets = 3 } == nil)
        #expect(package.refusal { $0.sheets = 2 } == .limit(.sheets(2)))
    }

    @Test(arguments: [("申请", "申请"), ("Sheet", "sHEET"), ("A_x0042_", "ab")])
    func `two sheets of one name are refused`(_ first: String, _ second: String) {
        var package = TestPackage()
        package["xl/workbook.xml"] = TestPackage.workbook(
            [first, "表", second].map { "<sheet name=\"\($0)\" sheetId=\"1\" r:id=\"rId1\"/>" }.joined())
        #expect(package.refusal() == .sameSheetName(second))
    }

    @Test func `sheets of different names are not`() throws {
        var package = TestPackage()
        package["xl/workbook.xml"] = TestPackage.workbook(
            ["表1", "表 1", "表１"].map { "<sheet name=\"\($0)\" sheetId=\"1\" r:id=\"rId1\"/>" }.joined())
        #expect(try package.read().sheets.count == 3)
    }

    @Test func `a second list of sheets is refused`() {
        var package = TestPackage()
        package["xl/workbook.xml"] = package["xl/workbook.xml"]?.replacing(
            "</workbook>", with: "<sheets><sheet name=\"乙\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>")
        #expect(package.refusal() == .part("xl/workbook.xml", .invalidContent(line: 1)))
    }

    @Test func `relationships that leave open which part is meant are refused`() {
        for (part, line) in [("_rels/.rels", "officeDocument"), ("xl/_rels/workbook.xml.rels", "sharedStrings")] {
            for id in ["rId1", "rId9"] {
                var package = TestPackage(rows: "", texts: "")
                package[part] = package[part]?.replacing(
                    "</Relationships>",
                    with: "<Relationship Id=\"\(id)\" Type=\"\(TestPackage.officeNamespace)/\(line)\" Target=\"x\"/>"
                        + "</Relationships>")
                #expect(package.refusal() == .part(part, .invalidContent(line: 1)))
            }
        }
    }

    @Test func `another document in the same packing is no workbook`() {
        var package = TestPackage()
        package["xl/workbook.xml"] = "<w:document xmlns:w=\"urn:w\"><w:body/></w:document>"
        #expect(package.refusal() == .otherContent)
    }

    @Test func `a binary workbook is reported as one`() {
        var package = TestPackage()
        package["_rels/.rels"] = TestPackage.relationships([("rId1", "officeDocument", "xl/workbook.bin")])
        #expect(package.refusal() == .binaryWorkbook)
    }

    @Test func `an OpenDocument file is reported as one`() {
        let names = ["mimetype", "content.xml", "META-INF/manifest.xml"]
        let bytes = StoredZip.bytes(names.map { StoredZip.Entry(name: $0, content: []) })
        #expect(throws: PackageError.openDocument) { try WorkbookContents.read(bytes) }
    }
}
