/// A cell of a table and where it belongs.
package struct FormCell: Sendable {
    /// The index of its section among the form's sections.
    package let section: Int
    /// Its row.
    package let row: RowID
    /// The index of its column among its block's columns.
    package let column: Int
    /// The names that lead to it in a report file, from the section down to the column.
    package let path: [Name]
    /// What its figure measures.
    package let measure: Measure
    /// Whether its figure is computed from others.
    package let isDerived: Bool
    /// Whether an agency may report that the figure does not apply to it.
    package let allowsNotApplicable: Bool

    /// The name of its column.
    var columnName: Name { path[path.count - 1] }

    /// The cell's address, e.g. `申请.新收.自然人`.
    package func address(_ spelling: Spelling) -> String {
        path.map { $0[spelling] }.joined(separator: ".")
    }
}
