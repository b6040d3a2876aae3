import SeededRandom

@testable import NianbaoCore

extension RandomReport {
    /// A report that uses everything a file can say: unfilled cells, rows that are left out, 不适用, remarks, stated totals
    /// and all fields. Its figures need not balance.
    static func decorated(on form: Form, seed: UInt64) -> Report {
        var report = balanced(on: form, seed: seed)
        var generator = SplitMix64(seed: ~seed)
        let span = SourceSpan(start: .start, end: .start)
        for block in form.blocks {
            for row in block.rows.indices {
                decorate(row, of: block, in: &report, &generator)
            }
        }
        for index in form.sections.indices where form.sections[index].table == nil {
            if generator.oneIn(4) { report.narratives[index] = Narrative() }
            if generator.oneIn(4) { report.narratives[index] = Narrative(span: span) }
        }
        if generator.oneIn(2) {
            report.prior = RandomText.agencies.randomElement(using: &generator).map { Report.Prior(path: $0) }
        }
        if generator.oneIn(2) { report.customTitle = RandomText.agencies.randomElement(using: &generator) }
        if generator.oneIn(2) { report.publication = Report.Publication(date: "\(report.year + 1)-01-20") }
        if generator.oneIn(2) {
            let texts = RandomText.paragraphs.shuffled(using: &generator).prefix(3)
            report.preamble = Narrative(texts.joined(separator: "\n"), span: span)
        }
        if report.scope == .region { addLists(to: &report, &generator) }
        return report
    }

    private static func addLists(to report: inout Report, _ generator: inout SplitMix64) {
        let typed = report.form.typedCells
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let cell = typed.randomElement(using: &generator) ?? typed[0]
            let amount = Int.random(in: 1...99, using: &generator) * (generator.oneIn(2) ? 1 : -1)
            var adjustment = Adjustment(cell, amount, reason: RandomText.paragraphs[0])
            if generator.oneIn(2) {
                adjustment.author = RandomText.agencies.dropFirst(5).randomElement(using: &generator)
            }
            if generator.oneIn(2) { adjustment.date = "2024-02-29" }
            report.adjustments.append(adjustment)
        }
        for agency in RandomText.agencies.filter({ $0 != "null" && $0 != "~" }) where generator.oneIn(3) {
            let state = RollupSource.State.allCases.randomElement(using: &generator) ?? .summed
            let hash = String(repeating: "0f", count: 32)
            report.sources.append(
                state == .missing
                    ? RollupSource(agency: agency, state: state)
                    : RollupSource(agency: agency, file: "单位/\(agency).yaml", hash: hash, state: state))
        }
    }

    private static func decorate(
        _ row: Int, of block: Block, in report: inout Report, _ generator: inout SplitMix64
    ) {
        let cells = block.columns.indices.map { block.cell(row: row, column: $0) }
        let inputs = block.inputColumns.map { cells[$0] }
        let statesTotals = generator.oneIn(3)
        for column in block.columns.indices {
            let isTotal = block.columns[column].sum != nil || block.rows[row].sum != nil
            if isTotal, statesTotals, !generator.oneIn(3) {
                report[cells[column]].value = .number(Int.random(in: 0...99, using: &generator))
            }
        }
        if generator.oneIn(5) {
            for cell in cells { report[cell] = Report.Entry(.absent) }
        } else if generator.oneIn(5) {
            for cell in inputs { report[cell] = Report.Entry(.blank) }
        } else if generator.oneIn(3), block.rows[row].allowsNotApplicable {
            for cell in inputs { report[cell] = Report.Entry(.notApplicable) }
        } else if generator.oneIn(2), let cell = inputs.randomElement(using: &generator) {
            report[cell].value = generator.oneIn(2) ? .blank : .absent
        }
        for cell in cells where report[cell].value != .absent && generator.oneIn(10) {
            report[cell].remark = RandomText.remarks.randomElement(using: &generator)
        }
    }
}
