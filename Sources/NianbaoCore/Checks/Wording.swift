extension Finding {
    /// The faults of one kind in one text: the first as the finding, the others as its notes.
    static func wording(
        _ rule: Rule, _ faults: WordingFaults, in narrative: Narrative, advice: Bilingual
    ) -> [Finding] {
        guard let first = faults.first.first else { return [] }
        let spans = narrative.spans(of: faults.first.map(\.range))
        var notes = zip(faults.first, spans).dropFirst().map { Note($0.message, at: $1) }
        let rest = faults.count - faults.first.count
        if rest > 0 { notes.append(Note(Bilingual(zh: "另有 \(rest) 处", en: "and \(rest) more"), at: nil)) }
        return [Finding(rule, at: spans[0], first.message, advice: advice, notes: notes)]
    }
}
