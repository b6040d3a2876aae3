/// An amount of money that is written with its unit: 8500元, 1.2亿元, 12.3456万, 人民币123456元, 8500（单位：元）.
struct MoneyText {
    /// The digits as they are written.
    let digits: String
    let unit: MoneyUnit

    /// `nil` for a text that is no number with a unit of money.
    init?(_ text: String) {
        guard text.unicodeScalars.contains(where: { "元圆万亿".unicodeScalars.contains($0) }) else { return nil }
        guard let remarked = RemarkedFigure(text), let unit = MoneyUnit(label: remarked.words) else {
            self.init(plain: text)
            return
        }
        // The brackets only say the unit, perhaps once more.
        let inner = MoneyText(plain: remarked.number)
        guard inner == nil || inner?.unit == unit else { return nil }
        self.init(digits: inner?.digits ?? remarked.number, unit: unit)
    }

    private init(digits: String, unit: MoneyUnit) { (self.digits, self.unit) = (digits, unit) }

    private init?(plain text: String) {
        var rest = text[...]
        if let sign = Self.currencies.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(sign.count) }
        if rest.hasSuffix("整") { rest = rest.dropLast() }
        guard let (word, unit) = Self.units.first(where: { rest.hasSuffix($0.word) }) else { return nil }
        rest = rest.dropLast(word.count)
        guard let first = rest.unicodeScalars.first, first.isDigit else { return nil }
        self.init(digits: String(rest), unit: unit)
    }

    /// The amount in 分; `nil` when the digits are no number, or say less than a 分.
    var number: Int? { unit.number(digits) }

    private static let currencies = ["人民币", "￥", "¥", "RMB"]
    /// Longer words first.
    private static let units: [(word: String, unit: MoneyUnit)] = [
        ("亿元", .hundredMillionYuan), ("万元", .tenThousandYuan), ("千元", .thousandYuan), ("百元", .hundredYuan),
        ("亿圆", .hundredMillionYuan), ("万圆", .tenThousandYuan), ("亿", .hundredMillionYuan), ("万", .tenThousandYuan),
        ("元", .yuan), ("圆", .yuan),
    ]
}
