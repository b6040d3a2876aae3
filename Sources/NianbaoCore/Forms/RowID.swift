/// A row of the form, by the index of its block and its index there.
package struct RowID: Hashable, Sendable {
    /// The index of the block among the form's blocks.
    package let block: Int
    /// The index of the row among the block's rows.
    package let row: Int

    /// The row at these indices.
    package init(block: Int, row: Int) {
        self.block = block
        self.row = row
    }
}
