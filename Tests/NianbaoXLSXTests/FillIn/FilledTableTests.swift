import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct FilledTableTests {
    private var trial: FillInTrial

    init() throws {
        trial = try FillInTrial(.of2021)
        try trial.fill(try TestForm.of2021.random(seed: 3, gaps: false))
        try trial.put(.number("3"), "申请", "D5")
    }

    @Test mutating func `a sheet that was copied and changed is taken from neither`() throws {
        try trial.copy("申请", as: "申请 (2)")
        try trial.put(.number("4"), "申请 (2)", "D5")
        let filled = try trial.read()
        let cell = try trial.form.cell("申请.新收.自然人")
        #expect(filled.report[cell].value == .blank && filled.uncertain == [cell])
        #expect(
            try trial.findings() == [
                "file.doubt 申请!D5: sheets “申请” and “申请 (2)” are one table and differ in 1 cell, which were taken from "
                    + "neither: “3” at 申请!D5 and “4” at 申请 (2)!D5"
            ])
    }

    @Test mutating func `an equal copy is taken once, with one line`() throws {
        try trial.copy("申请", as: "申请 (2)")
        let filled = try trial.read()
        #expect(filled.report[try trial.form.cell("申请.新收.自然人")].value == .number(3))
        #expect(filled.findings.count == 1 && filled.findings[0].message.en.contains("it was taken once"))
    }

    @Test mutating func `a copy in which nothing was filled in says nothing, wherever it is`() throws {
        let empty = try #require(try FillInTrial(.of2021).sheets.first { $0.name == "申请" })
        try trial.copy("申请", as: "申请 (2)")
        try trial.change("申请") { $0 = empty.cells }
        let filled = try trial.read()
        #expect(filled.report[try trial.form.cell("申请.新收.自然人")].value == .number(3))
        #expect(filled.uncertain.isEmpty)
    }

    @Test mutating func `a cell that differs has no other finding`() throws {
        try trial.copy("申请", as: "申请 (2)")
        try trial.put(.text("3件"), "申请", "D5")
        try trial.put(.text("四"), "申请 (2)", "D5")
        #expect(
            try trial.findings() == [
                "file.doubt 申请!D5: sheets “申请” and “申请 (2)” are one table and differ in 1 cell, which were taken from "
                    + "neither: “3件” at 申请!D5 and “四” at 申请 (2)!D5"
            ])
    }

    @Test mutating func `a row that only the other sheet has is named and not taken`() throws {
        try trial.copy("申请", as: "申请 (2)")
        try trial.change("申请") { $0 = $0.filter { $0.key.row != 5 } }
        try trial.change("申请 (2)") { $0 = $0.filter { $0.key.row != 4 } }
        let filled = try trial.read()
        let cell = try trial.form.cell("申请.上年结转.自然人")
        #expect(filled.report[cell].value.number == nil && filled.uncertain.contains(cell))
        #expect(filled.report[try trial.form.cell("申请.新收.自然人")].value == .number(3))
        #expect(filled.findings.contains { $0.message.zh.contains("只有 申请 (2)!D6 有") })
    }

    @Test mutating func `two totals that were typed over are taken from neither where they differ`() throws {
        try trial.put(.number("99"), "申请", "J6")
        try trial.copy("申请", as: "申请 (2)")
        #expect(try trial.read().uncertain.isEmpty)
        try trial.put(.number("98"), "申请 (2)", "J6")
        let filled = try trial.read()
        let total = try trial.form.cell("申请.上年结转.总计")
        #expect(filled.uncertain == [total] && filled.report[total].value == .absent)
    }
}
