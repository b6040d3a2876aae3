import Testing

@testable import OfficeReading

@Suite struct SheetCellsTests {
    private let sheet = "xl/worksheets/sheet1.xml"

    private func cells(_ rows: String) throws -> [String: CellContents] { try TestPackage(rows: rows).cells() }

    private func value(_ cell: String) throws -> CellContents.Value? {
        try TestPackage(rows: "<row>\(cell)</row>", texts: "<si><t>甲</t></si><si><t>乙</t></si>").value()
    }

    @Test(arguments: ["0", "-12", "+3", "0.1", ".5", "5.", "1E-3", "1.25e+10", "0.30000000000000004", "007"])
    func `a number keeps its digits`(_ digits: String) throws {
        #expect(try value("<c><v>\(digits)</v></c>") == .number(digits))
        #expect(try value("<c t=\"n\"><v>\n \(digits) </v></c>") == .number(digits))
    }

    @Test(arguments: ["nan", "INF", "1,000", "１", "1e", ".", "-", "1 2", "0x10", "1E+", "一"])
    func `what is not a number is text`(_ text: String) throws {
        #expect(try value("<c><v>\(text)</v></c>") == .text(text))
    }

    @Test(
        arguments: [
            ("<c t=\"s\"><v>1</v></c>", .text("乙")),
            ("<c t=\"str\"><v> _x0041_ </v></c>", .text(" A ")),
            ("<c t=\"str\"><v></v></c>", .text("")),
            ("<c t=\"b\"><v>1</v></c>", .boolean(true)),
            ("<c t=\"b\"><v>0</v></c>", .boolean(false)),
            ("<c t=\"b\"><v>true</v></c>", .boolean(true)),
            ("<c t=\"b\"><v>2</v></c>", .text("2")),
            ("<c t=\"e\"><v>#DIV/0!</v></c>", .error("#DIV/0!")),
            ("<c t=\"d\"><v>2024-01-31T00:00:00</v></c>", .text("2024-01-31T00:00:00")),
            ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 公开 </t></is></c>", .text(" 公开 ")),
            ("<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>公</t></r><r><t>开</t></r></is></c>", .text("公开")),
            ("<c t=\"inlineStr\"><is><t/></is></c>", .text("")),
        ] as [(String, CellContents.Value)])
    func `a value is read by its type`(_ cell: String, _ expected: CellContents.Value) throws {
        #expect(try value(cell) == expected)
    }

    @Test(
        arguments: [
            (14, "", .date("2023-07-08")), (57, "", .date("2023-07-08")), (2, "", .number("45115")),
            (164, "yyyy\"年\"m\"月\"", .date("2023-07-08")), (164, "[$-804]h:mm", .date("2023-07-08")),
            (164, "0.00\"mm\"", .number("45115")), (164, "[Red]#,##0\\d", .number("45115")),
            (164, "G/通用格式", .number("45115")),
            (164, "General;yyyy", .number("45115")),
        ] as [(Int, String, CellContents.Value)])
    func `a number that is shown as a date is a date`(_ format: Int, _ code: String, _ expected: CellContents.Value)
        throws
    {
        var package = TestPackage(rows: "<row><c s=\"1\"><v>45115</v></c><c><v>45115</v></c></row>")
        package.addStyles(
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>")
        #expect(try package.values() == ["A1": expected, "B1": .number("45115")])
    }

    @Test(arguments: [
        ("45115.5", "45115.5"), ("60", "60"), ("61", "1900-03-01"), ("2958465", "9999-12-31"), ("-1", "-1"),
    ])
    func `a date is shown as its day, and what is none as it is stored`(_ digits: String, _ text: String) {
        #expect(CellFormats.day(digits) == text)
    }

    @Test func `a workbook whose formats cannot be read keeps its numbers`() throws {
        var package = TestPackage(rows: "<row><c s=\"1\"><v>45115</v></c></row>")
        package.addStyles("<cellXfs><xf")
        #expect(try package.value() == .number("45115"))
    }

    @Test func `digits that are set apart do not run together with those beside them`() throws {
        for look in ["<vertAlign val=\"superscript\"/>", "<strike/>"] {
            let runs = "<r><t>785</t></r><r><rPr>\(look)</rPr><t>1</t></r>"
            #expect(try value("<c t=\"inlineStr\"><is>\(runs)</is></c>") == .text("785 1"))
        }
        #expect(
            try value("<c t=\"inlineStr\"><is><r><t>78</t></r><r><rPr><strike val=\"0\"/></rPr><t>5</t></r></is></c>")
                == .text("785"))
    }

