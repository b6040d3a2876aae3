import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct SheetDocumentTests {
    private static func text(_ place: String, _ text: String) -> String {
        "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private static func number(_ place: String, _ digits: String) -> String { "<c r=\"\(place)\"><v>\(digits)</v></c>" }

    private func document(_ rows: [String], merges: [String] = []) throws -> SourceDocument {
        let lines = rows.map { "<row>\($0)</row>" }.joined()
        let areas = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let sheet =
            "<worksheet xmlns=\"\(TestPackage.mainNamespace)\"><sheetData>\(lines)</sheetData><mergeCells>\(areas)</mergeCells>"
            + "</worksheet>"
        return try TestPackage(sheet: sheet).read().document()
    }

    @Test func `rows that belong together are a grid, and lines above and below it are paragraphs`() throws {
        let document = try document(
            [
                Self.text("A1", "三、收到"), Self.text("A2", "项目") + Self.text("B2", "申请人"),
                Self.text("B3", "自然人") + Self.text("C3", "其他"),
                Self.text("A4", "新收") + Self.number("B4", "3"), Self.text("A5", "注：无"), Self.text("A7", "四、其他"),
            ], merges: ["A2:A3", "B2:C2", "A1:C1"])
        #expect(document.outline == ["三、收到", "[项目@0×2×1 申请人@1×1×2 / 自然人@1 其他@2 / 新收@0 3@1 @2]", "注：无", "四、其他"])
        let grid = try #require(document.grids.first)
        #expect(grid.isSound)
        #expect(grid.cells.last?.place == .sheet("表", reference: "C4"))
        #expect(grid.place == .sheet("表", reference: "A2:C4"))
    }

    @Test func `a sheet of text is paragraphs, a line each`() throws {
        let document = try document([Self.text("A1", "一、总体情况"), Self.text("A2", "第一段。\n第二段。")])
        #expect(document.outline == ["一、总体情况", "第一段。", "第二段。"])
        let places: [FindingPlace] = document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.place
        }
        #expect(places == ["A1", "A2", "A2"].map { .sheet("表", reference: $0) })
    }

    @Test(arguments: [
        ("25.100000000000001", "25.1"), ("0.30000000000000004", "0.3"), ("12", "12"), ("1E-3", "0.001"), ("-3", "-3"),
        ("123456789012345", "123456789012345"), ("1.5E2", "150"), ("0", "0"), ("98765.432100000003", "98765.4321"),
    ])
    func `numbers are as they show`(_ stored: String, _ shown: String) throws {
        let document = try document([Self.text("A1", "甲") + Self.number("B1", stored)])
        #expect(document.outline == ["[甲@0 \(shown)@1]"])
    }

    @Test func `formulas count by their values, with a note`() throws {
        let cells = "<c r=\"B1\"><f>1+2</f><v>3</v></c><c r=\"C1\"><f>A1</f></c>"
        let document = try document([Self.text("A1", "甲") + cells])
        #expect(document.outline == ["[甲@0 3@1]"])
        #expect(
            document.englishNotes.contains("1 cells are formulas")
                && document.englishNotes.contains("1 formulas were saved"))
    }

    @Test func `hidden sheets are noted and not read`() throws {
        var package = TestPackage(rows: "<row>\(Self.text("A1", "甲"))</row>")
        package["xl/workbook.xml"] = TestPackage.workbook(
            "<sheet name=\"表\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>")
        let document = try package.read().document()
        #expect(document.blocks.isEmpty && document.englishNotes.contains("hidden sheets were not read: 表"))
    }

    @Test func `merged areas that overlap or are none leave a sound grid`() throws {
        let document = try document(
            [Self.text("A1", "甲") + Self.text("B1", "乙"), Self.text("A2", "丙") + Self.text("B2", "丁")],
            merges: ["A1:B2", "B1:B2", "A2:XFD1048576", "C1", "B1:A1", "错:误"])
        #expect(document.outline == ["[甲@0×2×2 / ]"] && document.grids[0].isSound)
    }

    @Test func `cells far apart in one table are refused`() throws {
        let rows = "<row r=\"1\">\(Self.text("A1", "甲"))\(Self.text("XFD1", "乙"))</row>"
        let far = (2...5).map { "<row r=\"\($0)\">\(Self.text("A\($0)", "甲"))\(Self.text("XFD\($0)", "乙"))</row>" }
            .joined()
        #expect(throws: PackageError.limit(.tableColumns(500))) { try TestPackage(rows: rows + far).read().document() }
    }
}
