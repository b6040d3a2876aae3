/// What was decided about each number of a sentence, if that is asked for.
struct NumberLog {
    let isKept: Bool
    private(set) var numbers: [ReadNumber] = []

    init(isKept: Bool) { self.isKept = isKept }

    mutating func clear() { numbers.removeAll(keepingCapacity: true) }

    mutating func add(_ number: SentenceNumber, _ range: Range<Int>) {
        if isKept { numbers.append(ReadNumber(number, range)) }
    }

    /// Leaves out readings, because the sentence shows that their numbers are of something else.
    mutating func drop(where isLeftOut: (ClaimReading) -> Bool) {
        for index in numbers.indices where numbers[index].reading.map(isLeftOut) == true {
            numbers[index].dropReading()
        }
    }

    /// Keeps what was decided about the last number.
    mutating func note(
        _ statement: StatedNumber, _ phrase: Int?, unitEnd: Int, obstacle: ReadNumber.Obstacle?, reading: ClaimReading?,
        fits: [ClaimSum]
    ) {
        guard !numbers.isEmpty else { return }
        numbers[numbers.count - 1].note(
            statement, phrase, unitEnd: unitEnd, obstacle: obstacle, reading: reading, fits: fits)
    }
}
