/// What a text says of the tables, sentence by sentence.
struct NarrativeClaims {
    /// What was compared, in order; of silenced sentences nothing.
    private(set) var readings: [ClaimReading] = []
    /// The marks that silence a sentence in which there is nothing to silence, in bytes of the text.
    private(set) var unusedSilences: [Range<Int>] = []

    /// - Parameter ownNames: What the agency is called in its own report.
    init(_ text: String, _ claims: Claims, _ report: CompletedReport, ownNames: [OwnName]) {
        var text = text
        text.withUTF8 { bytes in
            claims.signals.stops.withUnsafeBufferPointer { stops in
                read(bytes, SentenceScan(bytes, claims, stops: stops), claims, report, ownNames)
            }
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ sentences: SentenceScan, _ claims: Claims, _ report: CompletedReport,
        _ ownNames: [OwnName]
    ) {
        var sentences = sentences
        guard var range = sentences.next() else { return }
        var lexer = SentenceLexer(bytes, claims, report, ownNames: ownNames)
        var reader = SentenceReader(claims, report)
        var line = sentences.line
        while true {
            if sentences.line != line { reader.startParagraph() }
            line = sentences.line
            lexer.read(range)
            reader.read(lexer.tokens)
            take(reader, lexer.tokens)
            guard readings.count < Self.limit, let next = sentences.next() else { break }
            range = next
        }
        readings.removeAll { reading in
            reading.phrase.map { claims.phrases[$0].unless.contains { reader.saidPhrases[$0] } } ?? false
        }
    }

    /// A text has some fifty numbers. More than so many tell nobody anything.
    private static let limit = 10_000

    private mutating func take(_ reader: SentenceReader, _ tokens: [SentenceToken]) {
        let isCompared = !reader.isOutside
        guard reader.isSilenced else {
            if isCompared { readings += reader.readings }
            return
        }
        // While a table is not filled in, nobody knows whether there is something to silence.
        guard !isCompared || reader.readings.allSatisfy(\.isAgreement) else { return }
        unusedSilences += tokens.compactMap { token in
            if case .silence = token.kind { token.range } else { nil }
        }
    }
}
