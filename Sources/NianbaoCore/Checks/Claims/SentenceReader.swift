/// Reads a sentence word by word and compares those of its numbers that are about the tables.
///
/// A number is compared only if everything between it and the last punctuation or number is words of one phrase: any
/// unknown word may make it a number of something else.
struct SentenceReader {
    private let claims: Claims
    private let judge: ClaimJudge

    private(set) var readings: [ClaimReading] = []
    private var log: NumberLog
    /// The phrases so far.
    private(set) var said: SaidPhrases
    /// Whom the sentence is about, and which year.
    private var subject: SentenceSubject
    /// The number that the next percentage is said to be of: 占全部申请72件的76.4%.
    private var shareWhole: StatedNumber?
    /// Whether the sentence has the mark that its numbers are not to be compared.
    private(set) var isSilenced = false
    private var tokens: [SentenceToken] = []
    /// The index of the token that is being read.
    private var position = 0
    private var segment = ClaimSegment()
    private var context = SentenceContext()
    private var parts: PartsReading
    private var brackets = SentenceBrackets()
    /// What the sentence is read with.
    private var assumptions = SentenceAssumptions()
    private var evidence = SentenceEvidence()
    /// Whether what the sentence says of all is said of all but something.
    private var saysExcept = false
    /// How many numbers have words of phrases beside them, but are no phrase.
    private var unplaced = 0

    /// - Parameter keepsNumbers: Whether the decisions about numbers are kept.
    init(_ claims: Claims, _ report: CompletedReport, keepsNumbers: Bool = false) {
        self.claims = claims
        log = NumberLog(isKept: keepsNumbers)
        parts = PartsReading(claims)
        judge = ClaimJudge(report: report, claims: claims)
        subject = SentenceSubject(report.stated.scope, year: report.stated.year)
        said = SaidPhrases(count: claims.phrases.count)
    }

