/// The words directly after a number that change its meaning: 万, 余, 元 and similar ones.
struct NumberUnit {
    /// The power of ten that 十, 百, 千, 万 and 亿 make together.
    private(set) var exponent = 0
    /// Whether 余, 多 or 几 is among the words, so that the number is not exact.
    private(set) var isApproximate = false
    /// Whether 元 follows.
    let isMoney: Bool
    /// The first scalar after these words and the spaces around them.
    let end: Int

    /// - Parameter start: The first scalar after the digits.
    init(at start: Int, in scalars: [Unicode.Scalar]) {
        var next = scalars.skippingBlanks(from: start)
        while next < scalars.count, !scalars.has("百分", at: next) {
            if let power = Self.power(of: scalars[next]) {
                exponent += power
            } else if scalars[next] == "余" || scalars[next] == "多" || scalars[next] == "几" {
                isApproximate = true
            } else {
                break
            }
            next += 1
        }
        end = scalars.skippingBlanks(from: next)
        isMoney = scalars.has("元", at: end)
    }

    private static func power(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 1
        case "百": 2
        case "千": 3
        case "万": 4
        case "亿": 8
        default: nil
        }
    }
}

extension [Unicode.Scalar] {
    /// The first scalar from `index` on that is not a space; the count if there is none.
    func skippingBlanks(from index: Int) -> Int {
        var index = index
        while index < count, self[index].isBlank { index += 1 }
        return index
    }

    /// The last scalar before `index` that is not a space; `nil` if there is none.
    func lastIndex(before index: Int) -> Int? {
        var index = index - 1
        while index >= 0, self[index].isBlank { index -= 1 }
        return index >= 0 ? index : nil
    }

    /// Whether the text that starts at `index` starts with `word`.
    func has(_ word: String, at index: Int) -> Bool {
        index >= 0 && index <= count && self[index...].starts(with: word.unicodeScalars)
    }

    /// Whether the text before `index`, without spaces at its end, ends with `word`.
    func has(_ word: String, before index: Int) -> Bool {
        guard let last = lastIndex(before: index) else { return false }
        return self[...last].reversed().starts(with: word.unicodeScalars.reversed())
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" || self == "\u{3000}" }
}
