/// Findings on texts that disagree with the tables.
struct ClaimFindings {
    private let report: CompletedReport
    private let claims: Claims
    private var reader: NarrativeReader

    /// Findings for everything in the report's texts that disagrees with the tables and is not silenced.
    static func all(in report: CompletedReport, _ claims: Claims) -> [Finding] {
        var findings = ClaimFindings(report: report, claims: claims, reader: NarrativeReader(claims, report))
        return report.texts.flatMap { findings.findings(in: $0) }
    }

    private mutating func findings(in narrative: Narrative) -> [Finding] {
        let read = reader.read(narrative.text)
        if read.unusedSilences.isEmpty, read.readings.allSatisfy({ !$0.isContradiction }) { return [] }
        let faults = read.readings.lazy.compactMap { reading -> (ClaimReading, ClaimContradiction)? in
            if case .differs(let contradiction) = reading.verdict { (reading, contradiction) } else { nil }
        }.prefix(Self.limit)
        let silences = read.unusedSilences.prefix(Self.limit)
        let ranges = faults.map { narrative.text.range(ofBytes: $0.0.range) }
        let silenced = silences.map { narrative.text.range(ofBytes: $0) }
        guard !ranges.isEmpty || !silenced.isEmpty else { return [] }
        let places = narrative.spans(of: ranges + silenced)
        let told = zip(zip(faults, ranges), places).compactMap { fault, place in
            finding(fault.0.0, fault.0.1, narrative.text[fault.1], at: place)
        }
        return told + places.dropFirst(ranges.count).map { Finding.unusedSilence(at: $0) }
    }

    /// A text with more has one cause for all of them.
    private static let limit = 100

    private func finding(
        _ reading: ClaimReading, _ contradiction: ClaimContradiction, _ text: Substring, at place: SourceSpan?
    ) -> Finding? {
        guard let rule = claims.rule(of: reading) else { return nil }
        let words = ContradictionWords(contradiction, quoting: text, report)
        return Finding(
            rule, at: place, words.message, advice: words.advice, cells: words.cells,
            disagreement: words.disagreement)
    }
}

extension Finding {
    fileprivate static func unusedSilence(at span: SourceSpan?) -> Finding {
        let word = Notation.unchecked
        return Finding(
            .unusedSilence, at: span,
            Bilingual(
                zh: "“{{\(word.key)}}”没有用处：这一句没有与表不符的数",
                en: "“{{\(word.key)}}” silences nothing: no number of the sentence disagrees with the tables"),
            advice: Bilingual(zh: "删去它，以后写错了才看得到", en: "delete it, so that a later mistake is shown"))
    }
}

extension Rule {
    static let unusedSilence = Rule(
        id: "n.unused_silence", severity: .hint,
        statement: Bilingual(
            zh: "“不核对”只写在与表不符的句子里",
            en: "sentences are taken out of the comparison with the tables only if they disagree with them"),
        reason: Bilingual(
            zh: "留着不用的“不核对”，会让这一句以后的差错看不出来",
            en: "a mark that silences nothing would hide mistakes that are made later"),
        source: .inputFormat,
        example: RuleExample(
            failing: "局机关培训2次{{不核对}}。", passing: "局机关培训2次。"))
}