    /// What was decided about each number of the sentence; empty unless that is asked for.
    var numbers: [ReadNumber] { log.numbers }

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
        context.startParagraph()
    }

    mutating func read(_ tokens: [SentenceToken]) {
        self.tokens = tokens
        context.startSentence()
        subject.startSentence()
        said.startSentence()
        if tokens.contains(where: \.isRival) { said.mentionRival() }
        let subject = subject
        readTokens()
        if unplaced > 1 { readAgain(subject) }
        self.tokens = []
    }

    private mutating func readTokens() {
        start()
        while position < tokens.count {
            take(tokens[position])
            position += 1
        }
        endClause()
        finishParts()
    }

    private mutating func start() {
        position = 0
        readings.removeAll(keepingCapacity: true)
        log.clear()
        context.clear()
        brackets.clear()
        segment.reset()
        parts.clear()
        (isSilenced, saysExcept, shareWhole) = (false, false, nil)
        (evidence, unplaced) = (SentenceEvidence(), 0)
    }

    /// Reads the sentence as one about the tables, though nothing before it says so or it has other words, too, if its
    /// numbers then agree with them: 予以公开10件，部分公开21件 can hardly be about anything else when both are right.
    private mutating func readAgain(_ subject: SentenceSubject) {
        let first = self
        for assumptions in SentenceAssumptions.trials {
            (self.assumptions, self.subject) = (assumptions, subject)
            readTokens()
            self.assumptions = SentenceAssumptions()
            if evidence.confirms(over: first.evidence) { return }
            self = first
        }
    }

    private mutating func take(_ token: SentenceToken) {
        switch token.kind {
        case .word(let role): take(role, token.range)
        case .number(let number): take(number, token.range)
        case .comma:
            // 最多的是县住建局，收到28件
            if tokens.isAfterAgency(position), !context.clauseHasNumber { subject.nameUnclear() }
            endClause()
        case .colon:
            if parts.list?.isEmpty == true { parts.outline() } else { startUnnamedParts() }
            endClause()
        case .semicolon:
            endClause()
            context.passSemicolon(continuesList: parts.isOutlined)
            if !parts.isOutlined { finishParts() }
        case .pause:
            context.passPause()
            segment.isList = !segment.isEmpty
        case .open: open()
        case .close: close()
        case .silence: isSilenced = true
        case .stranger:
            subject.nameOther(isFirst: isFirst)
            (segment.hasUnknown, segment.namesAgency) = (true, true)
        case .unknown(let namesAgency):
            segment.hasUnknown = true
            if namesAgency { segment.namesAgency = true }
        }
    }

    private mutating func take(_ role: ClaimWord, _ range: Range<Int>) {
        switch role {
        case .topic(let word): take(topic: word, range)
        // 人 in 人事 counts nothing.
        case .unit, .grouping: segment.hasUnknown = true
        case .exception: saysExcept = true
        case .opaque, .rival: segment.hasOther = true
        case .ignored: break
        case .present: subject.namePresent()
        case .sameYear: if !subject.isOtherYear { subject.namePresent() }
        case .earlier: subject.nameOtherTime()
        case .outside:
            // 予以公开的仅15件 names nobody.
            if tokens.isBeforeNumber(position) { break }
            subject.nameOther(isFirst: isFirst)
            segment.namesOther = true
        case .own(let scope):
            segment.namesOther = scope != subject.scope
            // 占全县的比重 says of what the share is, not whom the sentence is about.
            if segment.namesOther || !segment.words.contains(where: { claims.uses.isShare[$0] }) {
                subject.name(scope, isFirst: isFirst)
            }
        case .all: subject.nameAll(isFirst: isFirst)
        case .some:
            if tokens.isAfterCount(position) {
                subject.nameOther(isFirst: true)
            } else {
                subject.nameSome(isFirst: isFirst)
            }
        case .vague: segment.isVague = true
        case .verb: (segment.hasOther, segment.hasVerb) = (true, true)
        case .parts: startParts()
        case .rest: segment.saysRest = segment.isEmpty
        }
    }

    /// Whether nothing of weight is before this place in the clause.
    private var isFirst: Bool { segment.isEmpty && !context.clauseHasNumber }

    private mutating func take(topic word: Int, _ range: Range<Int>) {
        if let years = claims.neighbours, word == years.prior || word == years.next, !isCarrying(years) {
            return subject.nameOtherTime()
        }
        segment.append(word, at: range)
        if tokens[position].isExplicit { segment.isExplicit = true }
        said.mention(claims.mentions[word])
    }

    /// Whether the words around this place are about what is carried from one year to another: 上年结转, 结转至2025年.
    private func isCarrying(_ years: NeighbourYears) -> Bool {
        segment.carries(years) || tokens.carries(years, after: position)
    }
}

// MARK: Clauses and brackets

extension SentenceReader {
    private mutating func endClause() {
        if segment.isPlain, !segment.words.isEmpty, let start = segment.start {
            judgeSilent(start..<segment.end)
        }
        if !segment.isEmpty { parts.clearIfEmpty() }
        context.endClause(segment)
        segment.reset()
        subject.endClause()
    }

    private mutating func open() {
        guard !brackets.isFull else { return subject.nameUnclear() }
        guard tokens.holdsNumber(after: position) else { return brackets.open(nil) }
        let isAfterNumber = context.clauseHasNumber && segment.isEmpty
        brackets.open(
            SentenceBrackets.Frame(
                context: context, parts: parts, subject: subject,
                shareWord: segment.words.first { claims.uses.isShare[$0] }))
        parts.clear()
        if isAfterNumber { parts.startUnnamed(after: context) }
        segment.reset()
        context.openBracket()
    }

    private mutating func close() {
        guard let last = brackets.close() else { return }
        guard let frame = last else {
            parts.clearIfEmpty()
            return
        }
        endClause()
        finishParts()
        context.closeBracket(frame.context)
        parts.resume(frame.parts)
        subject = frame.subject
        if let word = frame.shareWord { segment.append(word, at: tokens[position].range) }
    }
}

// MARK: Numbers

