/// Reads a sentence word by word and compares those of its numbers that are about the tables.
///
/// A number is compared only if everything between it and the last punctuation or number is words of one phrase: any
/// unknown word may make it a number of something else.
struct SentenceReader {
    private let claims: Claims
    private let judge: ClaimJudge

    private(set) var readings: [ClaimReading] = []
    /// What was decided about each number of the sentence; empty unless that is asked for.
    private(set) var numbers: [ReadNumber] = []
    private let keepsNumbers: Bool
    /// The phrases so far.
    private(set) var said: SaidPhrases
    /// Whom the sentence is about, and which year.
    private var subject: SentenceSubject
    /// Whether the sentence has the mark that its numbers are not to be compared.
    private(set) var isSilenced = false
    private var tokens: [SentenceToken] = []
    /// The index of the token that is being read.
    private var position = 0
    private var segment = ClaimSegment()
    /// The last numbers, in order.
    private var stated: [StatedNumber] = []
    /// The last numbers of the sentence before in the paragraph, in order.
    private var before: [StatedNumber] = []
    /// How many of them are items of one list.
    private var enumeration = 0
    private var separation = Separation.none
    /// How many semicolons have been passed.
    private var group = 0
    private var clauseHasNumber = false
    private var parts: PartsList?
    private var frames: [Frame?] = []

    /// The state before a bracket, which continues after it closes.
    private struct Frame {
        let stated: [StatedNumber]
        let enumeration: Int
        let separation: Separation
        let clauseHasNumber: Bool
        let parts: PartsList?
        let subject: SentenceSubject
    }

    /// How many numbers back parts and lists may reach, and how deep brackets may be nested.
    private static let memory = 12

    /// - Parameter keepsNumbers: Whether the decisions about numbers are kept.
    init(_ claims: Claims, _ report: CompletedReport, keepsNumbers: Bool = false) {
        self.claims = claims
        self.keepsNumbers = keepsNumbers
        judge = ClaimJudge(report: report, claims: claims)
        subject = SentenceSubject(report.stated.scope, year: report.stated.year)
        said = SaidPhrases(count: claims.phrases.count)
    }

    mutating func startText() {
        said.startText()
        startAnew()
    }

    /// - Parameter heading: The phrases that the heading of what follows stands for; `nil` without such a heading.
    mutating func startSection(_ heading: [Int]?) {
        said.startSection(heading ?? [])
        startAnew()
    }

    mutating func startParagraph() {
        said.startParagraph()
        startAnew()
    }

    private mutating func startAnew() {
        subject.startParagraph()
        stated.removeAll(keepingCapacity: true)
        before.removeAll(keepingCapacity: true)
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
        if !stated.isEmpty { before = stated }
        stated.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        segment.reset()
        subject.startSentence()
        said.startSentence()
        (isSilenced, clauseHasNumber) = (false, false)
        (parts, enumeration, separation, group) = (nil, 0, .none, 0)
    }

    private mutating func take(_ token: SentenceToken) {
        switch token.kind {
        case .word(let role): take(role, token.range)
        case .number(let number): take(number, token.range)
        case .comma: endClause()
        case .colon:
            if parts?.isEmpty == true { parts?.isOutlined = true } else { startUnnamedParts() }
            endClause()
        case .semicolon:
            endClause()
            if parts?.isOutlined == true { separation = .semicolon } else { finishParts() }
            group += 1
        case .pause: separation = max(separation, .pause)
        case .open: open()
        case .close: close()
        case .silence: isSilenced = true
        case .stranger:
            subject.nameOther(isFirst: isFirst)
            segment.hasUnknown = true
        case .unknown: segment.hasUnknown = true
        }
    }

    private mutating func take(_ role: ClaimWord, _ range: Range<Int>) {
        switch role {
        case .topic(let word): take(topic: word, range)
        case .unit, .opaque: segment.hasUnknown = true
        case .ignored: break
        case .present: subject.namePresent()
        case .earlier: subject.nameOtherTime()
        case .outside:
            subject.nameOther(isFirst: isFirst)
            segment.namesOther = true
        case .own(let scope):
            segment.namesOther = scope != subject.scope
            subject.name(scope, isFirst: isFirst)
        case .all: subject.nameAll(isFirst: isFirst)
        case .some: subject.nameSome(isFirst: isFirst)
        case .vague: segment.isVague = true
        case .verb: (segment.hasUnknown, segment.hasVerb) = (true, true)
        case .parts: startParts()
        case .rest: segment.saysRest = segment.isEmpty
        }
    }

    /// Whether nothing of weight is before this place in the clause.
    private var isFirst: Bool { segment.isEmpty && !clauseHasNumber }

