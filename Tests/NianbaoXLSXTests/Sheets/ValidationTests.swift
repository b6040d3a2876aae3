import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

/// What Excel lets be typed into a cell.
@Suite struct ValidationTests {
    /// Whether the workbook accepts what is typed into a cell. Excel refuses what a rule cannot be computed for.
    private func accepts(
        _ value: FormulaValue, _ sheet: WrittenSheet, _ place: CellReference, _ written: WrittenWorkbook
    ) throws -> Bool {
        let rules = sheet.validations.filter { rule in rule.areas.contains { $0.contains(place) } }
        try #require(rules.count == 1, "\(sheet.name)!\(place.text) has \(rules.count) rules")
        #expect(rules[0].refuses && !rules[0].message.isEmpty)
        let first = try #require(rules[0].areas.first)
        switch rules[0].type {
        case "custom":
            let computing = Spreadsheet(written.contents)
            computing.type(value, sheet.name, place)
            let moved = (place.row - first.top, place.column - first.left)
            return try computing.value(of: rules[0].first, on: sheet.name, moved: moved).asBoolean == true
        case let type:
            guard case .number(let number) = value else { return false }
            let isWhole = type == "decimal" || number == number.rounded()
            return isWhole && number >= Double(rules[0].first) ?? .nan && number <= Double(rules[0].second) ?? .nan
        }
    }

    @Test(arguments: TestForm.allCases)
    func `each typed figure takes what the form allows and nothing else`(_ edition: TestForm) throws {
        let form = try edition.form()
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let places = CellPlaces(PrintedForm(form))
        for cell in form.typedCells {
            let place = try #require(places[cell])
            let sheet = try written[sheet: place.sheet]
            let (here, measure) = (CellReference(row: place.row, column: place.column), form[cell].measure)
            let name = form[cell].address(.chinese)
            #expect(try accepts(.number(0), sheet, here, written), "\(name)")
            #expect(try accepts(.number(12), sheet, here, written), "\(name)")
            #expect(try accepts(.number(-1), sheet, here, written) == measure.allowsNegative, "\(name)")
            #expect(try accepts(.number(0.5), sheet, here, written) == (measure.scale > 0), "\(name)")
            #expect(try accepts(.text("/"), sheet, here, written) == form[cell].allowsNotApplicable, "\(name)")
            #expect(try !accepts(.text("无"), sheet, here, written), "\(name)")
        }
    }

    @Test(arguments: TestForm.allCases)
    func `only typed figures have a rule`(_ edition: TestForm) throws {
        let form = try edition.form()
        let written = try WrittenWorkbook(of: CompletedReport(try edition.zeros()))
        let places = CellPlaces(PrintedForm(form))
        let expected = Set(form.typedCells.compactMap { places.address(of: $0) })
        let found = written.sheets.flatMap { sheet in
            sheet.validations.flatMap(\.areas).flatMap(\.cells).map { "\(sheet.name)!\($0.text)" }
        }
        #expect(found.count == expected.count && Set(found) == expected)
    }

    @Test(
        arguments: [
            (Sheet.Validation.wholeNumber(.notNegative), 9_007_199_254_740_994, false),
            (.wholeNumber(.notNegative), 9_007_199_254_740_992, true), (.decimal, 0.01, true), (.decimal, -0.01, false),
            (.wholeNumber(.any), -8, true), (.wholeNumber(.any), -1e16, false),
        ] as [(Sheet.Validation, Double, Bool)])
    func `a number is accepted within the limits of its kind`(
        _ validation: Sheet.Validation, number: Double, isAccepted: Bool
    ) throws {
        let file = ScratchFile()
        let workbook = try Workbook(path: file.path)
        try workbook.addSheet("表").validate(CellArea(row: 1, column: 1, rows: 2), validation)
        try workbook.close()
        let written = try WrittenWorkbook(file)
        let place = CellReference(row: 2, column: 1)
        #expect(try accepts(.number(number), written[sheet: "表"], place, written) == isAccepted)
    }
}
