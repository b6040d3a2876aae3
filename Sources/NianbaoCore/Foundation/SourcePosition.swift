/// A place in a text file as an editor counts it.
package struct SourcePosition: Hashable, Sendable, Comparable {
    /// The 1-based line number. Lines end at LF, CR and CRLF.
    package var line: UInt32
    /// The 1-based column, counted in Unicode scalars.
    package var column: UInt32

    /// A position; line and column count from 1.
    package init(line: Int, column: Int) {
        self.line = UInt32(clamping: line)
        self.column = UInt32(clamping: column)
    }

    init(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }

    /// The first character of a file.
    package static let start = SourcePosition(line: 1, column: 1)

    /// Whether the left position is nearer to the start of the file.
    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text file; `end` is the first position after it.
package struct SourceSpan: Hashable, Sendable {
    /// The position of its first character.
    package var start: SourcePosition
    /// The first position after it.
    package var end: SourcePosition

    /// The stretch from `start` up to, but not including, `end`.
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

    /// Whether the two spans overlap.
    func overlaps(_ other: SourceSpan) -> Bool { start <= other.end && other.start <= end }
}
