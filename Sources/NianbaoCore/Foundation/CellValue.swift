/// What a cell contains. Not filled in, zero and not applicable are three different things.
package enum CellValue: Hashable, Sendable {
    /// The file does not mention the cell.
    case absent
    /// The file says that the figure is still to come.
    case blank
    /// The file says that the figure cannot exist for this agency.
    case notApplicable
    /// The file has something here that is not a figure; a finding reports it.
    case unreadable
    /// The figure, in whole units of its measure: things, or 分.
    case number(Int)

    /// The largest figure, 2^53: beyond it, Excel and other users of binary floating point lose units.
    package static let limit = 1 << 53

    /// The figure in whole units of the cell's measure; `nil` for everything else.
    package var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Whether a figure is still to be entered.
    package var isUnfilled: Bool { self == .absent || self == .blank }
}
