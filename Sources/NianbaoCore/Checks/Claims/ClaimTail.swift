/// The words after a number's unit, as far as they may belong to it.
struct ClaimTail {
    /// The words of phrases, by their indices.
    private(set) var words: [Int] = []
    private(set) var hasUnknown = false
    private var end: Int
    /// The index of the last word's token; the one before the start when there is none.
    private(set) var lastWord: Int

    init(_ tokens: [SentenceToken], from start: Int) {
        end = start
        lastWord = start - 1
        while end < tokens.count, take(tokens[end].kind) { end += 1 }
    }

    /// Whether a number comes right after these words, so that they belong to that: 收到申请28件办结26件.
    func isFollowedByNumber(in tokens: [SentenceToken]) -> Bool {
        guard end < tokens.count, case .number = tokens[end].kind else { return false }
        return true
    }

    private mutating func take(_ kind: SentenceToken.Kind) -> Bool {
        switch kind {
        case .word(.topic(let word)) where words.count < 8:
            words.append(word)
            lastWord = end
        case .word(.ignored), .word(.present), .word(.vague), .silence: break
        case .word(.parts), .number, .comma, .colon, .semicolon, .pause, .open, .close: return false
        case .word, .stranger, .unknown:
            hasUnknown = true
            return false
        }
        return true
    }
}
