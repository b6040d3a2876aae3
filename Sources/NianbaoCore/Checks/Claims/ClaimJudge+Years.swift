extension ClaimJudge {
    /// The sums this year and last, as far as both are known; the number that is told counts as this year's.
    func changes(of bases: [ClaimBase], to count: Int) -> [ClaimChange] {
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
        // Nobody knows what the growth is over while one of the figures is missing.
        guard sums.count == bases.count else { return [] }
        let fitting = sums.filter { $0.now.value == count }
        return fitting.isEmpty ? sums : fitting
    }
}
