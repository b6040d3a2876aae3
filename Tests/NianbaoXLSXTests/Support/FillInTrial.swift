import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

/// A workbook to fill in, in which cells are changed before it is read.
struct FillInTrial {
    let form: Form
    let written: WrittenWorkbook
    private(set) var sheets: [SheetContents]

    init(_ edition: TestForm, change: (inout Report) throws -> Void = { _ in }) throws {
        form = try edition.form()
        var report = ReportWriter.blank(form: form, agency: "青石县教育局", year: form.years.lowerBound, scope: .organ)
        for (section, paragraphs) in DraftNotes.starting(form).texts {
            report.narratives[section] = Narrative(paragraphs.joined(separator: "\n"))
        }
        try change(&report)
        let stamp = ReportWorkbook.Stamp(tool: "0.1.0", inputHash: nil)
        written = try WrittenWorkbook(of: CompletedReport(report), stamp: stamp)
        sheets = written.contents.sheets
    }

    var contents: WorkbookContents { WorkbookContents(sheets: sheets) }

    mutating func put(_ value: CellContents.Value?, _ sheet: String, _ place: String, formula: String? = nil) throws {
        let reference = try #require(CellReference(place))
        try change(sheet) { $0[reference] = value.map { CellContents(value: $0, formula: formula) } }
    }

    mutating func change(_ sheet: String, _ body: (inout [CellReference: CellContents]) -> Void) throws {
        let index = try #require(sheets.firstIndex { $0.name == sheet }, "no sheet \(sheet)")
        var cells = sheets[index].cells
        body(&cells)
        sheets[index] = SheetContents(name: sheet, isHidden: sheets[index].isHidden, cells: cells)
    }

    /// Inserts a column, empty or with what is in another.
    mutating func insertColumn(_ column: Int, copying source: Int? = nil, on sheet: String) throws {
        try change(sheet) { cells in
            var moved: [CellReference: CellContents] = [:]
            for (place, cell) in cells {
                let isAfter = place.column >= column
                moved[CellReference(row: place.row, column: place.column + (isAfter ? 1 : 0))] = cell
                if place.column == source { moved[CellReference(row: place.row, column: column)] = cell }
            }
            cells = moved
        }
    }

    mutating func rename(_ sheet: String, to name: String) throws {
        let index = try #require(sheets.firstIndex { $0.name == sheet })
        sheets[index] = SheetContents(name: name, isHidden: false, cells: sheets[index].cells)
    }

    /// Puts a copy of a sheet at the end.
    mutating func copy(_ sheet: String, as name: String) throws {
        let cells = try #require(sheets.first { $0.name == sheet }).cells
        sheets.append(SheetContents(name: name, isHidden: false, cells: cells))
    }

    mutating func remove(_ sheet: String) { sheets.removeAll { $0.name == sheet } }

    /// Fills in all figures.
    mutating func fill(_ report: Report) throws {
        let places = CellPlaces(PrintedForm(form))
        for cell in form.typedCells {
            let place = try #require(places[cell])
            let reference = CellReference(row: place.row, column: place.column).text
            let value: CellContents.Value? =
                switch report[cell].value {
                case .number(let number): .number("\(number.workbookValue(place.measure))")
                case .notApplicable: .text("/")
                default: nil
                }
            try put(value, place.sheet, reference)
        }
    }

    func read() throws -> FilledWorkbook {
        let identity = try #require(WorkbookIdentity(contents))
        return FilledWorkbook(contents, identity, on: WorkbookLayout(PrintedForm(form)))
    }

    /// The findings as `rule place: message`.
    func findings() throws -> [String] {
        let filled = try read()
        return filled.findings.map { finding in
            let place = finding.span.map { FilledWorkbook.place(of: $0, in: filled.places).words.en } ?? ""
            return "\(finding.rule) \(place): \(finding.message.en)"
        }
    }
}
