extension String {
    /// The candidate that is most like this text, for "did you mean"; `nil` when none is near.
    ///
    /// Near is an edit distance of at most a third of the longer text, but at least one.
    ///
    /// - Parameter most: The largest edit distance in any case: names of agencies begin alike, and a third of one may be all
    ///   that tells it from another.
    package func nearest(among candidates: some Sequence<String>, within most: Int = .max) -> String? {
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = Swift.min(most, Swift.max(1, Swift.max(count, candidate.count) / 3))
            // A text of one character is one edit away from any other.
            guard Swift.max(count, candidate.count) > 1, Swift.abs(count - candidate.count) <= limit else { continue }
            let distance = editDistance(to: candidate)
            if distance <= limit, distance < (best?.distance ?? .max) {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two texts
    /// (optimal string alignment).
    private func editDistance(to other: String) -> Int {
        let left = Array(self)
        let right = Array(other)
        var beforePrevious = Array(repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1]
            for j in right.indices {
                var distance = Swift.min(
                    previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    distance = Swift.min(distance, beforePrevious[j - 1] + 1)
                }
                current.append(distance)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
