/// Reads sentences one after the other, and those in another way, too, whose numbers may be about something else than the
/// tables.
struct SentenceReader {
    private let claims: Claims
    private var pass: SentencePass

    /// - Parameter keepsNumbers: Whether the decisions about numbers are kept.
    init(_ claims: Claims, _ report: CompletedReport, keepsNumbers: Bool = false) {
        self.claims = claims
        pass = SentencePass(claims, report, keepsNumbers: keepsNumbers)
    }

    var readings: [ClaimReading] { pass.readings }

    /// What was decided about each number of the sentence; empty unless that is asked for.
    var numbers: [ReadNumber] { pass.numbers }

    /// The phrases so far.
    var said: SaidPhrases { pass.said }

    /// Whether the sentence has the mark that its numbers are not to be compared.
    var isSilenced: Bool { pass.isSilenced }

    mutating func startText() { pass.startText() }

    /// - Parameter heading: The phrases that the heading of what follows stands for; `nil` without such a heading.
    mutating func startSection(_ heading: [Int]?) { pass.startSection(heading ?? []) }

    mutating func startParagraph() { pass.startParagraph() }

    mutating func read(_ tokens: [SentenceToken]) {
        let tokens = SentenceDistribution.apply(to: tokens.withFiguresBesideNames(claims.uses))
        pass.startSentence(tokens)
        let subject = pass.subject
        pass.read(tokens)
        if pass.leavesOpen { readAgain(tokens, about: subject) }
    }

    /// Reads the sentence as one about the tables, though nothing before it says so or it has other words, too, if its
    /// numbers then agree with them: 予以公开10件，部分公开21件 can hardly be about anything else when both are right.
    ///
    /// - Parameter subject: Whom the sentence was about where it began.
    private mutating func readAgain(_ tokens: [SentenceToken], about subject: SentenceSubject) {
        let first = pass
        for assumptions in SentenceAssumptions.trials {
            pass.read(tokens, assuming: assumptions, about: subject)
            if pass.evidence.confirms(over: first.evidence, isTelling: assumptions.isOwn) { return }
            pass = first
        }
    }
}
