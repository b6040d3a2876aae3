import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct TableCorrectionsTests {
    private var trial: CorrectionTrial

    init() throws { trial = try CorrectionTrial(try TestForm.of2021.zeros()) }

    @Test func `a figure that is no count is refused at its cell, and the others are taken`() throws {
        var trial = trial
        try trial.put(.number("1.5"), "申请", "D5")
        try trial.put(.number("3"), "申请", "D6")
        let corrections = try trial.read()
        #expect(try trial.refusals() == ["申请!D5: 1.5 is not whole"])
        #expect(corrections.changes.cells.values.map(\.self) == [.number(3)])
    }

    @Test func `a sheet that is gone is refused`() throws {
        var trial = trial
        trial.remove("申请")
        #expect(try trial.refusals() == ["申请: the sheet is gone"])
    }

    @Test func `a total that was typed over is refused, one with its formula is not`() throws {
        var trial = trial
        let report = CompletedReport(trial.report)
        let total = try #require(CellReference("J5"))
        let formula = try #require(WrittenWorkbook(of: report)[sheet: "申请"].contents.cells[total]?.formula)
        try trial.put(.number("9"), "申请", "J5", formula: "=" + formula.filter { $0 != "$" }.lowercased() + " ")
        #expect(try trial.refusals() == [])
        try trial.put(.number("9"), "申请", "J5")
        #expect(try trial.refusals() == ["申请!J5: the total's formula was replaced by “9”"])
        try trial.put(.number("9"), "申请", "J5", formula: "SUM(D5:E5)")
        #expect(try trial.refusals() == ["申请!J5: the total's formula was changed"])
        try trial.put(nil, "申请", "J5")
        #expect(try trial.refusals() == ["申请!J5: the total's formula was replaced by “”"])
    }

    @Test func `what was changed in the report after the export is not overwritten`() throws {
        var trial = trial
        let cell = try trial.report.form.cell("申请.新收.自然人")
        var later = trial.report
        later[cell].value = .number(5)
        #expect(try trial.read(for: later).changes.isEmpty, "the workbook as exported changes nothing")
        try trial.put(.number("5"), "申请", "D5")
        #expect(try trial.read(for: later).changes.isEmpty, "both were changed alike")
        try trial.put(.number("7"), "申请", "D5")
        #expect(
            try trial.refusals(for: later) == ["申请!D5: 7 in the workbook; the report was changed to 5 after the export"]
        )
    }

    @Test func `a figure whose row the report does not have is refused`() throws {
        var trial = trial
        let cell = try trial.report.form.cell("申请.新收.自然人")
        var report = trial.report
        report[cell] = Report.Entry(.number(0))
        try trial.put(.number("7"), "申请", "D5")
        #expect(try trial.refusals(for: report) == ["申请!D5: the report has no row for “申请.新收.自然人”"])
    }

    @Test func `rows below an inserted one are not read`() throws {
        var trial = trial
        try trial.insertRow("申请", before: 6)
        let refusals = try trial.refusals()
        try #require(refusals.count == 1)
        #expect(refusals[0].hasPrefix("申请!6–"))
        #expect(refusals[0].contains("row 6 should be “二、上年结转政府信息公开申请数量” and is “”"))
        #expect(try trial.read().changes.isEmpty)
    }

    @Test func `a single row with another label is not read, and the rest is`() throws {
        var trial = trial
        try trial.put("上年结转", "申请", "A6")
        try trial.put(.number("8"), "申请", "D6")
        try trial.put(.number("3"), "申请", "D5")
        #expect(
            try trial.refusals() == [
                "申请!6: row 6 should be “二、上年结转政府信息公开申请数量” and is “上年结转”; rows or columns may have been inserted, deleted or moved; 1 row was not read"
            ])
        #expect(try trial.read().changes.cells.values.map(\.self) == [.number(3)])
    }

    @Test func `below a header that was changed no row is read`() throws {
        var trial = trial
        try trial.put("公司", "申请", "E4")
        try trial.put(.number("3"), "申请", "D5")
        let corrections = try trial.read()
        #expect(corrections.changes.isEmpty && corrections.refusals.count == 1)
        #expect(corrections.refusals[0].place.words.en.hasPrefix("申请!4–"))
    }

    @Test func `only the part of a table whose header was changed is left out`() throws {
        var trial = trial
        try trial.put("改过", "主动公开", "B3")
        try trial.put(.number("3"), "主动公开", "B5")
        let cell = try trial.report.form.cell("主动公开.第五项.行政许可.决定")
        let place = try #require(CellPlaces(PrintedForm(trial.report.form))[cell])
        try trial.put(.number("4"), "主动公开", CellReference(row: place.row, column: place.column).text)
        #expect(try trial.read().changes.cells.values.map(\.self) == [.number(4)])
    }

    @Test(arguments: [("L3", "备注"), ("B99", "又记")])
    func `what is written outside the table is refused`(_ place: String, text: String) throws {
        var trial = trial
        try trial.put(text, "申请", place)
        #expect(try trial.refusals() == ["申请!\(place): “\(text)” is outside the table"])
        try trial.put(" 　", "申请", place)
        #expect(try trial.refusals() == [])
    }

    @Test func `a changed heading is refused`() throws {
        var trial = trial
        try trial.put("三、申请", "申请", "A1")
        #expect(try trial.refusals() == ["申请!A1: the table's heading was changed"])
    }
}
