/// A row of the form, by the index of its block and its index there.
package struct RowID: Hashable, Sendable {
    package let block: Int
    package let row: Int

    package init(block: Int, row: Int) {
        self.block = block
        self.row = row
    }
}
