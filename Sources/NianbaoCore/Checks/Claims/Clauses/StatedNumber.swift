/// A number with its unit, from a sentence.
struct StatedNumber {
    let written: WrittenNumber
    let unit: Int
    /// The phrase that it belongs to, by its index; `nil` when no phrase is recognised, or when the sentence is not
    /// about the report's year and agency.
    var phrase: Int?
    /// Whether it is meant exactly.
    let isExact: Bool
    /// Whether it comes from a reference to the tables.
    let isReference: Bool
    /// Whether its words are those of a phrase, whoever the sentence is about.
    var isKnown: Bool
    /// Whether its words are those of a phrase, but the sentence is not about the report's year and agency.
    let isAside: Bool
    /// Whether another year or a part of the year is meant.
    let isOtherYear: Bool
    /// Whether it has words of items beside unknown ones, but none that begin something new: 信息无法提供4件.
    var isUnclearItem = false
    /// From its words to its unit, in bytes.
    let range: Range<Int>
    /// How many semicolons are before it in the sentence.
    let group: Int
    /// Whether it was found to agree with the tables.
    var isRight = false
    /// Whether it was found to disagree with the tables.
    var isWrong = false
    /// Whether it is the sum of numbers before it.
    var isSum = false
    /// Whether it is one of the parts of another number.
    var isListed = false
    /// Whether the words after the one for a share say what it is a share of: 占不予公开总数的58.4%.
    var namesWhole = false
    /// The phrase whose words it has, whoever the sentence is about; `nil` when it has those of none.
    var meaning: Int?
    /// What its words bring up, if they are no phrase: the rules in 市政府制定规章1件、废止2件.
    var topics: [Int] = []
    /// Whether it has no words of its own: 新收125件，上年结转6件，共131件.
    var isBare = false
    /// How many percentages come right after it, so that it is not one of the last number but of one before.
    var ratiosAfter = 0

    /// - Parameters:
    ///   - unit: Its unit, by its index.
    ///   - isVague: Whether a word beside the unit says that it is not meant exactly.
    ///   - match: The phrase that the words beside it are.
    ///   - isCompared: Whether it is compared with what the phrase means.
    ///   - segment: The words before it.
    ///   - subject: Whom the sentence is about, and which year.
    ///   - range: From its words to its unit, in bytes.
    ///   - group: How many semicolons are before it in the sentence.
    init(
        _ number: SentenceNumber, unit: Int, isVague: Bool, _ match: PhraseMatch, isCompared: Bool,
        in segment: ClaimSegment, _ subject: SentenceSubject, at range: Range<Int>, group: Int
    ) {
        (written, self.unit, self.range, self.group) = (number.written, unit, range, group)
        phrase = isCompared ? match.phrase : nil
        meaning = match.phrase
        isExact = !number.isVague && !segment.isVague && !isVague
        isReference = number.isReference
        isKnown = match.phrase != nil || segment.isRest
        isAside = match.phrase != nil && !isCompared
        isOtherYear = subject.isOtherYear
        namesWhole = segment.beginsWithShare
    }

    /// Whether it is large enough not to agree with a figure by chance.
    var isTelling: Bool { (written.significand ?? 0) > 9 }

    /// How many things it counts; `nil` when it is not exact or not a whole number.
    var count: Int? { isExact ? written.units(scale: 0) : nil }
}

extension WrittenNumber {
    /// Whether it is the percentage, to half a unit of its last digit, that `part` is of `whole`.
    func isShare(_ part: Int, of whole: Int) -> Bool {
        guard let significand, exponent == 0, decimals <= 6, part >= 0 else { return false }
        let scale = (0..<decimals).reduce(Int128(100)) { scale, _ in scale * 10 }
        return 2 * abs(Int128(part) * scale - Int128(significand) * Int128(whole)) <= Int128(whole)
    }
}