    private mutating func take(topic word: Int, _ range: Range<Int>) {
        if let years = claims.neighbours, word == years.prior || word == years.next, !isCarrying(years) {
            return subject.nameOtherTime()
        }
        segment.append(word, at: range)
        said.mention(claims.mentions[word])
    }

    /// Whether the words around this place are about what is carried from one year to another: 上年结转, 结转至2025年.
    private func isCarrying(_ years: NeighbourYears) -> Bool {
        if segment.words.contains(where: { years.partners.contains($0) }) { return true }
        return tokens.carries(years, after: position)
    }
}

// MARK: Clauses and brackets

extension SentenceReader {
    private mutating func endClause() {
        if !segment.hasUnknown, !segment.words.isEmpty, let start = segment.start {
            judgeSilent(start..<segment.end)
        }
        if !segment.isEmpty, parts?.isEmpty == true { parts = nil }
        separation = clauseHasNumber || segment.isEmpty ? max(separation, .comma) : .clause
        segment.reset()
        subject.endClause()
        clauseHasNumber = false
    }

    private mutating func open() {
        guard frames.count < Self.memory else { return subject.nameUnclear() }
        guard tokens.holdsNumber(after: position) else { return frames.append(nil) }
        let inner =
            clauseHasNumber && segment.isEmpty
            ? PartsList(of: stated.suffix(Self.memory), enumeration: enumeration, isUnnamed: true) : nil
        frames.append(
            Frame(
                stated: Array(stated), enumeration: enumeration, separation: separation,
                clauseHasNumber: clauseHasNumber, parts: parts, subject: subject))
        parts = inner
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
        subject = frame.subject
    }
}

// MARK: Numbers

extension SentenceReader {
    private mutating func take(_ number: SentenceNumber, _ range: Range<Int>) {
        if keepsNumbers { numbers.append(ReadNumber(number, range)) }
        switch number.use {
        case .year: takeYear(number.written.significand ?? 0, range)
        case .month, .day: if !tokens.isTurnOfYear(number, at: position) { subject.nameOtherTime() }
        case .code: segment.hasUnknown = true
        case .quantity: takeQuantity(number, range)
        }
    }

    private mutating func takeYear(_ year: Int, _ range: Range<Int>) {
        if let years = claims.neighbours, abs(year - subject.year) == 1, isCarrying(years) {
            segment.append(year < subject.year ? years.prior : years.next, at: range)
        } else if year != subject.year || !isSaidOfCarrying {
            subject.name(year: year)
        }
    }

    /// Whether the clause so far is about what is carried over: the report's year after it changes nothing.
    private var isSaidOfCarrying: Bool {
        claims.neighbours.map { years in segment.words.contains { years.partners.contains($0) } } ?? false
    }

    private mutating func takeQuantity(_ number: SentenceNumber, _ range: Range<Int>) {
        guard let unit = tokens.unit(after: position) else {
            segment.hasUnknown = true
            return
        }
        let isExact = !number.isVague && !segment.isVague && !unit.isVague
        position = unit.position
        let tail = ClaimTail(tokens, from: position + 1)
        let (phrase, last) = search.phrase(
            unit.index, tail, isBeforeNumber: tail.isFollowedByNumber(in: tokens), at: position)
        let opensNew = segment.words.contains { claims.opens[$0] }
        if segment.hasUnknown, opensNew { subject.nameUnclear() }
        if let phrase, claims.phrases[phrase].amid.isEmpty, opensNew { subject.nameWhole() }
        // A share can also be compared with the numbers of its own sentence, whatever these are about.
        let isCompared =
            phrase.map { subject.isOwn || claims.phrases[$0].subject.isShare && !segment.namesOther } ?? false
        let place = (segment.start ?? range.lowerBound)..<tokens[last].range.upperBound
        var statement = StatedNumber(
            written: number.written, unit: unit.index, phrase: isCompared ? phrase : nil, isExact: isExact,
            isReference: number.isReference, isKnown: phrase != nil,
            isUnclearItem: segment.hasUnknown && !segment.words.isEmpty && !opensNew, range: place, group: group)
        let readingCount = readings.count
        if isCompared {
            let verdict = judge(statement)
            (statement.isRight, statement.isWrong) = (verdict?.isAgreement == true, verdict?.isContradiction == true)
        }
        if keepsNumbers, !numbers.isEmpty {
            numbers[numbers.count - 1].note(
                statement, phrase, unitEnd: tokens[unit.position].range.upperBound,
                obstacle: subject.isOwn ? nil : subject.isOtherYear ? .time : .subject,
                reading: readings.count > readingCount ? readings[readingCount] : nil,
                fits: phrase.map { judge.fitting(statement.written, $0, amid: context) } ?? [])
        }
        position = last
        remember(statement, phrase)
        segment.reset()
        (clauseHasNumber, separation) = (true, .none)
    }

