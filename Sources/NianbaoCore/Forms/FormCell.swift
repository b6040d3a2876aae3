/// A cell of a table and where it belongs.
package struct FormCell: Sendable {
    package let section: Int
    package let row: RowID
    package let column: Int
    /// The names that lead to it in a report file, from the section down to the column.
    package let path: [Name]
    package let measure: Measure
    package let isDerived: Bool
    package let allowsNotApplicable: Bool

    /// The cell's address, e.g. `申请.新收.自然人`.
    package func address(_ spelling: Spelling) -> String {
        path.map { $0[spelling] }.joined(separator: ".")
    }
}