extension SentenceReader {
    private mutating func take(_ number: SentenceNumber, _ range: Range<Int>) {
        log.add(number, range)
        switch number.use {
        case .year: takeYear(number.written.significand ?? 0, range)
        case .month, .day: if !tokens.isTurnOfYear(number, at: position) { subject.nameOtherTime() }
        case .code: segment.hasOther = true
        case .quantity where tokens.isBeforeGrouping(position): position += 1
        case .quantity: takeQuantity(number, range)
        }
    }

    /// Takes a year, which names the time that is meant; of what is carried over, the report's year changes nothing.
    private mutating func takeYear(_ year: Int, _ range: Range<Int>) {
        if let years = claims.neighbours, abs(year - subject.year) == 1, isCarrying(years) {
            segment.append(year < subject.year ? years.prior : years.next, at: range)
        } else if year != subject.year || !segment.carries(claims.neighbours) {
            subject.name(year: year)
        }
    }

    private mutating func takeQuantity(_ number: SentenceNumber, _ range: Range<Int>) {
        guard let unit = unit() else {
            segment.hasOther = true
            return
        }
        position = unit.position
        let tail = ClaimTail(tokens, from: position + 1)
        let match = search.match(
            unit.index, tail, isBeforeNumber: tail.isFollowedByNumber(in: tokens), at: position)
        let opensNew = segment.words.contains { claims.uses.opens[$0] }
        // Nothing that comes later is of 一个台账.
        if match.phrase == nil, !segment.isPlain, opensNew, !assumptions.ignoresUnknown,
            number.written.significand != 1
        {
            subject.nameUnclear()
        }
        if let phrase = match.phrase, claims.phrases[phrase].amid.isEmpty, opensNew {
            subject.nameWhole(isCertain: segment.isExplicit && segment.isPlain)
        }
        let isCompared =
            match.phrase.map { subject.covers(claims.phrases[$0], namesOther: segment.namesOther) } ?? false
        var statement = StatedNumber(
            written: number.written, unit: unit.index, phrase: isCompared ? match.phrase : nil,
            isExact: !number.isVague && !segment.isVague && !unit.isVague, isReference: number.isReference,
            isKnown: match.phrase != nil || segment.isRest,
            isAside: match.phrase != nil && !isCompared,
            isUnclearItem: !segment.isPlain && !segment.words.isEmpty && !opensNew,
            range: (segment.start ?? range.lowerBound)..<tokens[match.last].range.upperBound, group: context.group)
        compare(&statement, match, opensNew: opensNew, unitEnd: tokens[unit.position].range.upperBound)
        if match.phrase == nil {
            context.dropLead()
            if !segment.words.isEmpty || !tail.words.isEmpty { unplaced += 1 }
        }
        position = match.last
        keep(statement, match.phrase, at: range)
    }

    /// Compares a number with the tables and keeps the outcome.
    ///
    /// - Parameter opensNew: Whether it has words of phrases that need nothing before them.
    private mutating func compare(
        _ statement: inout StatedNumber, _ match: PhraseMatch, opensNew: Bool, unitEnd: Int
    ) {
        let reading = judge(
            statement, isPart: match.isPart, isOpen: tokens.sharesWords(after: position))
        (statement.isRight, statement.isWrong) = (reading?.isAgreement == true, reading?.isContradiction == true)
        if match.isPart, reading == nil { (statement.phrase, statement.isKnown) = (nil, false) }
        if match.isPart, !segment.isPlain, opensNew, !(statement.isRight && statement.isTelling) {
            subject.nameUnclear()
        }
        evidence.add(statement, isColumn: match.phrase.map { !claims.phrases[$0].columns.isEmpty } ?? false)
        note(statement, match.isPart && reading == nil ? nil : match.phrase, reading, unitEnd: unitEnd)
    }

    /// Keeps what was decided about a number, if that is asked for.
    private mutating func note(_ statement: StatedNumber, _ phrase: Int?, _ reading: ClaimReading?, unitEnd: Int) {
        guard log.isKept else { return }
        log.note(
            statement, phrase, unitEnd: unitEnd,
            obstacle: subject.isOwn ? nil : subject.isOtherYear ? .time : .subject, reading: reading,
            fits: phrase.map { judge.fitting(statement.written, $0, amid: phrasesBefore) } ?? [])
    }

