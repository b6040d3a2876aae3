/// A figure as people type it into a spreadsheet: in full width, with separators, or with its unit, which the printed
/// header has already.
package enum TolerantFigure {
    /// The number, in whole units of the measure.
    case number(Int)
    /// Not whole, though it counts something, or with more decimals than the measure has.
    case fraction
    case negative
    case tooLarge
    /// No figure at all.
    case other

    /// What a text says, read in the cell's measure; the text may have the measure's own unit after the figure.
    package init(_ text: String, _ measure: Measure) {
        var plain = text.trimmed
        if case .amount = measure, let money = MoneyText(plain) {
            self = money.number.map { .number($0) } ?? .other
            return
        }
        if measure.scale == 0, let digits = plain.withoutCounter { plain = digits.trimmed }
        switch FigureReader(measure: measure).read(plain) {
        case .number(let number), .restyled(let number, _): self = .number(number)
        case .fault(.fraction), .fault(.tooManyDecimals): self = .fraction
        case .fault(.negative): self = .negative
        case .fault(.tooLarge): self = .tooLarge
        case .fault: self = .other
        }
    }
}
