import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

/// A workbook that was exported, for changing cells in it and reading the corrections.
struct CorrectionTrial {
    let report: Report
    private var sheets: [SheetContents]

    init(_ report: Report) throws {
        self.report = report
        sheets = try WrittenWorkbook(of: CompletedReport(report)).contents.sheets
    }

    /// Puts something into a cell, or empties it.
    mutating func put(_ value: CellContents.Value?, _ sheet: String, _ place: String, formula: String? = nil) throws {
        let reference = try #require(CellReference(place))
        try change(sheet) { cells in
            cells[reference] = value.map { CellContents(value: $0, formula: formula) }
        }
    }

    mutating func put(_ text: String, _ sheet: String, _ place: String) throws { try put(.text(text), sheet, place) }

    /// Moves what is in a row and below it down, as a program does that inserts a row.
    mutating func insertRow(_ sheet: String, before number: Int) throws {
        try change(sheet) { cells in
            cells = Dictionary(
                uniqueKeysWithValues: cells.map { place, cell in
                    (CellReference(row: place.row + (place.row >= number - 1 ? 1 : 0), column: place.column), cell)
                })
        }
    }

    mutating func remove(_ sheet: String) { sheets.removeAll { $0.name == sheet } }

    private mutating func change(_ sheet: String, _ body: (inout [CellReference: CellContents]) -> Void) throws {
        let index = try #require(sheets.firstIndex { $0.name == sheet }, "no sheet \(sheet)")
        var cells = sheets[index].cells
        body(&cells)
        sheets[index] = SheetContents(name: sheet, isHidden: sheets[index].isHidden, cells: cells)
    }

    /// What the workbook corrects in a report, by default that from which it was exported.
    func read(for other: Report? = nil) throws(WorkbookMismatch) -> WorkbookCorrections {
        try WorkbookCorrections.read(WorkbookContents(sheets: sheets), for: CompletedReport(other ?? report))
    }

    /// The refusals as `place: message`.
    func refusals(for other: Report? = nil) throws -> [String] {
        try read(for: other).refusals.map { "\($0.place.words.en): \($0.message.en)" }
    }
}
