/// Finds what of one list is what of another, when both are in the same order.
enum OrderedPairs {
    /// The pairs with the greatest weight in all.
    ///
    /// - Parameter weight: How well two elements fit; zero if they do not.
    static func heaviest(
        _ left: Int, _ right: Int, _ weight: (Int, Int) -> Int
    ) -> [(left: Int, right: Int)] {
        var best = Array(repeating: Array(repeating: 0, count: right + 1), count: left + 1)
        var weights = Array(repeating: Array(repeating: 0, count: right), count: left)
        for i in (0..<left).reversed() {
            for j in (0..<right).reversed() {
                let own = weight(i, j)
                weights[i][j] = own
                best[i][j] = max(best[i + 1][j], best[i][j + 1], own > 0 ? best[i + 1][j + 1] + own : 0)
            }
        }
        var pairs: [(left: Int, right: Int)] = []
        var (i, j) = (0, 0)
        while i < left, j < right {
            if weights[i][j] > 0, best[i][j] == best[i + 1][j + 1] + weights[i][j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
