/// Reads a sentence word by word and compares those of its numbers that are about the tables.
///
/// A number is compared only if everything between it and the last punctuation or number is words of one phrase: any
/// unknown word may make it a number of something else.
struct SentenceReader {
    private let claims: Claims
    private let judge: ClaimJudge
    private let report: Report

    private(set) var readings: [ClaimReading] = []
    /// What was decided about each number of the sentence; empty unless that is asked for.
    private(set) var numbers: [ReadNumber] = []
    private let keepsNumbers: Bool
    /// Whether the text so far has each phrase with a number that is not zero, by its index.
    private(set) var saidPhrases: [Bool]
    /// Whether the paragraph so far has each phrase with a number, by its index.
    private var paragraphPhrases: [Bool]
    /// Whether the sentence has the mark that its numbers are not to be compared.
    private(set) var isSilenced = false
    /// Whether a word of the sentence shows that it is about something other than the tables.
    private(set) var isOutside = false

    private var tokens: [SentenceToken] = []
    /// The index of the token that is being read.
    private var position = 0
    private var segment = ClaimSegment()
    /// The last numbers, in order.
    private var stated: [StatedNumber] = []
    /// How many of them are items of one list.
    private var enumeration = 0
    private var separation = Separation.none
    /// How many semicolons have been passed.
    private var group = 0
    private var clauseHasNumber = false
    private var parts: PartsList?
    /// Whether a year other than the report's is meant.
    private var isOtherYear = false
    /// Whether the sentence may be about somebody else from an earlier number on.
    private var isTainted = false
    private var frames: [Frame?] = []

    /// The state before a bracket, which continues after it closes.
    private struct Frame {
        let stated: [StatedNumber]
        let enumeration: Int
        let separation: Separation
        let clauseHasNumber: Bool
        let parts: PartsList?
        let isOtherYear: Bool
        let isTainted: Bool
    }

    /// How many numbers back parts and lists may reach, and how deep brackets may be nested.
    private static let memory = 12

    /// - Parameter keepsNumbers: Whether the decisions about numbers are kept.
    init(_ claims: Claims, _ report: CompletedReport, keepsNumbers: Bool = false) {
        self.claims = claims
        self.keepsNumbers = keepsNumbers
        judge = ClaimJudge(report: report, claims: claims)
        self.report = report.stated
        saidPhrases = [Bool](repeating: false, count: claims.phrases.count)
        paragraphPhrases = saidPhrases
    }

    mutating func startText() {
        for index in saidPhrases.indices { saidPhrases[index] = false }
        startParagraph()
    }

    mutating func startParagraph() {
        for index in paragraphPhrases.indices { paragraphPhrases[index] = false }
    }

    mutating func read(_ tokens: [SentenceToken]) {
        start(tokens)
        while position < tokens.count {
            take(tokens[position])
            position += 1
        }
        endClause()
        finishParts()
        self.tokens = []
    }

    private mutating func start(_ tokens: [SentenceToken]) {
        self.tokens = tokens
        position = 0
        readings.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        stated.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        segment.reset()
        (isSilenced, isOutside, clauseHasNumber, isOtherYear, isTainted) = (false, false, false, false, false)
        (parts, enumeration, separation, group) = (nil, 0, .none, 0)
    }

    private mutating func take(_ token: SentenceToken) {
        switch token.kind {
        case .word(let role): take(role, token.range)
        case .number(let number): take(number, token.range)
        case .comma: endClause()
        case .semicolon:
            endClause()
            finishParts()
            group += 1
        case .pause: separation = max(separation, .pause)
        case .open: open()
        case .close: close()
        case .silence: isSilenced = true
        case .unknown: segment.hasUnknown = true
        }
    }

    private mutating func take(_ role: ClaimWord, _ range: Range<Int>) {
        switch role {
        case .topic(let word): segment.append(word, at: range)
        case .unit: segment.hasUnknown = true
        case .ignored: break
        case .present: isOtherYear = false
        case .earlier: isOtherYear = true
        case .outside: isOutside = true
        case .own(let scope): if scope != report.scope { isOutside = true }
        case .vague: segment.isVague = true
        case .parts: startParts()
        case .rest: segment.saysRest = segment.isEmpty
        }
    }
}

// MARK: Clauses and brackets

extension SentenceReader {
    private mutating func endClause() {
        if !clauseHasNumber, !segment.hasUnknown, !segment.words.isEmpty, let start = segment.start {
            judgeSilent(start..<segment.end)
        }
        if !segment.isEmpty, parts?.isEmpty == true { parts = nil }
        segment.reset()
        clauseHasNumber = false
        separation = .comma
    }

    private mutating func open() {
        guard frames.count < Self.memory else { return isTainted = true }
        guard tokens.holdsNumber(after: position) else { return frames.append(nil) }
        frames.append(
            Frame(
                stated: Array(stated), enumeration: enumeration, separation: separation,
                clauseHasNumber: clauseHasNumber, parts: parts, isOtherYear: isOtherYear, isTainted: isTainted))
        parts = nil
        segment.reset()
        (separation, clauseHasNumber) = (.none, false)
    }