    @Test(arguments: ["<c/>", "<c s=\"1\"></c>", "<c><v/></c>", "<c t=\"s\"><v></v></c>", "<c t=\"n\"><v> </v></c>"])
    func `a cell with a format only is not there`(_ cell: String) throws {
        #expect(try value(cell) == nil)
    }

    @Test(arguments: ["2", "-1", "x", "1.0", "99999999999999999999"])
    func `a reference to a text that is not there is refused`(_ number: String) {
        let package = TestPackage(
            rows: "<row><c t=\"s\"><v>\(number)</v></c></row>", texts: "<si><t>甲</t></si><si><t>乙</t></si>")
        #expect(package.refusal() == .part(sheet, .invalidContent(line: 1)))
    }

    @Test(arguments: [
        "<c><v>1</v><v>2</v></c>", "<c><v>1</v><v>1</v></c>", "<c><v></v><v>2</v></c>", "<c><v>1<v>2</v></v></c>",
        "<c><v><v>1</v></v></c>", "<c><v>1<x/>2</v></c>", "<c><f>A2</f><f>A3</f><v>1</v></c>",
        "<c><f>A2<f>A3</f></f></c>",
        "<c t=\"inlineStr\"><is><t>甲</t></is><v>1</v></c>", "<c t=\"inlineStr\"><v>1</v><is><t>甲</t></is></c>",
        "<c t=\"inlineStr\"><is><t>甲</t></is><is><t>乙</t></is></c>",
        "<c t=\"inlineStr\"><is><t>甲</t><t>乙</t></is></c>", "<c t=\"inlineStr\"><is><t>甲<t>乙</t></t></is></c>",
        "<c t=\"inlineStr\"><is><r><t>甲</t><t>乙</t></r></is></c>", "<c><c><v>1</v></c></c>", "<v>1</v>",
        "<row><c><v>1</v></c></row>", "<c><v>1</v><y:v xmlns:y=\"urn:y\">2</y:v></c>",
    ])
    func `a cell that holds two things, or holds them in the wrong place, is refused`(_ cell: String) {
        let package = TestPackage(rows: "<row>\(cell)</row>")
        #expect(package.refusal() == .part(sheet, .invalidContent(line: 1)))
    }

    @Test func `what else a cell contains is skipped`() throws {
        #expect(try value("<c><f>A2</f><v>1</v><extLst><ext><x>5</x></ext></extLst></c>") == .number("1"))
    }

    @Test func `a second set of rows is refused`() {
        let twice = TestPackage.sheet("<row><c><v>1</v></c></row>").replacing(
            "</worksheet>", with: "<sheetData><row><c><v>2</v></c></row></sheetData></worksheet>")
        #expect(TestPackage(sheet: twice).refusal() == .part(sheet, .invalidContent(line: 1)))
    }

