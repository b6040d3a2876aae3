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

    /// Whether the first figures that the phrases mean are addends of one total of the form, each once.
    ///
    /// - Parameter all: Whether they have to be all of its addends.
    func areAddends(_ phrases: [Int], all: Bool) -> Bool {
        guard phrases.count > 1, phrases.count <= PartsList.limit else { return false }
        let cells = phrases.flatMap { index -> [CellID] in
            guard case .figure(let bases) = claims.phrases[index].subject else { return [] }
            return bases.first?.terms.map(\.cell) ?? []
        }
        let distinct = Set(cells)
        guard distinct.count == cells.count, let first = cells.first else { return false }
        return report.form.relations.contains { relation in
            guard relation.origin == .sum, relation.right.contains(where: { $0.cell == first }) else { return false }
            let addends = Set(relation.right.map(\.cell))
            return all ? addends == distinct : distinct.isSubset(of: addends)
        }
    }
}