    private mutating func close() {
        guard let last = frames.popLast() else { return }
        guard let frame = last else {
            if parts?.isEmpty == true { parts = nil }
            return
        }
        endClause()
        finishParts()
        stated = frame.stated
        (parts, enumeration, separation) = (frame.parts, frame.enumeration, frame.separation)
        clauseHasNumber = frame.clauseHasNumber
        (isOtherYear, isTainted) = (frame.isOtherYear, frame.isTainted)
    }
}

// MARK: Numbers

extension SentenceReader {
    private mutating func take(_ number: SentenceNumber, _ range: Range<Int>) {
        if keepsNumbers { numbers.append(ReadNumber(number, range)) }
        switch number.use {
        case .year: isOtherYear = number.written.significand != report.year
        case .month, .day: if !tokens.isTurnOfYear(number, at: position) { isOtherYear = true }
        case .code: segment.hasUnknown = true
        case .quantity: takeQuantity(number, range)
        }
    }

    private mutating func takeQuantity(_ number: SentenceNumber, _ range: Range<Int>) {
        guard let unit = tokens.unit(after: position) else {
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
        let readingCount = readings.count
        if isCompared { statement.isWrong = judge(statement) }
        if keepsNumbers, !numbers.isEmpty {
            numbers[numbers.count - 1].note(
                statement, phrase, unitEnd: tokens[unit.position].range.upperBound,
                obstacle: canCompare ? nil : isOtherYear ? .time : .subject,
                reading: readings.count > readingCount ? readings[readingCount] : nil,
                fits: phrase.map { judge.fitting(statement.written, $0, amid: context) } ?? [])
        }
        position = last
        remember(statement, phrase)
        segment.reset()
        (clauseHasNumber, separation) = (true, .none)
    }

    /// Whether it is a share, which can also be compared with the numbers of its own sentence, whatever these are
    /// about.
    private func isShare(_ phrase: Int) -> Bool {
        if case .share = claims.phrases[phrase].subject { true } else { false }
    }

    /// The index of the phrase that has this wording and may be at this place; `nil` when there is none.
    ///
    /// - Parameter key: The key of the words of the segment, the unit and the words after it.
    private func phrase(_ key: WordingKey, unit: Int?, behind: [Int]) -> Int? {
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

    /// Whether the phrases that must come before this one did.
    private func isInPlace(_ phrase: Int) -> Bool {
        let (behind, amid) = (claims.phrases[phrase].behind, claims.phrases[phrase].amid)
        if !behind.isEmpty {
            guard let last = stated.last?.phrase, behind.contains(last) else { return false }
        }
        guard !amid.isEmpty else { return true }
        // After a number of something unknown, the phrase may be about that: 督办事项20件，办结14件.
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

    /// Whether the year and the agency that are meant are the report's.
    private var canCompare: Bool { !isOtherYear && !isTainted }

    /// Whether the last number is one of several parts of another.
    private var isPart: Bool { parts?.isEmpty == false }
}

// MARK: Parts

extension SentenceReader {
    private mutating func startParts() {
        // 收到包括…在内 does not begin a list of parts.
        guard segment.isEmpty else {
            segment.hasUnknown = true
            return
        }
        finishParts()
        parts = PartsList(of: stated.suffix(Self.memory), enumeration: enumeration)
    }

    private mutating func addPart(_ part: StatedNumber) {
        guard let list = parts else { return }
        let joins = list.isEmpty || separation <= .pause || sharesSum(part, with: list)
        guard joins, list.counts(part) else { return finishParts() }
        parts?.add(part, isRest: segment.saysRest && segment.words.isEmpty && !segment.hasUnknown)
    }

    /// Whether the number and the parts so far are of cells with the same total.
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

    private mutating func finishParts() {
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

// MARK: Comparing

extension SentenceReader {
    /// Compares a number with the figures that its phrase may mean, keeps the outcome, and returns whether it differs
    /// from all of them.
    private mutating func judge(_ statement: StatedNumber) -> Bool {
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

    /// Compares a phrase without a number, which says that there were no such things.
    private mutating func judgeSilent(_ range: Range<Int>) {
        guard canCompare, let index = phrase(segment.key, unit: nil, behind: []),
            case .figure(let bases) = claims.phrases[index].subject
        else { return }
        readings.append(ClaimReading(phrase: index, range: range, verdict: figure(nil, index, bases)))
    }

    private func figure(_ number: WrittenNumber?, _ index: Int, _ bases: [ClaimBase]) -> ClaimReading.Verdict {
        // By itself, a phrase is nearly always right. Only if it is not, the rest of the sentence may show another
        // meaning.
        guard let isOwn = judge.isOne(of: bases, number) else { return .unknown }
        if isOwn { return .agrees }
        let context = context
        let phrase = claims.phrases[index]
        if let number, judge.isOne(of: phrase, bases, amid: context, number) { return .agrees }
        return judge.contradiction(number, phrase, bases, amid: context)
    }

    /// The phrases before, the last first. A phrase about a column has no effect after a semicolon: 自然人9件；上年结转1件.
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
