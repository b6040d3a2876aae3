internal import NianbaoCore

/// A line of the check sheet in its row.
struct CheckRow {
    private let line: CheckLine
    private let row: Int
    /// The texts of the columns from the second on.
    private let labels: [String]
    /// The formulas of the difference and the conclusion.
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
            "=IF(\(isBlank),\"\(CheckVerdict.unfilled.rawValue)\",IF(\(left)\(line.comparison.excelSymbol)\(right),"
            + "\"\(line.words.holds.rawValue)\",\"\(line.words.fails.rawValue)\"))"
        labels = [line.table, line.subject, line.statement, line.left.text]
        let lines = zip([""] + labels + ["", "", line.right.text, "", "", line.rule], CheckSheet.widths)
            .map { text, width in WrappedText.lines(text, width: width) }
        height = WrappedText.height(ofLines: lines.max() ?? 1)
    }

    /// Writes the line.
    func write(_ judged: CheckLine.Judged, to sheet: Sheet, _ text: Format, _ value: Format) throws(WorkbookError) {
        try sheet.write(formula: conclusion, cached: .text(judged.verdict.rawValue), row: row, column: 0, value)
        for (column, label) in labels.enumerated() { try sheet.write(label, row: row, column: column + 1, text) }
        try write(judged.left, isArray: line.left.isArray, to: sheet, column: 5, value)
        try sheet.write(line.comparison.symbol, row: row, column: 6, value)
        try sheet.write(line.right.text, row: row, column: 7, text)
        try write(judged.right, isArray: line.right.isArray, to: sheet, column: 8, value)
        try sheet.write(formula: difference, cached: judged.gap, row: row, column: 9, value)
        try sheet.write(line.rule, row: row, column: 10, text)
        try sheet.setHeight(height, row: row)
    }

    private func write(
        _ side: CheckLine.Computed, isArray: Bool, to sheet: Sheet, column: Int, _ format: Format
    ) throws(WorkbookError) {
        if isArray, case .number(let number) = side.value {
            try sheet.write(arrayFormula: "{\(side.formula)}", cached: number, row: row, column: column, format)
        } else {
            try sheet.write(formula: side.formula, cached: side.value, row: row, column: column, format)
        }
    }
}
