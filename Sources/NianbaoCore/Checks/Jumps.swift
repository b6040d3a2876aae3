extension ReportCheck {
    /// Figures that are many times, or a small part of, last year's; those of one table are told together.
    static let jumps = ReportCheck(rules: []) { report in
        let limits = report.form.jumpLimits
        guard !limits.isEmpty, let years = YearComparison(report) else { return [] }
        var told = Set(report.form.yearRelations.filter { years.fails($0) }.map(\.subject))
        return limits.flatMap { limit -> [Finding] in
            let jumps = report.form.typedCells.compactMap { cell in
                told.contains(cell) ? nil : Jump(cell, in: years, limit)
            }
            guard !jumps.isEmpty else { return [] }
            told.formUnion(jumps.map(\.cell))
            let sections = report.form.sections.indices.map { section in
                jumps.filter { report.form[$0.cell].section == section }.sorted { $0.size > $1.size }
            }
            return sections.filter { !$0.isEmpty }.map { years.finding($0, limit) }
        }
    }
}

/// A figure that is far from last year's.
private struct Jump {
    let cell: CellID
    let past: Int
    let present: Int

    init?(_ cell: CellID, in years: YearComparison, _ limit: JumpLimit) {
        guard let past = years.past(cell), let present = years.report[cell].number, past >= 0, present >= 0 else {
            return nil
        }
        let (less, more) = (min(past, present), max(past, present))
        let measure = years.form.cells[cell.index].measure
        if limit.isOfMoney, measure.scale == 0 { return nil }
        guard more >= limit.base * measure.unit, more > less * limit.times else { return nil }
        (self.cell, self.past, self.present) = (cell, past, present)
    }

    /// How far apart the figures are; the largest is told first.
    var size: Int { abs(present - past) }
}

extension YearComparison {
    /// How many of a table's jumps are told one by one.
    private static let shown = 5

    fileprivate func finding(_ jumps: [Jump], _ limit: JumpLimit) -> Finding {
        var notes = jumps.dropFirst().prefix(Self.shown - 1).map { Finding.Note(told($0), at: span(of: $0.cell)) }
        let rest = jumps.count - Self.shown
        if rest > 0 { notes.append(Finding.Note(Bilingual(zh: "还有 \(rest) 处", en: "and \(rest) more"), at: nil)) }
        return Finding(
            limit.rule, at: span(of: jumps[0].cell), told(jumps[0]),
            advice: Bilingual(
                zh: "看看是不是填错了行、列或单位；确实如此的，不用改", en: "look for a wrong row, column or unit; if it is right, leave it"),
            notes: notes, cells: jumps.map(\.cell),
            disagreement: Disagreement(jumps[0].present, jumps[0].past, form[jumps[0].cell].measure))
    }

    private func told(_ jump: Jump) -> Bilingual {
        let cell = form[jump.cell]
        let (past, present) = (Figure.text(jump.past, cell.measure), Figure.text(jump.present, cell.measure))
        let address = cell.address(report.report.spelling)
        return Bilingual(
            zh: "\(address)：本年 \(present)，上年 \(past)，相差悬殊", en: "\(address): \(present) after \(past) last year")
    }
}
