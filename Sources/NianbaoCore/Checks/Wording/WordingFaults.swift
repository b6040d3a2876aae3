/// A passage of a text that is worded wrongly.
struct WordingFault {
    let range: Range<String.Index>
    /// The fact, in one sentence without a full stop.
    let message: Bilingual
}

/// The faults of one kind in a text: the first few, and how many there are.
struct WordingFaults {
    private(set) var first: [WordingFault] = []
    private(set) var count = 0

    /// How many are reported with their places.
    private static let shown = 4

    /// Whether enough are kept; further ones are only counted.
    var isFull: Bool { first.count == Self.shown }

    /// Adds one, which may be `nil` when enough are kept.
    mutating func add(_ fault: WordingFault?) {
        count += 1
        if let fault, !isFull { first.append(fault) }
    }
}

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
