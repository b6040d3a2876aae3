import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

/// Which cells turn red in Excel, by the workbook's own conditions.
@Suite struct HighlightTests {
    /// The cells that a workbook shows in a colour, but for the check sheet's, as `sheet!cell`.
    private func cells(
        _ colour: String, _ written: WrittenWorkbook, _ computing: Spreadsheet? = nil
    ) throws -> Set<String> {
        let computing = computing ?? Spreadsheet(written.contents)
        let fills = try fills(of: written)
        var red: Set<String> = []
        for sheet in written.sheets {
            for highlight in sheet.highlights where fills[highlight.look] == colour {
                let first = try #require(highlight.areas.first)
                for place in highlight.areas.flatMap(\.cells) {
                    let moved = (place.row - first.top, place.column - first.left)
                    let value = try computing.value(of: highlight.formula, on: sheet.name, moved: moved)
                    if value.asBoolean == true { red.insert("\(sheet.name)!\(place.text)") }
                }
            }
        }
        return red.filter { !$0.hasPrefix("校验!") }
    }

    private func red(_ written: WrittenWorkbook, _ computing: Spreadsheet? = nil) throws -> Set<String> {
        try cells("FFC00000", written, computing)
    }

    private static let open = "FFFFF9DB"

    /// The colours that conditions give, in their order.
    private func fills(of written: WrittenWorkbook) throws -> [String] {
        try written.part("xl/styles.xml")["dxfs"]?.children.map { look in
            look["fill"]?["patternFill"]?["bgColor"]?.attributes["rgb"] ?? ""
        } ?? []
    }

    @Test(arguments: TestForm.allCases)
    func `cells that are still to be filled in have a colour of their own, and no others`(_ edition: TestForm) throws {
        let report = CompletedReport(try edition.random(seed: 5, gaps: true))
        let places = CellPlaces(PrintedForm(report.form))
        let open = report.form.typedCells.filter { report[$0].isUnfilled }
        #expect(!open.isEmpty)
        #expect(try cells(Self.open, WrittenWorkbook(of: report)) == Set(open.compactMap { places.address(of: $0) }))
    }

    @Test func `a text that is still to be written has that colour where it goes`() throws {
        var report = try TestForm.of2021.zeros()
        report.narratives[0] = TestForm.narrative("（一）主动公开\n待填\n（二）依申请公开\n写好了。", 0)
        report.narratives[4] = TestForm.narrative("", 4)
        let written = try WrittenWorkbook(of: CompletedReport(report))
        #expect(try cells(Self.open, written) == ["总体情况!A6", "存在问题!A2"])
        let sheet = Spreadsheet(written.contents)
        sheet.type(.text("已改进。"), "存在问题", try #require(CellReference("A4")))
        #expect(try cells(Self.open, written, sheet) == ["总体情况!A6"])
    }

    @Test(arguments: TestForm.allCases)
    func `a report without faults shows nothing in red`(_ edition: TestForm) throws {
        #expect(try red(WrittenWorkbook(of: CompletedReport(try edition.zeros()))).isEmpty)
    }

    @Test(arguments: TestForm.allCases, [1, 2] as [UInt64])
    func `the cells of each relation that does not hold are red, and no others`(
        _ edition: TestForm, seed: UInt64
    ) throws {
        let report = CompletedReport(try edition.random(seed: seed))
        let places = CellPlaces(PrintedForm(report.form))
        let failing = report.form.relations.filter { relation in
            guard relation.origin != .sum else { return false }
            let (left, right) = (report.sum(relation.left).number ?? 0, report.sum(relation.right).number ?? 0)
            return !relation.comparison.holds(left, right)
        }
        let expected = Set(failing.flatMap { $0.left + $0.right }.compactMap { places.address(of: $0.cell) })
        #expect(!expected.isEmpty)
        #expect(try red(WrittenWorkbook(of: report)) == expected)
    }

    @Test func `nothing is red in a relation with an empty cell`() throws {
        var report = try TestForm.of2021.zeros()
        report[try report.form.cell("申请.新收.自然人")].value = .blank
        report[try report.form.cell("申请.结转下年度.自然人")].value = .number(3)
        let red = try red(WrittenWorkbook(of: CompletedReport(report)))
        #expect(!red.contains("申请!D5") && !red.contains("申请!D6"))
    }

    @Test func `a total that is typed over is red once it is wrong`() throws {
        let written = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()))
        let sheet = Spreadsheet(written.contents)
        sheet.type(.number(5), "申请", try #require(CellReference("J5")))
        #expect(try red(written, sheet).contains("申请!J5"))
        sheet.type(.number(0), "申请", try #require(CellReference("J5")))
        #expect(try red(written, sheet).isEmpty)
    }

    @Test func `a negative figure is red where none is allowed`() throws {
        let written = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()))
        let sheet = Spreadsheet(written.contents)
        sheet.type(.number(-1), "主动公开", try #require(CellReference("B5")))
        #expect(try red(written, sheet).contains("主动公开!B5"))
    }

    @Test(arguments: [("不平衡", true), ("未填全", true), ("平衡", false), ("符合", false)])
    func `verdicts are red or green`(_ verdict: String, isRed: Bool) throws {
        let written = try WrittenWorkbook(of: CompletedReport(try TestForm.of2021.zeros()))
        let checks = try written[sheet: "校验"]
        let sheet = Spreadsheet(written.contents)
        let place = try #require(CellReference("A7"))
        sheet.type(.text(verdict), "校验", place)
        let looks = try checks.highlights.filter { highlight in
            #expect(highlight.areas.contains { $0.contains(place) })
            return try sheet.value(of: highlight.formula, on: "校验").asBoolean == true
        }.map(\.look)
        try #require(looks.count == 1)
        #expect(try fills(of: written)[looks[0]] == (isRed ? "FFC00000" : "FFE2EFDA"))
    }
}
