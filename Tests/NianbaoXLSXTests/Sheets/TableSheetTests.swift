import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

@Suite struct TableSheetTests {
    @Test(arguments: TestForm.allCases)
    func `each figure is at its place, beside its row's labels`(_ edition: TestForm) throws {
        let report = CompletedReport(try edition.random(seed: 3, gaps: true))
        let written = try WrittenWorkbook(of: report)
        let places = CellPlaces(PrintedForm(report.form))
        for index in report.form.cells.indices {
            let (cell, place) = (CellID(index), try #require(places[CellID(index)]))
            let sheet = try written[sheet: place.sheet]
            let here = CellReference(row: place.row, column: place.column)
            let expected =
                switch report[cell] {
                case .number(let number): number.workbookValue(place.measure)
                default: Double?.none
                }
            #expect(Double(sheet.text(here)) == expected, "\(report.form[cell].address(.chinese))")
            let around =
                (0..<place.column).map { sheet.text(CellReference(row: place.row, column: $0)) }
                + (0..<place.row).map { sheet.text(CellReference(row: $0, column: place.column)) }
                + sheet.merges.filter {
                    $0.contains(CellReference(row: place.row, column: $0.left)) || $0.left...$0.right ~= place.column
                }
                .map { sheet.text(CellReference(row: $0.top, column: $0.left)) }
            let labels = report.form.labels(of: cell)
            #expect(Set(labels.rows + labels.columns).subtracting(around).isEmpty, "\(labels.text)")
        }
    }

    @Test(arguments: TestForm.allCases)
    func `merged areas are within the table and do not overlap`(_ edition: TestForm) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        for sheet in TableSheet.all(of: PrintedForm(try edition.form())).compactMap(\.self) {
            let merges = try written[sheet: sheet.name].merges
            let cells = merges.flatMap(\.cells)
            #expect(!merges.isEmpty && Set(cells).count == cells.count, "\(sheet.name)")
            #expect(cells.allSatisfy { $0.row <= sheet.area.bottom && $0.column <= sheet.area.right })
        }
    }

    @Test(arguments: TestForm.allCases)
    func `only figures that are typed can be changed, and their totals are grey`(_ edition: TestForm) throws {
        let form = try edition.form()
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let places = CellPlaces(PrintedForm(form))
        let sheets = Dictionary(
            uniqueKeysWithValues: try form.tables.map { ($0.name.key, try written[sheet: $0.name.key]) })
        var unlocked = sheets.mapValues { sheet in sheet.cellLooks.count { !$0.value.isLocked } }
        for index in form.cells.indices {
            let place = try #require(places[CellID(index)])
            let sheet = try #require(sheets[place.sheet])
            let here = CellReference(row: place.row, column: place.column)
            let look = try #require(sheet.cellLooks[here])
            #expect(look.isLocked == form.cells[index].isDerived && look.hasBorder)
            #expect(look.fill == (form.cells[index].isDerived ? "F2F2F2" : nil))
            if !look.isLocked { unlocked[place.sheet]? -= sheet.area(of: here).cells.count }
        }
        #expect(unlocked.values.allSatisfy { $0 == 0 })
        for sheet in written.sheets { #expect(sheet.isProtected, "\(sheet.name)") }
    }

    @Test(arguments: TestForm.allCases)
    func `counts have no decimals and amounts those of their column`(_ edition: TestForm) throws {
        let form = try edition.form()
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let places = CellPlaces(PrintedForm(form))
        for index in form.cells.indices {
            let place = try #require(places[CellID(index)])
            let look = try written[sheet: place.sheet].cellLooks[CellReference(row: place.row, column: place.column)]
            let expected =
                switch form.cells[index].measure {
                case .count, .signedCount, .amount(0): "0"
                case .amount(let decimals?): "0." + String(repeating: "0", count: decimals)
                case .amount(nil): "General"
                }
            #expect(look?.numberFormat == expected)
        }
    }

    @Test(arguments: TestForm.allCases)
    func `the name of a table stands for its cells`(_ edition: TestForm) throws {
        let form = try edition.form()
        let names = try WrittenWorkbook(of: CompletedReport(try edition.zeros())).definedNames
        for sheet in TableSheet.all(of: PrintedForm(form)).compactMap(\.self) {
            let reference = try #require(names["table_\(sheet.section.name.id)"]).split(separator: "!")
            #expect(reference[0].filter { $0 != "'" } == sheet.name)
            #expect(CellArea(reading: reference[1]) == sheet.area)
        }
    }

    @Test(arguments: TestForm.allCases)
    func `columns are as wide as the form has them, and long labels get higher rows`(_ edition: TestForm) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        for sheet in TableSheet.all(of: PrintedForm(try edition.form())).compactMap(\.self) {
            let found = try written[sheet: sheet.name]
            // Excel adds a margin of 5 pixels of 7 to each column.
            let widths = zip(found.widths, sheet.grid.columnWidths).map { abs($0 - $1) }
            #expect(found.widths.count == sheet.grid.width && widths.allSatisfy { $0 < 0.8 }, "\(found.widths)")
            for (y, row) in sheet.grid.rows.enumerated() {
                let isLong = row.enumerated().contains { x, slot in
                    guard case .cell(let cell) = slot, cell.rowSpan == 1, case .text(let text) = cell.content else {
                        return false
                    }
                    return Double(text.displayWidth) > sheet.grid.columnWidths[x..<x + cell.columnSpan].reduce(0, +)
                }
                let height = try #require(found.height(row: TableSheet.top + y))
                #expect(isLong ? height > 25 : height >= 25, "\(sheet.name) \(y): \(height)")
            }
        }
    }

