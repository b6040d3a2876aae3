/// What the text of a cell says as a figure.
struct SourceFigure: Equatable {
    let content: Content
    /// The words in brackets after the figure; `nil` when there are none.
    var remark: String?
    /// Whether the text is not written as this program writes figures, so that the reader should know how it was understood.
    var isNormalised = false

    enum Content: Equatable {
        case blank
        /// A slash, a dash or 无.
        case dash
        /// 不适用 or the same in other words.
        case notApplicable
        case number(Int)
        /// Not a figure, or one of two meanings.
        case unreadable
    }

    /// Longer texts are not figures.
    private static let longest = 400

    /// Reads a cell of a column that has this measure.
    ///
    /// - Parameter unit: The unit of money that is printed above the cell or beside it; an amount's own goes before it.
    init(_ text: String, _ measure: Measure, in unit: MoneyUnit? = nil) {
        guard text.utf8.count <= Self.longest else {
            content = .unreadable
            return
        }
        let clean = text.withoutLookAlikes.figureOnOneLine
        guard !clean.isEmpty else {
            content = .blank
            return
        }
        if let remarked = RemarkedFigure(clean), !remarked.words.isUnit,
            case (let number?, let isPlain) = Self.number(remarked.number, measure, unit)
        {
            content = .number(number)
            remark = remarked.words
            isNormalised = !isPlain || clean != "\(remarked.number)（\(remarked.words)）"
            return
        }
        let (number, isPlain) = Self.number(clean, measure, unit)
        if let number {
            content = .number(number)
            isNormalised = !isPlain
        } else if Self.isDash(clean) {
            content = .dash
        } else {
            content = clean.saysNotApplicable ? .notApplicable : .unreadable
        }
    }

    /// Whether a text stands in a cell of figures, whatever column it is in: no label and no other words.
    static func isFigure(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let clean = text.withoutLookAlikes.figureOnOneLine
        if clean.unicodeScalars.allSatisfy({ !$0.isLetterOrDigit || $0.isDigit }) { return true }
        if clean.saysNotApplicable || clean.isSpreadsheetError || clean.isMistypedFigure { return true }
        // 约20 is no figure that could be taken, and no label either.
        if let second = clean.unicodeScalars.dropFirst().first, second.isDigit, "约近共".contains(clean.prefix(1)) {
            return true
        }
        if MoneyText(clean) != nil { return true }
        guard let first = clean.unicodeScalars.first,
            first.isDigit || "+-−－＋减增无零〇".unicodeScalars.contains(first)
        else { return false }
        return [Measure.count, .signedCount, .amount(decimals: nil)].contains {
            SourceFigure(clean, $0).content != .unreadable
        }
    }

    private static func isDash(_ text: String) -> Bool {
        if case .dash = FigureFault.diagnose(text) { true } else { false }
    }

    /// The number that a text means, and whether it is written as it should be.
    private static func number(
        _ text: String, _ measure: Measure, _ unit: MoneyUnit?
    ) -> (number: Int?, isPlain: Bool) {
        if text == "零" || text == "〇" { return (0, false) }
        if case .amount = measure {
            if let money = MoneyText(text) { return (money.number, false) }
            if let unit, unit != .tenThousandYuan, text != "0" { return (unit.number(text), false) }
        }
        switch FigureReader(measure: measure).read(text) {
        case .number(let number): return (number, true)
        case .restyled(let number, _): return (number, false)
        case .fault(.change(let meant)) where measure.allowsNegative: return (Int(meant), false)
        case .fault:
            guard measure.scale == 0, let digits = text.withoutCounter else { return (nil, false) }
            return (plain(digits, measure), false)
        }
    }

    private static func plain(_ text: String, _ measure: Measure) -> Int? {
        switch FigureReader(measure: measure).read(text) {
        case .number(let number), .restyled(let number, _): number
        case .fault: nil
        }
    }
}

extension String {
    /// Whether it says that the figure cannot exist.
    fileprivate var saysNotApplicable: Bool {
        ["不适用", "不涉及", "N/A", "n/a", "NA"].contains(self)
    }

    /// Whether it is what a spreadsheet shows in place of a value: #REF!
    fileprivate var isSpreadsheetError: Bool {
        hasPrefix("#") && count > 3 && unicodeScalars.allSatisfy { $0.isASCII } && "!?A0".contains(suffix(1))
    }

    /// Whether it is a figure with letters that look like digits: l2, 1O.
    fileprivate var isMistypedFigure: Bool {
        let digits = unicodeScalars.count { $0.isDigit }
        return count <= 12 && self.allSatisfy { "0123456789OolI".contains($0) } && (digits > 0 || self == "O")
    }

    /// The text without white space, but for white space between two digits, which may set two figures apart.
    fileprivate var figureOnOneLine: String {
        let words = split { $0.isWhitespace }
        return words.dropFirst().reduce(String(words.first ?? "")) { line, word in
            let areDigits = line.unicodeScalars.last?.isDigit == true && word.unicodeScalars.first?.isDigit == true
            return line + (areDigits ? " " : "") + word
        }
    }
}
