/// A sum of cells under the name that messages use.
package struct ClaimBase: Hashable, Sendable {
    package let name: String
    package let terms: [Term]

    package init(name: String, terms: [Term]) {
        self.name = name
        self.terms = terms
    }
}

extension ClaimBase {
    /// The terms of the same rows in other columns, each named by a cell in it; `nil` when a row has no such column
    /// or when nothing of that kind is left.
    package func moved(to columns: [CellID], in form: Form) -> [Term]? {
        // 总计 less 尚未审结 has no counterpart in one column.
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