    private var search: PhraseSearch {
        PhraseSearch(
            claims: claims, segment: segment, said: said, stated: stated, before: before, isInParts: parts != nil)
    }

    private mutating func remember(_ statement: StatedNumber, _ phrase: Int?) {
        if let phrase = statement.phrase {
            said.add(phrase, isZero: statement.written.significand == 0)
        }
        guard !claims.isRatio[statement.unit] else { return }
        if let phrase, case .change = claims.phrases[phrase].subject { return }
        addPart(statement)
        enumeration = separation <= .pause && enumeration > 0 ? min(enumeration + 1, Self.memory) : 1
        stated.append(statement)
        if stated.count > 2 * Self.memory { stated.removeFirst(Self.memory) }
    }
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
        let (whole, isFarOff) = stated.isEmpty ? (before, true) : (stated, false)
        parts = PartsList(of: whole.suffix(Self.memory), enumeration: isFarOff ? 1 : enumeration, isFarOff: isFarOff)
    }

    /// Begins a list without a word for it, which a colon right after a number does: 发布信息60条：动态40条、公告20条.
    private mutating func startUnnamedParts() {
        guard parts == nil, clauseHasNumber, segment.isEmpty else { return }
        parts = PartsList(of: stated.suffix(Self.memory), enumeration: enumeration, isUnnamed: true)
        parts?.isOutlined = true
    }

    private mutating func addPart(_ part: StatedNumber) {
        guard let list = parts else { return }
        let opensNew = segment.words.contains { claims.opens[$0] }
        let joins = list.takes(
            part, after: separation, in: segment, opensNew: opensNew, sharesSum: claims.sharesSum(part, with: list))
        guard list.counts(part), joins, !list.isUnnamed || !subject.isOtherYear else { return finishParts() }
        let isRest = segment.saysRest && segment.words.isEmpty && !segment.hasUnknown
        parts?.add(part, isRest: isRest, hasVerb: segment.hasVerb, opensNew: opensNew)
    }

    private mutating func finishParts() {
        guard var list = parts else { return }
        parts = nil
        guard claims.parts != nil, let last = list.parts.last else { return }
        if claims.areAllAddends(list.parts) { list.markComplete() }
        guard let whole = list.contradictedWhole, !claims.areRightBeside(whole, list.parts) else { return }
        readings.append(
            ClaimReading(
                phrase: nil, range: whole.range.lowerBound..<last.range.upperBound,
                verdict: .differs(
                    .parts(list.parts, total: list.total, whole: whole))))
    }
}

// MARK: Comparing

extension SentenceReader {
    /// Compares a number with the figures that its phrase may mean, keeps the outcome and returns it; `nil` when there is
    /// nothing to compare it with.
    private mutating func judge(_ statement: StatedNumber) -> ClaimReading? {
        guard let index = statement.phrase, statement.isExact, !statement.isReference else { return nil }
        let verdict: ClaimReading.Verdict? =
            switch claims.phrases[index].subject {
            case .figure(let bases): judge.figure(statement.written, index, bases, amid: context)
            case .share(let bases): share(statement.written, of: bases)
            case .change(let isFall):
                judge.change(
                    statement.written, isRatio: claims.isRatio[statement.unit], isFall: isFall, of: stated.last)
            case .mention: nil
            }
        guard let verdict else { return nil }
        if claims.phrases[index].subject.isShare, parts?.isEmpty == false { parts?.isOutlined = true }
        let reading = ClaimReading(phrase: index, range: statement.range, verdict: verdict)
        readings.append(reading)
        return reading
    }

    /// Compares a phrase without a number, which says that there were no such things.
    private mutating func judgeSilent(_ range: Range<Int>) {
        guard subject.isOwn, let index = search.phrase(nil), case .figure(let bases) = claims.phrases[index].subject
        else { return }
        let verdict = judge.figure(nil, index, bases, amid: context)
        readings.append(ClaimReading(phrase: index, range: range, verdict: verdict))
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

    /// The number before as a percentage of a sum of the tables or of another number of this sentence or the last.
    private func share(_ percentage: WrittenNumber, of bases: [ClaimBase]) -> ClaimReading.Verdict? {
        let list = parts.flatMap { $0.isUnnamed && $0.isEmpty ? nil : $0 } ?? frames.last.flatMap { $0?.parts }
        guard let part = stated.last, part.phrase != nil || list?.isEmpty == false else { return nil }
        let others = stated.dropLast() + (list?.isFarOff == true ? before : [])
        return judge.share(percentage, part, of: part.phrase == nil ? [] : bases, or: Array(others))
    }
}
