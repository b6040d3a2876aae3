/// A cell of a form, as an index into the form's cells.
package struct CellID: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) { self.index = index }
}
