import NianbaoCore
import SeededRandom
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct FilledWorkbookTests {
    @Test(arguments: TestForm.allCases, 1...6 as ClosedRange<UInt64>)
    func `every figure that is filled in is read, whatever was done to sheets, rows and columns`(
        _ edition: TestForm, seed: UInt64
    ) throws {
        var generator = SplitMix64(seed: seed)
        var trial = try FillInTrial(edition)
        let report = try edition.random(seed: seed, gaps: true)
        try trial.fill(report)
        for section in trial.form.tables {
            if generator.oneIn(2) {
                let before = Int.random(in: 0...12, using: &generator)
                try trial.change(section.name.key) { cells in
                    cells = Dictionary(
                        uniqueKeysWithValues: cells.map { place, cell in
                            (CellReference(row: place.row + (place.row >= before ? 1 : 0), column: place.column), cell)
                        })
                }
            }
            if generator.oneIn(2) {
                try trial.insertColumn(Int.random(in: 0...9, using: &generator), on: section.name.key)
            }
            if generator.oneIn(2) { try trial.rename(section.name.key, to: "表\(section.name.id)") }
        }
        let filled = try trial.read()
        for cell in trial.form.typedCells {
            #expect(
                filled.report[cell].value == report[cell].value, "\(trial.form[cell].address(.chinese))")
        }
        #expect(filled.findings.isEmpty)
        #expect(filled.report.agency == "青石县教育局" && filled.report.year == trial.form.years.lowerBound)
    }

    @Test(
        arguments: [
            ("3", 3), ("３", 3), ("1,204", 1204), ("1，204", 1204), ("12件", 12), (" 7 ", 7), ("0 件", 0),
        ] as [(String, Int)])
    func `digits stored as text are taken`(_ text: String, number: Int) throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(.text(text), "申请", "D5")
        let filled = try trial.read()
        #expect(filled.report[try trial.form.cell("申请.新收.自然人")].value == .number(number))
        #expect(filled.findings.map(\.rule) == [Rule.numberStyle.id] && filled.findings[0].severity == .warning)
    }

    @Test func `however many they are, one warning reports them`() throws {
        var trial = try FillInTrial(.of2021)
        for row in 5...20 { try trial.put(.text("2件"), "申请", "D\(row)") }
        try trial.put(.text("1.26万元"), "主动公开", "B15")
        #expect(
            try trial.findings() == [
                "number.style 主动公开!B15: figures in 17 cells are stored as text, or have separators or a unit, and were "
                    + "read as numbers: 主动公开!B15, 申请!D5, 申请!D6, 申请!D7, 申请!D8 and others"
            ])
        let amount = try trial.form.cell("主动公开.第八项.行政事业性收费.金额")
        #expect(try trial.read().report[amount].value == .number(1_260_000))
    }

    @Test func `a formula gives its value, with a note`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(.number("3"), "申请", "D5", formula: "1+2")
        #expect(
            try trial.findings() == [
                "number.style 申请!D5: 1 cell to fill in with a number has a formula; its value was read: 申请!D5"
            ])
        #expect(try trial.read().report[trial.form.cell("申请.新收.自然人")].value == .number(3))
    }

    @Test(
        arguments: [
            (.text("二"), "number.format", "“二” is not a number"),
            (.text("251000元"), "number.format", "“251000元” is not a number"),
            (.text("1.5"), "cell.count_integer", "“1.5” is not whole"),
            (.number("1.5"), "cell.count_integer", "1.5 is not whole"),
            (.number("-3"), "cell.non_negative", "-3 is negative"),
            (.text("-3"), "cell.non_negative", "“-3” is negative"),
            (.number("1E300"), "cell.too_large", "1E300 is too large"),
            (.text("/"), "cell.not_applicable", "this row cannot have “/”"),
            (.boolean(true), "number.format", "“TRUE” is text, not a number"),
            (.error("#REF!"), "number.format", "“#REF!” is text, not a number"),
        ] as [(CellContents.Value, String, String)])
    func `what is no figure is a finding in its cell`(
        _ value: CellContents.Value, rule: String, message: String
    ) throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(value, "申请", "D5")
        #expect(try trial.findings() == ["\(rule) 申请!D5: \(message)"])
        #expect(try trial.read().report[trial.form.cell("申请.新收.自然人")].value == .unreadable)
    }

    @Test func `totals are computed, and one that was typed over is what the agency states`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.fill(TestForm.of2021.zeros())
        try trial.put(.number("99"), "申请", "J5", formula: trial.sheets[3].cells[#require(CellReference("J5"))]?.formula)
        #expect(try trial.findings().isEmpty)
        try trial.put(.number("99"), "申请", "J6")
        let filled = try trial.read()
        #expect(filled.report[try trial.form.cell("申请.上年结转.总计")].value == .number(99))
        let findings = ReportCheck.findings(in: CompletedReport(filled.report))
        #expect(findings.map(\.rule).contains("t3.column_total"))
    }

    @Test(arguments: [("SUM(D5:H5)", CellContents.Value.number("0")), ("SUM(#REF!)", .error("#REF!"))])
    func `a broken formula of a total is noticed`(_ formula: String, value: CellContents.Value) throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(value, "申请", "J5", formula: formula)
        #expect(
            try trial.findings() == [
                "number.style 申请!J5: the formulas of totals in 1 cell were changed and not used; the totals were computed "
                    + "anew: 申请!J5"
            ])
    }

    @Test func `texts are read below their headings, with places and with the numbers that follow the tables`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(.text("公开信息 3 条。"), "总体情况", "A6")
        try trial.put(.text("　　有问题。"), "存在问题", "A2")
        try trial.put(.text("已改进。"), "存在问题", "A4")
        let filled = try trial.read()
        let overview = filled.report.narratives[0].paragraphs.map(\.text)
        #expect(overview[1] == "公开信息 3 条。" && overview[3].hasPrefix("{{年度}}年，新收政府信息公开申请{{申请.新收.总计}}件"))
        #expect(filled.report.narratives[4].paragraphs.map(\.text) == ["有问题。", "已改进。"])
        let text = filled.report.narratives[4]
        let last = try #require(text.text.firstRange(of: "改进"))
        let span = try #require(text.spans(of: [last])[0])
        #expect(FilledWorkbook.place(of: span, in: filled.places) == .sheet("存在问题", reference: "A4"))
    }

    @Test func `a sheet that is gone leaves its table absent`() throws {
        var trial = try FillInTrial(.of2021)
        trial.remove("复议诉讼")
        let filled = try trial.read()
        let absent = trial.form.typedCells.filter { filled.report[$0].value == .absent }
        let gone = try #require(trial.form.sections.firstIndex { $0.name.key == "复议诉讼" })
        #expect(!absent.isEmpty && absent.allSatisfy { trial.form[$0].section == gone })
    }

    @Test func `sheets copied into another workbook are known by the title on one of them`() throws {
        var trial = try FillInTrial(.of2021)
        trial.remove("导出值")
        trial.remove("填报说明")
        #expect(WorkbookIdentity(trial.contents) == nil)
        let form = trial.form
        let identity = WorkbookIdentity(trial.contents) { text in
            form.parts(ofTitle: text).map { (form, $0.agency, $0.year) }
        }
        #expect(identity?.agency == "青石县教育局" && identity?.year == "2021" && identity?.isToFillIn == false)
    }

    @Test func `a column that was copied is not read, and reported once`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.fill(TestForm.of2021.zeros())
        try trial.insertColumn(5, copying: 4, on: "申请")
        #expect(
            try trial.findings() == ["file.doubt 申请: columns E, F have the same headers, so none of them was read"])
        let filled = try trial.read().report
        #expect(filled[try trial.form.cell("申请.新收.商业企业")].value == .absent)
        #expect(filled[try trial.form.cell("申请.新收.科研机构")].value == .number(0))
    }

    @Test func `a row that was copied is not read, and reported once`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.fill(TestForm.of2021.zeros())
        try trial.change("申请") { cells in
            cells = cells.reduce(into: [:]) { cells, cell in
                let (row, column) = (cell.key.row, cell.key.column)
                if row <= 9 { cells[cell.key] = cell.value }
                if row >= 9 { cells[CellReference(row: row + 1, column: column)] = cell.value }
            }
        }
        #expect(
            try trial.findings() == ["file.doubt 申请!A10: rows 10, 11 have the same labels, so none of them was read"])
        let filled = try trial.read().report
        #expect(filled[try trial.form.cell("申请.不予公开.法律禁止.自然人")].value == .absent)
        #expect(filled[try trial.form.cell("申请.不予公开.三安全一稳定.自然人")].value == .number(0))
    }

    @Test func `a header that was renamed is found by its place, unless a column was inserted beside it`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.fill(TestForm.of2021.zeros())
        try trial.put(.text("科研院所"), "申请", "F4")
        try trial.put(.number("7"), "申请", "F5")
        #expect(try trial.read().report[trial.form.cell("申请.新收.科研机构")].value == .number(7))
        try trial.insertColumn(5, on: "申请")
        try trial.put(.number("9"), "申请", "F5")
        #expect(try trial.read().report[trial.form.cell("申请.新收.科研机构")].value == .absent)
        #expect(
            try trial.findings() == [
                "file.doubt 申请: these columns were not found, and no figure in them was read: “科研机构”",
                "file.doubt 申请!F5: these cells are in rows or columns that the form does not have, and were not read: F5, "
                    + "G5, G6, G7, G8 and others",
            ])
    }

    @Test(arguments: [
        ("B3", "2023", "the cover has “2023” for 年度; the workbook was made for “2021”"),
        ("B2", "青石县水利局", "the cover has “青石县水利局” for 单位; the workbook was made for “青石县教育局”"),
    ])
    func `a cover that was changed leaves whose it is open`(_ place: String, value: String, message: String) throws {
        var trial = try FillInTrial(.of2021)
        try trial.put(.text(value), "填报说明", place)
        #expect(try trial.findings() == ["file.doubt : \(message)"])
        let report = try trial.read().report
        #expect(report.isYearKnown == (place != "B3") && report.agency.isEmpty == (place == "B2"))
    }

    @Test func `a workbook on another version of its form is reported once`() throws {
        var trial = try FillInTrial(.of2021)
        try trial.change("导出值") { cells in
            for (place, cell) in cells where cell.value == .text("form") {
                cells[CellReference(row: place.row, column: 1)] = CellContents(
                    value: .text("0123456789abcdef"), formula: nil)
            }
        }
        let findings = try trial.findings()
        #expect(findings.count == 1 && findings[0].contains("(0123456789abcdef) is not the form 2021"))
    }
}
