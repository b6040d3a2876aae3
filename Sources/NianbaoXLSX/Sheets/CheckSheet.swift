internal import NianbaoCore

/// The 校验 sheet: every rule as a live formula with both sides, those first that failed when the workbook was made; what
/// it was made from; and what was found then.
struct CheckSheet {
    static let name = SheetName.checks.rawValue
    private static let heads = ["结论", "表", "对象", "应当", "左边", "左值", "关系", "右边", "右值", "相差", "规则"]
    static let widths: [Double] = [10, 10, 24, 28, 20, 10, 6, 34, 10, 8, 20]

    private let lines: [CheckLine]
    /// The lines in the rows that they have while nothing fails, made once for all reports.
    private let rows: [CheckRow]

    /// How many lines at the top show what the workbook was made from.
    private static let factRows = 4
    private static let summaryRow = factRows
    private static let headRow = summaryRow + 1

    init(_ lines: [CheckLine]) {
        self.lines = lines
        rows = lines.enumerated().map { CheckRow($1, row: Self.headRow + 1 + $0) }
    }

    /// What a check sheet shows about one report.
    struct Content {
        let report: CompletedReport
        /// Its sections of text, by their places in the form.
        let texts: [Int: TextArea]
        /// What the workbook was made from.
        let facts: [String]
        /// What was found when the workbook was made; `nil` when nothing was.
        let found: FoundLines?
    }

    func write(_ content: Content, to workbook: inout Workbook, _ page: PageSetup) throws(WorkbookError) {
        let sheet = try workbook.addSheet(Self.name)
        try sheet.setWidths(Self.widths)
        try write(content.facts, sheet, &workbook)
        let summary = try workbook.format(CellStyle(isBold: true, alignment: .left, hasBorder: false))
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        for (column, text) in Self.heads.enumerated() {
            try sheet.write(text, row: Self.headRow, column: column, head)
        }
        let text = try workbook.format(CellStyle(size: 10, alignment: .left))
        let value = try workbook.format(CellStyle(size: 10))
        let judged = lines.map { $0.judged(content.report, content.texts) }
        let failing = judged.indices.filter { CheckVerdict.failing.contains(judged[$0].verdict) }
        let holding = judged.indices.filter { !CheckVerdict.failing.contains(judged[$0].verdict) }
        for (offset, index) in (failing + holding).enumerated() {
            let row = offset == index ? rows[index] : CheckRow(lines[index], row: Self.headRow + 1 + offset)
            try row.write(judged[index], to: sheet, text, value)
        }
        try writeSummary(failing.count, sheet, summary)
        try highlight(sheet, &workbook)
        try sheet.filter(
            CellArea(row: Self.headRow, column: 0, rows: max(1, rows.count) + 1, columns: Self.heads.count))
        try content.found?.write(to: sheet, top: Self.headRow + 1 + rows.count + 1, &workbook)
        sheet.freeze(rows: Self.headRow + 1)
        sheet.protect()
        var page = page
        page.orientation = .landscape
        page.repeatedRows = Self.headRow + 1
        try sheet.setUpPage(page)
    }

    private func write(_ facts: [String], _ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let plain = try workbook.format(CellStyle(alignment: .left, hasBorder: false))
        let title = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        for (row, fact) in facts.prefix(Self.factRows).enumerated() {
            let format = row == 0 ? title : plain
            try sheet.merge(CellArea(row: row, column: 0, columns: Self.heads.count), format)
            try sheet.write(fact, row: row, column: 0, format)
        }
    }

    /// Writes the line that shows how many rules do not hold.
    private func writeSummary(_ count: Int, _ sheet: Sheet, _ format: Format) throws(WorkbookError) {
        let verdicts = verdictArea.reference
        let failing = CheckVerdict.failing.map { "COUNTIF(\(verdicts),\"\($0.rawValue)\")" }.joined(separator: "+")
        try sheet.merge(CellArea(row: Self.summaryRow, column: 0, columns: Self.heads.count), format)
        try sheet.write(
            formula: "=IF(\(failing)=0,\"结论：全部符合\",\"结论：\"&(\(failing))&\" 项不符合或未填全\")",
            cached: .text(count == 0 ? "结论：全部符合" : "结论：\(count) 项不符合或未填全"),
            row: Self.summaryRow, column: 0, format)
    }

    private func highlight(_ sheet: Sheet, _ workbook: inout Workbook) throws(WorkbookError) {
        let verdicts = verdictArea
        let first = CellArea(row: verdicts.top, column: verdicts.left).reference
        let failing = CheckVerdict.failing.map { "\(first)=\"\($0.rawValue)\"" }.joined(separator: ",")
        try sheet.highlight([verdicts], when: "=OR(\(failing))", workbook.highlight(.wrong))
        let passing = CheckVerdict.allCases.filter { !CheckVerdict.failing.contains($0) }
            .map { "\(first)=\"\($0.rawValue)\"" }.joined(separator: ",")
        try sheet.highlight([verdicts], when: "=OR(\(passing))", workbook.highlight(.right))
    }

    /// How many lines fail for a report.
    func failing(_ report: CompletedReport, _ texts: [Int: TextArea]) -> Int {
        lines.count { CheckVerdict.failing.contains($0.judged(report, texts).verdict) }
    }

    /// The cells of the verdicts.
    var verdictArea: CellArea {
        CellArea(row: Self.headRow + 1, column: 0, rows: max(1, rows.count))
    }
}

/// What a line of the check sheet concludes.
enum CheckVerdict: String, CaseIterable {
    case balanced = "平衡"
    case unbalanced = "不平衡"
    case fulfilled = "符合"
    case unfulfilled = "不符合"
    case unfilled = "未填全"

    static let failing: [CheckVerdict] = [.unbalanced, .unfulfilled, .unfilled]
}
