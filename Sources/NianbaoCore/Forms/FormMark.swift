/// Shows whether figures on two forms mean the same: kind, edition and all cells must be equal. Two different form
/// files may have one name.
package struct FormMark: Hashable, Sendable {
    /// Kind and edition.
    package let id: FormID
    /// A hash of the cells' addresses and measures, in order, and of which are computed. It differs between runs of
    /// the program, so that no file can be forged to have another's hash.
    private let cells: Int

    init(_ form: Form) {
        id = form.id
        var hasher = Hasher()
        for cell in form.cells {
            hasher.combine(cell.path)
            hasher.combine(cell.measure)
            hasher.combine(cell.isDerived)
        }
        cells = hasher.finalize()
    }
}
