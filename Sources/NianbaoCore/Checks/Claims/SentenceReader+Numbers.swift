extension SentenceReader {
    mutating func take(_ number: SentenceNumber, _ range: Range<Int>) {
        switch number.use {
        case .year: isOtherYear = number.written.significand != report.year
        case .month, .day: if !isTurnOfYear(number) { isOtherYear = true }
        case .code: segment.hasUnknown = true
        case .quantity: takeQuantity(number, range)
        }
    }

    /// Whether a date is the first or the last day of a year, which a report's own figures go with.
    private func isTurnOfYear(_ number: SentenceNumber) -> Bool {
        switch (number.use, number.written.significand) {
        case (.day, 1), (.day, 31): true
        case (.month, 1): nextDate() == 1 || nextDate() == 12
        case (.month, 12): nextDate() == 31
        default: false
        }
    }

    /// The number of the next month or day, if one comes soon.
    private func nextDate() -> Int? {
        for token in tokens[(position + 1)...].prefix(3) {
            guard case .number(let number) = token.kind else { continue }
            switch number.use {
            case .month, .day: return number.written.significand
            default: return nil
            }
        }
        return nil
    }

    private mutating func takeQuantity(_ number: SentenceNumber, _ range: Range<Int>) {
        guard let unit = unit(at: position + 1) else {
            segment.hasUnknown = true
            return
        }
        let isExact = !number.isVague && !segment.isVague && !unit.isVague
        position = unit.position
        let tail = ClaimTail(tokens, from: position + 1)
        let phrase =
            segment.hasUnknown || tail.hasUnknown
            ? nil : phrase(segment.key(unit.index, tail.words), unit: unit.index, behind: tail.words)
        if segment.hasUnknown, !segment.words.isEmpty { isTainted = true }
        let isCompared = phrase.map { canCompare || isShare($0) } ?? false
        let last = phrase == nil ? position : max(position, tail.lastWord)
        let place = (segment.start ?? range.lowerBound)..<tokens[last].range.upperBound
        var statement = StatedNumber(
            written: number.written, unit: unit.index, phrase: isCompared ? phrase : nil, isExact: isExact,
            isReference: number.isReference, range: place, group: group)
        if isCompared { statement.isWrong = judge(statement) }
        position = last
        remember(statement, phrase)
        segment.reset()
        (clauseHasNumber, separation) = (true, .none)
    }

    /// Whether it is a share, which numbers of the sentence itself may contradict, whatever they are about.
    private func isShare(_ phrase: Int) -> Bool {
        if case .share = claims.phrases[phrase].subject { true } else { false }
    }

    /// The unit at this place, with words before or behind it that make the number inexact.
    private func unit(at place: Int) -> (index: Int, position: Int, isVague: Bool)? {
        var isVague = false
        var place = place
        while place < tokens.count, case .word(.vague) = tokens[place].kind, place <= position + 2 {
            isVague = true
            place += 1
        }
        guard place < tokens.count, case .word(.unit(let index)) = tokens[place].kind else { return nil }
        if place + 1 < tokens.count, case .word(.vague) = tokens[place + 1].kind { isVague = true }
        return (index, place, isVague)
    }

    /// The phrase that is worded so and in its place, by its index.
    ///
    /// - Parameter key: That of the words of the segment, the unit and the words behind.
    func phrase(_ key: WordingKey, unit: Int?, behind: [Int]) -> Int? {
        for pattern in claims.patterns(key) {
            let wording = pattern.wording
            if wording.unit == unit, wording.before == segment.words, wording.behind == behind,
                isInPlace(pattern.phrase)
            {
                return pattern.phrase
            }
        }
        return nil
    }

    /// Whether what has to be said before the phrase has been said.
    private func isInPlace(_ phrase: Int) -> Bool {
        let (behind, amid) = (claims.phrases[phrase].behind, claims.phrases[phrase].amid)
        if !behind.isEmpty {
            guard let last = stated.last?.phrase, behind.contains(last) else { return false }
        }
        guard !amid.isEmpty else { return true }
        // Behind a number of nobody knows what, it may go on about that: 督办事项20件，办结14件.
        if let last = stated.last, last.phrase == nil { return false }
        return amid.contains { paragraphPhrases[$0] }
    }

    private mutating func remember(_ statement: StatedNumber, _ phrase: Int?) {
        if let phrase = statement.phrase {
            paragraphPhrases[phrase] = true
            if statement.written.significand != 0 { saidPhrases[phrase] = true }
        }
        guard !claims.isRatio[statement.unit] else { return }
        if let phrase, case .change = claims.phrases[phrase].subject { return }
        addPart(statement)
        enumeration = separation <= .pause && enumeration > 0 ? min(enumeration + 1, Self.memory) : 1
        stated.append(statement)
        if stated.count > 2 * Self.memory { stated.removeFirst(Self.memory) }
    }

    /// Whether the year and the agency are the report's.
    var canCompare: Bool { !isOtherYear && !isTainted }

    /// Whether the last number is one of several parts of another.
    var isPart: Bool { parts?.isEmpty == false }
}
