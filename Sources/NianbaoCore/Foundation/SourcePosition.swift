/// A place in a text file as an editor counts it.
package struct SourcePosition: Hashable, Sendable, Comparable {
    /// The 1-based line number. Lines end where YAML 1.1 ends them: LF, CR, CRLF, NEL, LS and PS.
    package var line: UInt32
    /// The 1-based column, counted in Unicode scalars.
    package var column: UInt32

    package init(line: Int, column: Int) {
        self.line = UInt32(clamping: line)
        self.column = UInt32(clamping: column)
    }

    init(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }

    package static let start = SourcePosition(line: 1, column: 1)

    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text file; `end` is the first position behind it.
package struct SourceSpan: Hashable, Sendable {
    package var start: SourcePosition
    package var end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = max(start, end)
    }

    /// The span of `length` scalars on one line.
    package init(line: Int, column: Int, length: Int) {
        self.init(
            start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: line, column: column + length))
    }

    /// Whether the two have a place in common.
    func overlaps(_ other: SourceSpan) -> Bool { start <= other.end && other.start <= end }
}
