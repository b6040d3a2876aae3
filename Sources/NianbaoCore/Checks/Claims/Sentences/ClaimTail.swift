/// The words after a number's unit, as far as they may belong to it.
struct ClaimTail {
    /// The words of phrases, by their indices.
    private(set) var words: [Int] = []
    /// The index of each word's token.
    private var places: [Int] = []
    private(set) var hasUnknown = false
    /// Whether a word leaves no doubt that the report is spoken of.
    private(set) var isExplicit = false
    /// Whether they are the first of several that a comma between items divides: 其余82件作不予公开、无法提供处理.
    var isList: Bool { endsAtPause && !words.isEmpty }
    private var endsAtPause = false
    /// How many words are before the first word that joins two; `nil` when none does: 8件均为信访举报投诉和重复申请.
    private(set) var joint: Int?
    /// Whether the number is of some of the things that it counts: 58件征地类申请.
    private(set) var isOfSome = false
    /// Whether the clause ends with these words.
    private(set) var endsClause = false
    /// Whether a number comes right after these words, so that they belong to that: 收到申请28件办结26件.
    private(set) var isBeforeNumber = false
    private var end: Int
    private let start: Int
    private let claims: Claims
    private let year: Int

    /// - Parameter year: The year of the report.
    init(_ tokens: [SentenceToken], from start: Int, _ claims: Claims, year: Int) {
        (self.start, end) = (start, start)
        (self.claims, self.year) = (claims, year)
        while end < tokens.count, take(tokens[end]) { end += 1 }
        if end < tokens.count {
            switch tokens[end].kind {
            case .number: isBeforeNumber = true
            case .comma: endsClause = true
            default: break
            }
        }
        if hasUnknown, words.isEmpty { isOfSome = namesKind(tokens) }
        if end + 1 < tokens.count, case .pause = tokens[end].kind {
            if case .number = tokens[end + 1].kind { endsAtPause = false } else { endsAtPause = true }
        }
    }

    /// Whether the words are about what is carried from one year to another.
    private var carries: Bool { words.contains { claims.neighbours?.partners.contains($0) == true } }

    /// Whether what is after the words makes a compound of a word for what phrases are about: 征地类申请.
    private func namesKind(_ tokens: [SentenceToken]) -> Bool {
        var place = end + 1
        if place < tokens.count, case .word(.grouping) = tokens[place].kind { place += 1 }
        guard place < tokens.count, case .word(.topic(let word)) = tokens[place].kind else { return false }
        return !claims.mentions[word].isEmpty && !tokens[place].isExplicit
            && tokens[place - 1].range.upperBound == tokens[place].range.lowerBound
    }

    /// The index of the token of the last of the first `count` words; the one before the start when there is none.
    func lastPlace(of count: Int) -> Int { count == 0 ? start - 1 : places[count - 1] }

    private mutating func take(_ token: SentenceToken) -> Bool {
        switch token.kind {
        case .word(.topic(let word)) where !words.isEmpty && word == claims.neighbours?.prior:
            // 466件申请加上年结转件
            hasUnknown = true
            return false
        // 72件新收申请中占55件
        case .word(.topic(let word)) where claims.uses.isShare[word]: return false
        case .word(.topic(let word)) where words.count < 8:
            if token.isExplicit { isExplicit = true }
            words.append(word)
            places.append(end)
        case .word(.present), .word(.sameYear), .word(.vague), .word(.vagueAfter), .silence: break
        case .word(.conjunction):
            // 上年结转的12件和本年新收件: what is joined to the number is something else.
            if words.isEmpty { return false }
            if joint == nil { joint = words.count }
        case .word(.kind): break
        case .word(let role) where role.isIdle: break
        // 2件结转至2025年
        case .number(let number) where number.use == .year && number.written.significand == year + 1 && carries:
            if let next = claims.neighbours?.next {
                words.append(next)
                places.append(end)
            }
        case .word(.change), .word(.parts), .word(.respective), .word(.inTurn), .number, .comma, .colon, .semicolon,
            .pause, .open, .close:
            return false
        case .word, .stranger, .unknown:
            hasUnknown = true
            return false
        }
        return true
    }
}
