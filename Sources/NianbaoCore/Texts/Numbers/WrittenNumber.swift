/// A number as a text writes it: digits, ASCII or full-width, with their separators and point, and the 万 or 亿 after
/// them.
///
/// Commas join groups of three digits. Other groups between half-width commas are a slip, and what number was meant is
/// not known; a full-width comma between other groups is punctuation.
package struct WrittenNumber: Hashable, Sendable {
    /// The digits without separators and decimal point; `nil` when they are too many for any figure, or in groups that
    /// are no thousands.
    package private(set) var significand: Int?
    /// How many of the digits are after the decimal point.
    package private(set) var decimals = 0
    /// The power of ten that 十, 百, 千, 万 and 亿 after the digits make together.
    package private(set) var exponent = 0
    /// Whether 余, 多 or 几 is among these words, so that the number is not exact.
    package private(set) var isApproximate = false
    /// Whether it begins with a zero that quantities do not have, as in 012.
    package private(set) var hasLeadingZero = false
    /// How many digits it has if it is nothing but a run of them; otherwise 0.
    package private(set) var bareDigits = 0
    /// How many bytes the digits have, with separators and point.
    package private(set) var digitsLength: Int
    /// How many bytes it has, from its first digit to the last of the words.
    package private(set) var length: Int

    /// A number of `length` bytes; `significand` is `nil` if it is beyond what a cell can hold.
    package init(significand: Int?, length: Int) {
        self.significand = significand
        digitsLength = length
        self.length = length
    }

    /// The number whose digits begin at `start`; `nil` if none do.
    ///
    /// - Parameter isBare: Whether a separator or point ends it, because it counts an item that begins with digits.
    package init?(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, isBare: Bool = false) {
        var reading = DigitReading(bytes, start)
        let count = reading.readFirstDigits()
        guard count > 0 else { return nil }
        let end = reading.end
        if !isBare {
            reading.readGroups()
            reading.readDecimals()
        }
        bareDigits = reading.end == end ? count : 0
        significand = reading.significand
        decimals = reading.decimals
        hasLeadingZero = reading.first == 0 && reading.wholeDigits > 1
        digitsLength = reading.end - start
        length = digitsLength
        takeWords(start, bytes)
    }

    private mutating func takeWords(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        var next = bytes.skippingBlanks(from: start + digitsLength)
        // No figure has more of them. All of them begin with E4, E5 or E7; a look at the byte spares most comparisons.
        while exponent < 16, next + 2 < bytes.count, bytes[next] >= 0xE4 {
            switch bytes.scalar(at: next).value {
            case 0x5341: exponent += 1
            case 0x767E where !bytes.has("百分", at: next): exponent += 2
            case 0x5343: exponent += 3
            case 0x4E07: exponent += 4
            case 0x4EBF: exponent += 8
            case 0x4F59, 0x591A, 0x51E0: isApproximate = true
            default: return
            }
            next += 3
            length = next - start
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

    /// Whether it is a bare run of so many digits.
    func isDigits(_ count: ClosedRange<Int>) -> Bool { count.contains(bareDigits) }
}

/// Digits as they are read.
private struct DigitReading {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private(set) var end: Int
    /// `nil` as soon as it is beyond any figure, or not known.
    private(set) var significand: Int? = 0
    private(set) var decimals = 0
    /// The first digit; `nil` before it is read.
    private(set) var first: Int?
    /// How many digits are before the decimal point.
    private(set) var wholeDigits = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
        self.bytes = bytes
        (self.start, end) = (start, start)
    }

    /// Reads the digits before any separator or point; returns how many there are.
    mutating func readFirstDigits() -> Int {
        first = bytes.digit(at: start)?.value
        wholeDigits = readDigits()
        return wholeDigits
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

    /// Reads the groups of digits after the first, with their commas. A separator has the width of the digits around
    /// it: `12，100` is two numbers with a comma between.
    mutating func readGroups() {
        guard bytes[end - 1] < 0x80 else { return readWideGroups() }
        guard bytes.has(",", at: end), bytes.digit(at: end + 1) != nil else { return }
        let (before, size) = (self, wholeDigits)
        var (hasThousands, hasYears) = (size <= 3 && first != 0, size == 4)
        while bytes.has(",", at: end), bytes.digit(at: end + 1) != nil {
            let isPlain = bytes[end + 1] < 0x80
            end += 1
            let count = readDigits()
            wholeDigits += count
            hasThousands = hasThousands && count == 3 && isPlain
            hasYears = hasYears && count == 4
        }
        if hasYears { self = before } else if !hasThousands { significand = nil }
    }

    private mutating func readWideGroups() {
        guard wholeDigits <= 3, first != 0 else { return }
        while bytes.has("，", at: end), wideDigits(from: end + 3) == 3 {
            end += 3
            wholeDigits += readDigits()
        }
    }

    /// Reads the point and the digits after it.
    mutating func readDecimals() {
        let point = bytes.has(".", at: end) ? 1 : bytes.has("．", at: end) ? 3 : 0
        guard point > 0, bytes.digit(at: end + point) != nil else { return }
        end += point
        decimals = readDigits()
    }

    /// How many full-width digits begin at `index`, counted up to four.
    private func wideDigits(from index: Int) -> Int {
        var (index, count) = (index, 0)
        while count < 4, let digit = bytes.digit(at: index) {
            guard digit.length == 3 else { return 4 }
            index += digit.length
            count += 1
        }
        return count
    }
}
