/// Reads a sentence word by word and compares those of its numbers that are about the tables.
///
/// A number is compared only if everything between it and the last punctuation or number is words of one phrase: any
/// unknown word may make it a number of something else.
struct SentencePass {
    private let claims: Claims
    private let judge: ClaimJudge

    private(set) var readings: [ClaimReading] = []
    private var log: NumberLog
    /// The phrases so far.
    private(set) var said: SaidPhrases
    /// Whom the sentence is about, and which year.
    private(set) var subject: SentenceSubject
    /// The number that the next percentage is said to be of: 占全部申请72件的76.4%.
    private var shareWhole: StatedNumber?
    /// Whether the sentence has the mark that its numbers are not to be compared.
    private(set) var isSilenced = false
    /// Whether the sentence says that it is about something else than the report.
    private var isDisclaimed = false
    private var tokens: [SentenceToken] = []
    /// The index of the token that is being read.
    private var position = 0
    private var segment = ClaimSegment()
    private var context = SentenceContext()
    private var parts: PartsReading
    private var brackets = SentenceBrackets()
    /// What the sentence is read with.
    private var assumptions = SentenceAssumptions()
    /// How well the numbers agree with the tables.
    private(set) var evidence = SentenceEvidence()
    /// Whether what the sentence says of all is said of all but something.
    private var saysExcept = false
    /// How many numbers have words of phrases beside them, but are no phrase.
    private var unplaced = 0
    /// How many numbers are phrases, but of somebody else.
    private var aside = 0

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

    // MARK: Where texts, paragraphs and sentences begin

    mutating func startText() {
        said.startText()
        startAnew()
    }

    /// - Parameter heading: The phrases that the heading of what follows stands for.
    mutating func startSection(_ heading: [Int]) {
        said.startSection(heading)
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

    mutating func startSentence(_ tokens: [SentenceToken]) {
        context.startSentence()
        subject.startSentence()
        said.startSentence()
        if tokens.contains(where: \.isRival) { said.mentionRival() }
    }

    // MARK: Words and signs

    /// Whether so many numbers are not compared that the sentence may have to be read in another way.
    var leavesOpen: Bool { unplaced > 1 || aside > 2 }

    /// Reads the sentence once more.
    ///
    /// - Parameters:
    ///   - assumptions: What is taken for granted about it.
    ///   - subject: Whom it was about where it began.
    mutating func read(
        _ tokens: [SentenceToken], assuming assumptions: SentenceAssumptions, about subject: SentenceSubject
    ) {
        (self.assumptions, self.subject) = (assumptions, subject)
        self.subject.isAlwaysOwn = assumptions.isOwn
        read(tokens)
        (self.assumptions, self.subject.isAlwaysOwn) = (SentenceAssumptions(), false)
    }

    mutating func read(_ tokens: [SentenceToken]) {
        start(tokens)
        while position < tokens.count {
            take(tokens[position])
            position += 1
        }
        endClause()
        finishParts()
        if isDisclaimed { dropContradictions() }
        dropReadings(at: RepeatedFigures.parts(in: readings, claims))
        self.tokens = []
    }

    private mutating func start(_ tokens: [SentenceToken]) {
        (self.tokens, position) = (tokens, 0)
        readings.removeAll(keepingCapacity: true)
        log.clear()
        context.clear()
        brackets.clear()
        segment.reset()
        parts.clear()
        (isSilenced, isDisclaimed, saysExcept, shareWhole) = (false, false, false, nil)
        (evidence, unplaced, aside) = (SentenceEvidence(), 0, 0)
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
            subject.passSemicolon()
            context.passSemicolon(continuesList: parts.isOutlined)
            if !parts.isOutlined { finishParts() }
        case .pause:
            context.passPause()
            segment.isList = !segment.isEmpty
        case .open: open()
        case .close: close()
        case .silence: isSilenced = true
        case .stranger:
            subject.nameAgency(isFirst: isFirst)
            (segment.hasUnknown, segment.namesAgency) = (true, true)
        case .unknown(let namesAgency):
            (segment.hasUnknown, segment.endsUnknown) = (true, true)
            if namesAgency { segment.namesAgency = true }
        }
    }

