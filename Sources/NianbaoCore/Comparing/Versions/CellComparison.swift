/// Compares two reports on one form cell by cell.
struct CellComparison {
    private(set) var typed: [CellChange] = []
    private(set) var stated: [CellChange] = []
    private(set) var totals: [CellChange] = []
    private(set) var wrong: [WrongTotal] = []
    private let old: CompletedReport
    private let new: CompletedReport

    init(_ old: CompletedReport, _ new: CompletedReport) {
        self.old = old
        self.new = new
        for index in new.form.cells.indices {
            guard let change = written(CellID(index)) else { continue }
            if new.form.cells[index].isDerived { stated.append(change) } else { typed.append(change) }
        }
        findTotals()
    }

    /// How a cell as the files have it changed; `nil` when it did not, or a broken file may have lost it.
    private func written(_ cell: CellID) -> CellChange? {
        let (before, after) = (old.stated[cell], new.stated[cell])
        let isUnknown = before.value == .absent && !old.stated.isWhole || after.value == .absent && !new.stated.isWhole
        let isTotal = new.form[cell].isDerived
        // Print shows no more of a total than its figure.
        if isTotal, old.stated.isFromPrint || new.stated.isFromPrint { return nil }
        let change = CellChange(
            cell, from: CellState(before.value, remark: isTotal ? nil : before.remark),
            to: CellState(after.value, remark: isTotal ? nil : after.remark))
        return isUnknown || change.old == change.new ? nil : change
    }

    private mutating func findTotals() {
        let changed = Set(typed.map(\.cell))
        var causes: [CellID: Set<CellID>] = [:]
        for derivation in new.form.derivations {
            let cells = derivation.terms.reduce(into: Set<CellID>()) { cells, term in
                if changed.contains(term.cell) { cells.insert(term.cell) }
                cells.formUnion(causes[term.cell] ?? [])
            }
            causes[derivation.target] = cells
        }
        for index in new.form.cells.indices where new.form.cells[index].isDerived {
            let cell = CellID(index)
            let before = CellState(old.printed(cell), remark: old.stated[cell].remark)
            var after = CellState(new.printed(cell), remark: new.stated[cell].remark)
            if let total = wrongTotal(cell), old.stated[cell].value.number != total.stated {
                wrong.append(total)
                after = CellState(.number(total.sum), remark: after.remark)
            }
            let isUnknown =
                before.value == .blank && !old.stated.isWhole || after.value == .blank && !new.stated.isWhole
            guard before != after, !isUnknown else { continue }
            let known = (causes[cell] ?? []).sorted { $0.index < $1.index }
            totals.append(CellChange(cell, from: before, to: after, causes: known))
        }
    }

    /// The total as a new document states it, if its figures come to another one.
    private func wrongTotal(_ cell: CellID) -> WrongTotal? {
        guard new.stated.isFromPrint, let stated = new.stated[cell].value.number, let sum = new[cell].number,
            stated != sum
        else { return nil }
        return WrongTotal(cell: cell, stated: stated, sum: sum)
    }
}

extension CompletedReport {
    /// What print shows for a total: what is computed, but in a document the figure that it has.
    fileprivate func printed(_ cell: CellID) -> CellValue {
        let stated = stated.isFromPrint ? stated[cell].value : .absent
        return stated.number == nil ? self[cell] : stated
    }
}
