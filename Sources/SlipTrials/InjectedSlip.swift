/// The slips that trials make in sound reports.
package enum InjectedSlip: String, Sendable, CaseIterable {
    /// A typed cell has another figure, at random.
    case changedCell = "changed cell"
    /// Two neighbouring digits of a typed cell change places.
    case swappedDigits = "swapped digits"
    /// A digit is lost, or one is added.
    case lostOrAddedDigit = "digit lost or added"
    /// A total of its row or column stands in a typed cell.
    case totalAsPart = "total typed as part"
    /// A stated total has another figure, at random.
    case changedTotal = "changed stated total"
    /// A stated total leaves out a part or a group.
    case partialTotal = "total of some parts only"
    /// A figure and that of the next column change places; one of them may be zero.
    case neighbouringColumn = "neighbouring column"
    /// A row stands one column too far to the left or right.
    case shiftedRow = "row one column over"
    /// A row and the next one change places, with their totals.
    case neighbouringRow = "neighbouring row"
    /// Any two rows change places, with their totals.
    case swappedRows = "two rows exchanged"

    /// Whether the slip can be made where each cell is in one sum only. There, moving figures about a row changes nothing.
    package var isPossibleInOneSum: Bool {
        switch self {
        case .neighbouringColumn, .shiftedRow, .neighbouringRow, .swappedRows: false
        default: true
        }
    }
}
