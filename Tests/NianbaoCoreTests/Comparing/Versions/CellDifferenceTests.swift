import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct CellDifferenceTests {
    /// A report and one in which a few figures are others, with the cells that were changed and by how much.
    private struct Correction {
        let old: Report
        private(set) var new: Report
        private(set) var rises: [CellID: Int] = [:]

        init(on form: Form, seed: UInt64) {
            var generator = SplitMix64(seed: seed ^ 0xD1FF)
            old = RandomReport.balanced(on: form, seed: seed)
            new = old
            let typed = form.cells.indices.filter { !form.cells[$0].isDerived }
            for index in typed.shuffled(using: &generator).prefix(Int.random(in: 1...6, using: &generator)) {
                let rise = Int.random(in: 1...9, using: &generator) * (generator.oneIn(2) ? 1 : -1)
                new.entries[index].value = .number((old.entries[index].value.number ?? 0) + rise)
                rises[CellID(index)] = rise
            }
        }

        var difference: ReportDifference? {
            ReportDifference(from: CompletedReport(old), to: CompletedReport(new))
        }
    }

    /// For each computed cell, how often each typed cell is in it, followed down through the form's sums.
    private func weights(_ form: Form) -> [CellID: [CellID: Int]] {
        let terms = Dictionary(uniqueKeysWithValues: form.derivations.map { ($0.target, $0.terms) })
        func weights(_ cell: CellID) -> [CellID: Int] {
            guard let terms = terms[cell] else { return [cell: 1] }
            return terms.reduce(into: [:]) { sums, term in
                for (typed, weight) in weights(term.cell) {
                    sums[typed, default: 0] += term.isNegative ? -weight : weight
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: form.derivations.map { ($0.target, weights($0.target)) })
    }

    @Test(arguments: TestEdition.allCases, 0..<UInt64(40))
    func `exactly the cells that were changed are named`(_ edition: TestEdition, _ seed: UInt64) throws {
        let correction = Correction(on: try edition.form(), seed: seed)
        let difference = try #require(correction.difference)
        #expect(Dictionary(uniqueKeysWithValues: difference.cells.map { ($0.cell, $0.rise) }) == correction.rises)
        #expect(difference.cells.map(\.cell.index) == difference.cells.map(\.cell.index).sorted())
        #expect(difference.fields.isEmpty && difference.texts.isEmpty && difference.statedTotals.isEmpty)
    }

    @Test(arguments: TestEdition.allCases, 0..<UInt64(40))
    func `exactly the totals whose sum moved are named, with what moved them`(
        _ edition: TestEdition, _ seed: UInt64
    ) throws {
        let form = try edition.form()
        let correction = Correction(on: form, seed: seed)
        let difference = try #require(correction.difference)
        var expected: [CellID: Int] = [:]
        for (total, weights) in weights(form) {
            let rise = correction.rises.reduce(0) { $0 + $1.value * (weights[$1.key] ?? 0) }
            if rise != 0 { expected[total] = rise }
        }
        #expect(Dictionary(uniqueKeysWithValues: difference.totals.map { ($0.cell, $0.rise) }) == expected)
        for total in difference.totals {
            let parts = weights(form)[total.cell] ?? [:]
            let causes = correction.rises.keys.filter { parts[$0] != nil }.sorted { $0.index < $1.index }
            #expect(total.causes == causes)
        }
    }

    @Test(arguments: TestEdition.builtIn, 0..<UInt64(20))
    func `how a file is written makes no difference`(_ edition: TestEdition, _ seed: UInt64) throws {
        var report = RandomReport.decorated(on: try edition.form(), seed: seed)
        report.spelling = .chinese
        let chinese = ReportWriter.text(of: report)
        report.spelling = .english
        #expect(try edition.difference(files: chinese, ReportWriter.text(of: report)).isEmpty)
    }

    @Test(arguments: [
        "申请: {新收: {自然人: 2, 商业企业: 21, 法律服务机构: 4, 其余: 0}}", "requests:\n  new: [2, 21, 0, 0, 4, 0]  # 说明",
        "申请:\n  上年结转: 待填\n  新收:\n  - 2\n  - 21\n  - 0\n  - 0\n  - 4\n  - 0\n",
        "申请: {新收: [2, { 值: 21 }, 0, 0, 4, 0]}",
    ])
    func `a row may be written in any way`(_ row: String) throws {
        let difference = try TestEdition.of2021.difference("申请: {新收: [2, 21, 0, 0, 4, 0]}", row)
        #expect(difference.isEmpty)
    }

    @Test(arguments: [
        ("0", "待填", "0→_"), ("待填", "3", "_→3"), ("3", "{值: 3, 注: 含修订}", "3→3(含修订)"),
        ("{值: 3, 注: 甲}", "{值: 4, 注: 乙}", "3(甲)→4(乙)"), ("3", "3件", "3→?"),
    ])
    func `unfilled cells, remarks and figures are distinguished`(_ old: String, _ new: String, _ change: String) throws
    {
        let difference = try TestEdition.of2021.difference(
            "主动公开: {第五项: {行政许可: \(old)}}", "主动公开: {第五项: {行政许可: \(new)}}")
        #expect(difference.drawn(difference.cells) == ["主动公开.第五项.行政许可.决定 \(change)"])
    }

    @Test func `not applicable is not zero`() throws {
        let difference = try TestEdition.of2021.difference("主动公开: {第一项: {规章: 不适用}}", "主动公开: {第一项: {规章: 0}}")
        #expect(difference.drawn(difference.cells).first == "主动公开.第一项.规章.制发 /→0")
        #expect(difference.cells.count == 3)
    }

    @Test func `totals of an unfilled cell change with it`() throws {
        let difference = try TestEdition.of2021.difference(
            "复议诉讼: {行政复议: [1, 0, 0, 1]}", "复议诉讼: {行政复议: [1, 0, 0, 待填]}")
        #expect(difference.drawn(difference.totals) == ["复议诉讼.行政复议.总计 2→_"])
    }

    @Test func `a stated total is no total that moved`() throws {
        let difference = try TestEdition.of2021.difference(
            "复议诉讼: {行政复议: [1, 0, 0, 1]}", "复议诉讼: {行政复议: [1, 0, 0, 1, 2]}")
        #expect(difference.drawn(difference.statedTotals) == ["复议诉讼.行政复议.总计 _→2"])
        #expect(difference.cells.isEmpty && difference.totals.isEmpty)
        #expect(difference.isEmptyInPrint && !difference.isEmpty)
    }

    @Test func `a changed remark on a total is printed with it`() throws {
        let difference = try TestEdition.of2021.difference(
            "复议诉讼: {行政复议: [1, 0, 0, 1, 2]}", "复议诉讼: {行政复议: [1, 0, 0, 1, {值: 2, 注: 甲}]}")
        #expect(difference.drawn(difference.totals) == ["复议诉讼.行政复议.总计 2→2(甲)"])
    }

    @Test func `changed fields are listed, and which are printed`() throws {
        let old = "格式: 2021\n机关: 甲局\n年度: 2023\n上年报告: a.yaml\n"
        let new = "edition: 2021\nagency: 乙局\nyear: 2024\nscope: region\ntitle: 标题\n"
        let difference = try TestEdition.of2021.difference(files: old, new)
        let told = difference.fields.map { "\($0.field) \($0.old?.zh ?? "-")→\($0.new?.zh ?? "-")" }
        #expect(told == ["agency 甲局→乙局", "year 2023→2024", "scope 本机关→行政区域", "prior a.yaml→-", "title -→标题"])
        #expect(difference.fields.filter { !$0.field.isPrinted }.map(\.field) == [.prior])
    }

    @Test func `what a broken file may have lost is not said to be gone`() throws {
        let whole = "申请: {新收: [1, 0, 0, 0, 0, 0]}\n复议诉讼: {行政复议: [1, 0, 0, 0]}\n总体情况: 有\n其他事项: 无\n"
        let difference = try TestEdition.of2021.difference(
            whole, "申请: {新收: [2, 0, 0, 0, 0, 0]}\n复议诉讼: {行政复议: [1\n其他事项: \"无\n")
        #expect(difference.drawn(difference.cells) == ["申请.新收.自然人 1→2"])
        #expect(difference.drawn(difference.totals) == ["申请.新收.总计 1→2"])
        #expect(difference.texts.isEmpty)
        #expect(!difference.isComplete)
    }

    @Test func `reports on different forms are not compared`() throws {
        let old = try TestEdition.of2019.completed(file: TestEdition.of2019.head)
        let new = try TestEdition.of2021.completed(file: TestEdition.of2021.head)
        #expect(ReportDifference(from: old, to: new) == nil)
    }
}
