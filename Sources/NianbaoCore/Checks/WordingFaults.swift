/// A passage of a text that is worded wrongly.
struct WordingFault {
    let range: Range<String.Index>
    /// The fact, in one sentence without a full stop.
    let message: Bilingual
    /// What to write instead; empty if the passage can have been meant in more than one way.
    var replacements: [Replacement] = []

    /// A part of the text and what to write instead of it.
    struct Replacement {
        /// Begins and ends with a character that is no white space, so that its place in the file is known.
        let range: Range<String.Index>
        let text: String
    }
}

/// The faults of one kind in a text: the first few, and how many there are.
struct WordingFaults {
    private(set) var first: [WordingFault] = []
    private(set) var count = 0
    /// What to write instead, of these and further ones.
    private(set) var replacements: [WordingFault.Replacement] = []

    /// How many are reported with their places.
    private static let shown = 4
    /// How many are corrected at once; the next ones are found when the text is read again.
    private static let corrected = 100

    /// Whether enough are kept; further ones are only counted.
    private var isFull: Bool {
        first.count == Self.shown && (replacements.isEmpty || replacements.count >= Self.corrected)
    }

    /// Adds one, which is only counted when enough are kept.
    mutating func add(_ fault: @autoclosure () -> WordingFault) {
        count += 1
        guard !isFull else { return }
        let fault = fault()
        if first.count < Self.shown { first.append(fault) }
        if replacements.count < Self.corrected { replacements += fault.replacements }
    }

    /// The faults outside all of `ranges`; those that are only counted are taken to be outside.
    func outside(_ ranges: [Range<String.Index>]) -> WordingFaults {
        var others = WordingFaults()
        for fault in first where !ranges.contains(where: { $0.overlaps(fault.range) }) { others.add(fault) }
        others.count += count - first.count
        return others
    }
}

extension Narrative {
    /// The change of the file that replaces parts of the text; `nil` if the text is not from a file.
    ///
    /// - Parameter spans: Where the parts are.
    func fix(_ replacements: [WordingFault.Replacement], at spans: ArraySlice<SourceSpan?>) -> Fix? {
        guard let origin else { return nil }
        return Fix(
            zip(replacements, spans).compactMap { replacement, span in
                span.map {
                    Fix.Edit(
                        $0, origin.quote.written(String(text[replacement.range])),
                        to: origin.quote.written(replacement.text))
                }
            })
    }
}

extension Finding {
    /// The faults of one kind in one text: the first as the finding, the others as its notes.
    static func wording(
        _ rule: Rule, _ faults: WordingFaults, in narrative: Narrative, advice: Bilingual
    ) -> [Finding] {
        guard let first = faults.first.first else { return [] }
        let ranges = faults.first.map(\.range) + faults.replacements.map(\.range)
        let spans = narrative.spans(of: ranges)
        var notes = zip(faults.first, spans).dropFirst().map { Note($0.message, at: $1) }
        let rest = faults.count - faults.first.count
        if rest > 0 { notes.append(Note(Bilingual(zh: "另有 \(rest) 处", en: "and \(rest) more"), at: nil)) }
        let fix = narrative.fix(faults.replacements, at: spans[faults.first.count...])
        return [Finding(rule, at: spans[0], first.message, advice: advice, notes: notes, fix: fix)]
    }
}
