/// Something that a text says of the tables, and how it compares.
struct ClaimReading {
    /// The phrase by its index; `nil` for parts of a whole.
    let phrase: Int?
    /// The words and the number, in bytes of the narrative's text.
    let range: Range<Int>
    let verdict: Verdict
    enum Verdict {
        case agrees
        /// What is written is none of what it may mean.
        case differs(ClaimContradiction)
        /// Cells that it may mean are not filled in.
        case unknown
    }

    var isContradiction: Bool { if case .differs = verdict { true } else { false } }

    var isAgreement: Bool { if case .agrees = verdict { true } else { false } }
}

/// What a number was held against, without success.
enum ClaimContradiction {
    /// A figure, in whole units of its measure, and the sums that it may mean; `nil` when no number is told.
    case figure(Int?, [ClaimSum])
    /// A percentage of `part`, and what it may be a percentage of.
    case share(WrittenNumber, part: Int, of: [ClaimSum])
    /// A growth or fall, in percent or in things, and the figures of this year and last that it may be between.
    case change(WrittenNumber, isRatio: Bool, [ClaimChange])
    /// Parts that do not make up the whole.
    case parts([StatedNumber], total: Int, whole: StatedNumber)
}

/// A sum of cells with its value.
struct ClaimSum: Hashable {
    let name: String
    /// Empty for numbers of the text.
    let terms: [Term]
    let value: Int
    let measure: Measure
}

/// A sum of cells, this year and last.
struct ClaimChange: Hashable {
    let now: ClaimSum
    let past: Int
}

extension Claims {
    /// The rule that a reading is held to.
    func rule(of reading: ClaimReading) -> Rule? {
        guard let phrase = reading.phrase else { return parts }
        return phrases[phrase].rule
    }
}
