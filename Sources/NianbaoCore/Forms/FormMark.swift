/// What tells whether figures on two forms mean the same: kind, edition and all cells. Two form files may give themselves
/// one name and not be one form.
package struct FormMark: Hashable, Sendable {
    package let id: FormID
    /// A hash of the cells' addresses and measures, in order, and of which are computed. It is another one in every run
    /// of the program, so that no file can be made to have the one of another.
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
