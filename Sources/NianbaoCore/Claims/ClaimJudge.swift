/// Works out what a number of a text may mean, and whether it is one of that.
struct ClaimJudge {
    let report: CompletedReport
    let claims: Claims

    /// - Parameters:
    ///   - number: `nil` when the phrase says that there is none.
    ///   - bases: What the phrase may mean by itself.
    ///   - context: The phrases said before in the sentence.
    func figure(
        _ number: WrittenNumber?, _ phrase: Int, _ bases: [ClaimBase], amid context: @autoclosure () -> [Int]
    ) -> ClaimReading.Verdict {
        for base in bases {
            guard let value = report.sum(base.terms).number, let measure = measure(base) else { return .unknown }
            if fits(number, value, measure) { return .agrees }
        }
        // What the phrase says by itself is nearly always right; only then is there more to look for.
        var tried = bases.compactMap { sum($0) }
        for base in moved(claims.phrases[phrase], bases, amid: context()) {
            guard let sum = sum(base) else { return .unknown }
            if fits(number, sum.value, sum.measure) { return .agrees }
            if !tried.contains(where: { $0.terms.map(\.cell) == sum.terms.map(\.cell) }) { tried.append(sum) }
        }
        guard let measure = tried.first?.measure else { return .unknown }
        return .differs(.figure(number.flatMap { $0.units(scale: measure.unitScale) }, tried))
    }

    private func fits(_ number: WrittenNumber?, _ value: Int, _ measure: Measure) -> Bool {
        guard let number else { return value == 0 }
        guard let units = number.units(scale: measure.unitScale) else { return false }
        if units == value { return true }
        // What is told in 万 is rounded, and so is money.
        guard number.exponent > 0 || measure.scale > 0, let step = number.step(scale: measure.unitScale) else {
            return false
        }
        return 2 * abs(units - value) <= step
    }

    private func measure(_ base: ClaimBase) -> Measure? {
        base.terms.first.map { report.form.cells[$0.cell.index].measure }
    }

    /// The sum's value; `nil` when a cell is not filled in.
    func sum(_ base: ClaimBase) -> ClaimSum? {
        guard let first = base.terms.first, let value = report.sum(base.terms).number else { return nil }
        return ClaimSum(name: base.name, terms: base.terms, value: value, measure: report.form[first.cell].measure)
    }

    /// What is told may go on about a column or about rows told before: 自然人申请9件，予以公开3件.
    func moved(_ phrase: ClaimPhrase, _ bases: [ClaimBase], amid context: [Int]) -> [ClaimBase] {
        let others = context.map { claims.phrases[$0] }
        if phrase.columns.isEmpty {
            return others.filter { !$0.columns.isEmpty }.flatMap { other in
                bases.compactMap { moved($0, to: other) }
            }
        }
        let single = others.filter(\.columns.isEmpty).compactMap { other -> [ClaimBase]? in
            guard case .figure(let bases) = other.subject else { return nil }
            return bases.compactMap { moved($0, to: phrase) }
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
