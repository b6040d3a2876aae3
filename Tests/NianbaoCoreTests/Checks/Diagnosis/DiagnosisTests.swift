import Testing

@testable import NianbaoCore

@Suite struct DiagnosisTests {
    @Test(arguments: TestEdition.allCases)
    func `a balanced report has nothing to diagnose`(_ edition: TestEdition) throws {
        #expect(try edition.findings(with: []) == [])
        #expect(try #require(Diagnosis(edition.applications(with: []))).causes.isEmpty)
    }

    @Test(arguments: TestEdition.allCases, SlipCase.all.filter { $0.slip != .swappedRows })
    func `one slip is one finding that names the cells and their figures`(
        _ edition: TestEdition, _ slip: SlipCase
    ) throws {
        let sound = try edition.applications(with: [])
        let findings = try edition.findings(with: slip.figures)
        #expect(findings.count == 1)
        let suggestion = try #require(findings.first?.suggestion)
        let right = try slip.figures.map { try "\($0.0) = \(sound.stated.value($0.0).number ?? -1)" }
        #expect(Set(suggestion.texts(on: sound.form)) == Set(right))
        #expect(suggestion.slip == slip.slip)
        #expect(findings.first?.cells.first == suggestion.changes.first?.cell)
    }

    @Test(arguments: TestEdition.allCases, ["新收", "予以公开", "结转下年度"])
    func `a row typed one column over is one finding`(_ edition: TestEdition, _ row: String) throws {
        let form = try edition.form()
        var report = try edition.applications(with: []).stated
        let id = form[try form.cell("申请.\(row).自然人")].row
        let cells = form.blocks[id.block].inputColumns.map { form.cell(id, $0) }
        // Without its last figure, so that there is room for the shift.
        report = try balanced(report, zeroing: cells[cells.count - 1])
        let sound = report
        for (cell, before) in zip(cells, [nil] + cells.dropLast().map(Optional.some)) {
            report[cell].value = before.map { sound[$0].value } ?? .number(0)
        }
        let findings = ReportCheck.arithmetic.run(CompletedReport(report))
        #expect(findings.map(\.suggestion?.slip) == [.shiftedRow])
        for change in findings.first?.suggestion?.changes ?? [] {
            #expect(sound[change.cell].value == .number(change.value))
        }
    }

    /// The report with one column empty and all totals stated anew.
    private func balanced(_ report: Report, zeroing cell: CellID) throws -> Report {
        var report = report
        let column = report.form[cell].column
        let block = report.form.blocks[report.form[cell].row.block]
        for row in block.rows.indices { report[block.cell(row: row, column: column)].value = .number(0) }
        for index in report.form.cells.indices where report.form.cells[index].isDerived {
            if report.entries[index].value.number != nil { report.entries[index].value = .absent }
        }
        let completed = CompletedReport(report)
        for index in report.form.cells.indices where report.form.cells[index].isDerived {
            report.entries[index].value = completed.values[index].number.map { .number($0) } ?? .absent
        }
        return report
    }

    @Test(arguments: TestEdition.builtIn, SlipCase.all.filter { $0.slip == .swappedRows })
    func `two rows that have each other's figures are one finding`(_ edition: TestEdition, _ slip: SlipCase) throws {
        let legal = [("申请.上年结转.法律服务机构", 14), ("申请.予以公开.法律服务机构", 0), ("申请.上年结转.总计", 47), ("申请.予以公开.总计", 1)]
        let findings = try edition.findings(with: slip.figures + legal)
        #expect(findings.map(\.suggestion?.slip) == [.swappedRows])
        #expect(findings.first?.suggestion?.changes.count == 8)
    }

