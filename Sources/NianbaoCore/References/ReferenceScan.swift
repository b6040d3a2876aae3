/// Finds the references in a text.
struct ReferenceScan {
    /// A stretch of the text.
    enum Piece: Equatable {
        case literal(Substring)
        /// A reference from its braces to its braces, and what stands between them.
        case reference(Substring, inner: Substring)
        /// Two opening braces that no closing ones follow on their line.
        case unclosed(Substring)
    }

    /// The text in pieces, in order and without gaps.
    static func pieces(of text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.literal(rest[..<open.lowerBound])) }
            let behind = rest[open.upperBound...]
            let line = behind.prefix { !$0.isNewline }
            guard let close = line.firstRange(of: "}}") else {
                pieces.append(.unclosed(rest[open.lowerBound..<line.endIndex]))
                rest = rest[line.endIndex...]
                continue
            }
            pieces.append(
                .reference(rest[open.lowerBound..<close.upperBound], inner: behind[..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.literal(rest)) }
        return pieces
    }
}

extension Narrative {
    /// Whether the text may hold references: nearly none does.
    var mayHoldReferences: Bool { text.containsBytes(of: "{{") }
}
