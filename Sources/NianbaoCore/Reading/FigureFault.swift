internal import Synchronization

/// Why a text is not a figure, and what was probably meant.
enum FigureFault: Error, Equatable {
    case leadingZero(meant: String)
    case fraction(String)
    case tooManyDecimals(limit: Int)
    case tooLarge
    case negative
    case exponent
    case hexadecimal
    case letter(meant: String)
    case pair
    case blanks
    case unit(number: String, unit: String)
    /// A figure with words in brackets after it.
    case remarked(RemarkedFigure)
    /// A change in words, such as 减4 or 增加5.
    case change(meant: String)
    case chineseNumeral
    case dash
    case approximate
    case fullWidthPunctuation
    case notANumber

    /// Longer texts are not figures, and patterns would take long on them.
    private static let longest = 400

    /// What is wrong with a text that does not look like a number.
    static func diagnose(_ text: String) -> FigureFault {
        guard text.utf8.count <= longest else { return .notANumber }
        return FigurePatterns.shared.withLock { diagnose(text, by: $0) }
    }

    private static func diagnose(_ text: String, by patterns: FigurePatterns) -> FigureFault {
        let halfWidth = text.halfWidthFigures
        if let meant = patterns.change(halfWidth) { return .change(meant: meant) }
        if text.wholeMatch(of: patterns.exponent) != nil { return .exponent }
        if text.wholeMatch(of: patterns.hexadecimal) != nil { return .hexadecimal }
        if text.contains(where: { "OolI".contains($0) }), text.contains(where: \.isNumber),
            text.wholeMatch(of: patterns.letters) != nil
        {
            return .letter(meant: String(text.map { "Oo".contains($0) ? "0" : "lI".contains($0) ? "1" : $0 }))
        }
        if ["O", "o", "Ｏ", "ｏ", "○"].contains(text) { return .letter(meant: "0") }
        if text.wholeMatch(of: patterns.blanks) != nil { return .blanks }
        if text.wholeMatch(of: patterns.pair) != nil { return .pair }
        if let (number, unit) = patterns.unit(halfWidth) { return .unit(number: number, unit: unit) }
        if text.wholeMatch(of: patterns.approximate) != nil { return .approximate }
        if text.wholeMatch(of: patterns.chineseNumeral) != nil { return .chineseNumeral }
        if text.wholeMatch(of: patterns.dash) != nil { return .dash }
        if text.contains(where: { "，、：［］｛｝“”‘’（）".contains($0) }) { return .fullWidthPunctuation }
        return .notANumber
    }

    /// The one way to write the figure in a file of this spelling; `nil` if there is none, or more than one.
    func notation(_ measure: Measure, _ spelling: Spelling) -> String? {
        switch self {
        case .change(let meant): measure.allowsNegative && Self.isFigure(meant, measure) ? meant : nil
        case .unit(let number, let unit): Self.figure(number, unit, measure)
        case .remarked(let figure):
            Self.figure(figure.number.halfWidthFigures, measure).map { figure.notation($0, spelling) }
        default: nil
        }
    }

    /// The digits of a figure without a unit, or with the unit of its column.
    private static func figure(_ text: String, _ measure: Measure) -> String? {
        let text = text.trimmed
        let parts = FigurePatterns.shared.withLock { $0.unit(text) }
        return figure(parts?.number ?? text, parts?.unit, measure)
    }

    /// The digits of a figure in the unit of its column; `nil` if it needs converting, since it may have been meant as
    /// it is.
    private static func figure(_ number: String, _ unit: String?, _ measure: Measure) -> String? {
        if let unit {
            let isMoney = unit.hasSuffix("元")
            guard measure.scale == 0 ? !isMoney && !"%％".contains(unit) : unit == "万元" else { return nil }
        }
        return switch FigureReader(measure: measure).read(number) {
        case .number: number
        case .restyled(_, let clean): clean
        case .fault: nil
        }
    }

    private static func isFigure(_ text: String, _ measure: Measure) -> Bool { figure(text, nil, measure) == text }

    var rule: Rule {
        switch self {
        case .fraction: .countInteger
        case .negative: .nonNegative
        case .tooLarge: .tooLarge
        default: .numberFormat
        }
    }

