/// Braces that were meant for a reference but are not: in their full-width form, as typed on a Chinese keyboard, or
/// too few of them. They would be printed.
///
/// A pair of single braces counts if a reference with its contents would resolve; two side by side always do.
struct StrayBraces {
    /// Each mistake from its first brace to its last.
    private(set) var places: [Substring] = []
    /// Single braces that no reference was meant by, each pair from its first brace to its last.
    private(set) var singles: [Substring] = []

    /// Braces of one kind side by side.
    private struct Run {
        var range: Range<String.Index>
        var count: Int
        let opens: Bool
    }

    /// How many pairs of single braces are looked into: a text with more is not about figures.
    private static let pairLimit = 1000

    /// - Parameters:
    ///   - text: Text without references.
    ///   - limit: How many mistakes to find at most.
    ///   - means: Whether a reference with these words resolves to a figure.
    init(in text: Substring, limit: Int, means: (Substring) -> Bool) {
        var runs = Self.runs(in: text)[...]
        var pairs = 0
        while places.count + singles.count < limit, let run = runs.popFirst() {
            if run.opens, let next = runs.first, !next.opens {
                let inner = text[run.range.upperBound..<next.range.lowerBound]
                pairs += 1
                let isMeant = run.count > 1 || next.count > 1 || pairs <= Self.pairLimit && means(inner)
                if !inner.contains(where: \.isNewline) {
                    let pair = text[run.range.lowerBound..<next.range.upperBound]
                    if isMeant { places.append(pair) } else { singles.append(pair) }
                    runs.removeFirst()
                    continue
                }
            }
            if run.count > 1 { places.append(text[run.range]) } else { singles.append(text[run.range]) }
        }
    }

    private static func runs(in text: Substring) -> [Run] {
        guard mayHaveBraces(text) else { return [] }
        var runs: [Run] = []
        for index in text.unicodeScalars.indices {
            let opens: Bool
            switch text.unicodeScalars[index] {
            case "{", "｛": opens = true
            case "}", "｝": opens = false
            default: continue
            }
            let end = text.unicodeScalars.index(after: index)
            if let last = runs.last, last.range.upperBound == index, last.opens == opens {
                runs[runs.count - 1].range = last.range.lowerBound..<end
                runs[runs.count - 1].count += 1
            } else {
                runs.append(Run(range: index..<end, count: 1, opens: opens))
            }
        }
        return runs
    }
}

extension StrayBraces {
    fileprivate static let signs = ["{", "}", "｛", "｝"]

    static func isBrace(_ character: Character) -> Bool { "{}｛｝".contains(character) }

    /// A quick test that saves looking at each character: text between references hardly ever has braces.
    private static func mayHaveBraces(_ text: Substring) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            signs.contains { bytes.firstPlace(of: $0) != nil }
        } ?? true
    }
}

extension Narrative {
    /// Whether there are braces in the text, of references or stray ones; nearly none has any.
    var hasBraces: Bool { StrayBraces.signs.contains { text.containsBytes(of: $0) } }
}
