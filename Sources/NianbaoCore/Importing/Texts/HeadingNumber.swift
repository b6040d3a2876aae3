/// The number that a heading begins with, in whatever style: 一、, 第一部分, 1., （一）, 壹、.
struct HeadingNumber {
    /// How numbers are written; those of one level of headings are written alike.
    enum Style {
        case chinese
        /// 壹、
        case formal
        /// Ⅰ、
        case roman
        /// 第一部分
        case part
        case digits
        /// （一）
        case brackets
        /// ①
        case circle
    }

    let style: Style
    /// From 1.
    let value: Int
    /// What follows the number and the sign after it.
    let words: String
    /// How many characters of Unicode come before these words.
    let length: Int

    /// Whether only headings of sections are numbered like this. What is below a section may have digits or brackets.
    var isOfSections: Bool { ![.digits, .brackets, .circle].contains(style) }

    /// `nil` for a text without such a number.
    init?(_ text: String) {
        let signs = Array(text.unicodeScalars)
        guard let first = signs.first else { return nil }
        var end: Int
        if let circled = Self.circled(first) {
            (style, value, end) = (circled.isInBrackets ? .brackets : .circle, circled.value, 1)
        } else {
            let start = "第（(".unicodeScalars.contains(first) ? 1 : 0
            let digits = signs[start...].prefix(4).prefix { Self.style(of: $0) != nil }
            guard let last = digits.last, let written = Self.style(of: last),
                let number = Self.value(of: digits)
            else { return nil }
            end = digits.endIndex
            switch first {
            case "第":
                guard let unit = Self.units.first(where: { signs[end...].starts(with: $0) }) else { return nil }
                (style, end) = (.part, end + unit.count)
            case "（", "(":
                guard end < signs.count, "）)".unicodeScalars.contains(signs[end]) else { return nil }
                (style, end) = (.brackets, end + 1)
            default:
                guard end == signs.count || Self.isSeparator(signs[end]) else { return nil }
                style = written
            }
            value = number
        }
        while end < signs.count, Self.isSeparator(signs[end]) { end += 1 }
        length = end
        words = String(String.UnicodeScalarView(signs[end...]))
    }

    /// What parts of a report are called.
    private static let units = ["部分", "章", "篇"].map { Array($0.unicodeScalars) }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhiteSpace || "、.．,，:：".unicodeScalars.contains(scalar)
    }

    private static func style(of scalar: Unicode.Scalar) -> Style? {
        switch scalar {
        case "0"..."9", "０"..."９": .digits
        case "\u{2160}"..."\u{216B}": .roman
        case _ where scalar.isItemNumeral: .chinese
        case _ where formal.contains(scalar): .formal
        default: nil
        }
    }

    /// Numbers up to 19; no report has more sections.
    private static func value(of digits: ArraySlice<Unicode.Scalar>) -> Int? {
        let values = digits.map { scalar -> Int in
            switch scalar {
            case "0"..."9", "０"..."９": Int(scalar.value & 0xF)
            case "\u{2160}"..."\u{216B}": Int(scalar.value - 0x215F)
            default: 1 + (numerals.firstIndex(of: scalar) ?? formal.firstIndex(of: scalar) ?? 0)
            }
        }
        let number =
            switch values.count {
            case 1: values[0]
            case 2 where values[0] == 10 || values[0] == 1: 10 + values[1] % 10
            default: 0
            }
        return 1...19 ~= number ? number : nil
    }

    private static let numerals = Array("一二三四五六七八九十".unicodeScalars)
    private static let formal = Array("壹贰叁肆伍陆柒捌玖拾".unicodeScalars)

    private static func circled(_ scalar: Unicode.Scalar) -> (value: Int, isInBrackets: Bool)? {
        switch scalar {
        case "\u{2460}"..."\u{2472}": (Int(scalar.value - 0x245F), false)
        case "\u{3220}"..."\u{3229}": (Int(scalar.value - 0x321F), true)
        default: nil
        }
    }
}
