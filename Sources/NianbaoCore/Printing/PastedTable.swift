/// Paragraphs that somebody pasted a table into: lines with tabs between their fields, each with as many fields.
package struct PastedTable: Sendable {
    /// The fields of each line; at least two lines, all with as many fields, and at least two of them.
    package let rows: [[Substring]]

    /// The table that begins at the first of these blocks.
    ///
    /// - Returns: `nil` when there is none: no tab, one line alone, or lines next to each other that differ in their
    ///   number of fields, so that nobody can say which field belongs to which column.
    package init?(startingAt blocks: ArraySlice<PrintedDocument.Block>) {
        let lines = blocks.lazy.prefix { $0.hasTab }.compactMap(\.paragraph)
        let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        guard rows.count > 1, let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else { return nil }
        self.rows = Array(rows)
    }

    /// Whether the first line names the columns: none of its fields is empty or holds a figure, and a later one does.
    package var hasHeader: Bool {
        !rows[0].contains { $0.isEmpty || $0.holdsFigure } && rows.dropFirst().joined().contains(where: \.holdsFigure)
    }
}

extension PrintedDocument.Block {
    fileprivate var paragraph: String? {
        if case .paragraph(let text, .body) = self { return text }
        if case .paragraph(let text, .subheading) = self { return text }
        return nil
    }

    /// Whether it is a paragraph with fields, not only one.
    package var hasTab: Bool { paragraph?.utf8.contains(UInt8(ascii: "\t")) == true }
}

extension Substring {
    fileprivate var holdsFigure: Bool { unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber } }
}
