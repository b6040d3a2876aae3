/// The brackets that are open at a place of a sentence.
struct SentenceBrackets {
    private var open: [Bracket] = []

    /// What a bracket is.
    enum Bracket {
        /// It has numbers of its own, and after it all goes on as before it.
        case clause(Frame)
        /// It has no number and is at the beginning of a clause: （复议诉讼）行政复议15件.
        case heading
        /// It has no number and changes nothing.
        case remark

        var frame: Frame? { if case .clause(let frame) = self { frame } else { nil } }
    }

    /// The state before a bracket, which continues after it closes.
    struct Frame {
        let context: SentenceContext
        let parts: PartsReading
        let subject: SentenceSubject
        /// The word for a share, if it is right before.
        let shareWord: Int?
    }

    private static let depth = 12

    /// Whether no further bracket can be followed.
    var isFull: Bool { open.count >= Self.depth }

    /// The word for a share that is right before the innermost bracket.
    var shareWord: Int? { open.last?.frame?.shareWord }

    /// The list of parts that the innermost bracket is in.
    var list: PartsList? { open.last?.frame?.parts.list }

    mutating func clear() { open.removeAll(keepingCapacity: true) }

    mutating func open(_ bracket: Bracket) { open.append(bracket) }

    /// Closes the innermost bracket; `nil` when none is open.
    mutating func close() -> Bracket? { open.popLast() }
}
