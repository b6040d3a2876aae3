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
        guard let division = division(of: part), let first = list.parts.first else { return false }
        return self.division(of: first)?.relation == division.relation
    }

    /// Whether the parts are all addends of one total, each once.
    private func areAllAddends(_ parts: [StatedNumber]) -> Bool {
        guard let first = parts.first.flatMap({ division(of: $0) }), parts.count <= first.addends else { return false }
        var phrases: [Int] = []
        var cells = 0
        for part in parts {
            guard let phrase = part.phrase, !phrases.contains(phrase), let division = division(of: part),
                division.relation == first.relation
            else { return false }
            phrases.append(phrase)
            cells += division.cells
        }
        return cells == first.addends
    }

    private func division(of part: StatedNumber) -> ClaimDivision? {
        part.phrase.flatMap { claims.phrases[$0].division }
    }

    mutating func finishParts() {
        guard var list = parts else { return }
        parts = nil
        guard claims.parts != nil, let last = list.parts.last else { return }
        if areAllAddends(list.parts) { list.markComplete() }
        guard let whole = list.contradictedWhole else { return }
        readings.append(
            ClaimReading(
                phrase: nil, range: whole.range.lowerBound..<last.range.upperBound,
                verdict: .differs(
                    .parts(list.parts, total: list.total, whole: whole))))
    }
}
