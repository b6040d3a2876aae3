import NianbaoCore
import OfficeReading
import SeededRandom
import Testing

@testable import NianbaoXLSX

@Suite struct NarrativeSheetTests {
    private func report(_ edition: TestForm, preamble: String = "", _ text: String) throws -> CompletedReport {
        var report = try edition.zeros()
        report.preamble = TestForm.narrative(preamble, 0)
        report.narratives[0] = TestForm.narrative(text, 1)
        return CompletedReport(report)
    }

    @Test(arguments: TestForm.allCases)
    func `the first sheet has title, preamble, heading and paragraphs, one in a row, and indented`(
        _ edition: TestForm
    ) throws {
        let report = try report(edition, preamble: "根据条例编制。\n数据截至年底。", "（一）概况\n全年平稳。")
        let sheet = try WrittenWorkbook(of: report)[sheet: "总体情况"]
        let texts = (0..<8).map { sheet.text(CellReference(row: $0, column: 0)) }
        #expect(
            texts == [
                report.stated.title, "　　根据条例编制。", "　　数据截至年底。", "", "", "　　一、总体情况", "　　（一）概况", "　　全年平稳。",
            ])
        #expect(sheet.contents.cells.count == 6)
    }

    @Test func `title, headings and paragraphs look as a document of an organ does`() throws {
        let report = try report(.of2021, "（一）概况\n全年平稳。")
        let looks = try WrittenWorkbook(of: report)[sheet: "总体情况"].cellLooks
        let rows = [0, 3, 4, 5].compactMap { looks[CellReference(row: $0, column: 0)] }
        try #require(rows.count == 4)
        #expect(rows.map(\.font) == ["宋体", "黑体", "楷体", "仿宋"])
        #expect(rows.map(\.size) == [18, 16, 16, 16])
        #expect(rows.map(\.isBold) == [true, false, false, false])
        #expect(rows.map(\.isLocked) == [true, true, false, false])
        #expect(rows.map(\.horizontal) == ["center", "left", "left", "left"])
        #expect(rows[3].vertical == "top" && rows.allSatisfy { $0.wraps && !$0.hasBorder })
    }

    @Test func `a section without text has an empty cell to write in`() throws {
        let sheet = try WrittenWorkbook(of: try report(.of2021, ""))[sheet: "总体情况"]
        let place = try #require(CellReference("A5"))
        #expect(sheet.contents.cells[place] == nil && sheet.cellLooks[place]?.isLocked == false)
    }

    @Test func `below each text there are unlocked rows for more`() throws {
        let sheet = try WrittenWorkbook(of: try report(.of2021, preamble: "导语。", "一段。\n二段。"))[sheet: "总体情况"]
        let spare = (0..<40).filter { row in
            let place = CellReference(row: row, column: 0)
            return sheet.contents.cells[place] == nil && sheet.cellLooks[place]?.isLocked == false
        }
        #expect(spare == [2, 3] + Array(7..<17))
    }

    @Test func `a row grows with what is written in it, and merged rows are high enough for their text`() throws {
        let long = String(repeating: "年", count: 1_000)
        let sheet = try WrittenWorkbook(of: try report(.of2021, "短。\n\(long)"))[sheet: "总体情况"]
        let merged = try sheet.area(of: #require(CellReference("A6")))
        #expect(!merged.isSingle)
        for row in sheet.markup["sheetData"]?.children ?? [] {
            let isMerged = merged.top...merged.bottom ~= Int(row.number("r") ?? 0) - 1
            let hasText = sheet.text(CellReference(row: Int(row.number("r") ?? 0) - 1, column: 0)) != "" || isMerged
            #expect((row.number("ht") != nil) == hasText && (row.attributes["customHeight"] == "1") == isMerged)
            #expect(row.attributes["collapsed"] == nil)
        }
    }

    @Test(arguments: [100, 1_000, 5_000, 30_000])
    func `a long paragraph is in rows merged to one cell, high enough for its lines`(_ count: Int) throws {
        let text = String(repeating: "年", count: count)
        let sheet = try WrittenWorkbook(of: try report(.of2021, text))[sheet: "总体情况"]
        let place = try #require(CellReference("A5"))
        let area = sheet.area(of: place)
        let heights = (area.top...area.bottom).compactMap { sheet.height(row: $0) }
        #expect(sheet.text(place) == "　　" + text)
        #expect(heights.allSatisfy { $0 <= 409 } && heights.count == area.bottom - area.top + 1)
        // A Chinese character of 16 points is 21.3 pixels wide, so 27 fit into 72 characters of eight pixels.
        #expect(heights.reduce(0, +) >= (Double(count + 2) / 27).rounded(.up) * 22)
    }

    @Test func `a paragraph longer than a cell can hold goes on in the next cell`() throws {
        let text = String(repeating: "公开_x0041_信息", count: 5_000)
        let sheet = try WrittenWorkbook(of: try report(.of2021, text))[sheet: "总体情况"]
        let pieces = sheet.contents.cells.keys.filter { $0.row >= 4 }.sorted().map { sheet.text($0) }
        #expect(pieces.count > 1 && pieces.joined() == "　　" + text)
    }

    @Test(arguments: 1...30)
    func `no heading is the last line of a page`(_ lines: Int) throws {
        let body = (0..<lines).map { _ in "一行。" }
        let text = body + ["（一）概况", "一行。"] + body + ["（二）其他", String(repeating: "年", count: 200)] + body
        let sheet = try WrittenWorkbook(of: try report(.of2021, text.joined(separator: "\n")))[sheet: "总体情况"]
        let breaks = Set(sheet.markup["rowBreaks"]?.children.compactMap { $0.number("id").map { Int($0) } } ?? [])
        let rows = (0..<text.count + 4).map { row in
            (
                isHeading: sheet.text(CellReference(row: row, column: 0)).hasPrefix("　　（"),
                height: sheet.height(row: row) ?? 15
            )
        }
        var (position, pages) = (0.0, 1)
        for (row, line) in rows.enumerated() {
            // 225 mm.
            if breaks.contains(row) || position + line.height > 637.8 {
                #expect(row == 0 || !rows[row - 1].isHeading, "row \(row)")
                (position, pages) = (0, pages + 1)
            }
            position += line.height
        }
        #expect(breaks.count <= pages)
        #expect(sheet.markup["pageSetup"]?.attributes["fitToHeight"] == (breaks.isEmpty ? "0" : nil))
    }

    // MARK: Pieces

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `pieces make up the text and none is too long`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let letters = ["公", "_", "x", "𠮷", "e\u{301}", "👨‍👩‍👧", " "]
        let text = (0..<Int.random(in: 0...200, using: &generator)).map { _ in generator.pick(letters) }.joined()
        let limit = Int.random(in: 12...40, using: &generator)
        let pieces = text.pieces(ofUTF16: limit)
        #expect(pieces.joined() == text)
        #expect(pieces.allSatisfy { String($0).workbookText.utf16.count <= limit })
        #expect(text.isEmpty ? pieces == [""] : pieces.allSatisfy { !$0.isEmpty })
    }

    @Test func `a text that fits is one piece`() {
        #expect("公开".pieces(ofUTF16: 2) == ["公开"])
        #expect("公开信".pieces(ofUTF16: 2) == ["公开", "信"])
    }

    @Test func `a letter with more marks than a cell can hold is cut between them`() {
        let letter = "e" + String(repeating: "\u{301}", count: 50)
        let pieces = ("甲" + letter + "乙").pieces(ofUTF16: 20)
        #expect(pieces.map { $0.utf16.count } == [1, 20, 20, 11, 1])
        #expect(Array(pieces.joined().unicodeScalars) == Array(("甲" + letter + "乙").unicodeScalars))
    }
}
