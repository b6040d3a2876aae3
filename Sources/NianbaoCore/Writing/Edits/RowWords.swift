/// New figures as a report file writes them.
struct RowWords {
    let report: Report
    let values: [CellID: CellValue]
    private var told: Set<SourcePosition> = []

    init(report: Report, values: [CellID: CellValue]) {
        self.report = report
        self.values = values
    }

    /// Whether this is the first change to this entry: several cells may change in one.
    mutating func isFirst(_ entry: YAMLEntry) -> Bool { told.insert(entry.keySpan.start).inserted }

    func word(_ cell: CellID) -> String {
        (values[cell] ?? .blank).notation(report.form[cell].measure, report.spelling)
    }

    /// A figure under its column's name.
    func field(_ cell: CellID) -> String {
        let name = report.form.blocks[report.form[cell].row.block].columns[report.form[cell].column].name
        return "\(name[report.spelling]): \(word(cell))"
    }

    /// The figures of a row that the file gave as one word.
    func list(_ row: RowID, instead entry: YAMLEntry) -> String {
        let old = entry.value.scalar.flatMap { $0.text.isEmpty ? nil : $0.text } ?? Notation.blank[report.spelling]
        let cells = report.form.blocks[row.block].inputColumns.map { report.form.cell(row, $0) }
        let words = cells.map { values[$0] == nil ? old : word($0) }
        let isOneWord = words.allSatisfy { $0 == words[0] } && (cells.count == 1 || Int(words[0]) ?? 0 == 0)
        return isOneWord ? words[0] : "[\(words.joined(separator: ", "))]"
    }

    /// The rows of a group that the file gave as one word, in one line.
    func map(_ group: KeyGroup, instead entry: YAMLEntry) -> String {
        let fields = typed(group).map { child in
            switch child.node {
            case .row(let row): "\(name(child)): \(list(row, instead: entry))"
            case .group(let inner):
                "\(name(child)): "
                    + (changes(inner) ? map(inner, instead: entry) : entry.value.scalar?.text ?? "")
            }
        }
        return "{\(fields.joined(separator: ", "))}"
    }

    /// The rows of a group that the file gave as one word, a line each.
    func lines(_ group: KeyGroup, instead entry: YAMLEntry, margin: String, valueColumn: Int) -> [String] {
        typed(group).flatMap { child -> [String] in
            let key = "\(margin)\(name(child)):"
            let head = key.padded(to: max(valueColumn, key.displayWidth + 1))
            switch child.node {
            case .row(let row): return [head + list(row, instead: entry)]
            case .group(let inner):
                guard changes(inner) else { return [head + (entry.value.scalar?.text ?? "")] }
                return [key] + lines(inner, instead: entry, margin: margin + "  ", valueColumn: valueColumn)
            }
        }
    }

    private func name(_ child: KeyGroup.Child) -> String { child.name[report.spelling] }

    /// The children that hold input rows.
    private func typed(_ group: KeyGroup) -> [KeyGroup.Child] {
        group.children.filter { child in
            switch child.node {
            case .row(let row): report.form.row(row).sum == nil
            case .group(let inner): inner.rows.contains { report.form.row($0).sum == nil }
            }
        }
    }

    private func changes(_ group: KeyGroup) -> Bool {
        group.rows.contains { row in
            report.form.blocks[row.block].inputColumns.contains { values[report.form.cell(row, $0)] != nil }
        }
    }
}
