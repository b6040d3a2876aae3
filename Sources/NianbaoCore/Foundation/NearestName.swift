extension String {
    /// The candidate most similar to this text, for "did you mean"; `nil` if none is similar.
    ///
    /// Similar means an edit distance of at most a third of the longer text, or one.
    ///
    /// - Parameter most: An upper limit for the edit distance: names of agencies have long common beginnings, and a
    ///   third of one may be all that distinguishes it from another.
    package func nearest(among candidates: some Sequence<String>, within most: Int = .max) -> String? {
        let own = Array(unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            // Texts of very different length are not counted out, let alone compared.
            let bytes = (utf8.count, candidate.utf8.count)
            guard bytes.0 <= 6 * bytes.1 + 8, bytes.1 <= 6 * bytes.0 + 8 else { continue }
            let other = Array(candidate.unicodeScalars)
            let longest = Swift.max(own.count, other.count)
            // A text of one character is one edit away from any other.
            guard longest > 1 else { continue }
            let limit = Swift.min(most, Swift.max(1, longest / 3), (best?.distance ?? .max) - 1)
            guard let distance = EditDistance.within(limit, own, other) else { continue }
            best = (candidate, distance)
            if distance == 0 { break }
        }
        return best?.name
    }
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two texts (optimal string
/// alignment).
private enum EditDistance {
    /// The distance, if it is no more than `limit`. What is further apart is given up as soon as that is known, so a
    /// search among many names takes little time.
    static func within(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int? {
        guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        let rest = min(left.count, right.count) - shared
        let end = zip(left.reversed(), right.reversed()).prefix(rest).prefix { $0 == $1 }.count
        return middle(limit, left[shared..<left.count - end], right[shared..<right.count - end])
    }

    private static func middle(_ limit: Int, _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>)
        -> Int?
    {
        let far = limit + 1
        let (left, right) = (Array(left), Array(right))
        var beforePrevious = Array(repeating: far, count: right.count + 1)
        var previous = (0...right.count).map { min($0, far) }
        var current = beforePrevious
        for i in left.indices {
            // Further from the diagonal than the limit, nothing can be near.
            let band = max(0, i - limit)..<max(max(0, i - limit), min(right.count, i + limit + 1))
            for j in current.indices { current[j] = far }
            if band.lowerBound == 0 { current[0] = min(i + 1, far) }
            var nearest = current[0]
            for j in band {
                var distance = min(previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    distance = min(distance, beforePrevious[j - 1] + 1)
                }
                current[j + 1] = min(distance, far)
                nearest = min(nearest, current[j + 1])
            }
            // A swap reaches over one row.
            guard nearest <= limit || previous.contains(where: { $0 <= limit }) else { return nil }
            (beforePrevious, previous, current) = (previous, current, beforePrevious)
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}
