internal import NianbaoCore
internal import OfficeReading

/// What was typed into a figure's cell.
enum EnteredValue {
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
        self.init(contents.value, measure, allowsNotApplicable: allowsNotApplicable)
    }

    /// What was typed, or computed by a formula.
    init(_ value: CellContents.Value, _ measure: Measure, allowsNotApplicable: Bool) {
        switch value {
        case .empty: self = .value(.blank)
        case .number(let digits): self = Self.number(digits, measure)
        case .text(let text): self = Self.text(text.trimmed, allowsNotApplicable)
        case .date(let text):
            self = .refused(
                Bilingual(zh: "“\(text)”是日期，不是数字", en: "“\(text)” is a date, not a number"),
                advice: Bilingual(
                    zh: "把单元格设成数字格式，重新输入；没有的写 0", en: "format the cell as a number and type it anew; 0 for none"))
        case .boolean, .error: self = Self.noNumber(value.text)
        }
    }

    private static func text(_ text: String, _ allowsNotApplicable: Bool) -> EnteredValue {
        if text.isEmpty { return .value(.blank) }
        let isNotApplicable = text == CellValue.notApplicableSign || text == "／" || Notation.notApplicable.matches(text)
        return isNotApplicable && allowsNotApplicable ? .value(.notApplicable) : noNumber(text)
    }

    private static func noNumber(_ text: String) -> EnteredValue {
        .refused(
            Bilingual(zh: "“\(text.prefix(40))”是文字，不是数字", en: "“\(text.prefix(40))” is text, not a number"),
            advice: Bilingual(
                zh: "把单元格设成数字格式，重新输入；没有的写 0", en: "format the cell as a number and type it anew; 0 for none"))
    }

    /// The figure that a stored number equals exactly. A number that is only near to one is a mistake; it is not
    /// rounded.
    private static func number(_ digits: String, _ measure: Measure) -> EnteredValue {
        guard let stored = StoredDecimal(digits) else { return noNumber(digits) }
        switch scaled(stored, digits, measure) {
        case .tooLarge:
            return .refused(
                Bilingual(zh: "\(digits.prefix(40)) 太大", en: "\(digits.prefix(40)) is too large"),
                advice: Bilingual(zh: "检查是否多打了数字", en: "check for digits too many"))
        case .inexact:
            return inexact(digits.prefix(40), measure)
        case .whole(let number) where number < 0 && !measure.allowsNegative:
            return .refused(
                Bilingual(zh: "\(digits.prefix(40)) 是负数", en: "\(digits.prefix(40)) is negative"),
                advice: Bilingual(zh: "这一格不能小于 0", en: "this cell cannot be below 0"))
        case .whole(let number): return .value(.number(number))
        }
    }

    /// Excel keeps numbers in binary and stores up to 17 digits of them: what was typed as 1.1 comes as
    /// 1.1000000000000001. More digits than anybody can type are that amount whose binary number they are.
    private static func scaled(_ stored: StoredDecimal, _ digits: String, _ measure: Measure) -> StoredDecimal.Scaled {
        let exact = stored.scaled(by: measure.scale, limit: CellValue.limit)
        guard exact == .inexact, measure.scale > 0, stored.precision > typedPrecision, let number = Double(digits)
        else {
            return exact
        }
        let whole = (number * Double(measure.unit)).rounded()
        guard abs(whole) <= Double(CellValue.limit), Int(whole).workbookValue(measure) == number else {
            return .inexact
        }
        return .whole(Int(whole))
    }

    /// How many digits of a typed number Excel keeps.
    private static let typedPrecision = 15

    private static func inexact(_ digits: Substring, _ measure: Measure) -> EnteredValue {
        measure.scale == 0
            ? .refused(
                Bilingual(zh: "\(digits) 不是整数", en: "\(digits) is not whole"),
                advice: Bilingual(
                    zh: "这一格只写整数；是算出来再粘贴的，可能带有尾差，请直接输入",
                    en:
                        "this cell has a whole number; one that was computed and pasted may be off by a trace, so type it"
                ))
            : .refused(
                Bilingual(
                    zh: "\(digits) 的小数多于 \(measure.scale) 位",
                    en: "\(digits) has more than \(measure.scale) decimals"),
                advice: Bilingual(
                    zh: "单位是万元，最多写到分；是算出来再粘贴的，可能带有尾差，请直接输入",
                    en:
                        "the unit is 万元; write it to the 分 at most. An amount that was computed and pasted may be off by a "
                        + "trace, so type it"))
    }
}
