/// A cell that is added or subtracted.
package struct Term: Hashable, Sendable {
    /// The cell.
    package let cell: CellID
    /// Whether it is subtracted.
    package let isNegative: Bool
    /// What messages and the check sheet call it, e.g. `第一项`.
    package let name: Name

    /// A cell under the name that messages use for it.
    package init(_ cell: CellID, isNegative: Bool = false, name: Name) {
        self.cell = cell
        self.isNegative = isNegative
        self.name = name
    }
}
