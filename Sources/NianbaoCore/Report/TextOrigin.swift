/// Where the lines of a text stand in its file.
package struct TextOrigin: Hashable, Sendable {
    /// The file's line of the text's first line.
    let line: Int
    /// The column of that line's first character.
    let firstColumn: Int
    /// The column of the other lines' first characters.
    let column: Int

    /// - Parameter indentation: How many blanks each line of the file has before the text's.
    package static func block(line: Int, indentation: Int) -> TextOrigin {
        TextOrigin(line: line, firstColumn: indentation + 1, column: indentation + 1)
    }

    /// Text that begins behind its key, in the middle of a line.
    package static func inline(_ position: SourcePosition, isQuoted: Bool) -> TextOrigin {
        TextOrigin(line: Int(position.line), firstColumn: Int(position.column) + (isQuoted ? 1 : 0), column: 1)
    }

    func position(of index: String.Index, in text: String) -> SourcePosition {
        let before = text.unicodeScalars[..<index]
        let breaks = before.count { $0 == "\n" }
        let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        let offset = before[lineStart...].count
        return SourcePosition(line: line + breaks, column: (breaks == 0 ? firstColumn : column) + offset)
    }
}
