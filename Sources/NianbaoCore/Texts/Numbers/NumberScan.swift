/// Finds the numbers in a paragraph that are written in digits, ASCII or full-width.
///
/// `1,234` and `１，２３４` are one number each if the groups are well-formed; otherwise the comma is punctuation.
/// `{{…}}` is a reference to a cell, not text, and is skipped.
package struct NumberScan {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var hasReferences = true
    /// Up to here, groups of digits are known to be malformed.
    private var malformedEnd = 0
    private var tokens: [NumberToken] = []

    /// The numbers in reading order.
    package static func numbers(in text: String) -> [ProseNumber] {
        guard mayHoldDigits(text) else { return [] }
        var scan = NumberScan(text)
        scan.findTokens()
        let kinds = NumberKinds(scan.scalars, scan.tokens).kinds
        let places = scan.utf8Places()
        return zip(scan.tokens, kinds).map { token, kind in
            ProseNumber(
                scalars: token.range, utf8: places[token.range.lowerBound]..<places[token.range.upperBound],
                kind: kind, significand: token.significand, decimals: token.decimals,
                exponent: token.unit.exponent, isMoney: token.unit.isMoney)
        }
    }

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Full-width digits are U+FF10 to U+FF19, in UTF-8 EF BC 90 to EF BC 99.
    private static func mayHoldDigits(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) || $0 == 0xEF }
    }

    /// The bytes before each scalar, and before the end.
    private func utf8Places() -> [Int] {
        var places = [0]
        places.reserveCapacity(scalars.count + 1)
        for scalar in scalars { places.append(places[places.count - 1] + UTF8.width(scalar)) }
        return places
    }

    private mutating func findTokens() {
        while index < scalars.count {
            if let end = referenceEnd() {
                index = end
            } else if scalars[index].digit != nil {
                readNumber()
            } else {
                index += 1
            }
        }
    }

    /// The end of the `{{…}}` that starts here; `nil` if there is none.
    private mutating func referenceEnd() -> Int? {
        guard hasReferences, starts(with: "{", at: index), starts(with: "{", at: index + 1) else { return nil }
        var end = index + 2
        while end + 1 < scalars.count {
            if scalars[end] == "}", scalars[end + 1] == "}" { return end + 2 }
            end += 1
        }
        // What is not closed here is not closed further on either.
        hasReferences = false
        return nil
    }

    private mutating func readNumber() {
        let start = index
        var end = groupedEnd(start) ?? digitsEnd(start)
        let isGrouped = end > digitsEnd(start)
        let whole = end
        let isListMark = isListMark(start..<end)
        if isPoint(end), digitsEnd(end + 1) > end + 1, !isListMark { end = digitsEnd(end + 1) }
        let digits = scalars[start..<end].compactMap(\.digit)
        tokens.append(
            NumberToken(
                range: start..<end, significand: Self.significand(digits),
                decimals: whole == end ? 0 : end - whole - 1, isGrouped: isGrouped, isListMark: isListMark,
                hasLeadingZero: digits[0] == 0 && whole - start > 1, unit: NumberUnit(at: end, in: scalars)))
        index = end
    }

    private static func significand(_ digits: [Int]) -> Int? {
        var value = 0
        for digit in digits {
            guard value <= CellValue.limit / 10 else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private func digitsEnd(_ start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end].digit != nil { end += 1 }
        return end
    }

    /// The end of digits in groups of three that start here; `nil` when there are no such groups.
    ///
    /// A separator has the width of the digits around it: `12，100` is two numbers with a comma between.
    private mutating func groupedEnd(_ start: Int) -> Int? {
        guard start >= malformedEnd else { return nil }
        let comma: Unicode.Scalar = scalars[start].isASCII ? "," : "，"
        var end = digitsEnd(start)
        guard end - start <= 3, scalars[start].digit != 0 else { return nil }
        var groups = 0
        while starts(with: comma, at: end), case let next = digitsEnd(end + 1), next > end + 1 {
            guard next - end == 4, scalars[end + 1].isASCII == scalars[start].isASCII else {
                malformedEnd = next
                return nil
            }
            end = next
            groups += 1
        }
        return groups > 0 ? end : nil
    }

    private func isPoint(_ index: Int) -> Bool {
        starts(with: ".", at: index) || starts(with: "．", at: index)
    }

    /// Whether digits and point at the start of the paragraph count an item that begins with a year, as in `1.2024年`.
    private func isListMark(_ digits: Range<Int>) -> Bool {
        let end = digitsEnd(digits.upperBound + 1)
        return scalars.lastIndex(before: digits.lowerBound) == nil && digits.count <= 2 && end - digits.upperBound == 5
            && starts(with: "年", at: end)
    }

    private func starts(with scalar: Unicode.Scalar, at index: Int) -> Bool {
        index < scalars.count && scalars[index] == scalar
    }
}
