/// A list of units as it was found: rows of cells, one column of which has the names.
package struct RosterTable: Sendable {
    private let rows: [Row]

    package struct Row: Sendable {
        let fields: [String]
        /// The 1-based line of the file; `nil` when the file has no lines.
        let line: Int?

        package init(_ fields: [String], line: Int? = nil) {
            self.fields = fields
            self.line = line
        }
    }

    /// A column of names.
    package struct Column: Hashable, Sendable {
        /// What it is called; `nil` when it has no head.
        package let head: String?
        /// Its 1-based number.
        package let number: Int
        /// The index of the first row with a name.
        fileprivate let firstRow: Int
    }

    /// Why no names could be taken from it.
    package enum Fault: Error, Hashable, Sendable {
        /// None of the columns is called so; these are.
        case noColumn(heads: [String])
        /// Below the head there is nothing.
        case empty
    }

    /// How many rows at the top may be titles before the heads of the columns.
    private static let headRows = 10
    /// What a column of names is called, the most telling word first.
    private static let headWords = ["机关名称", "单位名称", "机关", "单位", "名称", "agency", "name"]
    /// A longer text is a title and no head.
    private static let longestHead = 12

    package init(_ rows: [Row]) { self.rows = rows.filter { $0.fields.contains { !$0.trimmed.isEmpty } } }

    /// A text with one name a line; lines that begin with `#` say nothing.
    package init(lines text: String) {
        let lines = SourceLines(text)
        self.init(
            (1...lines.count).compactMap { number in
                let line = String(lines[number] ?? "").trimmed
                return line.hasPrefix("#") ? nil : Row([line], line: number)
            })
    }

    /// A text in the manner of CSV.
    package init(delimited text: String) {
        self.init(DelimitedText(text).rows.map { Row($0.fields, line: $0.line) })
    }

    /// The names in a column.
    package func roster(in column: Column) throws(Fault) -> Roster {
        let index = column.number - 1
        let names = rows.dropFirst(column.firstRow).compactMap { row -> Roster.Entry? in
            guard row.fields.indices.contains(index) else { return nil }
            let span = row.line.map { SourceSpan(start: .init(line: $0, column: 1), end: .init(line: $0, column: 1)) }
            return Roster.Entry(agency: row.fields[index], span: span)
        }
        let roster = Roster(names)
        guard !roster.entries.isEmpty else { throw .empty }
        return roster
    }

    /// The column that is called `name`, or else looks like names.
    package func column(_ name: String? = nil) throws(Fault) -> Column {
        let (firstRow, index) = try place(of: name)
        let head = firstRow > 0 ? rows[firstRow - 1].fields[index].trimmed : nil
        return Column(head: head, number: index + 1, firstRow: firstRow)
    }

    /// How many rows come before the names, and the index of their column.
    private func place(of column: String?) throws(Fault) -> (head: Int, index: Int) {
        let top = Array(rows.prefix(Self.headRows))
        if let column {
            for (number, row) in top.enumerated() {
                if let index = row.fields.firstIndex(where: { $0.trimmed == column }) { return (number + 1, index) }
            }
            throw .noColumn(heads: top.first?.fields.map(\.trimmed).filter { !$0.isEmpty } ?? [])
        }
        let width = rows.map(\.fields.count).max() ?? 0
        for (number, row) in top.enumerated() where number < rows.count - 1 {
            // One text alone above several columns is a title.
            if width > 1, row.fields.count(where: { !$0.trimmed.isEmpty }) < 2 { continue }
            if let index = Self.head(in: row.fields, isAlone: width == 1) { return (number + 1, index) }
        }
        if width <= 1 { return (0, 0) }
        throw .noColumn(heads: top.first?.fields.map(\.trimmed).filter { !$0.isEmpty } ?? [])
    }

    /// The column whose head is one of the words, or else the first that contains one.
    private static func head(in fields: [String], isAlone: Bool) -> Int? {
        let heads = fields.map { $0.trimmed.lowercased() }
        for word in headWords {
            if let index = heads.firstIndex(of: word) { return index }
        }
        // Where names stand alone, 某某单位 is one of them.
        guard !isAlone else { return nil }
        return heads.firstIndex { head in head.count <= longestHead && headWords.contains { head.contains($0) } }
    }
}
