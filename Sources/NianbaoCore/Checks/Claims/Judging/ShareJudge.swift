/// Compares shares and changes with the tables and with the numbers around them.
struct ShareJudge {
    let report: CompletedReport
    let claims: Claims

    /// Compares a percentage, or how much something has changed; `nil` when there is nothing to compare it with.
    ///
    /// - Parameters:
    ///   - shareWhole: The number that a percentage is said to be of.
    ///   - list: The list of parts that the number is in.
    func verdict(
        on number: StatedNumber, _ index: Int, after context: SentenceContext, shareWhole: StatedNumber?,
        in list: PartsList?
    ) -> ClaimReading.Verdict? {
        switch claims.phrases[index].subject {
        case .share(let part?, _) where number.namesWhole:
            // 四项合计104件，占不予公开总数的58.4%
            share(number.written, of: [part], after: context, nil, in: list)
        case .share(let part?, let bases):
            shareWhole.map { share(number.written, of: part, in: $0) } ?? share(number.written, of: part, in: bases)
        // 办结125件，渠道以网络为主，占68.0% is a share of what the clause between is about.
        case .share(nil, _) where context.separation == .clause: nil
        case .share(nil, let bases) where number.ratiosAfter > 0:
            respectiveShare(number, of: bases, among: context.stated)
        case .share(nil, let bases): share(number.written, of: bases, after: context, shareWhole, in: list)
        case .change(let isFall):
            change(
                number.written, isRatio: claims.uses.isRatio[number.unit], isFall: isFall, of: context.stated.last,
                since: context.past)
        case .figure, .mention: nil
        }
    }

    /// The number before as a percentage of a sum of the tables or of another number of this sentence or the last.
    private func share(
        _ percentage: WrittenNumber, of bases: [ClaimBase], after context: SentenceContext, _ whole: StatedNumber?,
        in list: PartsList?
    ) -> ClaimReading.Verdict? {
        // 公开类答复（予以公开28件、部分公开15件）占办结数的34.4%
        let bracketed = context.bracketed
        guard let part = bracketed.last ?? context.stated.last,
            whole != nil || part.phrase != nil || part.isSum || list?.isEmpty == false
        else { return nil }
        let together = sums(of: bracketed.isEmpty ? context.stated : bracketed, countedIn: part.unit)
        if bracketed.count > 1 { return shareTogether(percentage, of: together.last, in: whole.map { [$0] }, bases) }
        if let whole { return share(percentage, part, together, of: [], or: [whole]) }
        let others = context.stated.dropLast() + (list?.isFarOff == true ? context.before : [])
        // 10个工作日内答复的211件，占办结总数的44.3%: a part in other words, too, is one of what the tables count.
        return share(percentage, part, together, of: bases, or: Array(others))
    }

    /// The first of several percentages, each of one of the numbers before: 96件、44件，占20.2%和9.2%.
    private func respectiveShare(
        _ number: StatedNumber, of bases: [ClaimBase], among stated: [StatedNumber]
    ) -> ClaimReading.Verdict? {
        guard stated.count > number.ratiosAfter else { return nil }
        let part = stated[stated.count - 1 - number.ratiosAfter]
        guard part.phrase != nil else { return nil }
        return share(number.written, part, [], of: bases, or: [])
    }

    /// The numbers of a bracket together as a percentage of another number or of one of the sums.
    ///
    /// - Parameter count: What they are together; `nil` when that is not known.
    private func shareTogether(
        _ percentage: WrittenNumber, of count: Int?, in wholes: [StatedNumber]?, _ bases: [ClaimBase]
    ) -> ClaimReading.Verdict? {
        guard let count else { return nil }
        let sums =
            wholes?.compactMap { whole in
                whole.count.map { ClaimSum(name: "", terms: [], value: $0, measure: .count) }
            } ?? bases.compactMap { sum($0) }
        let possible = sums.filter { $0.value > 0 }
        if possible.isEmpty { return nil }
        return possible.contains { percentage.isShare(count, of: $0.value) }
            ? .agrees : .differs(.share(percentage, part: count, of: possible))
    }

    /// The sums of the last two numbers, the last three and so on, of which a percentage may be meant as well:
    /// 予以公开10件，部分公开21件，占43.1%.
    private func sums(of stated: [StatedNumber], countedIn unit: Int) -> [Int] {
        var (sums, sum): ([Int], Int) = ([], 0)
        for number in stated.reversed() {
            guard number.unit == unit, let count = number.count else { break }
            sum = min(sum + count, CellValue.limit)
            sums.append(sum)
        }
        return Array(sums.dropFirst())
    }

