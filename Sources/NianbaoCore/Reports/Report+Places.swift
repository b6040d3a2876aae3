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
}
