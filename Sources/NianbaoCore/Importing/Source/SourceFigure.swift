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
        case number(Int)
        /// Not a figure, or one of two meanings.
        case unreadable
    }

    /// Longer texts are not figures.
    private static let longest = 400

    /// Reads a cell of a column that has this measure.
    init(_ text: String, _ measure: Measure) {
        guard text.utf8.count <= Self.longest else {
            content = .unreadable
            return
        }
        let clean = text.withoutLookAlikes.figureOnOneLine
        guard !clean.isEmpty else {
            content = .blank
            return
        }
        if let remarked = RemarkedFigure(clean), case (let number?, let isPlain) = Self.number(remarked.number, measure)
        {
            content = .number(number)
            remark = remarked.words
            isNormalised = !isPlain || clean != "\(remarked.number)（\(remarked.words)）"
            return
        }
        let (number, isPlain) = Self.number(clean, measure)
        if let number {
            content = .number(number)
            isNormalised = !isPlain
        } else {
            content = Self.isDash(clean) ? .dash : .unreadable
        }
    }

    /// Whether a text stands in a cell of figures, whatever column it is in: no label and no other words.
    static func isFigure(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let clean = text.withoutLookAlikes.figureOnOneLine
        if clean.unicodeScalars.allSatisfy({ !$0.isLetterOrDigit || $0.isDigit }) { return true }
        // 约20 is no figure that could be taken, and no label either.
        if let second = clean.unicodeScalars.dropFirst().first, second.isDigit, "约近共".contains(clean.prefix(1)) {
            return true
        }
        guard let first = clean.unicodeScalars.first, first.isDigit || "+-−－＋减增无".unicodeScalars.contains(first)
        else { return false }
        return [Measure.signedCount, .amount(decimals: nil)].contains { SourceFigure(clean, $0).content != .unreadable }
    }

    private static func isDash(_ text: String) -> Bool {
        if case .dash = FigureFault.diagnose(text) { true } else { false }
    }

    /// The number that a text means, and whether it is written as it should be.
    private static func number(_ text: String, _ measure: Measure) -> (number: Int?, isPlain: Bool) {
        switch FigureReader(measure: measure).read(text) {
        case .number(let number): (number, true)
        case .restyled(let number, _): (number, false)
        case .fault(.unit(let number, let unit)): (withUnit(number, unit, measure), false)
        case .fault(.change(let meant)) where measure.allowsNegative: (Int(meant), false)
        case .fault: (nil, false)
        }
    }

    /// A number with its unit, in the units of the measure; `nil` when the unit does not go with the measure.
    private static func withUnit(_ text: String, _ unit: String, _ measure: Measure) -> Int? {
        switch (measure, unit) {
        case (.amount, "万元"): return plain(text, measure)
        case (.amount, "元"):
            // A yuan has 100 分, and two places.
            let parts = text.replacing(",", with: "").split(separator: ".", omittingEmptySubsequences: false)
            guard plain(text, measure) != nil, parts.count <= 2, parts.count == 1 || 1...2 ~= parts[1].count,
                let yuan = Int(parts[0]), abs(yuan) <= CellValue.limit / 100
            else { return nil }
            let cents = parts.count == 1 ? "00" : (parts[1] + "0").prefix(2)
            return Int(cents).map { yuan * 100 + (text.hasPrefix("-") ? -$0 : $0) }
        case (.count, "件"), (.count, "项"), (.count, "个"), (.count, "次"), (.count, "条"), (.count, "份"), (.count, "起"),
            (.count, "宗"), (.signedCount, "件"), (.signedCount, "项"), (.signedCount, "个"):
            return plain(text, measure)
        default: return nil
        }
    }

    private static func plain(_ text: String, _ measure: Measure) -> Int? {
        switch FigureReader(measure: measure).read(text) {
        case .number(let number), .restyled(let number, _): number
        case .fault: nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a digit, of half or full width.
    var isDigit: Bool { "0"..."9" ~= self || "０"..."９" ~= self }
}

extension String {
    /// The text without white space, but for white space between two digits, which may set two figures apart.
    fileprivate var figureOnOneLine: String {
        let words = split { $0.isWhitespace }
        return words.dropFirst().reduce(String(words.first ?? "")) { line, word in
            let areDigits = line.unicodeScalars.last?.isDigit == true && word.unicodeScalars.first?.isDigit == true
            return line + (areDigits ? " " : "") + word
        }
    }
}
