/// The one correction that would fix everything a finding reports, judging by arithmetic alone.
package struct Suggestion: Hashable, Sendable {
    /// The cells that are probably wrong, in the form's order; never empty.
    package let changes: [Change]
    /// How the figures probably came to be wrong; `nil` if it is not a known kind of slip.
    package let slip: Slip?

    /// A cell and the figure that it should have.
    package struct Change: Hashable, Sendable {
        /// The cell that is probably wrong.
        package let cell: CellID
        /// In whole units of the cell's measure.
        package let value: Int

        /// A cell and the figure it should have, in whole units of its measure.
        package init(_ cell: CellID, _ value: Int) {
            self.cell = cell
            self.value = value
        }
    }

    /// A correction of one or several cells that belong to one slip.
    package init(_ changes: [Change], slip: Slip?) {
        self.changes = changes.sorted { $0.cell.index < $1.cell.index }
        self.slip = slip
    }
}
