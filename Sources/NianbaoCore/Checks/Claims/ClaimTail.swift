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
    private var end: Int
    private let start: Int

    init(_ tokens: [SentenceToken], from start: Int) {
        (self.start, end) = (start, start)
        while end < tokens.count, take(tokens[end]) { end += 1 }
        if end + 1 < tokens.count, case .pause = tokens[end].kind {
            if case .number = tokens[end + 1].kind { endsAtPause = false } else { endsAtPause = true }
        }
    }

    /// The index of the token of the last of the first `count` words; the one before the start when there is none.
    func lastPlace(of count: Int) -> Int { count == 0 ? start - 1 : places[count - 1] }

    /// Whether a number comes right after these words, so that they belong to that: 收到申请28件办结26件.
    func isFollowedByNumber(in tokens: [SentenceToken]) -> Bool {
        guard end < tokens.count, case .number = tokens[end].kind else { return false }
        return true
    }

    private mutating func take(_ token: SentenceToken) -> Bool {
        switch token.kind {
        case .word(.topic(let word)) where words.count < 8:
            if token.isExplicit { isExplicit = true }
            words.append(word)
            places.append(end)
        case .word(.ignored), .word(.present), .word(.sameYear), .word(.vague), .silence: break
        case .word(.parts), .number, .comma, .colon, .semicolon, .pause, .open, .close: return false
        case .word, .stranger, .unknown:
            hasUnknown = true
            return false
        }
        return true
    }
}
