/// Where a text is in its file, however the file folds, quotes or indents it.
package struct TextOrigin: Sendable {
    /// The file's text.
    let source: String
    /// The position of the text's first character, or of the spaces before it.
    let start: SourcePosition
    let quote: Quote

    /// Which characters of the file are written differently from those of the text.
    enum Quote {
        case none
        /// Two single quotes mean one.
        case single
        /// Backslashes begin escapes.
        case double

        /// How the file has these characters.
        func written(_ text: String) -> String {
            switch self {
            case .none: text
            case .single: text.replacing(word: "'", with: "''")
            case .double: text.replacing(word: "\\", with: "\\\\").replacing(word: "\"", with: "\\\"")
            }
        }
    }

    /// A text in the lines from `line` on, below its key.
    package static func block(in source: String, fromLine line: Int) -> TextOrigin {
        TextOrigin(source: source, start: SourcePosition(line: line, column: 1), quote: .none)
    }

    /// A text on the line of its key, at `position`: its quotation mark if it has one, else its first character.
    package static func inline(in source: String, at position: SourcePosition, isQuoted: Bool) -> TextOrigin {
        guard isQuoted else { return TextOrigin(source: source, start: position, quote: .none) }
        let line = SourceLines(source)[Int(position.line)] ?? ""
        let mark = line.unicodeScalars.dropFirst(Int(position.column) - 1).first
        let start = SourcePosition(line: Int(position.line), column: Int(position.column) + 1)
        return TextOrigin(source: source, start: start, quote: mark == "'" ? .single : .double)
    }
}
