extension ReportCheck {
    /// Every typed cell has a figure: an empty cell is not zero, and there is no sum over one.
    static let cellsFilled = ReportCheck(rules: [.cellMissing]) { report in
        guard report.stated.hasUnfilledCells else { return [] }
        return report.form.sections.flatMap { section -> [Finding] in
            guard let table = section.table else { return [] }
            return UnfilledRows(report: report.stated, table: table, name: section.name).findings
        }
    }
}

extension Report {
    fileprivate var hasUnfilledCells: Bool {
        entries.indices.contains { entries[$0].value.isUnfilled && !form.cells[$0].isDerived }
    }
}

extension Rule {
    /// An empty cell is not zero, and neither is `/` or `-`.
    package static let cellMissing = Rule(
        id: "cell.missing",
        statement: Bilingual(zh: "每一格都已填写", en: "every cell is filled in"),
        reason: Bilingual(
            zh: "空着不等于 0：漏填的数当作 0 相加，合计就错了，评估时也会被记为漏填；没有发生的写 0",
            en:
                "an empty cell is not zero: a missing figure counted as 0 makes a wrong total, and evaluators count empty cells; what did not happen is 0"
        ),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "评估通报和各地报告；没有文件规定空格等于 0",
                en: "evaluations and published reports; no document says that an empty cell means 0")),
        example: RuleExample(failing: "复议诉讼: 待填", passing: "复议诉讼: 0"))
}

/// The rows of one table that lack figures, reported in as few findings as possible.
private struct UnfilledRows {
    let report: Report
    let table: Table
    let name: Name
    private var missing: [RowID] = []
    private var blank: [RowID] = []
    private var partial: [(row: RowID, columns: [Int])] = []
    private var typed = 0

    init(report: Report, table: Table, name: Name) {
        self.report = report
        self.table = table
        self.name = name
        for block in table.blocks {
            for row in report.form.blocks[block].rows.indices where report.form.blocks[block].rows[row].sum == nil {
                typed += 1
                sort(RowID(block: block, row: row))
            }
        }
    }

    private mutating func sort(_ row: RowID) {
        let columns = report.form.blocks[row.block].inputColumns
        let unfilled = columns.filter { entry(row, $0).value.isUnfilled }
        if unfilled.isEmpty { return }
        if unfilled.count < columns.count {
            partial.append((row, unfilled))
        } else if columns.contains(where: { entry(row, $0).span != nil }) {
            blank.append(row)
        } else if report.isWhole {
            missing.append(row)
        }
    }

    private func entry(_ row: RowID, _ column: Int) -> Report.Entry { report[report.form.cell(row, column)] }

    var findings: [Finding] {
        // A table that the file does not mention at all is reported as a missing section.
        guard missing.count < typed else { return [] }
        return missingRows + blankRows + partialRows
    }

    private var missingRows: [Finding] {
        guard !missing.isEmpty else { return [] }
        let names = names(missing)
        let name = name[report.spelling]
        return [
            Finding(
                .cellMissing, at: nil,
                Bilingual(
                    zh: "“\(name)”缺少 \(missing.count) 行：\(names)",
                    en: "“\(name)” lacks \(missing.count) \(missing.count == 1 ? "row" : "rows"): \(names)"),
                advice: Bilingual(zh: "补上这些行；没有的写 0", en: "add the rows; write 0 where there are none"),
                cells: cells(missing))
        ]
    }

    private var blankRows: [Finding] {
        guard let first = blank.first else { return [] }
        let name = name[report.spelling]
        let rows = blank.count == 1 ? "1 row" : "\(blank.count) rows"
        let what =
            blank.count == typed
            ? Bilingual(zh: "“\(name)”整张表待填", en: "the whole table “\(name)” is to be filled in")
            : Bilingual(
                zh: "“\(name)”有 \(blank.count) 行待填：\(names(blank))",
                en: "“\(name)” has \(rows) to be filled in: \(names(blank))")
        let span = entry(first, report.form.blocks[first.block].inputColumns[0]).span
        return [
            Finding(
                .cellMissing, at: span, what,
                advice: Bilingual(zh: "填上数字；没有的写 0", en: "enter the figures; write 0 where there are none"),
                cells: cells(blank))
        ]
    }

    private var partialRows: [Finding] {
        partial.map { row, columns in
            let block = report.form.blocks[row.block]
            let names = columns.map { block.columns[$0].name[report.spelling] }
            let rowName = self.name(row)
            return Finding(
                .cellMissing, at: entry(row, columns[0]).span,
                Bilingual(
                    zh: "“\(rowName)”的\(names.joined(separator: "、"))待填",
                    en: "“\(rowName)” is to be filled in for: \(names.joined(separator: ", "))"),
                advice: block.inputColumns.count > 1 ? advice : nil,
                cells: columns.map { report.form.cell(row, $0) })
        }
    }

    /// What to do about a row that is filled in in part; a document has no notation.
    private var advice: Bilingual {
        let rest = Notation.rest[report.spelling]
        return report.isReportFile
            ? Bilingual(
                zh: "填上数字；没有的写 0，或加“\(rest): 0”", en: "enter the figures; write 0 for none, or add “\(rest): 0”")
            : Bilingual(zh: "填上数字；没有的写 0", en: "enter the figures; write 0 for none")
    }

    private func cells(_ rows: [RowID]) -> [CellID] {
        rows.flatMap { row in report.form.blocks[row.block].inputColumns.map { report.form.cell(row, $0) } }
    }

    private func name(_ row: RowID) -> String {
        let block = report.form.blocks[row.block]
        return (block.rows[row.row].groups + [block.rows[row.row].name]).map { $0[report.spelling] }
            .joined(separator: ".")
    }

    private func names(_ rows: [RowID]) -> String {
        rows.map { name($0) }.joined(separator: report.spelling == .chinese ? "、" : ", ")
    }
}
