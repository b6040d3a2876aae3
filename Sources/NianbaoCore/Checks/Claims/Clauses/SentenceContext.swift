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
    /// The words of the last number that something has become.
    private(set) var counted = ClaimSegment()
    /// What the last number was last year, as the sentence says; `nil` when it does not.
    private(set) var past: Int?
    /// The words with which the sentence says that.
    private(set) var pastWords: [Int] = []
    /// The numbers of the bracket that was closed last, if it came after words and nothing was counted since.
    private(set) var bracketed: [StatedNumber] = []
    /// Whether the list of the last numbers has more than it names: 120条、30条等.
    private(set) var listIsOpen = false
    /// Whether this is a bracket right after the number that it is about: 直接起诉4件（结果维持2件）.
    private var followsNumber = false
    /// How many numbers are before that number.
    private var outside = 0

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

    mutating func startSentence() {
        guard !stated.isEmpty else { return }
        settleParts()
        before = stated
    }

    /// Takes numbers of unknown things for known that together are the number before them: 新收72件，其中信函41件、网络31件. What
    /// comes next is about the whole again.
    private mutating func settleParts() {
        var sum = 0
        for index in stated.indices.reversed() {
            guard stated[index].unit == stated.last?.unit, let count = stated[index].count else { return }
            if stated[index].isKnown {
                guard count == sum else { return }
                for part in stated.indices[(index + 1)...] { stated[part].isKnown = true }
                return
            }
            sum = min(sum + count, CellValue.limit)
        }
    }

    /// Forgets what the sentence had.
    mutating func clear() {
        stated.removeAll(keepingCapacity: true)
        lead.reset()
        counted.reset()
        (past, pastWords) = (nil, [])
        bracketed.removeAll(keepingCapacity: true)
        (enumeration, separation, group, clauseHasNumber) = (0, .none, 0, false)
        (listIsOpen, followsNumber, outside) = (false, false, 0)
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

    /// - Parameter isAfterNumber: Whether what is in the bracket is about the number right before it.
    mutating func openBracket(isAfterNumber: Bool) {
        (separation, clauseHasNumber) = (.none, false)
        followsNumber = isAfterNumber && !stated.isEmpty
        outside = followsNumber ? stated.count - 1 : 0
    }

    /// Goes back to what it was before a bracket; semicolons inside count.
    mutating func closeBracket(_ outer: SentenceContext) {
        bracketed = followsNumber ? [] : Array(stated.dropFirst(outer.stated.count))
        (stated, enumeration, separation) = (outer.stated, outer.enumeration, outer.separation)
        (clauseHasNumber, followsNumber, outside) = (outer.clauseHasNumber, outer.followsNumber, outer.outside)
    }

    // MARK: Numbers

    mutating func remember(_ number: StatedNumber) {
        enumeration = separation <= .pause && enumeration > 0 ? min(enumeration + 1, Self.memory) : 1
        stated.append(number)
        bracketed.removeAll(keepingCapacity: true)
        (past, pastWords, listIsOpen) = (nil, [], false)
        if stated.count > 2 * Self.memory {
            stated.removeFirst(Self.memory)
            outside = max(0, outside - Self.memory)
        }
    }

    /// Takes note that the numbers of the list make up their whole, so that nothing unknown has been spoken of.
    mutating func settleList() {
        for index in stated.indices.reversed() {
            guard stated[index].isListed else { return }
            stated[index].isKnown = true
        }
    }

    /// Takes note of what the last number was last year, as these words say.
    mutating func rememberPast(_ number: StatedNumber, _ words: [Int]) { (past, pastWords) = (number.count, words) }

    /// Takes note that the list of the last numbers has more than it names.
    mutating func openList() { listIsOpen = clauseHasNumber }

    /// Forgets the last number, which other numbers are only compared with.
    mutating func forgetLast() { if !stated.isEmpty { stated.removeLast() } }

    mutating func passNumber() { (clauseHasNumber, separation) = (true, .none) }

    /// Keeps the words of the last number for what that has become.
    mutating func keep(_ segment: ClaimSegment) { counted = segment }

    /// What the clause before says is no longer about what comes.
    mutating func dropLead() { lead.reset() }

    /// Whether a number is what the last numbers are together, all of them known: 新收125件，上年结转6件，共131件.
    func isSumOfKnown(_ number: StatedNumber) -> Bool {
        var sum = 0
        for (index, other) in stated.reversed().enumerated() {
            guard other.isKnown, other.unit == number.unit, let count = other.count else { return false }
            sum = min(sum + count, CellValue.limit)
            if index > 0, sum == number.count { return true }
        }
        return false
    }

    /// The last number about whole rows that agrees with the tables; `nil` when there is none.
    func lastWhole(_ claims: Claims) -> StatedNumber? {
        stated[outside...].last { number in
            number.isRight && number.phrase.map { claims.phrases[$0].columns.isEmpty } ?? false
        }
    }

    /// The phrases before, the last first. A phrase about a column has no effect after a semicolon: 自然人9件；上年结转1件.
    func phrases(_ claims: Claims) -> [Int] {
        var seen: [Int] = []
        let isRow = { (number: StatedNumber) in number.phrase.map { claims.phrases[$0].columns.isEmpty } ?? false }
        // 行政复议11件；行政诉讼8件，其中尚未审结3件: rows after a semicolon take the place of those before it.
        let hasRow = stated[outside...].contains { $0.group == group && isRow($0) }
        for number in stated[outside...].reversed() {
            guard let phrase = number.phrase, !seen.contains(phrase) else { continue }
            if number.group == group || isRow(number) && !hasRow { seen.append(phrase) }
        }
        if followsNumber, !seen.isEmpty { return seen }
        guard !lead.words.isEmpty else {
            let namesRows = stated.contains { $0.phrase.map { claims.phrases[$0].columns.isEmpty } ?? true }
            return namesRows ? seen : seen + phrasesBefore(claims)
        }
        // 结转下年办理的申请中，自然人1件; 给企业的答复中，予以公开6件.
        // 复议诉讼方面，行政复议11件，未审结3件 goes on with the reviews alone.
        let figure = leadFigure(claims).flatMap { whole in
            seen.contains { claims.isPart($0, of: whole) } ? nil : whole
        }
        let said = [figure] + lead.words.map { claims.uses.columns[$0] }
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

/// What is between two numbers of a sentence, from the closest to the loosest.
enum Separation: Int, Comparable {
    case none
    case pause
    case comma
    case semicolon
    /// A clause without a number.
    case clause

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
