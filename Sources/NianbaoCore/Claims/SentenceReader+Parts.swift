extension SentenceReader {
    mutating func startParts() {
        // 收到包括…在内: no list of parts.
        guard segment.isEmpty else {
            segment.hasUnknown = true
            return
        }
        finishParts()
        parts = PartsList(of: stated.suffix(Self.memory), enumeration: enumeration)
    }

    mutating func addPart(_ part: StatedNumber) {
        guard let list = parts else { return }
        let joins = list.isEmpty || separation <= .pause || sharesSum(part, with: list)
        guard joins, list.counts(part) else { return finishParts() }
        parts?.add(part, isRest: segment.saysRest && segment.words.isEmpty && !segment.hasUnknown)
    }

    /// Whether the number and the parts so far are of cells that one total is the sum of.
    private func sharesSum(_ part: StatedNumber, with list: PartsList) -> Bool {
        let phrases = (list.parts + [part]).map(\.phrase)
        return judge.areAddends(phrases.compactMap { $0 }, all: false) && !phrases.contains(nil)
    }

    mutating func finishParts() {
        guard var list = parts, let rule = claims.parts else { return }
        parts = nil
        let phrases = list.parts.map(\.phrase)
        if !phrases.contains(nil), judge.areAddends(phrases.compactMap { $0 }, all: true) { list.markComplete() }
        guard !list.isEmpty, let last = list.parts.last else { return }
        guard let whole = list.contradictedWhole else { return }
        readings.append(
            ClaimReading(
                rule: rule, range: whole.range.lowerBound..<last.range.upperBound,
                verdict: .differs(
                    .parts(list.parts, total: list.total, whole: whole))))
    }
}