    private mutating func take(_ role: ClaimWord, _ range: Range<Int>) {
        switch role {
        case .topic(let word): take(topic: word, range)
        // 人 in 人事 counts nothing.
        case .unit: segment.hasUnknown = true
        // 食品类处罚 are some of them.
        case .grouping: if tokens.namesKind(at: position) { segment.hasOther = true } else { segment.hasUnknown = true }
        case .exception: (saysExcept, segment.saysExcept) = (true, true)
        case .opaque, .rival: segment.hasOther = true
        case .object: segment.isObject = tokens.isBeforeNumber(position)
        case .ignored, .each, .vagueAfter: break
        case .conjunction: takeConjunction()
        case .openEnd:
            context.openList()
            segment.isOpenEnded = !segment.words.isEmpty
        case .total(let count):
            segment.total = count
            if segment.joinsNumber { segment.hasOther = true }
        case .jointly:
            segment.saysJointly = true
            if segment.joinsNumber { segment.hasOther = true }
        case .comparison:
            // 与2023年的110件相比: the 110 are only compared with.
            if context.clauseHasNumber, subject.isOtherYear { context.forgetLast() }
            subject.compare()
        case .change: takeChange()
        case .disclaimer: isDisclaimed = true
        case .kind: if segment.hasOther { (segment.hasOther, segment.hasUnknown) = (false, true) }
        case .respective: if isOfOtherTime { segment.hasOther = true } else { startParts() }
        case .inTurn: takeInTurn()
        // 上年度全年 is last year.
        case .present:
            if !tokens.isAfterOtherTime(position, year: subject.year, claims.neighbours) { subject.namePresent() }
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
        case .all:
            subject.nameAll(isFirst: isFirst, isAfterNumber: !context.stated.isEmpty)
            if subject.isOfOther { segment.namesOther = true }
        case .some:
            if tokens.isAfterCount(position) {
                subject.nameOther(isFirst: true)
            } else {
                subject.nameSome(isFirst: isFirst)
            }
        case .vague: segment.isVague = true
        case .verb: (segment.hasOther, segment.hasVerb) = (true, true)
        case .parts: startParts()
        case .rest:
            segment.saysRest = segment.isEmpty
            // 科研机构、社会公益组织和其他合计6件
            if segment.isList || segment.isJoined { segment.hasOther = true }
        }
    }

    private mutating func takeConjunction() {
        // 1件属于国家秘密的申请以及3件…: the words belong to the number before them.
        if tokens.isBeforeNumber(position), context.clauseHasNumber, context.separation == .none {
            segment.reset()
        } else {
            segment.joinsNumber = segment.isEmpty
            segment.isJoined = !segment.words.isEmpty
        }
    }

    /// Whether the last number is of another time than the next: 上半年处罚151件，全年分别为1906件、335件.
    private var isOfOtherTime: Bool { !subject.isOtherYear && context.stated.last?.isOtherYear == true }

    /// Takes a word for numbers in the order of names, where these could not be told apart.
    private mutating func takeInTurn() {
        if tokens.isBeforeNumber(position) || tokens.isBeforeColon(position) { startParts() }
        // 79件、46件，分别占63.2%和36.8%
        if tokens.isBeforeShare(position, claims.uses) { segment.hasOther = true }
    }

    /// Leaves out what contradicts the tables, because the sentence shows that it is of something else.
    private mutating func dropContradictions() {
        readings.removeAll { $0.isContradiction }
        log.drop { $0.isContradiction }
    }

    /// Leaves out the readings of these places.
    private mutating func dropReadings(at ranges: Set<Range<Int>>) {
        guard !ranges.isEmpty else { return }
        readings.removeAll { ranges.contains($0.range) }
        log.drop { ranges.contains($0.range) }
    }

    /// Goes on with what the last number counts, which has become the next: 由上年的32件降至14件.
    private mutating func takeChange() {
        guard context.clauseHasNumber, segment.isEmpty else { return }
        segment = context.counted
        subject.passChange()
    }

    /// Whether nothing of weight is before this place in the clause.
    private var isFirst: Bool { segment.isEmpty && !context.clauseHasNumber }

