import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct SheetDocumentTests {
    private static func text(_ place: String, _ text: String) -> String {
        "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private static func number(_ place: String, _ digits: String) -> String { "<c r=\"\(place)\"><v>\(digits)</v></c>" }

    /// - Parameters:
    ///   - hidden: The indices of hidden rows.
    ///   - columns: What is inside `cols`.
    private func document(
        _ rows: [String], merges: [String] = [], hidden: Set<Int> = [], columns: String = ""
    ) throws -> SourceDocument {
        let lines = rows.enumerated().map { "<row\(hidden.contains($0) ? " hidden=\"1\"" : "")>\($1)</row>" }.joined()
        let areas = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let sheet =
            "<worksheet xmlns=\"\(TestPackage.mainNamespace)\"><cols>\(columns)</cols><sheetData>\(lines)</sheetData><mergeCells>\(areas)</mergeCells>"
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

    @Test func `hidden rows and columns are not read, and divide no table`() throws {
        let rows = [
            Self.text("A1", "项目") + Self.text("C1", "制发"), Self.text("A2", "规章") + Self.number("C2", "7004"),
            Self.text("A3", "规章") + Self.number("B3", "9") + Self.number("C3", "12"),
            Self.number("B4", "3"),
        ]
        let document = try document(
            rows, merges: ["A1:B1"], hidden: [1], columns: "<col min=\"2\" max=\"2\" hidden=\"1\"/>")
        #expect(document.outline == ["[项目@0 制发@1 / 规章@0 12@1]"])
        #expect(document.grids[0].cells.map(\.place) == ["A1", "C1", "A3", "C3"].map { .sheet("表", reference: $0) })
        #expect(document.englishNotes.contains("4 cells in hidden rows or columns"))
    }

    @Test func `what a merged cell shows is read although its first row is hidden`() throws {
        let rows = [
            Self.text("A1", "三") + Self.text("B1", "甲") + Self.number("C1", "1"),
            Self.text("B2", "乙") + Self.number("C2", "2"),
        ]
        #expect(try document(rows, merges: ["A1:A2"], hidden: [0]).outline == ["[三@0 乙@1 2@2]"])
    }

    private static let page = ["A1:C1", "A2:C2", "A5:C5"]

    private func page(beside cells: [Int: String]) throws -> SourceDocument {
        let rows = [
            Self.text("A1", "年报"), Self.text("A2", "一、总体情况"),
            Self.text("A3", "规章") + Self.number("B3", "1") + Self.number("C3", "2"),
            Self.text("A4", "文件") + Self.number("B4", "3") + Self.number("C4", "4"), Self.text("A5", "二、其他"),
        ]
        return try document(rows.enumerated().map { $1 + (cells[$0] ?? "") }, merges: Self.page)
    }

    @Test(arguments: [
        [1: text("D2", "审核人")], [0: number("D1", "5")], [2: number("F3", "5")],
        [0: text("D1", "核对"), 1: text("D2", "核对"), 2: text("D3", "核对"), 3: text("D4", "核对"), 4: text("D5", "核对")],
    ])
    func `what is beside the page is left out and named`(_ cells: [Int: String]) throws {
        let document = try page(beside: cells)
        #expect(document.outline == ["年报", "一、总体情况", "[规章@0 1@1 2@2 / 文件@0 3@1 4@2]", "二、其他"])
        #expect(document.englishNotes.contains("\(cells.count) cells to the right of the page"))
    }

    @Test(arguments: [[2: number("D3", "5")], [2: text("D3", "单位：万元")], [3: text("D4", "十二")]])
    func `a figure or a unit right beside a table is part of it`(_ cells: [Int: String]) throws {
        let document = try page(beside: cells)
        #expect(document.notes.isEmpty && document.grids[0].columnCount == 4)
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
