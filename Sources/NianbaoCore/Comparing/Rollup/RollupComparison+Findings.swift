extension RollupComparison {
    /// The differences with the units that explain them; one finding if one unit explains all.
    package var findings: [Finding] {
        guard !gaps.isEmpty else { return [] }
        if gaps.count > 1, let cause = cause { return [told(cause)] }
        if gaps.count > 1, let finding = unsummed { return [finding] }
        return gaps.map { told($0) }
    }

    // MARK: One cause

    /// The single cause of all differences.
    private enum Cause {
        case leftOut(Rollup.Unit)
        case countedTwice(Rollup.Unit)
    }

    /// The one unit whose figures equal the differences everywhere; `nil` if there is none, or several.
    private var cause: Cause? {
        var differences = [Int](repeating: 0, count: rollup.cells.count)
        for gap in gaps { differences[gap.index] = gap.difference }
        let causes = account.compactMap { unit -> Cause? in
            guard let figures = unit.figures else { return nil }
            func fits(_ sign: Int) -> Bool {
                differences.indices.allSatisfy { index in
                    Self.figure(figures[index]).map { $0 * sign == differences[index] } ?? false
                }
            }
            return fits(-1) ? .leftOut(unit) : fits(1) ? .countedTwice(unit) : nil
        }
        return causes.count == 1 ? causes[0] : nil
    }

    private func told(_ cause: Cause) -> Finding {
        let (unit, message) =
            switch cause {
            case .leftOut(let unit):
                (
                    unit,
                    Bilingual(
                        zh: "有 \(gaps.count) 格比各单位之和少，差额正好是“\(unit.agency)”的数：多半是漏计了这个单位",
                        en: "\(gaps.count) cells are short of the sum of the units by just the figures of "
                            + "“\(unit.agency)”, which was probably left out")
                )
            case .countedTwice(let unit):
                (
                    unit,
                    Bilingual(
                        zh: "有 \(gaps.count) 格比各单位之和多，差额正好是“\(unit.agency)”的数：多半是这个单位计了两次",
                        en: "\(gaps.count) cells exceed the sum of the units by just the figures of "
                            + "“\(unit.agency)”, which was probably counted twice")
                )
            }
        let notes = gaps.prefix(RollUpNames.limit).map { Finding.Note(summary($0), at: span(of: $0.cell)) }
        return Finding(
            .rollUpFlows, at: span(of: gaps[0].cell), message, advice: advice,
            notes: changed(unit) + notes, cells: gaps.map(\.cell), disagreement: disagreement(gaps[0]))
    }

    /// Differences that may all be due to units that have not reported; that is unknown before they do.
    private var unsummed: Finding? {
        let units = unsummedUnits
        guard !units.isEmpty, gaps.allSatisfy({ $0.difference > 0 }) else { return nil }
        let names = RollUpNames(units).text
        return Finding(
            .rollUpFlows, at: span(of: gaps[0].cell),
            Bilingual(
                zh: "有 \(gaps.count) 格比各单位之和多，各单位之和里没有 \(names.zh)",
                en: "\(gaps.count) cells exceed the sum of the units, which is without \(names.en)"),
            advice: Bilingual(zh: "报齐后再核对", en: "compare again when they have reported"),
            notes: gaps.prefix(RollUpNames.limit).map { Finding.Note(summary($0), at: span(of: $0.cell)) },
            cells: gaps.map(\.cell), disagreement: disagreement(gaps[0]))
    }

    /// Units whose figures are not in the sum.
    private var unsummedUnits: [String] {
        account.filter { !$0.isSummed && !$0.standing.isBesides && $0.standing != .unlisted }.map(\.agency)
    }

    // MARK: Cell by cell

    private func told(_ gap: Gap) -> Finding {
        let rule: Rule = rollup.form.stocks.contains(gap.cell) ? .rollUpStocks : .rollUpFlows
        return Finding(
            rule, at: span(of: gap.cell), summary(gap), advice: advice, notes: explanations(of: gap),
            cells: [gap.cell], disagreement: disagreement(gap))
    }

    private func summary(_ gap: Gap) -> Bilingual {
        let measure = rollup.form[gap.cell].measure
        let address = rollup.form[gap.cell].address(region.spelling)
        let text = { Figure.digits($0, measure) }
        let adjusted =
            gap.adjusted == 0
            ? Bilingual("")
            : Bilingual(zh: "（含调整 \(text(gap.adjusted))）", en: " (with adjustments of \(text(gap.adjusted)))")
        return Bilingual(
            zh: "\(address)是 \(text(gap.stated))，各单位之和是 \(text(gap.expected))\(adjusted.zh)，"
                + "相差 \(text(abs(gap.difference)))",
            en: "\(address) is \(text(gap.stated)); the units add up to \(text(gap.expected))\(adjusted.en), "
                + "off by \(text(abs(gap.difference)))")
    }

    /// Units whose own figure equals the difference come first, then those without a figure, then the largest.
    private func explanations(of gap: Gap) -> [Finding.Note] {
        let measure = rollup.form[gap.cell].measure
        let figures = account.compactMap { unit in
            unit.figures.flatMap { $0[gap.index].number }.map { (unit: unit, figure: $0) }
        }
        let equal = figures.filter { $0.figure != 0 && $0.figure == abs(gap.difference) }
        let largest = figures.filter { $0.figure != 0 }.sorted { abs($0.figure) > abs($1.figure) }
        let isShort = gap.difference < 0
        var notes = equal.prefix(Self.shown).map { unit, figure in
            let text = Figure.digits(figure, measure)
            return Finding.Note(
                Bilingual(
                    zh: "“\(unit.agency)”正好是 \(text)，\(isShort ? "可能漏计" : "可能重计")",
                    en: "“\(unit.agency)” has just \(text) and may have been \(isShort ? "left out" : "counted twice")"),
                at: nil)
        }
        notes += missing(isShort: isShort)
        notes += account.filter { isChanged($0) }.prefix(Self.shown).flatMap { changed($0) }
        if notes.isEmpty, !largest.isEmpty {
            let parts = largest.prefix(Self.shown).map { "\($0.unit.agency) \(Figure.digits($0.figure, measure))" }
            notes.append(
                Finding.Note(
                    Bilingual(
                        zh: "数最大的单位：" + parts.joined(separator: "，"),
                        en: "the largest figures: " + parts.joined(separator: ", ")), at: nil))
        }
        return notes
    }

    private static let shown = 3

    /// Units that are not in the sum; they can only explain that the region has more.
    private func missing(isShort: Bool) -> [Finding.Note] {
        let units = unsummedUnits
        guard !isShort, !units.isEmpty else { return [] }
        let names = RollUpNames(units).text
        return [
            Finding.Note(
                Bilingual(
                    zh: "各单位之和里没有 \(names.zh)，差额可能由此而来",
                    en: "the sum of the units is without \(names.en), which may explain it"), at: nil)
        ]
    }

    // MARK: What changed since

    /// Whether the unit's file is another than the one that the region says it was summed from.
    private func isChanged(_ unit: Rollup.Unit) -> Bool {
        guard let listed = listed[AgencyName(unit.agency)], let hash = listed.hash else { return false }
        return unit.hash != nil && hash != unit.hash
    }

    private func changed(_ unit: Rollup.Unit) -> [Finding.Note] {
        guard isChanged(unit) else { return [] }
        return [
            Finding.Note(
                Bilingual(
                    zh: "“\(unit.agency)”的年报在汇总以后改过", en: "the report of “\(unit.agency)” was changed after summing"),
                at: listed[AgencyName(unit.agency)]?.span)
        ]
    }

    private var listed: [AgencyName: RollupSource] {
        Dictionary(region.stated.sources.map { (AgencyName($0.agency), $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Common

    private var advice: Bilingual {
        let key = ReportField.adjustments.name[region.spelling]
        return Bilingual(
            zh: "漏计、重计的改正；确有理由的，写进“\(key)”",
            en: "correct what was left out or counted twice; put what has a reason into “\(key)”")
    }

    private func disagreement(_ gap: Gap) -> Disagreement {
        Disagreement(gap.stated, gap.expected, rollup.form[gap.cell].measure)
    }

    private func span(of cell: CellID) -> SourceSpan? { region.stated[cell].span }
}
