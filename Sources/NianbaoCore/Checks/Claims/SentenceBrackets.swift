/// The brackets that are open at a place of a sentence.
struct SentenceBrackets {
    /// What was there before each; `nil` for one that is a remark and changes nothing.
    private var frames: [Frame?] = []

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
    var isFull: Bool { frames.count >= Self.depth }

    /// The word for a share that is right before the innermost bracket.
    var shareWord: Int? { frames.last.flatMap { $0?.shareWord } }

    /// The list of parts that the innermost bracket is in.
    var list: PartsList? { frames.last.flatMap { $0?.parts.list } }

    mutating func clear() { frames.removeAll(keepingCapacity: true) }

    mutating func open(_ frame: Frame?) { frames.append(frame) }

    /// Closes the innermost bracket; `nil` when none is open.
    mutating func close() -> Frame?? { frames.popLast() }
}
