/// The number of an item, a heading or a row, below a hundred: 12, 十二.
struct ItemNumber {
    let value: Int
    /// Where it is, in bytes of the text.
    let range: Range<Int>
    /// Whether it is in Chinese numerals and not in digits.
    let isChinese: Bool

    /// The number at `start`; `nil` if there is none, or a longer one.
    init?(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var (value, end, count) = (0, start, 0)
        while let digit = bytes.digit(at: end) {
            (value, end, count) = (value * 10 + digit.value, end + digit.length, count + 1)
            if count > 2 { return nil }
        }
        if count > 0 {
            guard value > 0 else { return nil }
            (self.value, range, isChinese) = (value, start..<end, false)
            return
        }
        while count < 4, let numeral = Self.numeral(at: end, in: bytes) {
            // 十 is ten times what is before it.
            value = numeral == 10 ? max(1, value) * 10 : value + numeral
            (end, count) = (end + 3, count + 1)
        }
        guard count > 0, count < 4 else { return nil }
        (self.value, range, isChinese) = (value, start..<end, true)
    }

    /// What the numeral at `index` means, from one to ten; `nil` if there is none.
    private static func numeral(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        numerals.firstIndex { bytes.has($0, at: index) }.map { $0 + 1 }
    }

    private static let numerals: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
