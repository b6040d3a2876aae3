/// Finds the numbers of a sentence that are parts of a figure which it names twice in a row, though by their words each would be
/// the figure: 行政强制措施298件，行政强制执行14件; 废止6件、宣布失效2件.
enum RepeatedFigures {
    /// The contradictions that are explained by the reading beside them, by their ranges.
    static func parts(in readings: [ClaimReading], _ claims: Claims) -> Set<Range<Int>> {
        var parts: Set<Range<Int>> = []
        for (first, second) in zip(readings, readings.dropFirst()) {
            guard second.range.lowerBound - first.range.upperBound <= longestSeparator,
                let figure = first.figure(claims), figure == second.figure(claims)
            else { continue }
            if first.isAgreement, second.shortfall != nil {
                parts.insert(second.range)
            } else if second.isAgreement, first.phrase == second.phrase, first.shortfall != nil {
                // 共121件（其中新收125件 has two phrases: the first number is the whole.
                parts.insert(first.range)
            } else if let one = first.shortfall, let other = second.shortfall, one.sums == other.sums,
                one.sums.contains(where: { $0.value == one.count + other.count })
            {
                parts.formUnion([first.range, second.range])
            }
        }
        return parts
    }

    /// What may be between the two, in bytes: a comma and 和.
    private static let longestSeparator = 6
}

extension ClaimReading {
    /// The cells of the first figure that its words may mean; `nil` when they mean none.
    fileprivate func figure(_ claims: Claims) -> [Term]? {
        phrase.flatMap { claims.phrases[$0].subject.bases.first?.terms }
    }

    /// A number that is less than the first figure that its words may mean; `nil` for any other reading.
    fileprivate var shortfall: (count: Int, sums: [ClaimSum])? {
        guard case .differs(.figure(let count?, let sums)) = verdict, let sum = sums.first, count < sum.value else {
            return nil
        }
        return (count, sums)
    }
}
