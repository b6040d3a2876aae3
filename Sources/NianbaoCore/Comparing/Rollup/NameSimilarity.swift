/// How two names that may be of one agency differ, the smallest difference first.
enum NameSimilarity: Int, Comparable {
    /// One has something in brackets that the other does not: 文化和旅游局 and 文化和旅游局（文物局）.
    case brackets
    /// One lacks what the other begins with: 水利局 and 青石县水利局.
    case beginning
    /// One character is another, missing, or in another place.
    case character

    /// Shorter names are not compared with the ends of others: most end with 局.
    private static let shortestEnding = 3

    /// - Returns: `nil` if the names are not similar.
    init?(_ first: AgencyName, _ second: AgencyName) {
        let (first, second) = (first.withoutBrackets, second.withoutBrackets)
        if first == second {
            self = .brackets
        } else if first.ends(with: second, atLeast: Self.shortestEnding)
            || second.ends(with: first, atLeast: Self.shortestEnding)
        {
            self = .beginning
        } else if first.nearest(among: [second], within: 1) != nil {
            self = .character
        } else {
            return nil
        }
    }

    static func < (left: NameSimilarity, right: NameSimilarity) -> Bool { left.rawValue < right.rawValue }
}

extension AgencyName {
    /// The name without what is in brackets; the whole name if nothing else remains.
    fileprivate var withoutBrackets: String {
        var depth = 0
        var text = ""
        for character in key {
            if character == "(" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return text.isEmpty ? key : text
    }
}

extension String {
    fileprivate func ends(with other: String, atLeast count: Int) -> Bool { other.count >= count && hasSuffix(other) }
}
