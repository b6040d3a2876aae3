/// A decimal number as a workbook stores it, with all its digits: `12`, `-0.5`, `1E-3`.
struct StoredDecimal {
    let isNegative: Bool
    /// The digits from the first that is not zero to the last that is not zero; empty for zero.
    private let digits: [UInt8]
    /// The power of ten that the last of the digits counts.
    private let exponent: Int

    /// More than this is no figure in either direction, and less than an `Int` holds.
    private static let exponentLimit = 1_000_000

    /// - Parameter text: A number as the XML of a workbook has it; `nil` if it is not a number.
    init?(_ text: String) {
        let isDigit: (UInt8) -> Bool = { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        var rest = text.utf8[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var decimals = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            decimals = rest.dropFirst().prefix(while: isDigit)
            rest = rest.dropFirst(1 + decimals.count)
        }
        var power = 0
        if let mark = rest.first {
            guard mark | 0x20 == UInt8(ascii: "e"), let written = Self.power(rest.dropFirst()) else { return nil }
            power = written
        }
        guard !whole.isEmpty || !decimals.isEmpty else { return nil }
        var digits = Array((Array(whole) + decimals).drop { $0 == UInt8(ascii: "0") })
        let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeLast(zeros)
        self.digits = digits.map { $0 - UInt8(ascii: "0") }
        exponent = power - decimals.count + zeros
    }

    /// The power of ten after the `E`, within the limit; `nil` if there is none.
    private static func power(_ text: Substring.UTF8View) -> Int? {
        let unsigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        guard !unsigned.isEmpty, unsigned.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        let size = unsigned.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), exponentLimit) }
        return text.first == UInt8(ascii: "-") ? -size : size
    }

    /// How many digits it takes to write the number without an exponent.
    var precision: Int { digits.count }

    /// The number × 10^`scale`, if that is exactly whole and at most `limit` in size; `.inexact` and `.tooLarge`
    /// otherwise.
    func scaled(by scale: Int, limit: Int) -> Scaled {
        guard !digits.isEmpty else { return .whole(0) }
        let zeros = exponent + scale
        // One digit more than any limit has decides before anything can overflow.
        guard digits.count + zeros <= String(limit).count else { return .tooLarge }
        guard zeros >= 0 else { return .inexact }
        let size = digits.reduce(0) { $0 * 10 + Int($1) }
        let number = (0..<zeros).reduce(size) { number, _ in number * 10 }
        guard number <= limit else { return .tooLarge }
        return .whole(isNegative ? -number : number)
    }

    enum Scaled: Equatable {
        case whole(Int)
        case inexact
        case tooLarge
    }
}
