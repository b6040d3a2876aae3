import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct SheetTests {
    private func written(_ write: (Sheet, inout Workbook) throws -> Void) throws -> WrittenSheet {
        let file = ScratchFile()
        var workbook = try Workbook(path: file.path)
        try write(try workbook.addSheet("表"), &workbook)
        try workbook.close()
        return try WrittenWorkbook(file)[sheet: "表"]
    }

    /// What is thrown by an attempt on a sheet of an open workbook.
    private func refusal(_ attempt: (Sheet, Format) throws(WorkbookError) -> Void) throws -> WorkbookError? {
        var workbook = try Workbook(path: "/dev/null")
        let (sheet, format) = (try workbook.addSheet("表"), try workbook.format(CellStyle()))
        do throws(WorkbookError) {
            try attempt(sheet, format)
            return nil
        } catch {
            return error
        }
    }

    private static let beyond = CellReference.rowCount

    @Test func `a place outside any sheet is refused with the library's words, by everything that writes`() throws {
        let operations = [
            try refusal { sheet, format throws(WorkbookError) in
                try sheet.write("文", row: Self.beyond, column: 0, format)
            },
            try refusal { sheet, format throws(WorkbookError) in try sheet.write(1, row: Self.beyond, column: 0, format)
            },
            try refusal { sheet, format throws(WorkbookError) in
                try sheet.write(formula: "=1", cached: .number(1), row: Self.beyond, column: 0, format)
            },
            try refusal { sheet, format throws(WorkbookError) in
                try sheet.write(arrayFormula: "{=1}", cached: 1, row: Self.beyond, column: 0, format)
            },
            try refusal { sheet, format throws(WorkbookError) in
                try sheet.merge(CellArea(row: Self.beyond, column: 0, rows: 2), format)
            },
            try refusal { sheet, _ throws(WorkbookError) in try sheet.comment("注", row: Self.beyond, column: 0) },
            try refusal { sheet, _ throws(WorkbookError) in try sheet.setHeight(20, row: Self.beyond) },
            try refusal { sheet, _ throws(WorkbookError) in
                try sheet.filter(CellArea(row: Self.beyond, column: 0, rows: 2))
            },
            try refusal { sheet, format throws(WorkbookError) in
                try sheet.highlight([CellArea(row: Self.beyond, column: 0)], when: "=1", format)
            },
            try refusal { sheet, _ throws(WorkbookError) in
                try sheet.validate(CellArea(row: Self.beyond, column: 0), .decimal)
            },
        ]
        #expect(
            operations.map { $0?.operation } == [
                "worksheet_write_string", "worksheet_write_number", "worksheet_write_formula",
                "worksheet_write_array_formula_num", "worksheet_merge_range", "worksheet_write_comment",
                "worksheet_set_row", "worksheet_autofilter", "worksheet_conditional_format",
                "worksheet_data_validation",
            ])
        #expect(operations.allSatisfy { $0?.reason.isEmpty == false && $0?.systemCode == 0 })
    }

    @Test func `a text longer than a cell can hold is refused`() throws {
        let error = try refusal { sheet, format throws(WorkbookError) in
            try sheet.write(String(repeating: "年", count: 32_768), row: 0, column: 0, format)
        }
        #expect(error?.operation == "worksheet_write_string")
    }

    @Test func `widths and heights are those that were set, within Excel's limit`() throws {
        let sheet = try written { sheet, _ in
            try sheet.setWidths([10, 20])
            try sheet.setHeight(33, row: 1)
            try sheet.setHeight(1_000, row: 2)
        }
        #expect(sheet.widths.count == 2 && zip(sheet.widths, [10, 20]).allSatisfy { abs($0 - $1) < 0.8 })
        #expect(sheet.height(row: 0) == nil && sheet.height(row: 1) == 33 && sheet.height(row: 2) == 409)
    }

    @Test func `a row is as high as the longest of its texts needs`() throws {
        let sheet = try written { sheet, _ in
            try sheet.fit(row: 0, [("短", 20), ("", 5)])
            try sheet.fit(row: 1, [("短", 20), (String(repeating: "长", count: 19), 20)])
            try sheet.fit(row: 2, [])
        }
        // 38 characters and a tenth more need three lines of 19.
        #expect([0, 1, 2].map { sheet.height(row: $0) } == [18, 46, 18])
    }

    @Test func `one cell is not merged`() throws {
        let sheet = try written { sheet, workbook in
            try sheet.merge(CellArea(row: 0, column: 0), workbook.format(CellStyle()))
        }
        #expect(sheet.merges.isEmpty)
    }

    @Test func `a comment has its text and author`() throws {
        let sheet = try written { sheet, _ in try sheet.comment("备注 <1>", row: 2, column: 1) }
        #expect(sheet.comments.values.first == "备注 <1>" && sheet.comments.keys.first?.text == "B3")
        let author = Int(sheet.commentMarkup?["commentList"]?["comment"]?.number("authorId") ?? -1)
        #expect(sheet.commentMarkup?["authors"]?.children[author].text == "nianbao")
    }

    @Test func `several areas share one condition`() throws {
        let areas = [CellArea(row: 0, column: 0), CellArea(row: 2, column: 1, rows: 2)]
        let sheet = try written { sheet, workbook in
            try sheet.highlight(areas, when: "=A1>1", workbook.highlight(.wrong))
            try sheet.highlight([], when: "=A1>2", workbook.highlight(.wrong))
        }
        #expect(sheet.highlights.map(\.areas) == [areas] && sheet.highlights.map(\.formula) == ["A1>1"])
    }

    @Test func `an array formula goes over its range`() throws {
        let sheet = try written { sheet, workbook in
            try sheet.write(arrayFormula: "{=SUM(A2:A3)}", cached: 4, row: 0, column: 0, workbook.format(CellStyle()))
        }
        let formula = sheet.markup["sheetData"]?["row"]?["c"]?["f"]
        #expect(formula?.attributes["t"] == "array" && formula?.text == "SUM(A2:A3)")
        #expect(try sheet.text("A1") == "4")
    }

    @Test func `a protected sheet still lets rows, columns and filters be changed`() throws {
        let sheet = try written { sheet, _ in sheet.protect() }
        let protection = sheet.markup["sheetProtection"]
        #expect(sheet.isProtected && protection?.attributes["password"] == nil)
        #expect(["formatColumns", "formatRows", "autoFilter"].allSatisfy { protection?.attributes[$0] == "0" })
    }

    @Test func `frozen rows and columns stay in view`() throws {
        let sheet = try written { sheet, _ in sheet.freeze(rows: 3, columns: 2) }
        #expect(sheet.frozen.rows == 3 && sheet.frozen.columns == 2)
    }

    @Test func `equal styles are one format, and others their own`() throws {
        let sheet = try written { sheet, workbook in
            let styles = [
                CellStyle(), CellStyle(size: 9), CellStyle(), CellStyle(fill: .right), CellStyle(fill: .wrong),
            ]
            for (row, style) in styles.enumerated() {
                try sheet.write("文", row: row, column: 0, workbook.format(style))
            }
        }
        let looks = (0..<5).compactMap { sheet.cellLooks[CellReference(row: $0, column: 0)] }
        #expect(looks.map(\.size) == [11, 9, 11, 11, 11])
        #expect(looks.map(\.fill) == [nil, nil, nil, "E2EFDA", "C00000"])
        // The first is the library's own.
        #expect(sheet.looks.count == 5)
    }

    @Test(
        arguments: [
            (.center, "center", "center", 0), (.label, "left", "center", 1), (.left, "left", "center", 0),
            (.paragraph, "left", "top", 0),
        ] as [(CellStyle.Alignment, String, String, Int)])
    func `texts are aligned`(
        _ alignment: CellStyle.Alignment, horizontal: String, vertical: String, indent: Int
    ) throws {
        let sheet = try written { sheet, workbook in
            try sheet.write("文", row: 0, column: 0, workbook.format(CellStyle(alignment: alignment)))
        }
        let look = try #require(sheet.cellLooks.values.first)
        #expect([look.horizontal, look.vertical] == [horizontal, vertical] && look.indent == indent)
    }
}
