/// Reads the texts of one report, one after the other.
struct NarrativeReader {
    private let claims: Claims
    private var lexer: SentenceLexer
    private var reader: SentenceReader

    /// - Parameter keepsNumbers: Whether what is decided about each number is kept.
    init(_ claims: Claims, _ report: CompletedReport, keepsNumbers: Bool = false) {
        let ownNames = OwnNames(of: report.stated.agency, report.stated.scope, claims.agencies)
        self.claims = claims
        lexer = SentenceLexer(claims, report, ownNames: ownNames)
        reader = SentenceReader(claims, report, keepsNumbers: keepsNumbers)
    }

    mutating func read(_ text: String) -> NarrativeClaims {
        var text = text
        return text.withUTF8 { bytes in
            claims.signals.stops.withUnsafeBufferPointer { stops in
                read(SentenceScan(bytes, claims, stops: stops), of: bytes)
            }
        }
    }

    private mutating func read(_ sentences: SentenceScan, of bytes: UnsafeBufferPointer<UInt8>) -> NarrativeClaims {
        var (sentences, found) = (sentences, NarrativeClaims())
        guard var range = sentences.next() else { return found }
        reader.startText()
        var (line, heading) = (0, -1)
        while true {
            if sentences.heading != heading {
                heading = sentences.heading
                reader.startSection(claims.phrases(underHeading: heading, in: bytes))
            } else if sentences.line != line, !sentences.isItem {
                reader.startParagraph()
            }
            line = sentences.line
            lexer.read(range, of: bytes)
            reader.read(lexer.tokens)
            found.numbers += reader.isSilenced ? reader.numbers.map(\.silenced) : reader.numbers
            take(lexer.tokens, into: &found)
            guard found.readings.count < Self.limit, let next = sentences.next() else { break }
            range = next
        }
        found.readings.removeAll(where: isMoot)
        for index in found.numbers.indices where found.numbers[index].reading.map(isMoot) ?? false {
            found.numbers[index].dropReading()
        }
        return found
    }

    /// Whether something else that the text says takes the reading's place.
    private func isMoot(_ reading: ClaimReading) -> Bool {
        reading.phrase.map { claims.phrases[$0].unless.contains { reader.said.textHas($0) } } ?? false
    }

    /// A text has some fifty numbers. Beyond this many, findings are of no use.
    private static let limit = 10_000

    private func take(_ tokens: [SentenceToken], into found: inout NarrativeClaims) {
        guard reader.isSilenced else { return found.readings += reader.readings }
        // While a table is not filled in, it is not known whether there is something to silence.
        guard reader.readings.allSatisfy(\.isAgreement) else { return }
        found.unusedSilences += tokens.compactMap { token in
            if case .silence = token.kind { token.range } else { nil }
        }
    }
}
