/// A list of units as it was found: rows of cells, one column of which has the names.
package struct RosterTable: Sendable {
    private let rows: [Row]

    /// A row of the table.
    package struct Row: Sendable {
        let fields: [String]
        private let origin: Origin

        private enum Origin {
            case unknown
            case line(Int)
            case sheet(String, row: Int)
        }

        /// A row; `line` is its 1-based line in a text file.
        package init(_ fields: [String], line: Int? = nil) {
            self.fields = fields
            origin = line.map { .line($0) } ?? .unknown
        }

        /// A row of a workbook's sheet, counted from zero.
        package init(_ fields: [String], sheet: String, row: Int) {
            self.fields = fields
            origin = .sheet(sheet, row: row)
        }

        /// The place of the field at `index`; `nil` if the row's own is not known.
        fileprivate func place(of index: Int) -> FindingPlace? {
            switch origin {
            case .unknown: nil
            case .line(let line): .text(SourceSpan(line: line, column: 1, length: 0))
            case .sheet(let name, let row):
                .sheet(name, reference: CellReference(row: row, column: index).text)
            }
        }
    }

    /// A column of names.
    package struct Column: Hashable, Sendable {
        /// Its header; `nil` if it has none.
        package let head: String?
        /// Its 1-based number.
        package let number: Int
        /// The index of the first row with a name.
        fileprivate let firstRow: Int
    }

    /// Why no names could be read.
    package enum Fault: Error, Hashable, Sendable {
        /// No column has this header; `heads` are the ones there are.
        case noColumn(heads: [String])
        /// There is nothing below the header.
        case empty
    }

    /// How many rows at the top may be titles above the headers of the columns.
    private static let headRows = 10
    /// The usual headers of a column of names, the clearest word first.
    private static let headWords = ["机关名称", "单位名称", "机关", "单位", "名称", "agency", "name"]
    /// A longer text is a title, not a header.
    private static let longestHead = 12

    /// A table of these rows; empty ones are dropped.
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

    /// A text like CSV.
    package init(delimited text: String) {
        self.init(
            DelimitedText(SourceLines(text)).rows.map { row in
                Row(row.fields.map { String($0.text) }, line: row.lines.lowerBound)
            })
    }

    /// The names in a column.
    package func roster(in column: Column) throws(Fault) -> Roster {
        let index = column.number - 1
        let filled = rows.dropFirst(column.firstRow).filter {
            $0.fields.indices.contains(index) && !$0.fields[index].trimmed.isEmpty
        }
        let names = filled.filter { $0.namesUnit(at: index) }.map { row in
            Roster.Entry(agency: row.fields[index], place: row.place(of: index))
        }
        let others = filled.filter { !$0.namesUnit(at: index) }.map { row in
            row.fields.prefix(index + 1).joined(separator: " ")
        }
        let roster = Roster(names, others: others)
        guard !roster.entries.isEmpty else { throw .empty }
        return roster
    }

    /// The column that is called `name`, or else looks like names.
    package func column(_ name: String? = nil) throws(Fault) -> Column {
        let (firstRow, index) = try place(of: name)
        let head = firstRow > 0 ? rows[firstRow - 1].fields[index].nameOnOneLine : nil
        return Column(head: head, number: index + 1, firstRow: firstRow)
    }

    /// How many rows come before the names, and the index of their column.
    private func place(of column: String?) throws(Fault) -> (head: Int, index: Int) {
        let top = Array(rows.prefix(Self.headRows))
        if let column {
            for (number, row) in top.enumerated() {
                guard let index = row.fields.firstIndex(where: { $0.nameKey == column.nameKey }) else { continue }
                return (number + 1, index)
            }
            throw .noColumn(heads: top.first?.fields.map(\.nameOnOneLine).filter { !$0.isEmpty } ?? [])
        }
        let width = rows.map(\.fields.count).max() ?? 0
        for (number, row) in top.enumerated() where number < rows.count - 1 {
            // One text alone above several columns is a title.
            if width > 1, row.fields.count(where: { !$0.trimmed.isEmpty }) < 2 { continue }
            let columns = row.fields.indices.filter { holdsNames($0, below: number) }
            if let index = Self.head(in: row.fields, columns, isAlone: width == 1) { return (number + 1, index) }
        }
        if width <= 1 { return (0, 0) }
        throw .noColumn(heads: top.first?.fields.map(\.nameOnOneLine).filter { !$0.isEmpty } ?? [])
    }

    /// Whether a column has the name of a unit below a row, and not only numbers.
    private func holdsNames(_ index: Int, below row: Int) -> Bool {
        rows.dropFirst(row + 1).contains { $0.fields.indices.contains(index) && $0.namesUnit(at: index) }
    }

    /// Of some columns, the one whose header is one of the words, or else the first that contains one.
    private static func head(in fields: [String], _ columns: [Int], isAlone: Bool) -> Int? {
        let headers = fields.map(\.nameKey)
        for word in headWords {
            if let index = columns.first(where: { headers[$0] == word }) { return index }
        }
        // If names are alone in their rows, 某某单位 is one of them.
        guard !isAlone else { return nil }
        return columns.first { index in
            headers[index].count <= longestHead && headWords.contains { headers[index].contains($0) }
        }
    }
}

extension RosterTable.Row {
    /// Whether the field names a unit and is not in a row of totals or remarks.
    fileprivate func namesUnit(at index: Int) -> Bool {
        !RosterFooter.holds(fields[index]) && !fields.prefix(index).contains(where: RosterFooter.begins(withRow:))
    }
}