    @Test func `a remark is a comment on its cell`() throws {
        var report = try TestForm.of2021.zeros()
        let cell = try report.form.cell("申请.新收.自然人")
        report[cell].remark = "其中网上 _x0041_ 2 件"
        let comments = try WrittenWorkbook(of: CompletedReport(report))[sheet: "申请"].comments
        #expect(comments.keys.map(\.text) == ["D5"])
        #expect(comments.values.first?.contains("其中网上 _x005F_x0041_ 2 件") == true)
    }

    @Test func `last year's figure is in a comment, after the remark`() throws {
        let form = try TestForm.of2021.form()
        let cells = try ["申请.新收.自然人", "申请.新收.总计", "主动公开.第八项.行政事业性收费.金额"].map { try form.cell($0) }
        var prior = try TestForm.of2021.zeros()
        prior.year = form.years.lowerBound
        prior[cells[0]].value = .number(12)
        prior[cells[2]].value = .number(1_500_000)
        prior[try form.cell("主动公开.第一项.规章.制发")].value = .notApplicable
        var report = prior
        report.year += 1
        report[cells[0]].remark = "其中网上 2 件"
        let written = try WrittenWorkbook(of: CompletedReport(report, prior: CompletedReport(prior)))
        let comments = try written[sheet: "申请"].comments
        #expect(try comments[#require(CellReference("D5"))]?.hasSuffix("其中网上 2 件\n上年（2021）：12") == true)
        #expect(try comments[#require(CellReference("J5"))]?.hasSuffix("上年（2021）：12") == true)
        let others = try written[sheet: "主动公开"].comments
        #expect(others.values.contains { $0.hasSuffix("上年（2021）：1.5") })
        #expect(try others[#require(CellReference("B4"))] == nil)
        #expect(try WrittenWorkbook(of: CompletedReport(report)).sheets[1].comments.isEmpty)
    }

    @Test(arguments: TestForm.allCases)
    func `header rows stay in view and are printed on every page`(_ edition: TestForm) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let names = try written.definedNames
        for sheet in TableSheet.all(of: PrintedForm(try edition.form())).compactMap(\.self) {
            let index = try #require(written.contents.sheets.firstIndex { $0.name == sheet.name })
            let rows = sheet.grid.headRows > 0 ? TableSheet.top + sheet.grid.headRows : 0
            #expect(try written[sheet: sheet.name].frozen.rows == rows)
            let titles = try #require(names["_xlnm.Print_Titles@\(index)"])
            #expect(titles.hasSuffix("!$1:$\(max(rows, TableSheet.top))"), "\(titles)")
        }
    }
}
