/// A paragraph with references, as it is written and as it is printed.
struct ReferencedText {
    private let pieces: [(source: Substring, printed: String, isReference: Bool)]

    init(_ source: String, in report: CompletedReport) {
        let evaluator = ReferenceEvaluator(report)
        pieces = ReferenceScan(source[...]).map { piece in
            switch piece {
            case .literal(let text), .unclosed(let text): (text, String(text), false)
            case .reference(let whole, let inner):
                (whole, (try? evaluator.text(of: ReferenceParser.parse(String(inner)))) ?? String(whole), true)
            }
        }
    }

    var printed: String { pieces.map(\.printed).joined() }

    /// What has to be written so that `new` is printed, with every reference kept.
    ///
    /// - Throws: The reference whose figure was changed: figures belong in the tables.
    func source(printing new: String) throws(ChangedReference) -> String {
        let old = Array(printed)
        let target = Array(new)
        let kept = Self.keptPlaces(old, target)
        let ends = Self.keptEnds(kept)
        var result = ""
        var written = 0
        var start = 0
        for piece in pieces {
            let end = start + piece.printed.count
            defer { start = end }
            guard piece.isReference else { continue }
            if start == end {
                // What prints nothing stays behind what is left of the text before it.
                let place = max(written, ends[start])
                result += String(target[written..<place]) + piece.source
                written = place
                continue
            }
            guard let place = kept[start], (start..<end).allSatisfy({ kept[$0] == place + $0 - start }),
                !Self.joinsNumber(target, before: place), !Self.joinsNumber(target, behind: place + end - start)
            else { throw ChangedReference(source: String(piece.source), printed: piece.printed) }
            result += String(target[written..<place]) + piece.source
            written = place + end - start
        }
        return result + String(target[written...])
    }

    /// Where each character of the old text stands in the new one; `nil` for those that are gone.
    private static func keptPlaces(_ old: [Character], _ new: [Character]) -> [Int?] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var places: [Int?] = []
        var next = 0
        for index in old.indices {
            while inserted.contains(next) { next += 1 }
            if removed.contains(index) {
                places.append(nil)
            } else {
                places.append(next)
                next += 1
            }
        }
        return places
    }

    /// Behind which character of the new text each character of the old one would stand if it were kept.
    private static func keptEnds(_ kept: [Int?]) -> [Int] {
        kept.reduce(into: [0]) { ends, place in ends.append(place.map { $0 + 1 } ?? ends[ends.count - 1]) }
    }

    /// Whether a digit typed right before a figure makes it another.
    private static func joinsNumber(_ text: [Character], before index: Int) -> Bool {
        index > 0 && isNumeric(text[index - 1]) && index < text.count && isNumeric(text[index])
    }

    private static func joinsNumber(_ text: [Character], behind index: Int) -> Bool {
        index > 0 && index < text.count && isNumeric(text[index]) && isNumeric(text[index - 1])
    }

    private static func isNumeric(_ character: Character) -> Bool {
        character.isWholeNumber && !"一二三四五六七八九十百千万亿零〇".contains(character) || character == "." || character == "．"
    }
}

/// Somebody changed the figure that a reference prints.
struct ChangedReference: Error, Hashable {
    let source: String
    let printed: String
}
