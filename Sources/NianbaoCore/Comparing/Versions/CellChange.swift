/// A cell that changed.
package struct CellChange: Hashable, Sendable {
    /// The cell that changed.
    package let cell: CellID
    /// For a input cell and a stated total what the file says, for a total what is computed.
    package let old: CellState
    /// The same in the new version.
    package let new: CellState
    /// For a total: the input cells that changed and that it adds up, in the form's order. Empty for input cells.
    package let causes: [CellID]

    init(_ cell: CellID, from old: CellState, to new: CellState, causes: [CellID] = []) {
        self.cell = cell
        self.old = old
        self.new = new
        self.causes = causes
    }

    /// The increase of the figure, in units of its measure; `nil` if it did not change or is not a figure on both
    /// sides.
    package var rise: Int? {
        guard let before = old.value.number, let after = new.value.number, before != after else { return nil }
        return after - before
    }
}

/// A total that a document prints, and that is not the sum of the figures that it prints.
package struct WrongTotal: Hashable, Sendable {
    /// The total's cell.
    package let cell: CellID
    /// What is printed, in units of its measure.
    package let stated: Int
    /// What the figures come to.
    package let sum: Int
}

/// A cell's content: a figure or the reason why there is none, and a remark.
package struct CellState: Hashable, Sendable {
    /// Never `absent`: a cell that the file does not mention is as unfilled as one marked 待填.
    package let value: CellValue
    /// The remark on the figure; `nil` if there is none.
    package let remark: String?

    init(_ value: CellValue, remark: String?) {
        self.value = value == .absent ? .blank : value
        self.remark = remark
    }
}
