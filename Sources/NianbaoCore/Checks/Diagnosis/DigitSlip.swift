/// How one figure becomes another by a slip of the fingers.
enum DigitSlip {
    /// The slip by which `right` came to be written as `written`; `nil` when their digits show none.
    static func slip(_ written: Int, for right: Int, _ measure: Measure) -> Slip? {
        if written == right { return nil }
        if written == -right { return .wrongSign }
        if (written < 0) != (right < 0) || written == 0 || right == 0 { return nil }
        let one = digits(written, measure)
        let other = digits(right, measure)
        if areSwapped(one, other) { return .swappedDigits }
        if one == other + [zero] { return .extraZero }
        if other == one + [zero] { return .missingZero }
        if let index = extra(in: one, over: other) {
            let isDoubled =
                index > 0 && one[index - 1] == one[index] || index + 1 < one.count && one[index + 1] == one[index]
            return isDoubled ? .doubledDigit : .extraDigit
        }
        return extra(in: other, over: one) == nil ? nil : .missingDigit
    }

    /// Whether the digits alone make a slip more likely than chance: of one-digit figures nearly any two look alike.
    static func isTelling(_ written: Int, for right: Int, _ slip: Slip?) -> Bool {
        switch slip {
        case nil: false
        case .extraZero, .missingZero, .wrongSign: true
        default: written.magnitude >= 10 && right.magnitude >= 10
        }
    }

    private static let zero = UInt8(ascii: "0")

    private static func digits(_ number: Int, _ measure: Measure) -> [UInt8] {
        Array(Figure.digits(abs(number), measure).utf8)
    }

    private static func areSwapped(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        let unequal = one.indices.filter { one[$0] != other[$0] }
        return unequal.count == 2 && unequal[1] == unequal[0] + 1 && one[unequal[0]] == other[unequal[1]]
            && one[unequal[1]] == other[unequal[0]]
    }

    /// Where `long` has a digit that `short` lacks; `nil` when they differ otherwise.
    private static func extra(in long: [UInt8], over short: [UInt8]) -> Int? {
        guard long.count == short.count + 1 else { return nil }
        let index = short.indices.first { long[$0] != short[$0] } ?? short.count
        return long[(index + 1)...].elementsEqual(short[index...]) ? index : nil
    }
}
