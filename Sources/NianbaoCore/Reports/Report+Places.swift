extension Report {
    /// The section that a place in the report's file belongs to; `nil` above the sections and behind them.
    ///
    /// What stands below an unknown key that is like none belongs to the part before it: mostly it is a line of that
    /// part which has lost its indentation.
    package func section(at position: SourcePosition) -> Int? {
        // A file may have thousands of parts, each with something to tell of it.
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