    private mutating func take(topic word: Int, _ range: Range<Int>) {
        if let years = claims.neighbours, word == years.prior || word == years.next, !isCarrying(years) {
            return subject.nameOtherTime(isOfNumber: !segment.words.isEmpty)
        }
        if segment.words.isEmpty { segment.beginsWithShare = claims.uses.isShare[word] }
        segment.append(word, at: range)
        if tokens[position].isExplicit {
            segment.isExplicit = true
        } else if !claims.mentions[word].isEmpty, tokens.isRightAfterUnknown(position) {
            // 学生资助申请 are other requests.
            segment.hasOther = true
        }
        said.mention(claims.mentions[word])
        if !claims.mentions[word].isEmpty { subject.nameTopic() }
    }

    /// Whether the words around this place are about what is carried from one year to another: 上年结转, 结转至2025年.
    private func isCarrying(_ years: NeighbourYears) -> Bool {
        segment.carries(years) || tokens.carries(years, after: position)
    }
}

// MARK: Clauses and brackets

extension SentencePass {
    private mutating func endClause() {
        if segment.isPlain, !segment.words.isEmpty, let start = segment.start {
            if !saysExcept, let reading = comparison.reading(ofSilence: start..<segment.end) {
                readings.append(reading)
            }
            // 政府信息公开申请办理中，…
            if segment.isExplicit, segment.words.contains(where: { claims.uses.opens[$0] }) {
                subject.nameWhole(isCertain: true)
            }
        }
        // 除政府信息公开案件外，另有…
        if segment.saysExcept, segment.isExplicit, !context.clauseHasNumber { isDisclaimed = true }
        if !segment.isEmpty { parts.clearIfEmpty() }
        context.endClause(segment)
        segment.reset()
        subject.endClause()
    }

    private mutating func open() {
        guard !brackets.isFull else { return subject.nameUnclear() }
        guard tokens.holdsNumber(after: position) else {
            return brackets.open(tokens.beginsClause(position) ? .heading : .remark)
        }
        let isAfterNumber = context.clauseHasNumber && segment.isEmpty
        // 河东镇（新收63件、办结62件）
        let isOfUnknown = segment.hasUnknown && segment.words.isEmpty
        brackets.open(
            .clause(
                SentenceBrackets.Frame(
                    context: context, parts: parts, subject: subject,
                    shareWord: segment.words.first { claims.uses.isShare[$0] })))
        parts.clear()
        if isAfterNumber { parts.startUnnamed(after: context) }
        context.openBracket(isAfterNumber: isAfterNumber)
        if isOfUnknown { subject.nameUnclear() }
        segment.reset()
    }

