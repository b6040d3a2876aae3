/// Writes the rows of one table of a report file, each in the shortest notation that says it.
struct TableWriter {
    private let report: Report
    private let notes: [RowID: String]
    private let spelling: Spelling

    /// - Parameter notes: Comments to write after the rows' labels.
    init(report: Report, notes: [RowID: String]) {
        self.report = report
        self.notes = notes
        spelling = report.spelling
    }

    /// Whether the report has anything in these rows.
    func mentions(_ group: KeyGroup) -> Bool { group.rows.contains { !isAbsent($0) } }

    func write(_ group: KeyGroup, margin: String, to page: inout CommentedText) {
        for child in group.children {
            let key = "\(margin)\(child.name[spelling]):"
            switch child.node {
            case .group(let inner):
                guard mentions(inner) else { continue }
                page.line(key, comment: caption(of: inner))
                write(inner, margin: margin + "  ", to: &page)
            case .row(let row):
                guard !isAbsent(row) else { continue }
                page.line("\(key) \(value(of: row))", comment: comment(on: row))
            }
        }
    }

    private func entries(_ row: RowID) -> [Report.Entry] {
        report.form.blocks[row.block].columns.indices.map { report[report.form.cell(row, $0)] }
    }

    private func isAbsent(_ row: RowID) -> Bool { entries(row).allSatisfy { $0.value == .absent } }

    /// The printed line above the block, for a level of names that represents a block.
    private func caption(of group: KeyGroup) -> String {
        guard let row = group.rows.first, report.form.row(row).groups.isEmpty else { return "" }
        return report.form.blocks[row.block].caption ?? ""
    }

    /// The printed label, if it says more than the key, and the note on the row.
    private func comment(on row: RowID) -> String {
        let declared = report.form.row(row)
        let label = declared.label == declared.name[spelling] ? nil : declared.label
        return [label, notes[row]].compactMap(\.self).joined(separator: "；")
    }

    private func value(of row: RowID) -> String {
        let block = report.form.blocks[row.block]
        let entries = entries(row)
        let inputs = block.inputColumns
        let statesNoTotal = block.columns.indices.allSatisfy {
            block.columns[$0].sum == nil || entries[$0].value == .absent
        }
        if statesNoTotal, let word = wholesale(inputs.map { entries[$0] }) { return word }
        if inputs.contains(where: { entries[$0].value == .absent }) || statesPartOfTotals(entries, block) {
            return map(entries, block)
        }
        if inputs.count == 1, statesNoTotal { return cell(entries[inputs[0]], block.columns[inputs[0]].measure) }
        let columns = statesNoTotal ? inputs : Array(block.columns.indices)
        let cells = columns.map { cell(entries[$0], block.columns[$0].measure) }
        return "[\(cells.joined(separator: ", "))]"
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
        let value = entry.value.notation(measure, spelling, digits: Figure.exact)
        guard let remark = entry.remark else { return value }
        return "{\(Notation.value[spelling]): \(value), \(Notation.remark[spelling]): \(YAMLText.quoted(remark))}"
    }
}
