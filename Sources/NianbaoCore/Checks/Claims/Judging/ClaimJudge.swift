/// Finds the sums that a number in a text may mean, and whether it is one of them.
struct ClaimJudge {
    let report: CompletedReport
    let claims: Claims

    private var shares: ShareJudge { ShareJudge(report: report, claims: claims) }

    /// Compares a number with what its phrase may mean; `nil` when there is nothing to compare it with.
    ///
    /// - Parameters:
    ///   - shareWhole: The number that a percentage is said to be of.
    ///   - list: The list of parts that the number is in.
    func verdict(
        on number: StatedNumber, _ index: Int, after context: SentenceContext, shareWhole: StatedNumber?,
        in list: PartsList?
    ) -> ClaimReading.Verdict? {
        switch claims.phrases[index].subject {
        case .figure(let bases) where isColumnOfItem(number, bases, after: context): .agrees
        case .figure(let bases):
            figure(
                number.written, index, meant(bases, index, after: context), amid: context.phrases(claims),
                context.stated)
        case .share, .change: shares.verdict(on: number, index, after: context, shareWhole: shareWhole, in: list)
        case .mention: nil
        }
    }

    /// Whether it is the figure of its rows in the column of the item before it in a list: 尚未审结的复议3件、诉讼2件.
    private func isColumnOfItem(_ number: StatedNumber, _ bases: [ClaimBase], after context: SentenceContext) -> Bool {
        guard context.separation == .pause, let item = context.stated.last, item.isRight, let phrase = item.phrase,
            case .figure(let columns) = claims.phrases[phrase].subject, let terms = columns.first?.terms,
            terms.count == 1
        else { return false }
        return bases.contains { base in
            base.moved(to: [terms[0].cell], in: report.form).map { terms in
                isOne(of: [ClaimBase(name: "", terms: terms)], number.written) == true
            } ?? false
        }
    }

    /// Compares a number, or a phrase that means zero, with the sums that it may mean.
    ///
    /// - Parameters:
    ///   - context: The phrases before it in the sentence.
    ///   - stated: The numbers before it.
    func figure(
        _ number: WrittenNumber?, _ index: Int, _ bases: [ClaimBase], amid context: [Int],
        _ stated: [StatedNumber] = []
    ) -> ClaimReading.Verdict {
        // By itself, a phrase is nearly always right. Only if it is not, the rest of the sentence may show another
        // meaning.
        guard let isOwn = isOne(of: number.map { likely(bases, $0) } ?? bases, number) else { return .unknown }
        if isOwn, !bases.isEmpty { return .agrees }
        let phrase = claims.phrases[index]
        if let number, isOne(of: phrase, bases, amid: context, number) { return .agrees }
        if let number, isOne(ofRowsOf: stated, in: phrase.columns, number) { return .agrees }
        if let number, !context.contains(where: namesWhole), isOne(of: phrase.apart, number) == true { return .agrees }
        // 均无被纠正情形 has no row of its own; the phrases before say which cases are meant.
        if number == nil, !phrase.columns.isEmpty,
            moved(phrase, bases, amid: context, isLikely: true).contains(where: { sum($0)?.value == 0 })
        {
            return .agrees
        }
        return contradiction(number, phrase, bases, amid: context)
    }

    /// The sums of a column that are of the same rows as the number before it: after 新收72件, those of 新收 alone.
    private func meant(_ bases: [ClaimBase], _ index: Int, after context: SentenceContext) -> [ClaimBase] {
        guard bases.count > 1, !claims.phrases[index].columns.isEmpty, let whole = context.lastWhole(claims),
            let phrase = whole.phrase
        else { return bases }
        let wholes = claims.phrases[phrase].subject.bases.filter { isOne(of: [$0], whole.written) == true }
        let kept = bases.filter { base in wholes.contains { rows($0) == rows(base) } }
        return kept.isEmpty ? bases : kept
    }

    /// The rows of a sum, each once.
    private func rows(_ base: ClaimBase) -> [RowID] {
        base.terms.reduce(into: []) { rows, term in
            let row = report.form.cells[term.cell.index].row
            if !rows.contains(row) { rows.append(row) }
        }
    }

    /// Whether the phrase says which rows are meant, and not only a part of them.
    private func namesWhole(_ index: Int) -> Bool {
        claims.phrases[index].columns.isEmpty && claims.phrases[index].division == nil
    }

    /// The sums that a number may mean. Where there are none, there are none of any kind: a part that happens to be empty is
    /// not meant.
    private func likely(_ bases: [ClaimBase], _ number: WrittenNumber) -> [ClaimBase] {
        number.significand == 0 ? Array(bases.prefix(1)) : bases
    }

    /// Whether a number is one of the sums, or zero if there is no number; `nil` when a cell is not filled in.
    private func isOne(of bases: [ClaimBase], _ number: WrittenNumber?) -> Bool? {
        for base in bases {
            guard let value = report.sum(base.terms).number, let measure = measure(base) else { return nil }
            if fits(number, value, measure) { return true }
        }
        return false
    }

