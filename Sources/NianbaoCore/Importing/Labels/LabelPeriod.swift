/// Which figures a label says that it stands for, if not those of the report's year.
enum LabelPeriod: Hashable, Sendable {
    /// The difference between two years: 本年增/减, 同比.
    case change
    /// Those of the year before.
    case previousYear
    /// Those of all years up to the report's.
    case total

    /// - Parameter letters: The letters and digits of the label, without longer remarks in brackets.
    init?(_ letters: [UInt32]) {
        guard letters.count > 1, letters.contains(where: Self.firsts.contains),
            let period = Self.words.first(where: { letters.firstRange(of: $0.letters) != nil })?.period
        else { return nil }
        self = period
    }

    /// What the words begin with: most labels have none of it.
    private static let firsts = Set(words.map { $0.letters[0] })

    /// What says so. A change names the year that it is measured by, so that its words come first.
    private static let words: [(letters: [UInt32], period: LabelPeriod)] = [
        ("增减", LabelPeriod.change), ("同比", .change), ("环比", .change), ("增长率", .change), ("增幅", .change),
        ("上年", .previousYear), ("上一年", .previousYear), ("去年", .previousYear), ("前年", .previousYear),
        ("往年", .previousYear), ("累计", .total), ("历年", .total),
    ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }
}
