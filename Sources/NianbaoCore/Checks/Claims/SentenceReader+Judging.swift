extension SentenceReader {
    /// Compares a number with what its phrase says it may be, notes how, and returns whether it is none of it.
    mutating func judge(_ statement: StatedNumber) -> Bool {
        guard let index = statement.phrase, statement.isExact, !statement.isReference else { return false }
        let verdict: ClaimReading.Verdict? =
            switch claims.phrases[index].subject {
            case .figure(let bases): figure(statement.written, index, bases)
            case .share(let bases): share(statement.written, of: bases)
            case .change(let isFall): change(statement, isFall: isFall)
            case .mention: nil
            }
        guard let verdict else { return false }
        readings.append(ClaimReading(phrase: index, range: statement.range, verdict: verdict))
        if case .differs = verdict { return true } else { return false }
    }

    /// Compares a phrase without a number, which says that there is none.
    mutating func judgeSilent(_ range: Range<Int>) {
        guard canCompare, let index = phrase(segment.key, unit: nil, behind: []),
            case .figure(let bases) = claims.phrases[index].subject
        else { return }
        readings.append(ClaimReading(phrase: index, range: range, verdict: figure(nil, index, bases)))
    }

    private func figure(_ number: WrittenNumber?, _ index: Int, _ bases: [ClaimBase]) -> ClaimReading.Verdict {
        // What the phrase says by itself is nearly always right; only then is there more to look for.
        guard let isOwn = judge.isOne(of: bases, number) else { return .unknown }
        if isOwn { return .agrees }
        let context = context
        let phrase = claims.phrases[index]
        if let number, judge.isOne(of: phrase, bases, amid: context, number) { return .agrees }
        return judge.contradiction(number, phrase, bases, amid: context)
    }

    /// The phrases said before, the last first. A semicolon ends what is said of a column: 自然人9件；上年结转1件.
    private var context: [Int] {
        var seen: [Int] = []
        for number in stated.reversed() {
            guard let phrase = number.phrase, !seen.contains(phrase) else { continue }
            if number.group == group || claims.phrases[phrase].columns.isEmpty { seen.append(phrase) }
        }
        return seen
    }

    /// The number before as a percentage of a sum of the tables or of another number of the sentence.
    private func share(_ percentage: WrittenNumber, of bases: [ClaimBase]) -> ClaimReading.Verdict? {
        guard let part = stated.last, !part.isWrong, let count = part.count, part.phrase != nil || isPart else {
            return nil
        }
        var wholes: [ClaimSum] = []
        for base in part.phrase == nil ? [] : bases {
            guard let sum = judge.sum(base) else { return .unknown }
            wholes.append(sum)
        }
        for number in stated.dropLast() where number.unit == part.unit {
            guard let value = number.count, !wholes.contains(where: { $0.value == value }) else { continue }
            wholes.append(ClaimSum(name: "", terms: [], value: value, measure: .count))
        }
        wholes.removeAll { $0.value == 0 }
        if wholes.isEmpty { return nil }
        return wholes.contains { percentage.isShare(count, of: $0.value) }
            ? .agrees : .differs(.share(percentage, part: count, of: wholes))
    }

    private func change(_ statement: StatedNumber, isFall: Bool) -> ClaimReading.Verdict? {
        guard let subject = stated.last, !subject.isWrong, let count = subject.count, let index = subject.phrase,
            case .figure(let bases) = claims.phrases[index].subject
        else { return nil }
        let changes = judge.changes(of: bases, to: count)
        if changes.isEmpty { return nil }
        let isRatio = claims.isRatio[statement.unit]
        let fits = changes.contains { change in
            let (past, now) = isFall ? (change.now.value, change.past) : (change.past, change.now.value)
            return isRatio
                ? change.past > 0 && statement.written.isShare(now - past, of: change.past)
                : statement.written.units(scale: 0) == now - past
        }
        return fits
            ? .agrees : .differs(.change(statement.written, isRatio: isRatio, changes))
    }
}

extension WrittenNumber {
    /// Whether it is the percentage, to half a unit of its last digit, that `part` is of `whole`.
    func isShare(_ part: Int, of whole: Int) -> Bool {
        guard let significand, exponent == 0, decimals <= 6, part >= 0 else { return false }
        let scale = (0..<decimals).reduce(Int128(100)) { scale, _ in scale * 10 }
        return 2 * abs(Int128(part) * scale - Int128(significand) * Int128(whole)) <= Int128(whole)
    }
}
