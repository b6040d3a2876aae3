/// Something that is wrong with an input file. Plain data: renderers decide how it looks.
package struct Finding: Hashable, Sendable {
    /// The identifier of the rule that was broken.
    package let rule: String
    /// How serious it is.
    package let severity: Severity
    /// The fact, in one sentence without a full stop.
    package let message: Bilingual
    /// What to do about it; `nil` if the message is clear enough.
    package private(set) var advice: Bilingual?
    /// Where to look first; `nil` if it concerns the file as a whole.
    package private(set) var place: FindingPlace?
    /// Other places that belong to it.
    package private(set) var notes: [Note]
    /// The cells it concerns, the one to look at first at the front; empty if it concerns none.
    package let cells: [CellID]
    /// The two figures that disagree; `nil` for findings about anything else.
    package let disagreement: Disagreement?
    /// The correction that would fix it; `nil` unless exactly one single correction fixes everything.
    package let suggestion: Suggestion?
    /// The edits that fix it in the file; `nil` if there is more than one way to read what was meant.
    package internal(set) var fix: Fix?
    /// In a document: the index of the section in whose text it is; `nil` if it is in none.
    package private(set) var section: Int?
    /// Whether the report may give a reason for keeping it.
    package let isWaivable: Bool
    /// Why the report keeps it; `nil` if it does not. An accepted finding is not counted.
    package var acceptance: Acceptance?

    /// The stretch of text to look at first; `nil` if it concerns the file as a whole, or a file that is no text.
    package var span: SourceSpan? { place?.span }

    /// A place that belongs to a finding, and its relation to it.
    package struct Note: Hashable, Sendable {
        /// What this place has to do with the finding.
        package let message: Bilingual
        /// The place; `nil` if the note is about no place in a file.
        package let place: FindingPlace?
        /// The stretch of text; `nil` if the note is about no place in a text file.
        package var span: SourceSpan? { place?.span }

        /// A note on a place in a file of any kind, or on no place in particular.
        package init(_ message: Bilingual, in place: FindingPlace?) {
            self.message = message
            self.place = place
        }

        /// A note on a stretch of text, or on no place in particular.
        package init(_ message: Bilingual, at span: SourceSpan?) { self.init(message, in: span.map { .text($0) }) }
    }

    /// A finding in a text file.
    package init(
        _ rule: Rule, at span: SourceSpan?, _ message: Bilingual, advice: Bilingual? = nil, notes: [Note] = [],
        cells: [CellID] = [], disagreement: Disagreement? = nil, suggestion: Suggestion? = nil, fix: Fix? = nil
    ) {
        self.init(
            rule, in: span.map { .text($0) }, message, advice: advice, notes: notes, cells: cells,
            disagreement: disagreement, suggestion: suggestion, fix: fix)
    }

    /// A finding without acceptance; that is set later, once the waivers are known.
    package init(
        _ rule: Rule, in place: FindingPlace?, _ message: Bilingual, advice: Bilingual? = nil, notes: [Note] = [],
        cells: [CellID] = [], disagreement: Disagreement? = nil, suggestion: Suggestion? = nil, fix: Fix? = nil
    ) {
        self.rule = rule.id
        self.severity = rule.severity
        isWaivable = rule.isWaivable
        self.message = message
        self.advice = advice
        self.place = place
        self.notes = notes
        self.cells = cells
        self.disagreement = disagreement
        self.suggestion = suggestion
        self.fix = fix
    }

    /// The finding in a file of another kind than text: its places, and those of its notes, are what `place` makes of the
    /// spans. What edits a report file or speaks of its notation is left out.
    ///
    /// - Parameter section: The section in whose text it is; `nil` if it is in none.
    package func placed(in section: Int? = nil, by place: (SourceSpan) -> FindingPlace) -> Finding {
        var finding = self
        finding.section = section
        finding.advice = advice?.withoutNotation
        finding.place = self.place.map { $0.span.map(place) ?? $0 }
        finding.notes = notes.map { note in Note(note.message, in: note.place.map { $0.span.map(place) ?? $0 }) }
        finding.fix = nil
        return finding
    }

    /// The finding without its place and those of its notes, for readers who do not have the file.
    package var withoutPlace: Finding {
        var finding = self
        finding.place = nil
        finding.notes = notes.map { Note($0.message, in: nil) }
        return finding
    }

    /// The finding with more places.
    func adding(_ notes: [Note]) -> Finding {
        var finding = self
        finding.notes += notes
        return finding
    }
}

