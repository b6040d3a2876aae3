/// A row that agencies of some names cannot have figures in, because they lack the power.
package struct Competence: Sendable {
    package let rule: Rule
    /// The typed cells that are zero or not applicable for them.
    package let cells: [CellID]
    /// Patterns of names, in which `*` stands for any text.
    package let names: [String]

    /// Whether an agency of this name surely lacks the power.
    package func isLacking(_ agency: String) -> Bool { names.contains { agency.matches(pattern: $0) } }
}

/// A text that must speak of something when a figure is not zero.
package struct Mention: Sendable {
    package let rule: Rule
    package let cell: CellID
    /// The section of text, by its index in the form.
    package let section: Int
    /// One of these is enough.
    package let words: [String]
}

extension String {
    /// Whether the text is the pattern's pieces in their order, with anything in the place of each `*`.
    fileprivate func matches(pattern: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return self == pattern }
        guard utf8.count >= first.utf8.count + last.utf8.count, hasPrefix(first), hasSuffix(last) else { return false }
        var rest = dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
