extension String {
    /// Whether the text consists of the pattern's pieces in their order, with any text in place of each `*`.
    func matches(pattern: String) -> Bool {
        let pieces = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
            return hasSameBytes(as: pattern)
        }
        guard utf8.count >= first.count + last.count, utf8.starts(with: first),
            utf8.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = String(Substring(utf8.dropFirst(first.count).dropLast(last.count)))
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(ofBytes: String(Substring(piece))) else { return false }
            rest = String(rest[found.upperBound...])
        }
        return true
    }
}