    /// The fact, to follow the name of the cell.
    func message(_ text: String) -> Bilingual {
        let shown = text.count > 40 ? text.prefix(40) + "…" : text
        return switch self {
        case .leadingZero: Bilingual(zh: "“\(shown)”以 0 开头", en: "“\(shown)” starts with a zero")
        case .fraction: Bilingual(zh: "件数“\(shown)”不是整数", en: "the count “\(shown)” is not a whole number")
        case .tooManyDecimals(let limit):
            Bilingual(zh: "“\(shown)”的小数超过 \(limit) 位", en: "“\(shown)” has more than \(limit) decimals")
        case .tooLarge:
            Bilingual(
                zh: "“\(shown)”太大，超过 \(CellValue.limit)", en: "“\(shown)” is too large, beyond \(CellValue.limit)")
        case .negative: Bilingual(zh: "“\(shown)”是负数", en: "“\(shown)” is negative")
        case .exponent: Bilingual(zh: "“\(shown)”是科学计数法", en: "“\(shown)” is in scientific notation")
        case .hexadecimal: Bilingual(zh: "“\(shown)”是十六进制写法", en: "“\(shown)” is hexadecimal")
        case .letter: Bilingual(zh: "“\(shown)”里混有字母", en: "“\(shown)” has letters among its digits")
        case .pair: Bilingual(zh: "“\(shown)”是两个数", en: "“\(shown)” is two numbers")
        case .blanks: Bilingual(zh: "“\(shown)”中间有空格", en: "“\(shown)” has spaces in it")
        case .unit(_, let unit): Bilingual(zh: "“\(shown)”带了单位“\(unit)”", en: "“\(shown)” carries the unit “\(unit)”")
        case .chineseNumeral: Bilingual(zh: "“\(shown)”是汉字数字", en: "“\(shown)” is in Chinese numerals")
        case .remarked: Bilingual(zh: "“\(shown)”里数字和说明写在一起", en: "“\(shown)” is a figure and a remark in one")
        case .change, .dash, .notANumber: Bilingual(zh: "“\(shown)”不是数字", en: "“\(shown)” is not a number")
        case .approximate: Bilingual(zh: "“\(shown)”不是准确的数", en: "“\(shown)” is not an exact number")
        case .fullWidthPunctuation:
            Bilingual(zh: "“\(shown)”里有中文标点", en: "“\(shown)” has Chinese punctuation in it")
        }
    }

    func advice(_ cell: FormCell, _ spelling: Spelling) -> Bilingual {
        let measure = cell.measure
        let (todo, none) = (Notation.blank[spelling], Notation.notApplicable[spelling])
        return switch self {
        case .leadingZero(let meant): Bilingual(zh: "写 \(meant)", en: "write \(meant)")
        case .fraction: Bilingual(zh: "写整数", en: "write a whole number")
        case .tooManyDecimals(let limit):
            Bilingual(zh: "以万元为单位，最多 \(limit) 位小数（到分）", en: "give 万元 with at most \(limit) decimals (分)")
        case .tooLarge: Bilingual(zh: "检查是否多打了数字", en: "check for digits too many")
        case .negative:
            Bilingual(zh: "写 0 或正数；这一列不能是负数", en: "write 0 or more; this column takes no negative figure")
        case .exponent, .hexadecimal: Bilingual(zh: "写普通的十进制数", en: "write a plain decimal number")
        case .letter(let meant): Bilingual(zh: "是不是 \(meant)？", en: "did you mean \(meant)?")
        case .pair:
            measure.allowsNegative
                ? Bilingual(zh: "写增减相抵后的数：增 3 减 1 写 2，减 8 写 -8", en: "write the net change: 3 added and 1 removed is 2")
                : Bilingual(zh: "一格写一个数", en: "write one number in a cell")
        case .blanks:
            Bilingual(
                zh: "是一个数的，去掉空格；是几个数的，中间用英文逗号", en: "take them out of one number; put commas between several")
        case .unit(let number, let unit): Self.unitAdvice(number, unit, measure)
        case .chineseNumeral: Bilingual(zh: "用阿拉伯数字写", en: "write it in digits")
        case .approximate: Bilingual(zh: "写准确的数", en: "write the exact number")
        case .fullWidthPunctuation: Bilingual(zh: "改用英文半角标点", en: "use ASCII punctuation")
        case .remarked(let figure):
            Self.remarkAdvice(notation(measure, spelling) ?? figure.notation("22", spelling))
        case .change(let meant) where measure.allowsNegative:
            Bilingual(zh: "写 \(meant)", en: "write \(meant)")
        case .change, .dash, .notANumber:
            cell.allowsNotApplicable
                ? Bilingual(
                    zh: "没有写 0，尚未统计写 \(todo)，本机关无此权限写 \(none)",
                    en: "write 0 for none, \(todo) for not yet known, \(none) if it cannot apply")
                : Bilingual(
                    zh: "没有写 0，尚未统计写 \(todo)", en: "write 0 for none, \(todo) for not yet known")
        }
    }

    private static func remarkAdvice(_ notation: String) -> Bilingual {
        Bilingual(zh: "写成 \(notation)", en: "write \(notation)")
    }

    private static func unitAdvice(_ number: String, _ unit: String, _ measure: Measure) -> Bilingual {
        let digits = number.replacing(",", with: "")
        guard case .amount = measure, let money = MoneyUnit(rawValue: unit), money != .tenThousandYuan else {
            return Bilingual(zh: "只写数字：\(digits)", en: "write the number alone: \(digits)")
        }
        guard let fen = money.number(number) else {
            return Bilingual(zh: "单位是万元，只写数字", en: "the unit is 万元; write the number alone")
        }
        let meant = Figure.text(fen, .amount(decimals: nil))
        return Bilingual(zh: "单位是万元，\(number)\(unit)写 \(meant)", en: "the unit is 万元: \(number)\(unit) is \(meant)")
    }
}
