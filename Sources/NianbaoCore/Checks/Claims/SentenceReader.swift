/// Follows a sentence from word to word and says what each of its numbers has to do with the tables.
///
/// A number is compared only if everything between it and the last sign or number is words of one phrase: the least
/// unknown word may make it a number of something else.
struct SentenceReader {
    let claims: Claims
    let judge: ClaimJudge
    let report: Report

    var readings: [ClaimReading] = []
    /// The phrases that the text has said with a number that is not zero.
    var saidPhrases: [Bool]
    /// The phrases that the paragraph has said with a number.
    var paragraphPhrases: [Bool]
    /// Whether the sentence bears the mark that its numbers are not to be compared.
    private(set) var isSilenced = false
    /// Whether the sentence says by itself that it is about something else than the tables.
    private(set) var isOutside = false

    private(set) var tokens: [SentenceToken] = []
    /// The index of the token that is being read.
    var position = 0
    var segment = ClaimSegment()
    /// The last numbers, in order.
    var stated: [StatedNumber] = []
    /// How many of them are items of one list.
    var enumeration = 0
    var separation = Separation.none
    /// How many semicolons have been passed.
    var group = 0
    var clauseHasNumber = false
    var parts: PartsList?
    /// Whether another year is meant than the report's.
    var isOtherYear = false
    /// Whether something has been told that may be about somebody else, and what follows with it.
    var isTainted = false
    private var frames: [Frame?] = []

    /// What goes on behind a closing bracket.
    private struct Frame {
        let stated: [StatedNumber]
        let enumeration: Int
        let separation: Separation
        let clauseHasNumber: Bool
        let parts: PartsList?
        let isOtherYear: Bool
        let isTainted: Bool
    }

    /// Further back, nothing is looked for.
    static let memory = 12

    init(_ claims: Claims, _ report: CompletedReport) {
        self.claims = claims
        judge = ClaimJudge(report: report, claims: claims)
        self.report = report.report
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
        guard holdsNumber() else { return frames.append(nil) }
        frames.append(
            Frame(
                stated: Array(stated), enumeration: enumeration, separation: separation,
                clauseHasNumber: clauseHasNumber, parts: parts, isOtherYear: isOtherYear, isTainted: isTainted))
        parts = nil
        segment.reset()
        (separation, clauseHasNumber) = (.none, false)
    }

    /// Whether there is a number before the bracket closes, or anything too long to be a remark.
    private func holdsNumber() -> Bool {
        for token in tokens[(position + 1)...].prefix(40) {
            switch token.kind {
            case .number: return true
            case .close: return false
            default: continue
            }
        }
        return true
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