    /// The number before as a percentage of one of the sums, or of one of the other numbers; `nil` when there is nothing
    /// to compare it with.
    ///
    /// - Parameter together: What the percentage may be meant of besides the number.
    private func share(
        _ percentage: WrittenNumber, _ part: StatedNumber, _ together: [Int], of bases: [ClaimBase],
        or others: [StatedNumber]
    ) -> ClaimReading.Verdict? {
        guard !part.isWrong, let count = part.count else { return nil }
        var wholes: [ClaimSum] = []
        for base in bases {
            guard let sum = sum(base) else { return .unknown }
            wholes.append(sum)
        }
        for number in others where number.unit == part.unit {
            guard let value = number.count, value >= count, !wholes.contains(where: { $0.value == value }) else {
                continue
            }
            wholes.append(ClaimSum(name: "", terms: [], value: value, measure: .count))
        }
        wholes.removeAll { $0.value == 0 }
        if wholes.isEmpty { return nil }
        let fits = wholes.contains { whole in
            ([count] + together).contains { percentage.isShare($0, of: whole.value) }
        }
        return fits ? .agrees : .differs(.share(percentage, part: count, of: wholes))
    }

    /// A part of the tables as a percentage of a number of the text.
    private func share(_ percentage: WrittenNumber, of part: ClaimBase, in whole: StatedNumber) -> ClaimReading.Verdict?
    {
        guard let count = sum(part)?.value, let value = whole.count, value > 0 else { return nil }
        let sum = ClaimSum(name: "", terms: [], value: value, measure: .count)
        return percentage.isShare(count, of: value) ? .agrees : .differs(.share(percentage, part: count, of: [sum]))
    }

    /// A part of the tables as a percentage of one of the sums.
    private func share(_ percentage: WrittenNumber, of part: ClaimBase, in bases: [ClaimBase]) -> ClaimReading.Verdict?
    {
        guard let count = sum(part)?.value else { return .unknown }
        let wholes = bases.compactMap { sum($0) }
        guard wholes.count == bases.count else { return .unknown }
        let possible = wholes.filter { $0.value > 0 }
        if possible.isEmpty { return nil }
        return possible.contains { percentage.isShare(count, of: $0.value) }
            ? .agrees : .differs(.share(percentage, part: count, of: possible))
    }

    /// How much the number before, `subject`, has grown or fallen; `nil` when there is nothing to compare it with.
    ///
    /// - Parameter past: What it was last year, as the sentence says; `nil` when it does not.
    private func change(
        _ stated: WrittenNumber, isRatio: Bool, isFall: Bool, of subject: StatedNumber?, since past: Int?
    ) -> ClaimReading.Verdict? {
        guard let subject, !subject.isWrong, let count = subject.count else { return nil }
        var changes: [ClaimChange] = []
        if let index = subject.phrase, case .figure(let bases) = claims.phrases[index].subject {
            changes = self.changes(of: bases, to: count)
        }
        if let past {
            let now = ClaimSum(name: "", terms: [], value: count, measure: .count)
            changes.append(ClaimChange(now: now, past: past))
        }
        if changes.isEmpty { return nil }
        let fits = changes.contains { change in
            let (past, now) = isFall ? (change.now.value, change.past) : (change.past, change.now.value)
            return isRatio
                ? change.past > 0 && stated.isShare(now - past, of: change.past)
                : stated.units(scale: 0) == now - past
        }
        return fits ? .agrees : .differs(.change(stated, isRatio: isRatio, changes))
    }

    /// The sums this year and last, if all are known; those whose value this year is `count`, if there are any.
    private func changes(of bases: [ClaimBase], to count: Int) -> [ClaimChange] {
        guard let prior = report.prior else { return [] }
        let predecessors = Correspondence(from: prior.form, to: report.form).predecessors
        let sums = bases.compactMap { base -> ClaimChange? in
            let terms = base.terms.compactMap { term in
                predecessors[term.cell.index].map { Term($0, isNegative: term.isNegative, name: term.name) }
            }
            guard terms.count == base.terms.count, let now = sum(base), let past = prior.sum(terms).number else {
                return nil
            }
            return ClaimChange(now: now, past: past)
        }
        // While one of the figures is missing, it is not known which of them the growth is about.
        guard sums.count == bases.count else { return [] }
        let fitting = sums.filter { $0.now.value == count }
        return fitting.isEmpty ? sums : fitting
    }

    private func sum(_ base: ClaimBase) -> ClaimSum? { ClaimSum(base, in: report) }
}