extension Bilingual {
    /// The clauses that do not speak of references, which only report files have; `nil` when none is left.
    fileprivate var withoutNotation: Bilingual? {
        func kept(_ text: String, _ separator: String) -> String {
            text.split(separator: separator).filter { !$0.contains("{{") }.joined(separator: separator)
        }
        guard zh.contains("{{") || en.contains("{{") else { return self }
        let rest = Bilingual(zh: kept(zh, "；"), en: kept(en, "; "))
        return rest.zh.isEmpty || rest.en.isEmpty ? nil : rest
    }
}

extension [Finding] {
    /// Whether a final export must be refused.
    package var containsErrors: Bool { contains { $0.severity == .error && $0.acceptance == nil } }

    /// How many findings of this severity there are, without those that are accepted.
    package func count(_ severity: Severity) -> Int {
        var count = 0
        for finding in self where finding.severity == severity && finding.acceptance == nil { count += 1 }
        return count
    }

    /// The findings in the order of display: by place, then by rule; duplicates are removed.
    package func inReadingOrder() -> [Finding] {
        let findings = Array(self)
        guard findings.count > 1 else { return findings }
        // Only findings at one place can be equal, and hashing a finding means reading all its text.
        var sheets: [String: Int] = [:]
        let keys = findings.map { (place: ReadingPlace($0.place, sheets: &sheets), rule: $0.rule) }
        let order = findings.indices.sorted {
            (keys[$0].place, keys[$0].rule, $0) < (keys[$1].place, keys[$1].rule, $1)
        }
        var ordered: [Finding] = []
        ordered.reserveCapacity(findings.count)
        for group in order.chunked(by: { keys[$0].place == keys[$1].place && keys[$0].rule == keys[$1].rule }) {
            guard group.count > 1 else {
                ordered.append(findings[group[group.startIndex]])
                continue
            }
            var seen: Set<Finding> = []
            ordered += group.lazy.map { findings[$0] }.filter { seen.insert($0).inserted }
        }
        return ordered
    }
}

extension [Int] {
    /// The runs in which each element belongs to the one before.
    fileprivate func chunked(by belong: (Int, Int) -> Bool) -> [ArraySlice<Int>] {
        var chunks: [ArraySlice<Int>] = []
        var start = startIndex
        for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        return chunks + [self[start...]]
    }
}

/// What findings are ordered by: the whole file first, then lines, then sheets as they first occur, row by row. Places in
/// a document keep their order.
private struct ReadingPlace: Comparable {
    private let sheet: Int
    private let line: Int
    private let column: Int

    /// - Parameter sheets: The number of each sheet that has occurred; those of lines and of documents are 0 and `.max`.
    init(_ place: FindingPlace?, sheets: inout [String: Int]) {
        switch place {
        case nil: (sheet, line, column) = (0, 0, 0)
        case .text(let span): (sheet, line, column) = (0, Int(span.start.line), Int(span.start.column))
        case .sheet(let name, let reference):
            sheet = sheets[name] ?? sheets.count + 1
            sheets[name] = sheet
            let cell = reference.flatMap { CellReference($0) }
            // Of rows, such as 7–9, the first counts.
            line = cell?.row ?? reference.flatMap { CellReference.row($0.prefix { $0.isNumber }.utf8) } ?? -1
            column = cell?.column ?? -1
        case .document: (sheet, line, column) = (.max, 0, 0)
        }
    }

    static func < (left: ReadingPlace, right: ReadingPlace) -> Bool {
        (left.sheet, left.line, left.column) < (right.sheet, right.line, right.column)
    }
}
