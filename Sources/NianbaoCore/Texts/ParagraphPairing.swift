/// Finds out which paragraphs of two texts correspond.
struct ParagraphPairing {
    /// A changed paragraph has both indices, an inserted one only the new, a removed one only the old.
    struct Pair: Hashable {
        let old: Int?
        let new: Int?
        /// How many of the old paragraphs come before the pair.
        let place: Int
    }

    /// With more paragraphs, the memory for finding the shortest difference grows with their square; what remains
    /// between equal beginnings and ends is then paired in order.
    private static let limit = 1000

    private let old: [String]
    private let new: [String]
    private var pairs: [Pair] = []

    /// The paragraphs that are not the same in both texts, in reading order.
    static func pairs(_ old: [String], _ new: [String]) -> [Pair] {
        var pairing = ParagraphPairing(old: old, new: new)
        pairing.compare()
        return pairing.pairs
    }

    private init(old: [String], new: [String]) {
        self.old = old
        self.new = new
    }

    private mutating func compare() {
        // Paragraphs may be long, and each is compared with many, so they are numbered.
        var numbers = TextNumbers()
        let (old, new) = (self.old.map { numbers.number(of: $0[...]) }, self.new.map { numbers.number(of: $0[...]) })
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let (before, after) = (start..<old.count - end, start..<new.count - end)
        guard before.count <= Self.limit, after.count <= Self.limit else {
            pairGap(Array(before), Array(after), behind: before.lowerBound)
            return
        }
        let difference = new[after].difference(from: old[before])
        let removed = Set(difference.removals.map { $0.offset + start })
        let inserted = Set(difference.insertions.map { $0.offset + start })
        var (i, j) = (start, start)
        while i < before.upperBound || j < after.upperBound {
            let (gapOld, gapNew) = (i, j)
            while removed.contains(i) { i += 1 }
            while inserted.contains(j) { j += 1 }
            pairGap(Array(gapOld..<i), Array(gapNew..<j), behind: gapOld)
            (i, j) = (i + 1, j + 1)
        }
    }

    /// Pairs the paragraphs between two unchanged ones, in order.
    private mutating func pairGap(_ before: [Int], _ after: [Int], behind start: Int) {
        let partners = before.count == after.count ? Array(after) : likest(before, after)
        var j = 0
        for (i, partner) in zip(before, partners) {
            guard let partner else {
                pairs.append(Pair(old: i, new: nil, place: i))
                continue
            }
            while after[j] < partner {
                pairs.append(Pair(old: nil, new: after[j], place: i))
                j += 1
            }
            pairs.append(Pair(old: i, new: partner, place: i))
            j += 1
        }
        for j in after[j...] { pairs.append(Pair(old: nil, new: j, place: start + before.count)) }
    }

    /// For each old paragraph its partner, so that the paired ones have most text in common.
    private func likest(_ before: [Int], _ after: [Int]) -> [Int?] {
        guard before.count * after.count <= Self.limit else {
            return before.indices.map { after.indices.contains($0) ? after[$0] : nil }
        }
        let scores = before.map { i in after.map { 1 + Self.likeness(old[i], new[$0]) } }
        // The best sum of scores for the paragraphs from i and from j on.
        var best = Array(repeating: Array(repeating: 0, count: after.count + 1), count: before.count + 1)
        for i in before.indices.reversed() {
            for j in after.indices.reversed() {
                best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
            }
        }
        var partners: [Int?] = Array(repeating: nil, count: before.count)
        var (i, j) = (0, 0)
        while i < before.count, j < after.count {
            if best[i][j] == best[i + 1][j + 1] + scores[i][j] {
                partners[i] = after[j]
                (i, j) = (i + 1, j + 1)
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return partners
    }

    /// How many bytes two texts have in common at their beginnings and ends, counted until likely partners are clear.
    private static func likeness(_ old: String, _ new: String) -> Int {
        old.withBytes { old in
            new.withBytes { new in
                let limit = min(old.count, new.count, likenessLimit)
                var start = 0
                while start < limit, old[start] == new[start] { start += 1 }
                var end = 0
                while end < limit, start + end < min(old.count, new.count),
                    old[old.count - 1 - end] == new[new.count - 1 - end]
                {
                    end += 1
                }
                return start + end
            }
        }
    }

    private static let likenessLimit = 4096
}

/// Numbers in place of texts: equal ones, byte for byte, have the same.
struct TextNumbers {
    private var numbers: [ByteText: Int] = [:]

    mutating func number(of text: Substring) -> Int {
        let key = ByteText(text)
        if let number = numbers[key] { return number }
        numbers[key] = numbers.count
        return numbers.count - 1
    }
}

extension CollectionDifference.Change {
    var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
