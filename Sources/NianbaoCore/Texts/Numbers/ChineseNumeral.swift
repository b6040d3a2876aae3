/// A whole number in Chinese numerals: 两, 二十七, 一百零五, 三万二千.
package struct ChineseNumeral: Hashable, Sendable {
    /// The number that the numeral means.
    package let value: Int
    /// How many bytes of UTF-8 it has.
    package let length: Int

    /// The longest numeral that begins at `index`; `nil` if there is none, or one that breaks the rules of writing
    /// numerals, such as the estimates 三五 and 一两.
    package init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var reading = NumeralReading()
        var end = index
        while end < bytes.count, case (let scalar, let length) = bytes.scalar(at: end), let sign = Self.sign(scalar) {
            // No figure needs more characters.
            guard end - index < 60, reading.take(sign) else { return nil }
            end += length
        }
        guard end > index, let value = reading.value else { return nil }
        self.value = value
        length = end - index
    }

    /// How many bytes of numerals begin at `index`, well written or not.
    package static func run(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = index
        while end < bytes.count, case (let scalar, let length) = bytes.scalar(at: end), has(scalar) {
            end += length
        }
        return end - index
    }

    /// A digit, or a power of ten from ten on; `nil` when the character is no numeral.
    private static func sign(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x96F6, 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10000
        default: nil
        }
    }

    /// The digit that years are written with: 零, 〇, 一 to 九; `nil` for any other character.
    static func digit(_ scalar: UInt32) -> Int? {
        // 两 counts things.
        guard scalar != 0x4E24, let digit = sign(scalar), digit < 10 else { return nil }
        return digit
    }

    /// A number above zero as headings and items have it: 一, 十, 二十三; from a hundred on in digits.
    static func text(_ number: Int) -> String {
        guard number < 100 else { return String(number) }
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
        return tens + digits[number % 10]
    }

    /// Whether numerals are written with the character.
    @inline(__always)
    package static func has(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x5341, 0x5343, 0x56DB,
            0x767E, 0x96F6, 0x3007:
            true
        default: false
        }
    }
}

/// The part of a numeral that has been read so far.
private struct NumeralReading {
    private var tenThousands = 0
    /// The value after the last 万, up to the last power of ten.
    private var sum = 0
    /// The digit whose power of ten has not come yet; `nil` if there is none.
    private var digit: Int?
    private var lastPower = Int.max
    private var hasZero = false
    private var isEmpty = true

    mutating func take(_ sign: Int) -> Bool {
        defer { isEmpty = false }
        switch sign {
        case 0:
            // 零 is a numeral by itself or fills a gap.
            guard digit == nil, !hasZero else { return false }
            hasZero = true
            return true
        case 1...9:
            guard digit == nil else { return false }
            digit = sign
            return true
        case 10000:
            guard tenThousands == 0, !isEmpty, case let total = sum + (digit ?? 0), total > 0 else { return false }
            tenThousands = total
            (sum, digit, lastPower, hasZero) = (0, nil, 10000, false)
            return true
        default:
            // Only 十 may be without a digit before it, and only at the beginning.
            guard sign < lastPower, digit != nil || sign == 10 && isEmpty else { return false }
            sum += (digit ?? 1) * sign
            (digit, lastPower, hasZero) = (nil, sign, false)
            return true
        }
    }

    /// `nil` when the last digit leaves its power open: 一百五 and 三万二 are not written so in reports.
    var value: Int? {
        if digit != nil, lastPower > 10, lastPower < Int.max, !hasZero { return nil }
        if hasZero, digit == nil { return tenThousands == 0 && sum == 0 ? 0 : nil }
        return tenThousands * 10000 + sum + (digit ?? 0)
    }
}
