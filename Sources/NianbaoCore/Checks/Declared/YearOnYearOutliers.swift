/// Figures that are many times, or a small part of, last year's, and are worth a look.
package struct YearOnYearOutliers: DeclaredCheck {
    /// The limits in order; if a figure passes several, the first is used.
    let limits: [Limit]

    /// From when on a figure is too far from last year's.
    struct Limit: Sendable {
        let rule: Rule
        /// Whether it applies to amounts of money only.
        let isOfMoney: Bool
        /// How many times as much, or as little, is too much.
        let times: Int
        /// Two figures are compared only if the larger is at least this, in whole units of the measure.
        let base: Int
    }

    /// The field of a form file that declares it.
    package static let field = "jumps"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        limits = declarations.flatMap { reader.items($0.node) }.compactMap { Limit($0, &reader) }
    }

    /// The rule of each limit, in order.
    package var rules: [Rule] { limits.map(\.rule) }

    /// One finding for the figures of each table. Figures that break a relation between the years are left to that
    /// rule.
    func findings(in report: CompletedReport) -> [Finding] {
        guard !limits.isEmpty, let years = YearComparison(report) else { return [] }
        var seen = Set(report.form.declared(YearRelations.self)?.failing(in: years).map(\.subject) ?? [])
        return limits.flatMap { limit -> [Finding] in
            let outliers = report.form.typedCells.compactMap { cell in
                seen.contains(cell) ? nil : Outlier(cell, in: years, limit)
            }
            guard !outliers.isEmpty else { return [] }
            seen.formUnion(outliers.map(\.cell))
            let sections = report.form.sections.indices.map { section in
                outliers.filter { report.form[$0.cell].section == section }.sorted { $0.size > $1.size }
            }
            return sections.filter { !$0.isEmpty }.map { years.finding($0, limit) }
        }
    }
}

extension YearOnYearOutliers.Limit {
    fileprivate init?(_ node: YAMLNode, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["rule", "measure", "times", "from"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let isOfMoney = reader.choice("measure", in: fields, ["amount": true], fallback: false)
        let times = reader.required("times", in: fields).flatMap { reader.integer($0, in: 2...1_000_000) }
        let base = reader.required("from", in: fields).flatMap { reader.integer($0, in: 1...1_000_000) }
        guard let rule, let times, let base else { return nil }
        self.init(rule: rule, isOfMoney: isOfMoney, times: times, base: base)
    }
}

/// A figure that is far from last year's.
private struct Outlier {
    let cell: CellID
    let past: Int
    let present: Int

    init?(_ cell: CellID, in years: YearComparison, _ limit: YearOnYearOutliers.Limit) {
        guard let past = years.past(cell), let present = years.report[cell].number, past >= 0, present >= 0 else {
            return nil
        }
        let (less, more) = (min(past, present), max(past, present))
        let measure = years.form.cells[cell.index].measure
        if limit.isOfMoney, measure.scale == 0 { return nil }
        guard more >= limit.base * measure.unit, more > less * limit.times else { return nil }
        (self.cell, self.past, self.present) = (cell, past, present)
    }

    /// How far apart the figures are; the largest is shown first.
    var size: Int { abs(present - past) }
}

extension YearComparison {
    /// How many of a table's figures are shown one by one.
    private static let shown = 5

    fileprivate func finding(_ outliers: [Outlier], _ limit: YearOnYearOutliers.Limit) -> Finding {
        var notes = outliers.dropFirst().prefix(Self.shown - 1).map { Finding.Note(message($0), at: span(of: $0.cell)) }
        let rest = outliers.count - Self.shown
        if rest > 0 { notes.append(Finding.Note(Bilingual(zh: "还有 \(rest) 处", en: "and \(rest) more"), at: nil)) }
        return Finding(
            limit.rule, at: span(of: outliers[0].cell), message(outliers[0]),
            advice: Bilingual(
                zh: "看看是不是填错了行、列或单位；确实如此的，不用改", en: "look for a wrong row, column or unit; if it is right, leave it"),
            notes: notes, cells: outliers.map(\.cell),
            disagreement: Disagreement(outliers[0].present, outliers[0].past, form[outliers[0].cell].measure))
    }

    private func message(_ outlier: Outlier) -> Bilingual {
        let cell = form[outlier.cell]
        let (past, present) = (Figure.text(outlier.past, cell.measure), Figure.text(outlier.present, cell.measure))
        let address = cell.address(report.spelling)
        return Bilingual(
            zh: "\(address)：本年 \(present)，上年 \(past)，相差悬殊", en: "\(address): \(present) after \(past) last year")
    }
}
