internal import NianbaoCore

/// The 校验 sheet: every rule as a live formula with both sides, what the workbook was made from, and what was found then.
struct CheckSheet {
    static let name = "校验"
    private static let heads = ["规则", "表", "对象", "应当", "左边", "左值", "关系", "右边", "右值", "相差", "结论"]
    static let widths: [Double] = [20, 10, 24, 28, 20, 10, 6, 34, 10, 8, 10]

    let facts: [String]
    let lines: [CheckLine]
    /// What was found when the workbook was made; `nil` when nothing was.
    let found: FoundLines?
    let page: PageSetup

    func write(to workbook: inout Workbook) throws(WorkbookError) {
        let sheet = try workbook.addSheet(Self.name)
        try sheet.setWidths(Self.widths)
        let plain = try workbook.format(CellStyle(alignment: .left, hasBorder: false))
        let title = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        let span = Self.heads.count
        for (row, fact) in facts.enumerated() {
            try sheet.merge(Sheet.Area(row: row, column: 0, columns: span), row == 0 ? title : plain)
            try sheet.write(fact, row: row, column: 0, row == 0 ? title : plain)
        }
        let summaryRow = facts.count
        let headRow = summaryRow + 1
        try writeSummary(sheet, &workbook, row: summaryRow, firstLine: headRow + 1)
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, text) in Self.heads.enumerated() {
            try sheet.write(text, row: headRow, column: column, head)
        }
        for (offset, line) in lines.enumerated() {
            try line.write(to: sheet, row: headRow + 1 + offset, &workbook)
        }
        try highlight(sheet, &workbook, firstLine: headRow + 1)
        try found?.write(to: sheet, top: headRow + 1 + lines.count + 1, &workbook)
        sheet.freeze(rows: headRow + 1)
        sheet.protect()
        var page = page
        page.orientation = .landscape
        page.repeatedRows = headRow + 1
        try sheet.setUpPage(page)
    }

    /// One line that says how many rules do not hold.
    private func writeSummary(
        _ sheet: Sheet, _ workbook: inout Workbook, row: Int, firstLine: Int
    ) throws(WorkbookError) {
        let format = try workbook.format(CellStyle(isBold: true, alignment: .left, hasBorder: false))
        let verdicts = verdictArea(firstLine).reference
        let failing = Verdict.failing.map { "COUNTIF(\(verdicts),\"\($0.rawValue)\")" }.joined(separator: "+")
        let count = lines.count { Verdict.failing.contains($0.verdict) }
        try sheet.merge(Sheet.Area(row: row, column: 0, columns: Self.heads.count), format)
        try sheet.write(
            formula: "=IF(\(failing)=0,\"结论：全部符合\",\"结论：\"&(\(failing))&\" 项不符合或未填全\")",
            cached: .text(count == 0 ? "结论：全部符合" : "结论：\(count) 项不符合或未填全"),
            row: row, column: 0, format)
    }

    private func highlight(_ sheet: Sheet, _ workbook: inout Workbook, firstLine: Int) throws(WorkbookError) {
        let verdicts = verdictArea(firstLine)
        let first = Sheet.Area(row: verdicts.top, column: verdicts.left).reference
        let failing = Verdict.failing.map { "\(first)=\"\($0.rawValue)\"" }.joined(separator: ",")
        try sheet.highlight([verdicts], when: "=OR(\(failing))", workbook.highlight(.wrong))
        let passing = Verdict.allCases.filter { !Verdict.failing.contains($0) }
            .map { "\(first)=\"\($0.rawValue)\"" }.joined(separator: ",")
        try sheet.highlight([verdicts], when: "=OR(\(passing))", workbook.highlight(.right))
    }

    private func verdictArea(_ firstLine: Int) -> Sheet.Area {
        Sheet.Area(row: firstLine, column: Self.heads.count - 1, rows: max(1, lines.count))
    }
}

/// What a line of the check sheet concludes.
enum Verdict: String, CaseIterable {
    case balanced = "平衡"
    case unbalanced = "不平衡"
    case fulfilled = "符合"
    case unfulfilled = "不符合"
    case unfilled = "未填全"

    static let failing: [Verdict] = [.unbalanced, .unfulfilled, .unfilled]
}
