extension StatementSystem {
    /// How a cell probably came to have another figure than the one it should have; `nil` when it looks like no slip.
    func slip(behind change: Suggestion.Change) -> Slip? {
        guard let written = figure(change.cell) else { return nil }
        let digits = DigitSlip.slip(written, for: change.value, report.form[change.cell].measure)
        if digits == .swappedDigits || digits == .wrongSign { return digits }
        if isTotalOfParts(with: change, written) { return .totalAsPart }
        return digits ?? (isPartialTotal(change, written) ? .partialTotal : nil)
    }

    /// Whether what is written in a part is the total that it is a part of.
    private func isTotalOfParts(with change: Suggestion.Change, _ written: Int) -> Bool {
        guard written != 0, !report.form[change.cell].isDerived else { return false }
        let isStated = uses(of: change.cell).contains { use in
            guard case .stated(let index) = statements[use.statement].source else { return false }
            return figure(report.form.derivations[index].target) == written
        }
        return isStated || isComputedTotalOfParts(with: change, written)
    }

    private func isComputedTotalOfParts(with change: Suggestion.Change, _ written: Int) -> Bool {
        report.form.derivations.contains { derivation in
            guard let term = derivation.terms.first(where: { $0.cell == change.cell }),
                figure(derivation.target) == nil, let computed = report[derivation.target].number
            else { return false }
            return computed + (term.isNegative ? written - change.value : change.value - written) == written
        }
    }

    /// Whether what is written in a total is short of one part, or of one group of parts.
    private func isPartialTotal(_ change: Suggestion.Change, _ written: Int) -> Bool {
        guard let derivation = report.form.derivations.first(where: { $0.target == change.cell }) else { return false }
        let missing = change.value - written
        let parts = derivation.terms.compactMap { term in
            report[term.cell].number.map { (term, term.isNegative ? -$0 : $0) }
        }
        if written == 0 || missing == 0 { return false }
        if parts.contains(where: { $0.1 == missing }) { return true }
        let groups = Dictionary(grouping: parts) { report.form.row(report.form[$0.0.cell].row).groups }
        return groups.contains { !$0.key.isEmpty && $0.value.reduce(0) { $0 + $1.1 } == missing }
    }
}
