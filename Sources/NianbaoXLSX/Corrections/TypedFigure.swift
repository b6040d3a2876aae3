internal import NianbaoCore
internal import WorkbookReading

/// What somebody typed into a figure's cell.
enum TypedFigure {
    case value(CellValue)
    case refused(Bilingual, advice: Bilingual)

    init(_ contents: CellContents?, _ measure: Measure, allowsNotApplicable: Bool) {
        guard let contents else {
            self = .value(.blank)
            return
        }
        if contents.formula != nil {
            self = .refused(
                Bilingual(zh: "这一格写了公式", en: "holds a formula"),
                advice: Bilingual(zh: "改成数字", en: "type the number"))
            return
        }
        switch contents.value {
        case .empty: self = .value(.blank)
        case .number(let digits): self = Self.number(digits, measure)
        case .text(let text): self = Self.text(text.trimmed, allowsNotApplicable)
        case .boolean, .error: self = Self.noNumber(contents.value.text)
        }
    }

    private static func text(_ text: String, _ allowsNotApplicable: Bool) -> TypedFigure {
        if text.isEmpty { return .value(.blank) }
        let isNotApplicable = text == "/" || text == "／" || Notation.notApplicable.matches(text)
        return isNotApplicable && allowsNotApplicable ? .value(.notApplicable) : noNumber(text)
    }

    private static func noNumber(_ text: String) -> TypedFigure {
        .refused(
            Bilingual(zh: "“\(text.prefix(40))”是文字，不是数字", en: "“\(text.prefix(40))” is text, not a number"),
            advice: Bilingual(
                zh: "把单元格设成数字格式，重新输入；没有的写 0", en: "format the cell as a number and type it anew; 0 for none"))
    }

    /// A stored number is binary; it is taken for the decimal of the measure's scale that it is nearest to.
    private static func number(_ digits: String, _ measure: Measure) -> TypedFigure {
        guard let number = Double(digits), number.isFinite else { return noNumber(digits) }
        let scaled = measure.scale == 0 ? number : number * 1_000_000
        let whole = scaled.rounded()
        guard abs(whole) <= Double(CellValue.limit) else {
            return .refused(
                Bilingual(zh: "\(digits) 太大", en: "\(digits) is too large"),
                advice: Bilingual(zh: "检查是否多打了数字", en: "check for digits too many"))
        }
        guard abs(scaled - whole) <= max(1e-4, scaled.ulp) else {
            return measure.scale == 0
                ? .refused(
                    Bilingual(zh: "\(digits) 不是整数", en: "\(digits) is not whole"),
                    advice: Bilingual(zh: "件数只写整数", en: "counts are whole numbers"))
                : .refused(
                    Bilingual(zh: "\(digits) 的小数多于六位", en: "\(digits) has more than six decimals"),
                    advice: Bilingual(zh: "单位是万元，最多写到分", en: "the unit is 万元; write it to the 分 at most"))
        }
        guard whole >= 0 || measure.allowsNegative else {
            return .refused(
                Bilingual(zh: "\(digits) 是负数", en: "\(digits) is negative"),
                advice: Bilingual(zh: "这一格不能小于 0", en: "this cell cannot be below 0"))
        }
        return .value(.number(Int(whole)))
    }
}
