/// The causes of statements of a report that its figures contradict.
struct Diagnosis {
    let causes: [Cause]

    /// Statements that have one cause, as far as arithmetic shows, and what it may be.
    struct Cause {
        /// Contradicted statements, the one to report first at the start; never empty.
        let statements: [Statement]
        let verdict: Verdict
        /// How many of the statements hold after the suggested change alone.
        let fixed: Int
    }

    enum Verdict {
        /// One explanation that is better than all others.
        case suggested(Suggestion)
        /// Several explanations, the likeliest first.
        case open([Explanation])
        case misplaced(Misplacement)
        /// No explanation makes all statements hold.
        case unknown
    }

    /// One of several changes that would make all statements hold.
    struct Explanation {
        let suggestion: Suggestion
        /// Whether it looks more like a known slip than like chance.
        let isTelling: Bool
    }

    /// `nil` when the form is too large to look for causes in.
    init?(_ report: CompletedReport) {
        guard let system = StatementSystem(report) else { return nil }
        let search = CauseSearch(system)
        causes = system.contradictions.flatMap { search.causes(of: $0) }
    }
}

/// Looks for the causes of one group of contradicted statements, the simplest explanations first.
private struct CauseSearch {
    let system: StatementSystem
    let cells: SingleCells

    init(_ system: StatementSystem) {
        self.system = system
        cells = SingleCells(system)
    }

    func causes(of group: [Int]) -> [Diagnosis.Cause] {
        let group = inTellingOrder(group)
        guard group.contains(where: { system.statements[$0].comparison == .equal }) else {
            return [cause(group, .unknown)]
        }
        let single = cells.changes(mending: group)
        if !single.isEmpty { return [cause(group, verdict(single))] }
        let slips = SlipSearch.slips(explaining: group, in: system)
        if slips.count == 1 { return [cause(group, .suggested(slips[0]))] }
        if !slips.isEmpty {
            let explanations = slips.map { Diagnosis.Explanation(suggestion: $0, isTelling: true) }
            return [cause(group, .open(explanations))]
        }
        if let misplacement = Misplacement.explaining(group, in: system) {
            return [cause(group, .misplaced(misplacement))]
        }
        let pairs = cells.pairs(mending: group)
        return pairs.count == 1 ? causes(group, of: pairs[0]) : [cause(group, .unknown)]
    }

    /// Errors before warnings, stated totals before relations, parts before sums.
    private func inTellingOrder(_ group: [Int]) -> [Int] {
        let form = system.report.form
        let ranks = group.map { index in
            let source = system.statements[index].source
            return (index: index, severity: source.rule(in: form).severity, isAboutSums: source.isAboutSums(in: form))
        }
        return ranks.sorted { one, other in
            if one.severity != other.severity { return one.severity > other.severity }
            return one.isAboutSums == other.isAboutSums ? one.index < other.index : other.isAboutSums
        }.map(\.index)
    }

    /// So many explanations are of no use, even ranked.
    private static let rankedLimit = 500

    private func verdict(_ changes: [Suggestion.Change]) -> Diagnosis.Verdict {
        guard changes.count <= Self.rankedLimit else { return .open([]) }
        let suggestions = changes.map { Suggestion([$0], slip: system.slip(behind: $0)) }
        if suggestions.count == 1 { return .suggested(suggestions[0]) }
        let explanations = zip(changes, suggestions).map { change, suggestion in
            let written = system.figure(change.cell) ?? 0
            return Diagnosis.Explanation(
                suggestion: suggestion,
                isTelling: DigitSlip.isTelling(written, for: change.value, suggestion.slip))
        }
        return .open(explanations.filter(\.isTelling) + explanations.filter { !$0.isTelling })
    }

    private func cause(_ group: [Int], _ verdict: Diagnosis.Verdict) -> Diagnosis.Cause {
        Diagnosis.Cause(statements: group.map { system.statements[$0] }, verdict: verdict, fixed: group.count)
    }

    /// Two wrong cells, each with the statements it has a share in. Statements that both have a share in are reported
    /// once.
    private func causes(_ group: [Int], of pair: [Suggestion.Change]) -> [Diagnosis.Cause] {
        let shares = pair.map { change in Set(system.uses(of: change.cell).map(\.statement)) }
        let both = group.filter { shares[0].contains($0) && shares[1].contains($0) }
        let alone = pair.indices.map { index in
            group.filter { shares[index].contains($0) && !shares[1 - index].contains($0) }
        }
        return pair.indices.map { index in
            let tellsBoth = index == 0 ? !alone[1].isEmpty : alone[1].isEmpty
            let told = inTellingOrder(alone[index] + (tellsBoth ? both : []))
            let suggestion = Suggestion([pair[index]], slip: system.slip(behind: pair[index]))
            return Diagnosis.Cause(
                statements: told.map { system.statements[$0] }, verdict: .suggested(suggestion),
                fixed: alone[index].count)
        }.filter { !$0.statements.isEmpty }
    }
}