    @Test func `without places, rows and cells follow each other`() throws {
        let rows = """
            <row><c><v>1</v></c><c/><c><v>3</v></c></row>
            <row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row>
            <row><c><v>6</v></c></row>
            """
        #expect(
            try TestPackage(rows: rows).values()
                == [
                    "A1": .number("1"), "C1": .number("3"), "C5": .number("4"), "D5": .number("5"), "A6": .number("6"),
                ])
    }

    @Test func `formulas are read as stored`() throws {
        let rows = """
            <row r="1">
            <c r="A1"><f>SUM(B1:B2)&amp;"x"</f><v>3</v></c>
            <c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>6</v></c>
            <c r="C1"><f t="array" ref="C1:C2">{1;2}</f><v>1</v></c>
            <c r="D1"><f>1/0</f></c>
            <c r="E1" t="str"><f>""</f><v></v></c>
            </row>
            <row r="2"><c r="B2"><f t="shared" si="0"/><v>8</v></c><c r="C2"><v>2</v></c></row>
            """
        #expect(
            try cells(rows)
                == [
                    "A1": CellContents(value: .number("3"), formula: "SUM(B1:B2)&\"x\""),
                    "B1": CellContents(value: .number("6"), formula: "A1*2"),
                    "C1": CellContents(value: .number("1"), formula: "{1;2}"),
                    "D1": CellContents(value: .empty, formula: "1/0"),
                    "E1": CellContents(value: .text(""), formula: "\"\""),
                    "B2": CellContents(value: .number("8"), formula: ""),
                    "C2": CellContents(value: .number("2"), formula: nil),
                ])
    }

    @Test func `prefixes and other namespaces do not matter`() throws {
        let sheet = """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:y="urn:y">
            <x:sheetPr/><x:sheetData><x:row y:spans="1"><x:c><x:extLst><x:v>0</x:v></x:extLst><x:v>7</x:v></x:c></x:row></x:sheetData>
            <x:extLst><x:sheetData><x:row/></x:sheetData></x:extLst></x:worksheet>
            """
        #expect(try TestPackage(sheet: sheet).values() == ["A1": .number("7")])
    }

    @Test(arguments: [
        "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"1048577\"/>", "<row><c r=\"XFE1\"><v>1</v></c></row>",
        "<row><c r=\"1\"/></row>", "<row r=\"1048576\"/><row><c><v>1</v></c></row>",
        "<row><c r=\"XFD1\"/><c><v>1</v></c></row>", "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
    ])
    func `a place that cannot be is refused`(_ rows: String) {
        #expect(TestPackage(rows: rows).refusal() == .part(sheet, .invalidContent(line: 1)))
    }

    @Test func `the last place of a sheet can be`() throws {
        let rows = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(try TestPackage(rows: rows).values() == ["XFD1048576": .number("1")])
    }
}

@Suite struct SheetCellsLimitTests {
    private let sheet = "xl/worksheets/sheet1.xml"

    @Test func `cells with content are counted`() {
        let package = TestPackage(rows: "<row><c/><c><v>1</v></c><c><f>1</f></c><c><v>3</v></c></row>")
        #expect(package.refusal { $0.cells = 3 } == nil)
        #expect(package.refusal { $0.cells = 2 } == .limit(.cells(2)))
    }

    @Test(arguments: [
        "<c t=\"str\"><v>公开吗</v></c>", "<c><f>12345678</f></c>", "<c t=\"inlineStr\"><is><t>公开吗</t></is></c>",
        "<c t=\"inlineStr\"><is><r><t>公</t></r><r><t>开吗</t></r></is></c>",
    ])
    func `the text of one cell is limited`(_ cell: String) {
        let package = TestPackage(rows: "<row>\(cell)</row>")
        #expect(package.refusal { $0.cellText = 9 } == nil)
        #expect(package.refusal { $0.cellText = 7 } == .limit(.text(part: sheet, 7)))
    }

    @Test func `a shared text counts in each cell that has it`() {
        let cell = "<c t=\"s\"><v>0</v></c>"
        let package = TestPackage(rows: "<row>\(cell)\(cell)</row>", texts: "<si><t>公开吗</t></si>")
        #expect(package.refusal { $0.totalText = 18 } == nil)
        #expect(package.refusal { $0.totalText = 17 } == .limit(.totalText(17)))
    }
}
