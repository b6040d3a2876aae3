/// Digits with their separators and decimal point.
struct NumberToken {
    /// Counted in Unicode scalars.
    let range: Range<Int>
    /// The digits alone; `nil` when they are too many.
    let significand: Int?
    let decimals: Int
    let isGrouped: Bool
    /// Whether it counts an item that begins with digits.
    let isListMark: Bool
    /// Whether it begins with a zero that quantities do not have, as in 012.
    let hasLeadingZero: Bool
    let unit: NumberUnit

    /// Whether it is a bare run of so many digits.
    func isDigits(_ count: ClosedRange<Int>) -> Bool { !isGrouped && decimals == 0 && count.contains(range.count) }
}

extension Unicode.Scalar {
    /// The value of an ASCII or full-width digit.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }
}
