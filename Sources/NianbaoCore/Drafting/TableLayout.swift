/// The lines of one table of a report file, its values aligned in columns by display width.
struct TableLayout {
    private let report: Report
    private let spelling: Spelling
    private(set) var lines: [String] = []
    /// The column at which values begin, counted in cells from the start of the line.
    private var valueColumn = 0
    private var commentedBlocks: Set<Int> = []

    init(_ table: Table, of report: Report) {
        self.report = report
        spelling = report.spelling
        valueColumn = widestKey(table.keys, indentation: 2) + 2
        write(table.keys, indentation: 2)
    }

    var isEmpty: Bool { lines.isEmpty }

    private func widestKey(_ group: KeyGroup, indentation: Int) -> Int {
        group.children.reduce(0) { widest, child in
            switch child.node {
            case .row: max(widest, indentation + child.name[spelling].displayWidth)
            case .group(let group): max(widest, widestKey(group, indentation: indentation + 2))
            }
        }
    }

    private mutating func write(_ group: KeyGroup, indentation: Int) {
        let margin = String(repeating: " ", count: indentation)
        for child in group.children {
            switch child.node {
            case .group(let inner):
                guard inner.rows.contains(where: { !isAbsent($0) }) else { continue }
                lines.append("\(margin)\(child.name[spelling]):" + caption(of: inner))
                write(inner, indentation: indentation + 2)
            case .row(let row):
                guard !isAbsent(row) else { continue }
                commentColumns(of: row.block, margin: margin)
                let key = "\(margin)\(child.name[spelling]):".padded(to: valueColumn)
                lines.append(key + value(of: row) + comment(on: row))
            }
        }
    }

    private func entries(_ row: RowID) -> [Report.Entry] {
        report.form.blocks[row.block].columns.indices.map { report[report.form.cell(row, $0)] }
    }

    private func isAbsent(_ row: RowID) -> Bool { entries(row).allSatisfy { $0.value == .absent } }

    /// The printed line above the block, for a level of names that stands for a block.
    private func caption(of group: KeyGroup) -> String {
        guard let row = group.rows.first, report.form.row(row).groups.isEmpty,
            let caption = report.form.blocks[row.block].caption
        else { return "" }
        return "    # \(caption)"
    }

    /// Names the columns once above the first row of a block.
    private mutating func commentColumns(of index: Int, margin: String) {
        guard commentedBlocks.insert(index).inserted else { return }
        let block = report.form.blocks[index]
        for column in block.inputColumns.map({ block.columns[$0] }) where column.label != column.name[spelling] {
            lines.append("\(margin)# \(column.name[spelling])：\(column.label)")
        }
        let names = block.inputColumns.map { column in
            block.columns[column].name[spelling].leftPadded(to: width(of: column, in: index))
        }
        lines.append((margin + "#").padded(to: valueColumn + (names.count > 1 ? 1 : 0)) + names.joined(separator: "  "))
    }

    /// How wide a column of values is: as its widest value or its name.
    private func width(of column: Int, in index: Int) -> Int {
        let block = report.form.blocks[index]
        let values = block.rows.indices.map { row in
            cell(report[block.cell(row: row, column: column)], block.columns[column].measure).displayWidth
        }
        return max(block.columns[column].name[spelling].displayWidth, values.max() ?? 0)
    }

    private func value(of row: RowID) -> String {
        let block = report.form.blocks[row.block]
        let entries = entries(row)
        let inputs = block.inputColumns
        if let word = wholesale(inputs.map { entries[$0] }), entries.count == inputs.count || isUnstated(entries, block)
        {
            return word
        }
        if inputs.contains(where: { entries[$0].value == .absent }) || statesPartOfTotals(entries, block) {
            return map(entries, block)
        }
        if inputs.count == 1, isUnstated(entries, block) {
            return cell(entries[inputs[0]], block.columns[inputs[0]].measure)
        }
        let columns = isUnstated(entries, block) ? inputs : Array(block.columns.indices)
        let cells = columns.map { column in
            cell(entries[column], block.columns[column].measure)
                .leftPadded(to: width(of: column, in: row.block))
        }
        return "[\(cells.joined(separator: ", "))]"
    }

    private func isUnstated(_ entries: [Report.Entry], _ block: Block) -> Bool {
        block.columns.indices.allSatisfy { block.columns[$0].sum == nil || entries[$0].value == .absent }
    }

    private func statesPartOfTotals(_ entries: [Report.Entry], _ block: Block) -> Bool {
        let sums = block.columns.indices.filter { block.columns[$0].sum != nil }
        let stated = sums.count { entries[$0].value != .absent }
        return stated > 0 && stated < sums.count
    }

    /// One word for a whole row: nothing filled in, nothing applicable.
    private func wholesale(_ entries: [Report.Entry]) -> String? {
        guard let first = entries.first, entries.allSatisfy({ $0.value == first.value && $0.remark == nil }) else {
            return nil
        }
        switch first.value {
        case .blank: return Notation.blank[spelling]
        case .notApplicable: return Notation.notApplicable[spelling]
        default: return nil
        }
    }

    private func map(_ entries: [Report.Entry], _ block: Block) -> String {
        let fields = block.columns.indices.filter { entries[$0].value != .absent }.map { column in
            "\(block.columns[column].name[spelling]): \(cell(entries[column], block.columns[column].measure))"
        }
        return "{\(fields.joined(separator: ", "))}"
    }

    private func cell(_ entry: Report.Entry, _ measure: Measure) -> String {
        let value =
            switch entry.value {
            case .number(let number): Figure.exact(number, measure)
            case .notApplicable: Notation.notApplicable[spelling]
            case .absent, .blank, .unreadable: Notation.blank[spelling]
            }
        guard let remark = entry.remark else { return value }
        return "{\(Notation.value[spelling]): \(value), \(Notation.remark[spelling]): \(YAMLText.quoted(remark))}"
    }

    /// The printed label, where it says more than the key.
    private func comment(on row: RowID) -> String {
        let declared = report.form.row(row)
        let label = declared.label
        return label == declared.name[spelling] ? "" : "    # \(label)"
    }
}
