/// Something that a text says about the tables, and the outcome of comparing it.
struct ClaimReading {
    /// The phrase by its index; `nil` for parts of a whole.
    let phrase: Int?
    /// The words and the number, in bytes of the narrative's text.
    let range: Range<Int>
    let verdict: Verdict
    enum Verdict {
        case agrees
        /// The text has none of the figures that it may mean.
        case differs(ClaimContradiction)
        /// Cells that it may mean are not filled in.
        case unknown
    }

    var isContradiction: Bool { verdict.isContradiction }

    var isAgreement: Bool { if case .agrees = verdict { true } else { false } }
}

extension ClaimReading.Verdict {
    var isContradiction: Bool { if case .differs = self { true } else { false } }

    /// Whether the number is less than half of each figure that it may mean, as parts are rather than slips.
    var isOfFarLess: Bool {
        guard case .differs(.figure(let count?, let sums)) = self else { return false }
        return sums.allSatisfy { $0.value > 2 * count }
    }

    /// Whether the number is less than one of the figures that it may mean.
    var isOfLess: Bool {
        guard case .differs(.figure(let count?, let sums)) = self else { return false }
        return sums.contains { $0.value > count }
    }
}

/// What a number was compared with and differs from.
enum ClaimContradiction {
    /// A figure, in whole units of its measure, and the sums that it may mean; `nil` when the text has no number.
    case figure(Int?, [ClaimSum])
    /// A percentage of `part`, and what it may be a percentage of.
    case share(WrittenNumber, part: Int, of: [ClaimSum])
    /// A growth or fall, in percent or in things, and the figures of both years that it may be about.
    case change(WrittenNumber, isRatio: Bool, [ClaimChange])
    /// Parts that do not make up the whole.
    case parts([StatedNumber], total: Int, whole: StatedNumber)
}

/// A sum of cells with its value.
struct ClaimSum: Hashable {
    let name: String
    /// Empty for a number of the text.
    let terms: [Term]
    let value: Int
    let measure: Measure
}

extension ClaimSum {
    /// What a phrase may mean, with its value; `nil` when a cell is not filled in.
    init?(_ base: ClaimBase, in report: CompletedReport) {
        guard let first = base.terms.first, let value = report.sum(base.terms).number else { return nil }
        self.init(name: base.name, terms: base.terms, value: value, measure: report.form[first.cell].measure)
    }
}

/// A sum of cells, this year and last.
struct ClaimChange: Hashable {
    let now: ClaimSum
    let past: Int
}

extension Claims {
    /// The rule that a reading must satisfy.
    func rule(of reading: ClaimReading) -> Rule? {
        guard let phrase = reading.phrase else { return parts }
        return phrases[phrase].rule
    }
}
