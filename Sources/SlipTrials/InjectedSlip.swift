/// The slips that trials make in sound reports.
package enum InjectedSlip: String, Sendable, CaseIterable {
    /// A input cell has another figure, at random.
    case changedCell = "changed cell"
    /// Two neighbouring digits of a input cell change places.
    case swappedDigits = "swapped digits"
    /// A digit is lost, or one is added.
    case lostOrAddedDigit = "digit lost or added"
    /// A total of its row or column is in an input cell.
    case totalAsPart = "total typed as part"
    /// A stated total has another figure, at random.
    case changedTotal = "changed stated total"
    /// A stated total leaves out a part or a group.
    case partialTotal = "total of some parts only"
    /// A figure and that of the next column change places; one of them may be zero.
    case neighbouringColumn = "neighbouring column"
    /// A row is one column too far to the left or right.
    case shiftedRow = "row one column over"
    /// A row and the next one change places, with their totals.
    case neighbouringRow = "neighbouring row"
    /// Any two rows change places, with their totals.
    case swappedRows = "two rows exchanged"
    /// Two input cells of one table have other figures, at random.
    case twoChangedCells = "two changed cells"

    /// Whether the slip can be noticed under these circumstances. In one sum, figures that change places leave it as it
    /// is; a total that is not stated is never wrong.
    package func isPossible(_ coverage: Coverage) -> Bool {
        switch self {
        case .neighbouringColumn, .shiftedRow, .neighbouringRow, .swappedRows: coverage != .oneSum
        case .changedTotal, .partialTotal: coverage != .noTotals
        case .twoChangedCells: coverage == .crossed
        case .changedCell, .swappedDigits, .lostOrAddedDigit, .totalAsPart: true
        }
    }
}

/// How many statements there are about the wrong cell.
package enum Coverage: String, Sendable, CaseIterable {
    /// All totals are stated, and the wrong cell is in two statements or more.
    case crossed = "all totals stated"
    /// The wrong cell, or each part of the wrong total, is in one sum only, which is stated.
    case oneSum = "in one sum only"
    /// No totals are stated; the wrong cell is in a relation.
    case noTotals = "no totals stated"
}
