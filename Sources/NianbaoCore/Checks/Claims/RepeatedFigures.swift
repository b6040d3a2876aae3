/// Finds the numbers of a sentence that are parts of a figure which it names several times, though by their words each would
/// be the figure: 行政强制措施298件，行政强制执行14件; 废止6件、宣布失效2件.
enum RepeatedFigures {
    /// The contradictions that are explained by the reading beside them, by their ranges.
    static func parts(in readings: [ClaimReading], _ claims: Claims) -> [Range<Int>] {
        zip(readings, readings.dropFirst()).flatMap { first, second -> [Range<Int>] in
            guard let figure = first.figure(claims), figure == second.figure(claims) else { return [] }
            if let part = second.less, first.isAgreement { return [part.range] }
            if let part = first.less, second.isAgreement, first.phrase == second.phrase { return [part.range] }
            guard let one = first.less, let other = second.less, one.sums == other.sums,
                one.sums.contains(where: { $0.value == one.count + other.count })
            else { return [] }
            return [one.range, other.range]
        }
    }
}

extension ClaimReading {
    /// The cells of the first figure that its words may mean; `nil` when they mean none.
    fileprivate func figure(_ claims: Claims) -> [Term]? {
        phrase.flatMap { claims.phrases[$0].subject.bases.first?.terms }
    }

    /// A number that is less than the first figure that its words may mean; `nil` for any other reading.
    fileprivate var less: (range: Range<Int>, count: Int, sums: [ClaimSum])? {
        guard case .differs(.figure(let count?, let sums)) = verdict, let sum = sums.first, count < sum.value else {
            return nil
        }
        return (range, count, sums)
    }
}
