/// What a column's figures measure.
package enum Measure: Hashable, Sendable {
    /// A number of things: a whole number, not negative.
    case count
    /// A net change: a whole number, positive or negative.
    case signedCount
    /// Money, printed in 万元 and held in 分. `decimals` is how many places are printed always; `nil` prints as many
    /// as there are.
    case amount(decimals: Int?)

    /// How many decimal places of the printed unit one held unit is: six, because 1 万元 is 1,000,000 分.
    package static let amountScale = 6
    /// How many held units one printed unit of money is.
    package static let amountUnit = 1_000_000

    /// Whether a figure may be below zero.
    package var allowsNegative: Bool { self == .signedCount }

    /// The decimal places of the printed unit that a stored integer carries: none for counts.
    package var scale: Int {
        switch self {
        case .count, .signedCount: 0
        case .amount: Self.amountScale
        }
    }

    /// How many held units one printed unit is.
    package var unit: Int { scale == 0 ? 1 : Self.amountUnit }
}
