/// How well the numbers of a sentence agree with the tables: those about rows, and those about columns.
struct SentenceEvidence {
    private var rows = Tally()
    private var columns = Tally()

    private struct Tally {
        /// The weight of the numbers that agree.
        var support = 0
        /// How many of them are too large to agree by chance.
        var telling = 0
        var contradictions = 0

        mutating func add(_ other: Tally, _ factor: Int) {
            support += factor * other.support
            telling += factor * other.telling
            contradictions += factor * other.contradictions
        }
    }

    mutating func add(_ number: StatedNumber, isColumn: Bool) {
        guard number.written.significand != 0 else { return }
        var tally = Tally()
        if number.isRight { (tally.support, tally.telling) = number.isTelling ? (2, 1) : (1, 0) }
        if number.isWrong { tally.contradictions = 1 }
        if isColumn { columns.add(tally, 1) } else { rows.add(tally, 1) }
    }

    /// Whether reading the sentence in another way than the one with the `first` evidence has made so many numbers agree
    /// that it is the right way. Of columns, one at least must agree: 公民提出的申请50件 may be all requests.
    ///
    /// - Parameter isTelling: Whether two of the numbers, and more than contradict, must be too large to agree by chance.
    func confirms(over first: SentenceEvidence, isTelling: Bool) -> Bool {
        var (rows, columns) = (rows, columns)
        rows.add(first.rows, -1)
        columns.add(first.columns, -1)
        let support = rows.support + columns.support
        let contradictions = rows.contradictions + columns.contradictions
        if isTelling, rows.telling + columns.telling <= max(1, contradictions) { return false }
        return support > 1 && support > contradictions && (columns.contradictions <= 0 || columns.support > 0)
    }
}
