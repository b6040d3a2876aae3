/// A cell that is added or subtracted.
package struct Term: Hashable, Sendable {
    package let cell: CellID
    package let isNegative: Bool
    /// What messages and the check sheet call it, e.g. `第一项`.
    package let name: Name

    package init(_ cell: CellID, isNegative: Bool = false, name: Name) {
        self.cell = cell
        self.isNegative = isNegative
        self.name = name
    }
}
