/// What came before a number in its sentence and in the sentence before.
struct SentenceContext {
    /// The last numbers of the sentence, in order.
    private(set) var stated: [StatedNumber] = []
    /// The last numbers of the sentence before in the paragraph, in order.
    private(set) var before: [StatedNumber] = []
    /// How many of the last numbers are items of one list.
    private(set) var enumeration = 0
    /// The words of the last clause without a number, which may go with the numbers after it: 规章方面，制发3件，废止2件.
    private(set) var lead = ClaimSegment()
    /// What is between the last number and this place.
    private(set) var separation = Separation.none
    /// How many semicolons have been passed.
    private(set) var group = 0
    private(set) var clauseHasNumber = false

    /// How many numbers back parts and lists may reach.
    static let memory = 12

    /// The last numbers that parts may belong to: those of the sentence, or else those of the one before.
    var wholes: (numbers: [StatedNumber], isFarOff: Bool) {
        stated.isEmpty ? (before.suffix(Self.memory), true) : (stated.suffix(Self.memory), false)
    }

    // MARK: Where it begins and ends

    mutating func startParagraph() {
        stated.removeAll(keepingCapacity: true)
        before.removeAll(keepingCapacity: true)
    }

    mutating func startSentence() { if !stated.isEmpty { before = stated } }

    /// Forgets what the sentence had.
    mutating func clear() {
        stated.removeAll(keepingCapacity: true)
        lead.reset()
        (enumeration, separation, group, clauseHasNumber) = (0, .none, 0, false)
    }

    /// - Parameter segment: The words since the last number.
    mutating func endClause(_ segment: ClaimSegment) {
        separation = clauseHasNumber || segment.isEmpty ? max(separation, .comma) : .clause
        if !clauseHasNumber, !segment.words.isEmpty { lead = segment }
        clauseHasNumber = false
    }

    /// - Parameter continuesList: Whether a list of parts goes on after the semicolon.
    mutating func passSemicolon(continuesList: Bool) {
        lead.reset()
        if continuesList { separation = .semicolon }
        group += 1
    }

    mutating func passPause() { separation = max(separation, .pause) }

    mutating func openBracket() { (separation, clauseHasNumber) = (.none, false) }

    /// Goes back to what it was before a bracket; semicolons inside count.
    mutating func closeBracket(_ outer: SentenceContext) {
        (stated, enumeration, separation) = (outer.stated, outer.enumeration, outer.separation)
        clauseHasNumber = outer.clauseHasNumber
    }

    // MARK: Numbers

    mutating func remember(_ number: StatedNumber) {
        enumeration = separation <= .pause && enumeration > 0 ? min(enumeration + 1, Self.memory) : 1
        stated.append(number)
        if stated.count > 2 * Self.memory { stated.removeFirst(Self.memory) }
    }

    mutating func passNumber() { (clauseHasNumber, separation) = (true, .none) }

    /// What the clause before says is no longer about what comes.
    mutating func dropLead() { lead.reset() }

    /// The phrases before, the last first. A phrase about a column has no effect after a semicolon: 自然人9件；上年结转1件.
    func phrases(_ claims: Claims) -> [Int] {
        var seen: [Int] = []
        for number in stated.reversed() {
            guard let phrase = number.phrase, !seen.contains(phrase) else { continue }
            if number.group == group || claims.phrases[phrase].columns.isEmpty { seen.append(phrase) }
        }
        guard !lead.words.isEmpty else {
            let namesRows = stated.contains { $0.phrase.map { claims.phrases[$0].columns.isEmpty } ?? true }
            return namesRows ? seen : seen + phrasesBefore(claims)
        }
        // 结转下年办理的申请中，自然人1件; 给企业的答复中，予以公开6件.
        let said = [leadFigure(claims)] + lead.words.map { claims.uses.columns[$0] }
        for case let phrase? in said where !seen.contains(phrase) { seen.append(phrase) }
        return seen
    }

    /// Whether the last number about whole rows is not compared with the tables, so that columns after it are not either.
    func hasUncomparedRow(_ claims: Claims) -> Bool {
        stated.last { $0.isAside || $0.phrase.map { claims.phrases[$0].columns.isEmpty } ?? false }?.isAside ?? false
    }

    /// The phrases of the sentence before about whole rows, the last first: 行政诉讼18件。从判决看，维持14件.
    private func phrasesBefore(_ claims: Claims) -> [Int] {
        var seen: [Int] = []
        for case let phrase? in before.reversed().map(\.phrase) where claims.phrases[phrase].columns.isEmpty {
            if !seen.contains(phrase) { seen.append(phrase) }
        }
        return seen
    }

    /// The phrase that the words of the clause before would be with a number, if it says a figure.
    func leadFigure(_ claims: Claims) -> Int? { lead.hasOther ? nil : claims.figure(lead.words) }
}
