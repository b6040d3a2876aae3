import NianbaoCore
import SeededRandom
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct WorkbookCorrectionsTests {
    @Test(arguments: TestForm.allCases, [false, true])
    func `a workbook that nobody changed corrects nothing`(_ edition: TestForm, gaps: Bool) throws {
        var report = try edition.random(seed: 5, gaps: gaps)
        report.preamble = TestForm.narrative("根据条例编制。", 0)
        report.narratives[0] = TestForm.narrative("（一）概况\n" + String(repeating: "长_x0041_", count: 9_000), 1)
        let corrections = try CorrectionTrial(report).read()
        #expect(corrections.changes.isEmpty && corrections.refusals.isEmpty && corrections.origins.isEmpty)
    }

    /// Types other figures into a workbook: just these are the corrections.
    @Test(arguments: TestForm.allCases, 1...2 as ClosedRange<UInt64>)
    func `the figures that were typed are the corrections`(_ edition: TestForm, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let report = try edition.random(seed: seed, gaps: true)
        let places = CellPlaces(PrintedForm(report.form))
        var trial = try CorrectionTrial(report)
        var expected: [CellID: CellValue] = [:]
        for _ in 0..<12 {
            let cell = generator.pick(report.form.typedCells)
            let value = TestForm.value(report.form[cell], gaps: true, &generator)
            let place = try #require(places[cell])
            let contents: CellContents.Value? =
                switch value {
                case .number(let number): .number("\(number.workbookValue(place.measure))")
                case .notApplicable: .text("/")
                default: nil
                }
            try trial.put(contents, place.sheet, CellReference(row: place.row, column: place.column).text)
            expected[cell] = value == report[cell].value ? nil : value
        }
        let corrections = try trial.read()
        #expect(corrections.changes.cells == expected && corrections.changes.texts.isEmpty)
        #expect(corrections.refusals.isEmpty && corrections.origins.count == expected.count)
        for origin in corrections.origins {
            guard case .cell(let cell) = origin.subject else { continue }
            #expect(origin.place.words.en == places.address(of: cell))
        }
    }

    @Test func `a workbook that was not exported says so`() throws {
        var trial = try CorrectionTrial(try TestForm.of2021.zeros())
        trial.remove("导出值")
        #expect(throws: WorkbookMismatch.notExported) { try trial.read() }
    }

    @Test func `a workbook on another form says which`() throws {
        let trial = try CorrectionTrial(try TestForm.of2021.zeros())
        #expect(throws: WorkbookMismatch.otherForm(try TestForm.of2021.form().id)) {
            try trial.read(for: try TestForm.of2019.zeros())
        }
    }

    @Test func `a workbook of another agency or year says which`() throws {
        let trial = try CorrectionTrial(try TestForm.of2021.zeros())
        var other = try TestForm.of2021.zeros()
        other.agency = "别县教育局"
        let year = String(other.year)
        #expect(throws: WorkbookMismatch.otherReport(agency: "青石县教育局", year: year)) { try trial.read(for: other) }
        other = try TestForm.of2021.zeros()
        other.year += 1
        #expect(throws: WorkbookMismatch.otherReport(agency: "青石县教育局", year: year)) { try trial.read(for: other) }
    }
}