    @Test(arguments: TestEdition.allCases)
    func `two wrong cells are two findings`(_ edition: TestEdition) throws {
        let findings = try edition.findings(with: [("申请.新收.商业企业", 12), ("申请.予以公开.自然人", 50)])
        let form = try edition.form()
        #expect(
            Set(findings.flatMap { $0.suggestion?.texts(on: form) ?? [] }) == [
                "申请.新收.商业企业 = 21", "申请.予以公开.自然人 = 20",
            ])
        #expect(findings.count == 2)
    }

    @Test(arguments: TestEdition.allCases)
    func `many wrong cells get no suggestion, and each contradiction is reported`(_ edition: TestEdition) throws {
        let findings = try edition.findings(with: [
            ("申请.新收.商业企业", 5), ("申请.予以公开.自然人", 50), ("申请.结转下年度.自然人", 9), ("申请.上年结转.商业企业", 17),
        ])
        #expect(findings.allSatisfy { $0.suggestion == nil })
        #expect(findings.count > 4)
    }

    @Test func `in one sum, any part or the sum may be wrong, and nothing is suggested`() throws {
        let report = try TestEdition.of2021.report("复议诉讼:\n  行政复议: [31, 12, 0, 5, 59]\n")
        let finding = try #require(ReportCheck.arithmetic.run(CompletedReport(report)).first)
        #expect(finding.suggestion == nil)
        #expect(!finding.notes.contains { $0.message.zh.hasPrefix("可能是") })
    }

    @Test func `in one sum, figures that look like slips are listed`() throws {
        let report = try TestEdition.of2021.report("复议诉讼:\n  行政复议: [31, 12, 0, 5, 57]\n")
        let finding = try #require(ReportCheck.arithmetic.run(CompletedReport(report)).first)
        #expect(finding.suggestion == nil)
        #expect(finding.notes.map(\.message.zh) == ["可能是“复议诉讼.行政复议.结果纠正”12 改为 21（疑似数字颠倒）"])
    }

    @Test func `parts that would have to be negative are no candidates, so the total is`() throws {
        let report = try TestEdition.of2021.report("复议诉讼:\n  行政复议: [3, 0, 0, 2, 4]\n")
        let finding = try #require(ReportCheck.arithmetic.run(CompletedReport(report)).first)
        #expect(
            finding.notes.map(\.message.zh) == [
                "可能是“复议诉讼.行政复议.结果维持”3 改为 2", "可能是“复议诉讼.行政复议.尚未审结”2 改为 1", "可能是“复议诉讼.行政复议.总计”4 改为 5",
            ])
    }

    @Test(arguments: ["待填", "{自然人: 20}"])
    func `statements over blanks have no say`(_ row: String) throws {
        let body = TestEdition.of2021.applications.replacing("[20, 13, 0, 0, 14, 0, 47]", with: row)
        let report = try TestEdition.of2021.report(
            body.replacing("[30, 21, 0, 0, 14, 0, 65]", with: "[30, 12, 0, 0, 14, 0, 65]"))
        let findings = ReportCheck.arithmetic.run(CompletedReport(report))
        #expect(findings.map(\.rule) == ["t3.column_total"])
        #expect(findings.map(\.suggestion) == [nil])
    }

    @Test func `a relation that only bounds gets no suggestion`() throws {
        let report = try TestEdition.of2019.report("主动公开:\n  第五项:\n    行政许可: [5, -8, 0]\n")
        let findings = ReportCheck.arithmetic.run(CompletedReport(report))
        #expect(findings.map(\.rule) == ["t2.items_after_change"])
        #expect(findings.map(\.suggestion) == [nil])
    }

    @Test func `a suggestion breaks no bound that holds`() throws {
        // With 25 in place of 30 the column would balance, but 28 came online.
        let figures = [("申请.网上新收.自然人", 28), ("申请.予以公开.自然人", 15)]
        let form = try TestEdition.madeUp.form()
        let body = TestEdition.madeUp.applications.replacing(", 组织小计: 35, 总计: 65", with: "")
            .replacing(", 组织小计: 27, 总计: 47", with: "").replacing(", 组织小计: 34, 总计: 62", with: "").replacing(
                ", 组织小计: 0, 总计: 0", with: "")
        var report = try TestEdition.madeUp.report(body)
        for (address, figure) in figures { report[try form.cell(address)].value = .number(figure) }
        let system = try #require(StatementSystem(CompletedReport(report)))
        let changes = SingleCells(system).changes(mending: try #require(system.contradictions.first))
        let addresses = changes.map { form[$0.cell].address(.chinese) }
        #expect(!addresses.contains("申请.新收.自然人"))
        #expect(addresses.contains("申请.予以公开.自然人"))
    }
}
