internal import NianbaoCore

/// Parts of a text's lines around places in them. A line may have a million characters and thousands of findings, so each
/// search goes on from where the last one ended.
struct LineWindows {
    private let lines: SourceLines
    /// The last place looked for: its line, 0-based column and index.
    private var last: (line: Int, column: Int, index: String.Index)?

    /// Some characters of a line.
    struct Window {
        let scalars: [Unicode.Scalar]
        /// The 1-based column of the first.
        let column: Int
        /// Whether the line ends after the last.
        let isToEnd: Bool
    }

    init(_ text: String) { lines = SourceLines(text) }

    /// The characters around a place, at most `reach` before it and so many from there on; `nil` when there is no such line.
    mutating func window(at place: SourcePosition, reach: Int) -> Window? {
        guard let line = lines[Int(place.line)]?.unicodeScalars else { return nil }
        var (column, index) = (0, line.startIndex)
        if let last, last.line == Int(place.line) { (column, index) = (last.column, last.index) }
        let wanted = Int(place.column) - 1
        while column < wanted, index < line.endIndex {
            index = line.index(after: index)
            column += 1
        }
        while column > wanted, index > line.startIndex {
            index = line.index(before: index)
            column -= 1
        }
        last = (Int(place.line), column, index)
        let start = line.index(index, offsetBy: -reach, limitedBy: line.startIndex) ?? line.startIndex
        let end = line.index(index, offsetBy: reach, limitedBy: line.endIndex) ?? line.endIndex
        let before = line[start..<index].count
        return Window(scalars: Array(line[start..<end]), column: column - before + 1, isToEnd: end == line.endIndex)
    }
}
