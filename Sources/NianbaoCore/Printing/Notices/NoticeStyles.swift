extension CorrectionNotice {
    /// The notice in Markdown, with tables as GitHub writes them.
    package var markdown: String { NoticeWriter.text(of: self, in: MarkdownStyle()) }

    /// The notice as plain text, with tables aligned by blanks.
    package var plainText: String { NoticeWriter.text(of: self, in: PlainStyle()) }
}

private struct MarkdownStyle: NoticeStyle {
    func title(_ text: String) -> String { "# \(escaped(text))" }

    func heading(_ text: String) -> String { "## \(escaped(text))" }

    /// Two blanks at a line's end keep the next from being joined to it.
    func lines(_ lines: [String]) -> String { lines.map(escaped).joined(separator: "  \n") }

    func quote(_ lines: [String]) -> String { lines.map { "> \(escaped($0))" }.joined(separator: "\n>\n") }

    func list(_ items: [String]) -> String { items.map { "- \(escaped($0))" }.joined(separator: "\n") }

    func table(_ rows: [CorrectionNotice.Row]) -> String {
        var lines = rows.map { "| \($0.columns.map(escaped).joined(separator: " | ")) |" }
        let rule = rows[0].columns.map { _ in "---" }
        lines.insert("| \(rule.joined(separator: " | ")) |", at: 1)
        return lines.joined(separator: "\n")
    }

    /// The text with a backslash before each sign that Markdown would take for its own.
    private func escaped(_ text: String) -> String {
        // At the start of a line, these would begin a list.
        var escaped = text.hasPrefix("-") || text.hasPrefix("+") ? "\\" : ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>|~&#".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}

private struct PlainStyle: NoticeStyle {
    func title(_ text: String) -> String { text }

    func heading(_ text: String) -> String { text }

    func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }

    func quote(_ lines: [String]) -> String { lines.map { "  \($0)" }.joined(separator: "\n") }

    func list(_ items: [String]) -> String { items.map { "· \($0)" }.joined(separator: "\n") }

    func table(_ rows: [CorrectionNotice.Row]) -> String {
        let widths = rows[0].columns.indices.map { column in rows.map { $0.columns[column].displayWidth }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row.columns, widths).map { $0.padded(to: $1) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