    /// Whether a number is one of the sums when an earlier phrase of the sentence decides the row or the column.
    private func isOne(of phrase: ClaimPhrase, _ bases: [ClaimBase], amid context: [Int], _ number: WrittenNumber)
        -> Bool
    {
        var together = 0
        for index in context where phrase.columns.isEmpty != claims.phrases[index].columns.isEmpty {
            let columns = phrase.columns.isEmpty ? claims.phrases[index].columns : phrase.columns
            let rows = phrase.columns.isEmpty ? bases : claims.phrases[index].subject.bases
            for (place, base) in likely(rows, number).enumerated() {
                guard let value = sum(base, in: columns) else { continue }
                if fits(number, value, .count) { return true }
                if place == 0, !phrase.columns.isEmpty { together += value }
            }
        }
        return !phrase.columns.isEmpty && !context.isEmpty && fits(number, together, .count)
    }

    /// Whether a number of a column is in the rows of an earlier number of another column: 自然人办结55件，企业16件. These are the
    /// rows that the other number is right about, if it is.
    private func isOne(ofRowsOf stated: [StatedNumber], in columns: [CellID], _ number: WrittenNumber) -> Bool {
        !columns.isEmpty
            && stated.contains { other in
                guard let phrase = other.phrase, !claims.phrases[phrase].columns.isEmpty else { return false }
                let bases = likely(claims.phrases[phrase].subject.bases, number)
                let right = bases.filter { isOne(of: [$0], other.written) == true }
                return (right.isEmpty ? bases : right).contains { base in
                    sum(base, in: columns).map { fits(number, $0, .count) } ?? false
                }
            }
    }

    /// The sum of the same rows in other columns; `nil` when a row does not have them or a cell is not filled in.
    private func sum(_ base: ClaimBase, in columns: [CellID]) -> Int? {
        var total = 0
        for term in base.terms {
            for column in columns {
                let (row, target) = (report.form.cells[term.cell.index].row, report.form.cells[column.index])
                guard !term.isNegative, row.block == target.row.block,
                    let value = report[report.form.cell(row, target.column)].number
                else { return nil }
                total = min(total + value, CellValue.limit)
            }
        }
        return total
    }

    /// The verdict on a number that is not one of the sums.
    ///
    /// - Parameters:
    ///   - number: `nil` when the phrase says without a number that there were no such things.
    ///   - bases: The sums that the phrase may mean by itself.
    ///   - context: The phrases before it in the sentence.
    private func contradiction(
        _ number: WrittenNumber?, _ phrase: ClaimPhrase, _ bases: [ClaimBase], amid context: [Int]
    ) -> ClaimReading.Verdict {
        var tried: [ClaimSum] = []
        for base in bases + moved(phrase, bases, amid: context) {
            guard let sum = sum(base) else { return .unknown }
            if !tried.contains(where: { $0.terms.map(\.cell) == sum.terms.map(\.cell) }) { tried.append(sum) }
        }
        guard let measure = tried.first?.measure else { return .unknown }
        // 平均11.6个: nothing in the tables is counted in fractions.
        if let number, number.units(scale: measure.unitScale) == nil { return .unknown }
        return .differs(.figure(number.flatMap { $0.units(scale: measure.unitScale) }, tried))
    }

    /// Compares the sum of numbers with these; `nil` when there is nothing to compare it with.
    ///
    /// - Parameters:
    ///   - count: How many numbers it is the sum of; zero for any.
    ///   - stated: The numbers before it.
    ///   - parts: Those of the list that the sum is after.
    ///   - isCertain: Whether nothing else can be meant, however small the number is.
    func total(
        _ number: StatedNumber, of count: Int, after stated: [StatedNumber], among parts: [StatedNumber]?,
        isCertain: Bool
    ) -> ClaimReading.Verdict? {
        guard let sum = number.count else { return nil }
        var (addends, total): ([StatedNumber], Int) = ([], 0)
        for addend in stated.reversed() {
            // 38个部门公开信息10370条 counts two things.
            if addend.unit != number.unit { continue }
            guard let value = addend.count else { return nil }
            // 共计31件 may also say a number again.
            if value == sum { return nil }
            addends.insert(addend, at: 0)
            total = min(total + value, CellValue.limit)
            if total == sum, addends.count > 1 { return .agrees }
        }
        let meant =
            count > 0 ? addends.suffix(count) : parts.map { $0.isEmpty ? addends[...] : $0[...] } ?? addends[...]
        guard meant.count > 1, meant.count >= count, !meant.contains(where: \.isWrong),
            meant.contains(where: { !$0.isReference }) || !number.isReference,
            isCertain || sum > meant.lazy.compactMap(\.count).max() ?? 0
        else { return nil }
        let together = meant.reduce(0) { min($0 + ($1.count ?? 0), CellValue.limit) }
        return .differs(.parts(Array(meant), total: together, whole: number))
    }

