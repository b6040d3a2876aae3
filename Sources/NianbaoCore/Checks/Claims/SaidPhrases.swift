/// Which phrases a text has had so far, each by its index.
struct SaidPhrases {
    /// Whether the text has each with a number that is not zero.
    private var inText: [Bool]
    /// Whether the paragraph, or the heading above it, has each.
    private var inParagraph: [Bool]
    /// Whether a word of the sentence has brought each up.
    private var inSentence: [Bool]
    private var hasMentions = false
    /// Whether a word of the sentence that leaves no doubt has brought each up, for the next sentence.
    private var forNext: [Bool]
    /// Whether the heading above has each.
    private var inHeading: [Bool]
    /// Whether the paragraph speaks of something else that phrases are said of.
    private(set) var hasRivals = false

    /// - Parameter count: How many phrases there are.
    init(count: Int) {
        inText = [Bool](repeating: false, count: count)
        (inParagraph, inSentence, inHeading, forNext) = (inText, inText, inText, inText)
    }

    /// Whether the text has the phrase with a number that is not zero.
    func textHas(_ phrase: Int) -> Bool { inText[phrase] }

    /// Whether the paragraph, or the heading above it, has the phrase.
    func paragraphHas(_ phrase: Int) -> Bool { inParagraph[phrase] }

    /// Whether the paragraph, or the heading above it, has the phrase, or a word of the sentence has brought it up.
    func has(_ phrase: Int) -> Bool { inParagraph[phrase] || inSentence[phrase] }

    mutating func startText() {
        for index in inText.indices { inText[index] = false }
        startSection([])
    }

    /// - Parameter heading: The phrases that the heading of what follows stands for.
    mutating func startSection(_ heading: [Int]) {
        for index in inHeading.indices { inHeading[index] = false }
        for index in heading { inHeading[index] = true }
        startParagraph()
    }

    mutating func startParagraph() {
        hasRivals = false
        for index in inParagraph.indices { inParagraph[index] = inHeading[index] }
    }

    mutating func startSentence() {
        guard hasMentions else { return }
        hasMentions = false
        for index in inSentence.indices {
            (inSentence[index], forNext[index]) = (forNext[index], false)
            if inSentence[index] { hasMentions = true }
        }
    }

    /// Takes note of something else that phrases are said of.
    mutating func mentionRival() { hasRivals = true }

    /// Takes note of phrases that a word brings up for the rest of the sentence.
    ///
    /// - Parameter isExplicit: Whether the word leaves no doubt, so that the next sentence may go on with them, too:
    ///   规范性文件管理从严。本年制定3件。
    mutating func mention(_ phrases: [Int], isExplicit: Bool) {
        guard !phrases.isEmpty else { return }
        for phrase in phrases {
            inSentence[phrase] = true
            if isExplicit { forNext[phrase] = true }
        }
        hasMentions = true
    }

    mutating func add(_ phrase: Int, isZero: Bool) {
        inParagraph[phrase] = true
        if !isZero { inText[phrase] = true }
    }
}
