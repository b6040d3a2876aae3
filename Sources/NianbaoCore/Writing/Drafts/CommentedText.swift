/// Lines of a file with comments among and behind them.
struct CommentedText {
    private(set) var text = ""

    mutating func line(_ content: String, comment: String = "") {
        text += content + (comment.isEmpty ? "" : " # \(Self.oneLine(comment))") + "\n"
    }

    /// A comment on a line of its own.
    mutating func comment(_ content: String, margin: String = "") {
        text += margin + (content.isEmpty ? "#" : "# \(Self.oneLine(content))") + "\n"
    }

    mutating func emptyLine() { text += "\n" }

    /// Comments have no escapes; what cannot stand in a file, such as a line break, becomes a blank.
    private static func oneLine(_ text: String) -> String {
        if YAMLText.isPrintable(text) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { YAMLText.isPrintable($0) ? $0 : " " }))
    }
}
