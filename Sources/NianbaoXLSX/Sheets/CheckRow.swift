internal import NianbaoCore

/// A line of the check sheet in its row.
struct CheckRow {
    let line: CheckLine
    private let row: Int
    /// The texts of the first columns.
    private let labels: [String]
    /// The formulas of the two last columns.
    private let difference: String
    private let conclusion: String
    private let height: Double

    init(_ line: CheckLine, row: Int) {
        self.line = line
        self.row = row
        let left = CellArea(row: row, column: 5).reference
        let right = CellArea(row: row, column: 8).reference
        let isBlank = "OR(\(left)=\"\",\(right)=\"\")"
        difference = "=IF(\(isBlank),\"\",ROUND(\(left)-\(right),\(Measure.amountScale)))"
        conclusion =
            "=IF(\(isBlank),\"\(Verdict.unfilled.rawValue)\",IF(\(left)\(line.comparison.excelSymbol)\(right),"
            + "\"\(line.words.holds.rawValue)\",\"\(line.words.fails.rawValue)\"))"
        labels = [line.rule, line.table, line.subject, line.statement, line.left.text]
        let lines = zip(labels + ["", "", line.right.text], CheckSheet.widths).map { text, width in
            WrappedText.lines(text, width: width)
        }
        height = WrappedText.height(ofLines: lines.max() ?? 1)
    }

    /// Writes the line and returns its conclusion.
    func write(
        _ report: CompletedReport, _ areas: [Int: TextArea], to sheet: Sheet, _ text: Format, _ value: Format
    ) throws(WorkbookError) -> Verdict {
        for (column, label) in labels.enumerated() { try sheet.write(label, row: row, column: column, text) }
        let left = try write(line.left, report, areas, to: sheet, column: 5, value)
        try sheet.write(line.comparison.symbol, row: row, column: 6, value)
        try sheet.write(line.right.text, row: row, column: 7, text)
        let right = try write(line.right, report, areas, to: sheet, column: 8, value)
        let verdict = line.verdict(left, right)
        try sheet.write(formula: difference, cached: gap(left, right), row: row, column: 9, value)
        try sheet.write(formula: conclusion, cached: .text(verdict.rawValue), row: row, column: 10, value)
        try sheet.setHeight(height, row: row)
        return verdict
    }

    /// Writes one side and returns its value.
    private func write(
        _ side: CheckLine.Side, _ report: CompletedReport, _ areas: [Int: TextArea], to sheet: Sheet, column: Int,
        _ format: Format
    ) throws(WorkbookError) -> CachedValue {
        let (formula, value) = content(of: side, report, areas)
        if side.isArray, case .number(let number) = value {
            try sheet.write(arrayFormula: "{\(formula)}", cached: number, row: row, column: column, format)
        } else {
            try sheet.write(formula: formula, cached: value, row: row, column: column, format)
        }
        return value
    }

    private func content(
        of side: CheckLine.Side, _ report: CompletedReport, _ areas: [Int: TextArea]
    ) -> (formula: String, value: CachedValue) {
        switch side.content {
        case .formula(let formula, let value): (formula, value(report))
        case .paragraphs(let section):
            areas[section].map { text in
                ("=COUNTA('\(text.sheet)'!\(text.area.absoluteReference))", .number(Double(text.cells)))
            } ?? ("=0", .number(0))
        }
    }

    private func gap(_ left: CachedValue, _ right: CachedValue) -> CachedValue {
        guard case .number(let left) = left, case .number(let right) = right else { return .text("") }
        let unit = Double(Measure.amountUnit)
        return .number(((left - right) * unit).rounded() / unit)
    }
}