    private mutating func close() {
        guard let bracket = brackets.close() else { return }
        guard case .clause(let frame) = bracket else {
            parts.clearIfEmpty()
            // A remark on what is counted, as in 维持（驳回）24件, is not what is counted.
            segment.endsUnknown = false
            // （复议诉讼）行政复议15件
            if case .heading = bracket { endClause() }
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

extension SentencePass {
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
            subject.name(year: year, isOfNumber: !segment.words.isEmpty)
        }
    }

    private mutating func takeQuantity(_ number: SentenceNumber, _ range: Range<Int>) {
        guard let unit = search.unit(of: position, in: tokens) else {
            segment.hasOther = true
            return
        }
        position = unit.position
        // 过程性信息占14件 is a count; 占全部72件的13.9% is a share of it.
        if let share = segment.words.first(where: { claims.uses.isShare[$0] }), !claims.uses.isRatio[unit.index],
            !tokens.isWholeOfShare(position, isRatio: claims.uses.isRatio)
        {
            segment = segment.without([share])
        }
        let tail = ClaimTail(tokens, from: position + 1, claims, year: subject.year)
        if let words = search.wordsOfChange(unit.index, tail, at: position) { segment = words }
        let match = search.match(unit.index, tail, at: position)
        let isChanged = tokens.isBeforeChange(match.last)
        let opensNew = segment.words.contains { claims.uses.opens[$0] }
        if tail.isOfSome { subject.nameUnclear() }
        // Nothing that comes later is of 一个台账.
        if match.phrase == nil, !segment.isPlain, opensNew, !assumptions.ignoresUnknown,
            number.written.significand != 1
        {
            subject.nameUnclear()
        }
        subject.passNumber()
        if let phrase = match.phrase, claims.phrases[phrase].amid.isEmpty, opensNew {
            subject.nameWhole(isCertain: segment.isExplicit && segment.isPlain)
        }
        let isCompared =
            !isChanged
            && match.phrase.map { covers($0, unit.index, tail) } ?? false
        var statement = StatedNumber(
            number, unit: unit.index, isVague: unit.isVague, match, isCompared: isCompared, in: segment, subject,
            at: (segment.start ?? range.lowerBound)..<tokens[match.last].range.upperBound, group: context.group)
        if match.phrase == nil { statement.topics = segment.words.flatMap { claims.mentions[$0] } }
        statement.isUnclearItem = segment.isUnclearItem && !opensNew
        statement.isBare = segment.isEmpty && tail.words.isEmpty && !tail.hasUnknown
        if claims.uses.isRatio[unit.index] {
            statement.ratiosAfter = tokens.ratios(after: unit.position, isRatio: claims.uses.isRatio)
        }
        compare(&statement, match, opensNew: opensNew, unitEnd: tokens[unit.position].range.upperBound)
        if match.phrase == nil {
            // 行政诉讼案件97件，其中政府信息公开类8件: the 97 are of all kinds.
            if parts.list != nil, segment.isExplicit, segment.words.count == 1 { dropContradictions() }
            // 行政复议：维持5件，其他1件，未结3件
            if !segment.isRest { context.dropLead() }
            if !segment.words.isEmpty || !tail.words.isEmpty { unplaced += 1 }
        } else if statement.isAside, !subject.isOtherYear {
            aside += 1
            subject.nameTopic()
        }
        position = match.last
        keep(statement, match.phrase, at: range, isChanged: isChanged, isPast: match.isPast)
    }

    /// Whether a number of the phrase is compared.
    private func covers(_ phrase: Int, _ unit: Int, _ tail: ClaimTail) -> Bool {
        if subject.covers(claims.phrases[phrase], namesOther: segment.namesOther) { return true }
        // 会商39件。逾期未缴费而不再处理的24件: what leaves no doubt is not about the 39.
        return subject.isOpen && parts.list == nil && segment.isPlain && search.standsAlone(phrase, unit, tail)
    }

    /// Compares a number with the tables and keeps the outcome.
    ///
    /// - Parameter opensNew: Whether it has words of phrases that need nothing before them.
    private mutating func compare(
        _ statement: inout StatedNumber, _ match: PhraseMatch, opensNew: Bool, unitEnd: Int
    ) {
        // 县政府办公室受理88件，各部门受理319件，共受理466件: that the sum is right says nothing of what others have.
        let isOpen =
            tokens.sharesWords(after: position) || tokens.isWholeOfNext(position)
            || assumptions.isOwn && segment.namesOther
        let reading = comparison.reading(of: statement, isPart: match.isPart, isOpen: isOpen)
        if let reading { readings.append(reading) }
        if reading?.phrase.map({ claims.phrases[$0].subject.isShare }) == true, parts.list?.isEmpty == false {
            parts.outline()
        }
        (statement.isRight, statement.isWrong) = (reading?.isAgreement == true, reading?.isContradiction == true)
        let isSum = statement.isRight || statement.isBare && context.isSumOfKnown(statement)
        if statement.phrase == nil, isSum { (statement.isKnown, statement.isSum) = (true, true) }
        if match.isPart, reading == nil { (statement.phrase, statement.isKnown) = (nil, false) }
        if match.isPart, !segment.isPlain, opensNew, !(statement.isRight && statement.isTelling) {
            subject.nameUnclear()
        }
        // 100% may be right of anything.
        if !claims.uses.isRatio[statement.unit] || statement.written.significand != 100 {
            evidence.add(statement, isColumn: match.phrase.map { !claims.phrases[$0].columns.isEmpty } ?? false)
        }
        note(statement, match.isPart && reading == nil ? nil : match.phrase, reading, unitEnd: unitEnd)
    }

    /// Keeps what was decided about a number, if that is asked for.
    private mutating func note(_ statement: StatedNumber, _ phrase: Int?, _ reading: ClaimReading?, unitEnd: Int) {
        guard log.isKept else { return }
        log.note(
            statement, phrase, unitEnd: unitEnd,
            obstacle: subject.isOwn ? nil : subject.isOtherYear ? .time : .subject, reading: reading,
            fits: phrase.map { judge.fitting(statement.written, $0, amid: context.phrases(claims)) } ?? [])
    }

    /// Keeps a number for those after it, as the whole of a share or as a figure, and starts the words of the next.
    ///
    /// - Parameters:
    ///   - isChanged: Whether the next number is what this one has become.
    ///   - isPast: Whether it is what the number before was last year.
    private mutating func keep(
        _ statement: StatedNumber, _ phrase: Int?, at range: Range<Int>, isChanged: Bool, isPast: Bool
    ) {
        let shareWord = segment.words.first { claims.uses.isShare[$0] } ?? brackets.shareWord
        if let shareWord, !claims.uses.isRatio[statement.unit] {
            // 其中商业企业占46件的78.3%: the words before say whose share it is.
            shareWhole = statement
            if !segment.isPlain || !segment.words.contains(shareWord) {
                segment.reset()
                segment.append(shareWord, at: range)
            }
        } else {
            shareWhole = nil
            if isChanged { context.keep(segment) } else { remember(statement, phrase, isPast: isPast) }
            segment.reset()
        }
        context.passNumber()
    }

    private var search: PhraseSearch {
        PhraseSearch(
            claims: claims, segment: segment, said: said, context: context, whole: parts.list?.whole,
            assumptions: assumptions, namesOwn: subject.namesOwn)
    }

    private var comparison: NumberComparison {
        NumberComparison(
            claims: claims, judge: judge, search: search, isOwn: subject.isOwn, list: parts.begun ?? brackets.list,
            parts: parts.begun?.parts, shareWhole: shareWhole)
    }

    /// Keeps a number for those after it, as a figure, a part or a whole.
    ///
    /// - Parameter isPast: Whether it is what the number before was last year.
    private mutating func remember(_ statement: StatedNumber, _ phrase: Int?, isPast: Bool) {
        if let phrase = statement.phrase {
            said.add(phrase, isZero: statement.written.significand == 0)
        }
        guard !claims.uses.isRatio[statement.unit], !subject.isComparing else { return }
        if let phrase, case .change = claims.phrases[phrase].subject { return }
        // 收到28件，较上年12件增长…
        if isPast { return context.rememberPast(statement, segment.words) }
        let ended = parts.add(statement, in: segment, after: context, isOtherYear: subject.isOtherYear)
        if let ended { readings.append(ended) }
        leaveList(isAtStop: false)
        var statement = statement
        statement.isListed = parts.isListed || segment.isRest
        context.remember(statement)
    }
}

// MARK: Parts

extension SentencePass {
    private mutating func startParts() {
        guard segment.isEmpty else {
            // 收到包括…在内 does not begin a list of parts; 申请分别为： says what the list is about.
            if !tokens.isBeforeColon(position) { segment.hasOther = true }
            return
        }
        finishParts()
        parts.start(after: context, isOtherYear: subject.isOtherYear)
        subject.startList()
    }

    private mutating func startUnnamedParts() {
        guard parts.list == nil, context.clauseHasNumber, segment.isEmpty else { return }
        parts.startUnnamed(after: context)
        parts.outline()
    }

    /// Takes note of what the list of parts leaves open, if it has ended.
    ///
    /// - Parameter isAtStop: Whether it ended where a semicolon or the sentence ends, and not with a number that is no part.
    private mutating func leaveList(isAtStop: Bool) {
        guard let ending = parts.takeEnding() else { return }
        subject.endList(isFull: ending.isFull, isAtStop: isAtStop)
        if ending.isFull { context.settleList() }
    }

    private mutating func finishParts() {
        defer { leaveList(isAtStop: true) }
        if let ended = parts.finish() { readings.append(ended) }
    }
}
