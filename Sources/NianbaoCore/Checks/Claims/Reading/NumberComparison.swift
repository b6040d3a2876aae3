/// Compares what a clause says at one place with the tables and with the numbers around it.
struct NumberComparison {
    let claims: Claims
    let judge: ClaimJudge
    /// The words at this place and what came before.
    let search: PhraseSearch
    /// Whether the figures that are meant are the report's.
    let isOwn: Bool
    /// The list that a share is in, inside of a bracket or around it.
    let list: PartsList?
    /// The parts so far of the list that the place is in; `nil` outside of lists.
    let parts: [StatedNumber]?
    /// The number that a percentage is said to be of.
    let shareWhole: StatedNumber?

    private var segment: ClaimSegment { search.segment }
    private var context: SentenceContext { search.context }

    /// The outcome of comparing a number; `nil` when there is nothing to compare it with.
    ///
    /// - Parameters:
    ///   - isPart: Whether the number may be less than the figures.
    ///   - isOpen: Whether it may be about something else, so that only agreement counts: words after the list that it is in may be
    ///     its own, or somebody else is named.
    func reading(of number: StatedNumber, isPart: Bool, isOpen: Bool) -> ClaimReading? {
        sum(number) ?? names(number) ?? figure(number, isPart: isPart, isOpen: isOpen)
    }

    /// The outcome of a phrase without a number, which says that there were no such things.
    func reading(ofSilence range: Range<Int>) -> ClaimReading? {
        // 其余申请均已办结 is not said of all of them.
        guard isOwn, !segment.saysRest, let index = search.phrase(nil),
            case .figure(let bases) = claims.phrases[index].subject
        else { return nil }
        let verdict = judge.figure(nil, index, bases, amid: context.phrases(claims))
        return ClaimReading(phrase: index, range: range, verdict: verdict)
    }

    /// Compares with the figures that its phrase may mean.
    private func figure(_ number: StatedNumber, isPart: Bool, isOpen: Bool) -> ClaimReading? {
        guard let index = number.phrase, number.isExact, !number.isReference else { return nil }
        let verdict = judge.verdict(on: number, index, after: context, shareWhole: shareWhole, in: list)
        guard let verdict, !isPart || !verdict.isOfLess, !isOpen || !verdict.isContradiction else { return nil }
        if search.assumptions.isGuess, verdict.isOfFarLess { return nil }
        // 其余27件复议案件 are not all of them.
        if segment.saysRest, verdict.isOfLess { return nil }
        // 收到反馈30份，满意占94.5%: what no word of the form stands for is what they count.
        let isShare = claims.phrases[index].subject.isShare
        if verdict.isContradiction, search.assumptions.ignoresUnknown,
            segment.endsUnknown || isShare && segment.hasUnknown
        {
            return nil
        }
        return ClaimReading(phrase: index, range: number.range, verdict: verdict)
    }

    /// Compares with the sum of what is named before it: 不予公开、不予处理两项合计31件.
    private func names(_ number: StatedNumber) -> ClaimReading? {
        guard isSum(number) || segment.saysJointly && segment.isPlain && number.isExact, !number.isReference,
            !number.isKnown, isOwn, let phrases = search.names(number.unit),
            let verdict = judge.names(number, phrases)
        else { return nil }
        return ClaimReading(phrase: phrases[0], range: number.range, verdict: verdict)
    }

    /// Compares with the sum of the numbers before it: 两项合计31件.
    private func sum(_ number: StatedNumber) -> ClaimReading? {
        guard claims.parts != nil, number.phrase == nil, let count = addends(of: number),
            let verdict = judge.total(
                number, of: count, after: context.stated, among: parts, isCertain: isSumOfTwo(number))
        else { return nil }
        return ClaimReading(phrase: nil, range: number.range, verdict: verdict)
    }

    /// Of how many numbers before it a number is the sum, or zero for any; `nil` when it is no sum.
    private func addends(of number: StatedNumber) -> Int? {
        let count = isSum(number) && (segment.words.isEmpty || segment.total ?? 0 > 0) ? segment.total : nil
        if let count, count > 0 { return count }
        return isSumOfTwo(number) ? 2 : count
    }

    /// Whether nothing but the sum of the last two numbers can be meant: 新收125件，上年结转6件，共131件.
    private func isSumOfTwo(_ number: StatedNumber) -> Bool {
        number.isBare && number.isExact && isOwn && list == nil
            && judge.areAddends(context.stated.suffix(2), number)
    }

    /// Whether the words say that the number is a sum, of a list that names all that it has.
    private func isSum(_ number: StatedNumber) -> Bool {
        segment.total != nil && segment.isPlain && !context.listIsOpen && number.isExact
    }
}
