/// The words behind a number's unit, as far as they may belong to it.
struct ClaimTail {
    /// The words of phrases, by their indices.
    private(set) var words: [Int] = []
    private(set) var hasUnknown = false
    /// The index of the first token that does not belong to it.
    private(set) var end: Int

    init(_ tokens: [SentenceToken], from start: Int) {
        end = start
        while end < tokens.count, take(tokens[end].kind) { end += 1 }
    }

    private mutating func take(_ kind: SentenceToken.Kind) -> Bool {
        switch kind {
        case .word(.topic(let word)) where words.count < 8: words.append(word)
        case .word(.ignored), .word(.present), .word(.vague), .silence: break
        case .word(.parts), .number, .comma, .semicolon, .pause, .open, .close: return false
        case .word, .unknown:
            hasUnknown = true
            return false
        }
        return true
    }
}
