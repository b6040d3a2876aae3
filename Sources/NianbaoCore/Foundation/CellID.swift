/// A cell of a form, as an index into the form's cells.
package struct CellID: Hashable, Sendable {
    /// The cell's index among all cells of its form, from 0.
    package let index: Int

    /// The cell at `index` among all cells of its form.
    package init(_ index: Int) { self.index = index }
}
