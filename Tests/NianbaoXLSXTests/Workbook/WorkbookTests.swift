import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

/// What is written with `Workbook` and `Sheet`, read back.
@Suite struct WorkbookTests {
    private func contents(
        _ write: (Sheet, Format) throws -> Void
    ) throws -> [CellReference: CellContents] {
        let file = ScratchFile()
        var workbook = try Workbook(path: file.path)
        let format = try workbook.format(CellStyle())
        try write(try workbook.addSheet("表"), format)
        try workbook.close()
        return try WorkbookContents.read(file.bytes).sheets[0].cells
    }

    @Test(arguments: ["公开", "=1+1", "_x0041_", "__x0041_", "<&>\"'", " 前后 ", "一\n二", "𠮷", "00", "a\tb"])
    func `a text is the same in the workbook`(_ text: String) throws {
        let cells = try contents { sheet, format in try sheet.write(text, row: 3, column: 27, format) }
        let place = try #require(CellReference("AB4"))
        #expect(cells == [place: CellContents(value: .text(text), formula: nil)])
    }

    @Test(arguments: [0, -8, 12, 0.1, 1832.55, 9_007_199_254_740_992, 9_007_199_254.740993])
    func `a number is the same in the workbook`(_ number: Double) throws {
        let cells = try contents { sheet, format in try sheet.write(number, row: 0, column: 0, format) }
        guard case .number(let digits)? = cells.values.first?.value else {
            Issue.record("\(cells)")
            return
        }
        #expect(Double(digits) == number && cells.count == 1)
    }

    @Test func `a formula is stored with the value it has now`() throws {
        let cells = try contents { sheet, format in
            try sheet.write(formula: "=SUM(A2:A3)", cached: .number(7), row: 0, column: 0, format)
            try sheet.write(formula: "=IF(A2=\"\",\"\",1)", cached: .text("空"), row: 0, column: 1, format)
        }
        #expect(cells[CellReference(row: 0, column: 0)] == CellContents(value: .number("7"), formula: "SUM(A2:A3)"))
        #expect(
            cells[CellReference(row: 0, column: 1)] == CellContents(value: .text("空"), formula: "IF(A2=\"\",\"\",1)"))
    }

    @Test func `merged cells have one content`() throws {
        let cells = try contents { sheet, format in
            try sheet.merge(CellArea(row: 0, column: 0, rows: 2, columns: 3), format)
            try sheet.write("合并", row: 0, column: 0, format)
        }
        #expect(cells == [CellReference(row: 0, column: 0): CellContents(value: .text("合并"), formula: nil)])
    }

    @Test(arguments: ["", "[申请]", "一个名字比三十一个字还要长的工作表，Excel 打不开它，所以不能写"])
    func `a sheet's name that Excel refuses is refused`(_ name: String) throws {
        let file = ScratchFile()
        let workbook = try Workbook(path: file.path)
        #expect(throws: WorkbookError.self) { _ = try workbook.addSheet(name) }
    }

    @Test func `a file that cannot be made is an error with the system's number`() throws {
        let workbook = try Workbook(path: "/nonexistent/a.xlsx")
        _ = try workbook.addSheet("表")
        do {
            try workbook.close()
            Issue.record("the workbook was written")
        } catch {
            #expect(error.operation == "workbook_close" && error.systemCode != 0)
        }
    }

    @Test func `a disk that is full is an error with the system's number`() throws {
        let workbook = try Workbook(path: "/dev/full")
        _ = try workbook.addSheet("表")
        do {
            try workbook.close()
            Issue.record("the workbook was written")
        } catch {
            #expect(error.operation == "workbook_close" && error.systemCode != 0)
        }
    }
}
