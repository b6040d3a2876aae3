/// Writes a document in Markdown, with GitHub's tables.
package enum MarkdownWriter {
    /// The whole text of a document; it ends with one line feed.
    package static func text(of document: PrintedDocument) -> String {
        let blocks = document.blocks.compactMap(text(of:))
        return (["# \(escaped(document.title.marked))"] + blocks).joined(separator: "\n\n") + "\n"
    }

    /// The lines of a part; `nil` for one that Markdown cannot express.
    private static func text(of block: PrintedDocument.Block) -> String? {
        switch block {
        case .heading(let text, let level): heading(text, level)
        case .paragraph(let text, .subheading): heading(text, 2)
        case .paragraph(let text, _): escaped(text)
        // Without two spaces at its end, a line would be joined to the next.
        case .lines(let lines, _): lines.map(escaped).joined(separator: "  \n")
        case .quote(let paragraphs): paragraphs.map { "> \(escaped($0))" }.joined(separator: "\n>\n")
        case .items(let items, let isNumbered):
            items.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + escaped($1) }.joined(separator: "\n")
        case .grid(let grid): table(grid.texts)
        case .page: nil
        }
    }

    /// A heading; the document's title has the level above the first.
    private static func heading(_ text: String, _ level: Int) -> String {
        String(repeating: "#", count: min(level + 1, 6)) + " " + escaped(text)
    }

    /// A table whose first row is its header: Markdown has neither spans nor a second row of headers.
    private static func table(_ rows: [[String]]) -> String {
        var lines = rows.map { "| \($0.map(escaped).joined(separator: " | ")) |" }
        guard let columns = rows.first else { return "" }
        lines.insert("| \(columns.map { _ in "---" }.joined(separator: " | ")) |", at: 1)
        return lines.joined(separator: "\n")
    }

    /// The text with a backslash before each character that has a meaning in Markdown.
    private static func escaped(_ text: String) -> String {
        // At the start of a line, these would begin a list.
        var escaped = text.hasPrefix("-") || text.hasPrefix("+") ? "\\" : ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>|~&#".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
