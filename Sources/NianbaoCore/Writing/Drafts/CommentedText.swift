/// Lines of a file with comments between and after them.
struct CommentedText {
    private(set) var text = ""

    mutating func line(_ content: String, comment: String = "") {
        text += content + (comment.isEmpty ? "" : " # \(Self.oneLine(comment))") + "\n"
    }

    /// Adds a comment on a line by itself.
    mutating func comment(_ content: String, margin: String = "") {
        text += margin + (content.isEmpty ? "#" : "# \(Self.oneLine(content))") + "\n"
    }

    mutating func emptyLine() { text += "\n" }

    /// Comments have no escapes; what a file cannot contain, such as a line break, becomes a space.
    private static func oneLine(_ text: String) -> String {
        if YAMLText.isPrintable(text) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { YAMLText.isPrintable($0) ? $0 : " " }))
    }
}
