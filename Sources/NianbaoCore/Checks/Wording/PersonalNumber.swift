/// Numbers that name a person.
enum PersonalNumber {
    /// Whether the digits are a resident identity number: with a valid date of birth and the check digit of ISO 7064
    /// MOD 11-2 (GB 11643-1999).
    ///
    /// - Parameters:
    ///   - digits: In ASCII: eighteen, or seventeen before an X.
    ///   - checkX: Whether an X follows, which means ten.
    static func isIdentity(_ digits: [UInt8], checkX: Bool) -> Bool {
        let values = digits.map { Int($0) - 0x30 }
        guard values.count == (checkX ? 17 : 18) else { return false }
        let number = { (range: Range<Int>) in values[range].reduce(0) { $0 * 10 + $1 } }
        guard (1...9).contains(values[0]), (1900...2099).contains(number(6..<10)),
            CalendarDate.isValid(year: number(6..<10), month: number(10..<12), day: number(12..<14))
        else { return false }
        // The weights are 2^(17 − i) modulo 11.
        let sum = values.prefix(17).reduce(0) { ($0 + $1) * 2 % 11 }
        let check = (12 - sum) % 11
        return checkX ? check == 10 : check == values[17]
    }

    /// Whether eleven ASCII digits are a mainland mobile number.
    static func isMobile(_ digits: [UInt8]) -> Bool {
        digits.count == 11 && digits[0] == 0x31 && (0x33...0x39).contains(digits[1])
    }
}
