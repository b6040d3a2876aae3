/// New figures as a report file writes them.
struct RowWords {
    let report: Report
    let values: [CellID: CellValue]
    private let remarks: [CellID: String?]
    private var told: Set<SourcePosition> = []

    /// - Parameter remarks: Remarks of cells that are among `values`.
    init(report: Report, values: [CellID: CellValue], remarks: [CellID: String?] = [:]) {
        self.report = report
        self.values = values
        self.remarks = remarks
    }

    /// Whether the remark of a cell changes, too.
    func changesRemark(_ cell: CellID) -> Bool { remarks[cell] != nil }

    /// Whether this is the first change to this entry: several cells may change in one.
    mutating func isFirst(_ entry: YAMLEntry) -> Bool { told.insert(entry.keySpan.start).inserted }

    /// A figure alone.
    func figure(_ cell: CellID) -> String {
        (values[cell] ?? .blank).notation(report.form[cell].measure, report.spelling)
    }

    /// A figure, with its new remark if it gets one.
    func word(_ cell: CellID) -> String {
        guard let remark = remarks[cell] ?? nil else { return figure(cell) }
        let (value, note) = (Notation.value[report.spelling], Notation.remark[report.spelling])
        return "{\(value): \(figure(cell)), \(note): \(YAMLText.quoted(remark))}"
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
        return joined(cells.map { values[$0] == nil ? old : word($0) })
    }

    private func joined(_ words: [String]) -> String {
        let isOneWord =
            words.allSatisfy { $0 == words[0] }
            && (words.count == 1 || (Int(words[0]) ?? 0 == 0 && !words[0].hasPrefix("{")))
        return isOneWord ? words[0] : "[\(words.joined(separator: ", "))]"
    }

    // MARK: What the file does not have yet

    /// Whether a figure of the child is new.
    func changes(_ child: KeyGroup.Child) -> Bool { changes(KeyGroup(children: [child])) }

    /// The new figures of a row that the file does not have.
    func row(_ row: RowID) -> String {
        let cells = report.form.blocks[row.block].inputColumns.map { report.form.cell(row, $0) }
        let new = cells.filter { values[$0] != nil }
        return new.count == cells.count ? joined(cells.map(word)) : "{\(new.map(field).joined(separator: ", "))}"
    }

    /// The new rows of a level that the file does not have, with its key, in one line.
    func entry(_ child: KeyGroup.Child) -> String {
        switch child.node {
        case .row(let row): return "\(name(child)): \(self.row(row))"
        case .group(let group):
            return "\(name(child)): {\(group.children.filter(changes).map(entry).joined(separator: ", "))}"
        }
    }

    /// The new rows of a level that the file does not have, with its key, a line each.
    func lines(_ child: KeyGroup.Child, margin: String) -> [String] {
        switch child.node {
        case .row: return [margin + entry(child)]
        case .group(let group):
            return ["\(margin)\(name(child)):"]
                + group.children.filter(changes).flatMap { lines($0, margin: margin + "  ") }
        }
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
