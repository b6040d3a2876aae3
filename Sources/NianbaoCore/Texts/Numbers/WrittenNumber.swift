/// A number in digits or Chinese numerals with its 万 or 亿, as a text writes it.
package struct WrittenNumber: Hashable, Sendable {
    /// The digits without separators and decimal point; `nil` when they are too many for any figure.
    package let significand: Int?
    /// How many of the digits are after the decimal point.
    package let decimals: Int
    /// The power of ten that 十, 百, 千, 万 and 亿 after the digits make together.
    package private(set) var exponent = 0
    /// How many bytes it has, from its first digit to the last of these words.
    package private(set) var length: Int

    /// A number of `length` bytes; `significand` is `nil` if it is beyond what a cell can hold.
    package init(significand: Int?, decimals: Int = 0, length: Int) {
        self.significand = significand
        self.decimals = decimals
        self.length = length
    }

    /// The number that begins at `index`; `nil` if none does.
    package init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.digit(at: index) != nil {
            self.init(digitsAt: index, in: bytes)
        } else if let numeral = ChineseNumeral(at: index, in: bytes) {
            self.init(significand: numeral.value, length: numeral.length)
        } else {
            return nil
        }
    }

    private init(digitsAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var reading = DigitReading(bytes, start)
        reading.readWhole()
        reading.readDecimals()
        significand = reading.significand
        decimals = reading.decimals
        length = reading.end - start
        takePowers(from: reading.end, start, bytes)
    }

    private mutating func takePowers(from end: Int, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        var next = bytes.skippingBlanks(from: end)
        // No figure has more of them.
        while exponent < 16, let power = Self.power(at: next, bytes) {
            exponent += power
            next += 3
            length = next - start
        }
    }

    private static func power(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        // All of them begin with E4 or E5 but 百 and 千; a look at the byte spares most comparisons.
        guard index + 2 < bytes.count, bytes[index] >= 0xE4 else { return nil }
        switch bytes.scalar(at: index).value {
        case 0x5341: return 1
        case 0x767E: return bytes.has("百分", at: index) ? nil : 2
        case 0x5343: return 3
        case 0x4E07: return 4
        case 0x4EBF: return 8
        default: return nil
        }
    }

    /// The number in units of 10^−`scale`; `nil` when it is no whole number of them or beyond what a cell can hold.
    package func units(scale: Int) -> Int? {
        significand?.shifted(exponent + scale - decimals)
    }

    /// How many units of 10^−`scale` one unit of its last digit is; `nil` if that is less than one or too many.
    package func step(scale: Int) -> Int? {
        let shift = exponent + scale - decimals
        guard (0...16).contains(shift) else { return nil }
        return (0..<shift).reduce(1) { step, _ in step * 10 }
    }
}

/// Digits as they are read.
private struct DigitReading {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var end: Int
    /// `nil` as soon as it is beyond any figure.
    private(set) var significand: Int? = 0
    private(set) var decimals = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
        self.bytes = bytes
        end = start
    }

    /// Reads digits, with commas between well-formed groups of three.
    mutating func readWhole() {
        var count = readDigits()
        while count <= 3, let comma = comma(at: end), digits(from: end + comma) == 3 {
            end += comma
            count = readDigits()
        }
    }

    mutating func readDecimals() {
        let point = bytes.has(".", at: end) ? 1 : bytes.has("．", at: end) ? 3 : 0
        guard point > 0, bytes.digit(at: end + point) != nil else { return }
        end += point
        decimals = readDigits()
    }

    private mutating func readDigits() -> Int {
        var count = 0
        while let digit = bytes.digit(at: end) {
            significand = significand.flatMap { $0 <= CellValue.limit / 10 ? $0 * 10 + digit.value : nil }
            end += digit.length
            count += 1
        }
        return count
    }

    /// A separator has the width of the digits around it: `12，100` is two numbers with a comma between.
    private func comma(at index: Int) -> Int? {
        guard index > 0, bytes[index - 1] < 0x80 else { return bytes.has("，", at: index) ? 3 : nil }
        return bytes.has(",", at: index) ? 1 : nil
    }

    /// How many digits begin at `index`, counted up to four.
    private func digits(from index: Int) -> Int {
        var (index, count) = (index, 0)
        while count < 4, let digit = bytes.digit(at: index) {
            index += digit.length
            count += 1
        }
        return count
    }
}
