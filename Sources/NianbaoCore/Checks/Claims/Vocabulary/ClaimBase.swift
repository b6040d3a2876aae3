/// A sum of cells that a number in a text may mean.
package struct ClaimBase: Hashable, Sendable {
    /// What messages call it.
    package let name: String
    /// The cells that are added or subtracted.
    package let terms: [Term]

    /// A sum with this name.
    package init(name: String, terms: [Term]) {
        self.name = name
        self.terms = terms
    }
}

extension ClaimBase {
    /// The terms for the same rows in other columns, each of which is given by a cell in it. `nil` when a row does not
    /// have such a column, or when a term is subtracted.
    package func moved(to columns: [CellID], in form: Form) -> [Term]? {
        // 总计 minus 尚未审结 has no counterpart in another column.
        guard !self.terms.contains(where: \.isNegative) else { return nil }
        var terms: [Term] = []
        for term in self.terms {
            for column in columns {
                let (row, target) = (form[term.cell].row, form[column])
                guard row.block == target.row.block else { return nil }
                terms.append(Term(form.cell(row, target.column), name: term.name))
            }
        }
        return terms
    }
}

extension ClaimBase {
    init(from snapshot: inout SnapshotReader, in form: Form) {
        self.init(
            name: snapshot.read(),
            terms: snapshot.readAll { snapshot in
                let (cell, isNegative) = (CellID(snapshot.read()), snapshot.read(Bool.self))
                // Most terms are called what their cells' columns are.
                let name = snapshot.read(Bool.self) ? form[cell].columnName : Name(from: &snapshot)
                return Term(cell, isNegative: isNegative, name: name)
            })
    }

    func write(to snapshot: inout SnapshotWriter, in form: Form) {
        snapshot.write(name)
        snapshot.writeAll(terms) { term, snapshot in
            snapshot.write(term.cell.index)
            snapshot.write(term.isNegative)
            let isOfColumn = term.name == form[term.cell].columnName
            snapshot.write(isOfColumn)
            if !isOfColumn { snapshot.write(term.name) }
        }
    }
}
