/// What was decided about a number while its sentence was read.
struct ReadNumber {
    /// The number as it was read.
    let number: SentenceNumber
    /// Its bytes in the text, with 年, 月, 日 or 号.
    let range: Range<Int>
    /// The number with its unit; `nil` when no unit of the form follows.
    private(set) var statement: StatedNumber?
    /// The phrase that its words are, compared or not, by its index.
    private(set) var phrase: Int?
    /// Where its unit ends, in bytes.
    private(set) var unitEnd: Int?
    /// Why it was not compared although its words are a phrase; `nil` when nothing was in the way.
    private(set) var obstacle: Obstacle?
    /// The outcome of comparing it; `nil` when it was not compared.
    private(set) var reading: ClaimReading?
    /// The sums that its phrase may mean and that it equals, the likeliest first.
    private(set) var fits: [ClaimSum] = []

    /// What keeps a number from being compared.
    enum Obstacle {
        /// Another year is meant, or a part of the year.
        case time
        /// Somebody else may be meant.
        case subject
        /// The sentence is marked as one that is not to be compared.
        case silence
    }

    init(_ number: SentenceNumber, _ range: Range<Int>) { (self.number, self.range) = (number, range) }

    /// Keeps what was decided about a number with a unit.
    mutating func note(
        _ statement: StatedNumber, _ phrase: Int?, unitEnd: Int, obstacle: Obstacle?, reading: ClaimReading?,
        fits: [ClaimSum]
    ) {
        (self.statement, self.phrase, self.unitEnd) = (statement, phrase, unitEnd)
        (self.obstacle, self.reading, self.fits) = (obstacle, reading, fits)
    }

    /// Leaves out the outcome, because something else that the text says takes its place.
    mutating func dropReading() { reading = nil }

    /// The decision in a sentence that is not to be compared.
    var silenced: ReadNumber {
        var number = self
        (number.obstacle, number.reading) = (.silence, nil)
        return number
    }
}
