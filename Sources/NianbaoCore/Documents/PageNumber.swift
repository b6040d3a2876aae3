extension String {
    /// Whether the text is nothing but the number of a page: `- 3 -`, `—5—`, `第3页`, `第3页 共10页`.
    package var isPageNumber: Bool {
        // In bytes, with the spaces around it.
        guard utf8.count <= 200 else { return false }
        let characters = unicodeScalars.filter { !$0.isWhiteSpace }
        guard 3...14 ~= characters.count, let first = characters.first, let last = characters.last else { return false }
        let words = characters.filter { !$0.isDash }
        if words.allSatisfy(\.isDigit) { return 1...3 ~= words.count && first.isDash && last.isDash }
        let pattern = words.reduce(into: "") { pattern, character in
            if !character.isDigit {
                pattern.unicodeScalars.append(character)
            } else if pattern.last != "0" {
                pattern += "0"
            }
        }
        return ["第0页", "第0页共0页", "第0页,共0页", "第0页，共0页", "第0页/共0页"].contains(pattern)
    }

    /// Whether a line in the margin of a page is the page's number: also `3`, `3/10`.
    package var isPageNumberOfMargin: Bool {
        let characters = unicodeScalars.filter { !$0.isWhiteSpace }
        guard characters.count <= 12, characters.contains(where: \.isDigit) else { return false }
        return characters.allSatisfy { $0.isDigit || $0.isDash || "·/第页共,，".unicodeScalars.contains($0) }
    }
}

extension Unicode.Scalar {
    fileprivate var isDash: Bool { "-—–－―─".unicodeScalars.contains(self) }
}