    /// Whether two numbers agree with figures whose sum is a whole of the same rules, so that a number after them without words is
    /// that sum: 新收125件，上年结转6件，共131件.
    func areAddends(_ last: ArraySlice<StatedNumber>, _ number: StatedNumber) -> Bool {
        guard last.count == 2, let first = last.first, let second = last.last, first.isRight, second.isRight,
            first.unit == number.unit, second.unit == number.unit
        else { return false }
        let bases = { (stated: StatedNumber) in stated.phrase.map { claims.phrases[$0].subject.bases } ?? [] }
        let rules = [first, second].compactMap { $0.phrase.flatMap { claims.phrases[$0].rule?.id } }
        let cells = { (base: ClaimBase) in Set(base.terms.map(\.cell)) }
        func meant(_ stated: StatedNumber) -> [Set<CellID>] {
            bases(stated).filter { sum($0).map { fits(stated.written, $0.value, $0.measure) } ?? false }.map(cells)
        }
        let sums = claims.phrases.filter { $0.isWhole && ($0.rule.map { rules.contains($0.id) } ?? false) }
            .flatMap(\.subject.bases).map(cells)
        return meant(first).contains { one in
            meant(second).contains { one.isDisjoint(with: $0) && sums.contains(one.union($0)) }
        }
    }

    /// Compares a number of several things together with the sum of the first that each may mean; `nil` when that is unknown.
    func names(_ number: StatedNumber, _ phrases: [Int]) -> ClaimReading.Verdict? {
        let bases = phrases.compactMap { claims.phrases[$0].subject.bases.first }
        guard bases.count == phrases.count else { return nil }
        let together = ClaimBase(name: bases.map(\.name).joined(separator: "＋"), terms: bases.flatMap(\.terms))
        guard let sum = sum(together) else { return nil }
        if fits(number.written, sum.value, sum.measure) { return .agrees }
        return .differs(.figure(number.written.units(scale: sum.measure.unitScale), [sum]))
    }

    /// The sums that a phrase may mean and that a number is, those that the phrase means by itself first.
    func fitting(_ number: WrittenNumber, _ index: Int, amid context: [Int]) -> [ClaimSum] {
        let phrase = claims.phrases[index]
        let bases = phrase.subject.bases
        var found: [ClaimSum] = []
        for base in bases + moved(phrase, bases, amid: context) {
            guard let sum = sum(base), fits(number, sum.value, sum.measure) else { continue }
            if !found.contains(where: { $0.terms.map(\.cell) == sum.terms.map(\.cell) }) { found.append(sum) }
        }
        return found
    }

    private func fits(_ number: WrittenNumber?, _ value: Int, _ measure: Measure) -> Bool {
        guard let number else { return value == 0 }
        guard let units = number.units(scale: measure.unitScale) else { return false }
        if units == value { return true }
        // Numbers in 万 are rounded, and so are amounts of money.
        guard number.exponent > 0 || measure.scale > 0, let step = number.step(scale: measure.unitScale) else {
            return false
        }
        return 2 * abs(units - value) <= step
    }

    private func measure(_ base: ClaimBase) -> Measure? {
        base.terms.first.map { report.form.cells[$0.cell.index].measure }
    }

    private func sum(_ base: ClaimBase) -> ClaimSum? { ClaimSum(base, in: report) }

    /// The further sums that a phrase may mean because an earlier one named a column or rows: 自然人申请9件，予以公开3件.
    ///
    /// - Parameter isLikely: Whether earlier phrases stand for what they most likely mean only.
    private func moved(
        _ phrase: ClaimPhrase, _ bases: [ClaimBase], amid context: [Int], isLikely: Bool = false
    ) -> [ClaimBase] {
        let others = context.map { claims.phrases[$0] }
        if phrase.columns.isEmpty {
            return others.filter { !$0.columns.isEmpty }.flatMap { other in
                bases.compactMap { moved($0, to: other) }
            }
        }
        let single = others.filter(\.columns.isEmpty).compactMap { other -> [ClaimBase]? in
            guard case .figure(let bases) = other.subject else { return nil }
            return bases.prefix(isLikely ? 1 : bases.count).compactMap { moved($0, to: phrase) }
        }
        let first = single.compactMap(\.first)
        guard first.count > 1 else { return single.flatMap { $0 } }
        let together = ClaimBase(
            name: first.map(\.name).joined(separator: "＋"), terms: first.flatMap(\.terms))
        return single.flatMap { $0 } + [together]
    }

    private func moved(_ base: ClaimBase, to phrase: ClaimPhrase) -> ClaimBase? {
        base.moved(to: phrase.columns, in: report.form).map {
            ClaimBase(name: "\(base.name)（\(phrase.name)）", terms: $0)
        }
    }
}

extension Measure {
    /// The power of ten between the unit that texts count in, things or 元, and the one that cells hold.
    var unitScale: Int { scale == 0 ? 0 : 2 }
}
