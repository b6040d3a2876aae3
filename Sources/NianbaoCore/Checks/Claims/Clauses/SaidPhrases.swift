/// Which phrases a text has had so far, each by its index.
struct SaidPhrases {
    /// Whether the text has each with a number that is not zero.
    private var inText: [Bool]
    /// Whether the paragraph, or the heading above it, has each.
    private var inParagraph: [Bool]
    /// Whether a word of the sentence has brought each up.
    private var inSentence: [Bool]
    private var hasMentions = false
    /// Whether the heading above has each.
    private var inHeading: [Bool]
    /// Whether the paragraph speaks of something else that phrases are said of.
    private(set) var hasRivals = false

    /// - Parameter count: How many phrases there are.
    init(count: Int) {
        inText = [Bool](repeating: false, count: count)
        (inParagraph, inSentence, inHeading) = (inText, inText, inText)
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
        for index in inSentence.indices { inSentence[index] = false }
        hasMentions = false
    }

    /// Takes note of something else that phrases are said of.
    mutating func mentionRival() { hasRivals = true }

    /// Takes note of phrases that a word brings up for the rest of the sentence.
    mutating func mention(_ phrases: [Int]) {
        guard !phrases.isEmpty else { return }
        for phrase in phrases { inSentence[phrase] = true }
        hasMentions = true
    }

    mutating func add(_ phrase: Int, isZero: Bool) {
        inParagraph[phrase] = true
        if !isZero { inText[phrase] = true }
    }
}
