/// How much of a total a phrase covers.
package struct ClaimDivision: Hashable, Sendable {
    /// The index, among the form's relations, of the one that sums up the total.
    package let relation: Int
    /// How many of its addends the phrase covers.
    package let cells: Int
    /// How many addends the total has.
    package let addends: Int

    /// - Parameter base: The sum that the phrase most likely means; `nil` when it means none.
    package init?(_ base: ClaimBase?, in form: Form) {
        guard let base, base.terms.allSatisfy({ !$0.isNegative }) else { return nil }
        let cells = Set(base.terms.map(\.cell))
        let relation = form.relations.firstIndex { relation in
            relation.origin == .sum && relation.right.contains { $0.cell == base.terms.first?.cell }
                && cells.isSubset(of: relation.right.map(\.cell))
        }
        guard let relation, cells.count == base.terms.count else { return nil }
        self.relation = relation
        self.cells = cells.count
        addends = form.relations[relation].right.count
    }
}

extension ClaimDivision: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        (relation, cells, addends) = (snapshot.read(), snapshot.read(), snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(relation)
        snapshot.write(cells)
        snapshot.write(addends)
    }
}