    /// Keeps a number for those after it, as the whole of a share or as a figure, and starts the words of the next.
    private mutating func keep(_ statement: StatedNumber, _ phrase: Int?, at range: Range<Int>) {
        let shareWord = segment.words.first { claims.uses.isShare[$0] } ?? brackets.shareWord
        if let shareWord, !claims.uses.isRatio[statement.unit] {
            shareWhole = statement
            segment.reset()
            segment.append(shareWord, at: range)
        } else {
            shareWhole = nil
            remember(statement, phrase)
            segment.reset()
        }
        context.passNumber()
    }

    /// The unit of the number that is being read, which may be that of another number of its list: 维持5、纠正2、其他1件.
    private func unit() -> (index: Int, position: Int, isVague: Bool)? {
        if let unit = tokens.unit(after: position) { return unit }
        guard segment.isPlain || assumptions.ignoresUnknown, !segment.words.isEmpty,
            tokens.isItem(at: position), let unit = tokens.unitOfList(after: position) ?? context.stated.last?.unit
        else { return nil }
        return (unit, position, false)
    }

    private var search: PhraseSearch {
        PhraseSearch(
            claims: claims, segment: segment, said: said, context: context, whole: parts.list?.whole,
            assumptions: assumptions)
    }

    private mutating func remember(_ statement: StatedNumber, _ phrase: Int?) {
        if let phrase = statement.phrase {
            said.add(phrase, isZero: statement.written.significand == 0)
        }
        guard !claims.uses.isRatio[statement.unit] else { return }
        if let phrase, case .change = claims.phrases[phrase].subject { return }
        let ended = parts.add(statement, in: segment, after: context, isOtherYear: subject.isOtherYear)
        if let ended { readings.append(ended) }
        context.remember(statement)
    }
}

// MARK: Parts

extension SentenceReader {
    private mutating func startParts() {
        guard segment.isEmpty else {
            // 收到包括…在内 does not begin a list of parts; 申请分别为： says what the list is about.
            if !tokens.isBeforeColon(position) { segment.hasOther = true }
            return
        }
        finishParts()
        parts.start(after: context)
    }

    private mutating func startUnnamedParts() {
        guard parts.list == nil, context.clauseHasNumber, segment.isEmpty else { return }
        parts.startUnnamed(after: context)
        parts.outline()
    }

    private mutating func finishParts() {
        if let ended = parts.finish() { readings.append(ended) }
    }
}

// MARK: Comparing

extension SentenceReader {
    /// Compares a number with the figures that its phrase may mean, keeps the outcome and returns it; `nil` when there is
    /// nothing to compare it with.
    ///
    /// - Parameters:
    ///   - isPart: Whether the number may be less than the figures.
    ///   - isOpen: Whether words after the list that it is in may change what it is about.
    private mutating func judge(_ statement: StatedNumber, isPart: Bool, isOpen: Bool) -> ClaimReading? {
        guard let index = statement.phrase, statement.isExact, !statement.isReference else { return nil }
        let verdict = judge.verdict(
            on: statement, index, after: context, shareWhole: shareWhole,
            in: parts.begun ?? brackets.list)
        guard let verdict, !isPart || !verdict.isOfLess, !isOpen || !verdict.isContradiction else { return nil }
        if claims.phrases[index].subject.isShare, parts.list?.isEmpty == false { parts.outline() }
        let reading = ClaimReading(phrase: index, range: statement.range, verdict: verdict)
        readings.append(reading)
        return reading
    }

    /// Compares a phrase without a number, which says that there were no such things.
    private mutating func judgeSilent(_ range: Range<Int>) {
        // 其余申请均已办结 is not said of all of them.
        guard subject.isOwn, !segment.saysRest, !saysExcept, let index = search.phrase(nil),
            case .figure(let bases) = claims.phrases[index].subject
        else { return }
        let verdict = judge.figure(nil, index, bases, amid: phrasesBefore)
        readings.append(ClaimReading(phrase: index, range: range, verdict: verdict))
    }

    private var phrasesBefore: [Int] { context.phrases(claims) }
}
