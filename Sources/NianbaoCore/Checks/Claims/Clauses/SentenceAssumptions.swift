/// What is taken for granted about a sentence.
struct SentenceAssumptions {
    /// Whether what its phrases need before them is taken to have been said.
    var hasContext = false
    /// Whether text that the form has no word for is taken to change nothing.
    var ignoresUnknown = false

    /// Whether the report's figures are taken to be meant, whoever is named.
    var isOwn = false

    /// Whether anything is taken for granted.
    var isGuess: Bool { hasContext || ignoresUnknown || isOwn }

    /// What a sentence is read again with, from the least to the most.
    static let trials = [
        SentenceAssumptions(hasContext: true), SentenceAssumptions(hasContext: true, ignoresUnknown: true),
        SentenceAssumptions(isOwn: true), SentenceAssumptions(hasContext: true, ignoresUnknown: true, isOwn: true),
    ]
}
