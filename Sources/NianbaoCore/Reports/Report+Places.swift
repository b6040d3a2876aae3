extension Report {
    /// The section that a position in the report's file belongs to; `nil` before the first section and after the last.
    ///
    /// What is below an unknown key that resembles no other belongs to the part before it: usually it is a line of that
    /// part that has lost its indentation.
    package func section(at position: SourcePosition) -> Int? {
        // Binary search: a file may have thousands of parts, each with findings.
        var range = 0..<parts.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                parts[middle].start <= position
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound == 0 ? nil : parts[range.lowerBound - 1].section
    }

    /// The section whose text has a position, where the lines of a document are numbered as those of a file; `nil` when it is in
    /// no text.
    package func textSection(at position: SourcePosition) -> Int? {
        narratives.firstIndex { narrative in
            narrative.span.map { $0.start.line <= position.line && position.line <= $0.end.line } ?? false
        }
    }
}
