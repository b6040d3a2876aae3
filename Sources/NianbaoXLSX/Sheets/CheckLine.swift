internal import NianbaoCore

/// One rule on the check sheet, for one row or column of a table.
struct CheckLine {
    let rule: String
    let table: String
    let subject: String
    let statement: String
    let left: Side
    let comparison: Comparison
    let right: Side
    /// The words for holding and failing.
    let words: (holds: Verdict, fails: Verdict)

    struct Side {
        let text: String
        /// An expression without the leading equals sign.
        let formula: String
        let value: CachedValue
        /// Whether the expression goes over a range cell by cell.
        var isArray = false
    }

    var verdict: Verdict {
        guard case .number(let left) = left.value, case .number(let right) = right.value else { return .unfilled }
        let holds =
            switch comparison {
            case .equal: left == right
            case .atMost: left <= right
            case .atLeast: left >= right
            case .unequal: left != right
            }
        return holds ? words.holds : words.fails
    }

    func write(to sheet: Sheet, row: Int, _ workbook: inout Workbook) throws(WorkbookError) {
        let text = try workbook.format(CellStyle(size: 10, alignment: .left))
        let value = try workbook.format(CellStyle(size: 10))
        for (column, content) in [rule, table, subject, statement, left.text].enumerated() {
            try sheet.write(content, row: row, column: column, text)
        }
        try write(left, sheet, row: row, column: 5, value)
        try sheet.write(comparison.symbol, row: row, column: 6, value)
        try sheet.write(right.text, row: row, column: 7, text)
        try write(right, sheet, row: row, column: 8, value)
        let leftCell = Sheet.Area(row: row, column: 5).reference
        let rightCell = Sheet.Area(row: row, column: 8).reference
        let isBlank = "OR(\(leftCell)=\"\",\(rightCell)=\"\")"
        try sheet.write(
            formula: "=IF(\(isBlank),\"\",ROUND(\(leftCell)-\(rightCell),\(Measure.amountScale)))",
            cached: difference, row: row, column: 9, value)
        try sheet.write(
            formula: "=IF(\(isBlank),\"\(Verdict.unfilled.rawValue)\","
                + "IF(\(leftCell)\(comparison.excelSymbol)\(rightCell),"
                + "\"\(words.holds.rawValue)\",\"\(words.fails.rawValue)\"))",
            cached: .text(verdict.rawValue), row: row, column: 10, value)
        try sheet.setHeight(Double(lineCount) * 14 + 4, row: row)
    }

    /// How many lines the longest of the texts takes in its column.
    private var lineCount: Int {
        let texts = [rule, table, subject, statement, left.text, "", "", right.text]
        let lines = zip(texts, CheckSheet.widths).map { text, width in
            Int((Double(text.displayWidth) * 1.05 / width).rounded(.up))
        }
        return max(1, lines.max() ?? 1)
    }

    private var difference: CachedValue {
        guard case .number(let left) = left.value, case .number(let right) = right.value else { return .text("") }
        return .number(((left - right) * 1_000_000).rounded() / 1_000_000)
    }

    private func write(
        _ side: Side, _ sheet: Sheet, row: Int, column: Int, _ format: Format
    ) throws(WorkbookError) {
        if side.isArray, case .number(let number) = side.value {
            try sheet.write(arrayFormula: "{=\(side.formula)}", cached: number, row: row, column: column, format)
        } else {
            try sheet.write(formula: "=" + side.formula, cached: side.value, row: row, column: column, format)
        }
    }
}
