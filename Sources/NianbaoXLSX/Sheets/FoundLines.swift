internal import NianbaoCore

/// The part of the check sheet that does not compute: what was found when the workbook was made, and why some of it is
/// accepted.
struct FoundLines {
    private let heading: String
    private let lines: [FoundLine]

    private static let heads = ["结论", "表", "对象", "发现", "", "", "", "", "", "相差", "规则"]
    /// The message of a finding is written across these columns.
    private static let textColumns = 3...8
    /// The columns whose texts are centred.
    private static let valueColumns: Set = [0, 9]
    /// How many findings are listed one by one.
    private static let limit = 100
    /// How many characters of a text are shown: more than the highest possible row has room for.
    private static let textLimit = 4000

    /// - Returns: `nil` when nothing was found.
    init?(_ findings: [Finding], in report: CompletedReport, _ places: CellPlaces) {
        guard !findings.isEmpty else { return nil }
        lines = Self.mostSeriousFirst(findings).prefix(Self.limit).map { FoundLine($0, in: report, places) }
        heading =
            "导出时的检查结果：\(FoundLine.counts(findings))"
            + (findings.count > Self.limit ? "（列出前 \(Self.limit) 处）" : "") + "。以下各行不随工作簿重算。"
    }

    /// What is to be done before what is worth a look, and both before what is accepted.
    private static func mostSeriousFirst(_ findings: [Finding]) -> [Finding] {
        let open = Severity.allCases.reversed().map { severity in
            findings.filter { $0.acceptance == nil && $0.severity == severity }
        }
        return open.joined() + findings.filter { $0.acceptance != nil }
    }

    /// Writes the heading in the row `top`, counted from zero, and the lines below it.
    func write(to sheet: Sheet, top: Int, _ workbook: inout Workbook) throws(WorkbookError) {
        let title = try workbook.format(CellStyle(isBold: true, alignment: .left, hasBorder: false))
        try sheet.merge(CellArea(row: top, column: 0, columns: Self.heads.count), title)
        try sheet.write(heading, row: top, column: 0, title)
        let head = try workbook.format(CellStyle(isBold: true, fill: .computed))
        try write(Self.heads, sheet, row: top + 1, head, head)
        let text = try workbook.format(CellStyle(size: 10, alignment: .left))
        let value = try workbook.format(CellStyle(size: 10))
        for (offset, line) in lines.enumerated() {
            let shown = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(Self.textLimit)))
            let texts = [line.verdict, line.table, line.place, shown, "", "", "", "", "", line.gap, line.rule]
            try write(texts, sheet, row: top + 2 + offset, text, value)
            try sheet.setHeight(WrappedText.height(ofLines: lineCount(texts)), row: top + 2 + offset)
        }
    }

    private func write(
        _ texts: [String], _ sheet: Sheet, row: Int, _ text: Format, _ value: Format
    ) throws(WorkbookError) {
        let merged = Self.textColumns
        try sheet.merge(CellArea(row: row, column: merged.lowerBound, columns: merged.count), text)
        for (column, content) in texts.enumerated() where !merged.dropFirst().contains(column) {
            try sheet.write(content, row: row, column: column, Self.valueColumns.contains(column) ? value : text)
        }
    }

    /// How many lines the longest of the texts takes in its columns.
    private func lineCount(_ texts: [String]) -> Double {
        let widths = CheckSheet.widths
        let counts = texts.enumerated().map { column, text in
            let width = column == Self.textColumns.lowerBound ? widths[Self.textColumns].reduce(0, +) : widths[column]
            return text.split(separator: "\n").reduce(0.0) { count, line in
                count + max(1, WrappedText.lines(line, width: width))
            }
        }
        return counts.max() ?? 1
    }
}
