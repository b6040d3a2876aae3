/// What stands in a cell. Blank, zero and not applicable are three things.
package enum CellValue: Hashable, Sendable {
    /// The file does not mention the cell.
    case absent
    /// The file says that the figure is still to come.
    case blank
    /// The file says that the figure cannot exist for this agency.
    case notApplicable
    /// The file says something that is no figure; a finding tells what.
    case unreadable
    /// The figure, in whole units of its measure: things, or 分.
    case number(Int)

    /// The largest figure, 2^53: beyond it, Excel and other users of binary floating point lose units.
    package static let limit = 1 << 53

    package var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Whether a figure is still to be entered.
    package var isUnfilled: Bool { self == .absent || self == .blank }
}
