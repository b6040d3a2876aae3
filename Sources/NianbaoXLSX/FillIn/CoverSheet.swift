internal import NianbaoCore

/// The first sheet of a workbook to fill in: whose it is, how to fill it in, what the colours mean, and what is still to
/// do, which counts itself.
struct CoverSheet {
    static let name = SheetName.cover.rawValue
    /// The labels of whose workbook it is.
    static let (agency, year) = ("单位", "年度")
    private static let widths: [Double] = [14, 58]

    let content: Content

    struct Content {
        let report: CompletedReport
        let tool: String
        /// The sections of text, by their places in the form.
        let texts: [Int: TextArea]
        let layout: WorkbookLayout
    }

    private var report: Report { content.report.stated }

    func write(to sheet: Sheet, _ workbook: inout Workbook, _ page: PageSetup) throws(WorkbookError) {
        try sheet.setWidths(Self.widths)
        var row = 0
        let title = try workbook.format(CellStyle(size: 18, isBold: true, hasBorder: false))
        try sheet.setHeight(44, row: row)
        try sheet.merge(CellArea(row: row, column: 0, columns: 2), title)
        try sheet.write("\(report.title)填报表", row: row, column: 0, title)
        row += 1
        for (label, value) in facts { try write(label, value, .locked, sheet, &workbook, &row) }
        for label in ["填报人", "联系电话", "负责人"] { try write(label, "", .typed, sheet, &workbook, &row) }
        try heading("还要做的", sheet, &workbook, &row)
        for line in todo { try write(line, sheet, &workbook, &row) }
        try heading("填报步骤", sheet, &workbook, &row)
        for (index, step) in steps.enumerated() {
            try write("第 \(index + 1) 步", step, .locked, sheet, &workbook, &row)
        }
        try heading("颜色", sheet, &workbook, &row)
        for (fill, meaning) in Self.legend { try write(fill, meaning, sheet, &workbook, &row) }
        sheet.protect()
        try sheet.setUpPage(page)
    }

    // MARK: What it says

    private var facts: [(String, String)] {
        [
            (Self.agency, report.agency), (Self.year, String(report.year)),
            ("口径", report.form.scopes[report.scope].key),
            ("格式", "\(report.form.kind) \(report.form.edition)（\(report.form.source)）"),
            ("格式校验码", report.form.fingerprint), ("制表程序", "nianbao \(content.tool)"),
        ]
    }

    private var steps: [String] {
        let tables = content.layout.tables.compactMap { $0?.sheet.name }.map { "“\($0)”" }.joined()
        let texts = content.texts.sorted { $0.key < $1.key }.map { "“\($0.value.sheet)”" }.joined()
        return [
            "核对上面的单位和年度；不是本单位的，请退回。填报人和电话写在上面的空格里。",
            "在\(tables)各表填数字：没有的填 0，不留空；\(notApplicable)合计自动计算，不用填。\(prior)",
            "在\(texts)各表写文字，一段一格，下面的空行可以接着写；段中的数取自表格，会跟着变。",
            "看上面“还要做的”：都是 0 以后，再看“校验”表有没有红的。",
            "保存，原样交回这个文件；不要改工作表的名称和表头，不用另存为别的格式。",
        ]
    }

    /// Which rows take `/`; empty when the form has none.
    private var notApplicable: String {
        let form = report.form
        let cells = form.typedCells.filter { form[$0].allowsNotApplicable }
        let labels = cells.compactMap { form.labels(of: $0).rows.last }
        let names = labels.indices.filter { labels.firstIndex(of: labels[$0]) == $0 }.map { "“\(labels[$0])”" }
        return names.isEmpty ? "" : "\(names.joined(separator: "、"))一行，没有权限的填“/”；"
    }

    /// Where last year's figures are; empty when there are none.
    private var prior: String { content.report.prior == nil ? "" : "上年的数在批注里。" }

    private static let legend: [(CellStyle.Fill, String)] = [
        (.open, "还没有填"), (.computed, "自动计算，不用填"), (.wrong, "数字不对，或者勾稽关系不平"),
        (.text, "数字存成了文字，不计入合计：设成数字格式，重新输入"), (.right, "“校验”表里符合的"),
    ]

    /// A line that counts: what is counted, and how.
    private struct Line {
        let label: String
        let unit: String
        let formula: String
        let count: Int
    }

    private var todo: [Line] {
        let areas = content.layout.tables.compactMap(\.self).flatMap { table in
            table.areas.byValidation.flatMap(\.areas).map { "'\(table.sheet.name)'!\($0.absoluteReference)" }
        }
        let open = content.report.form.typedCells.count { content.report[$0].isUnfilled }
        let texts = content.texts.values.sorted { $0.sheet < $1.sheet }
        let unwritten = texts.map { text in
            let area = "'\(text.sheet)'!\(text.area.absoluteReference)"
            let blanks = Self.blanks.map { "COUNTIF(\(area),\"\($0)\")" }.joined(separator: "+")
            return "IF(COUNTA(\(area))=0,1,\(blanks))"
        }
        let verdicts = "'\(CheckSheet.name)'!\(content.layout.checks.verdictArea.absoluteReference)"
        let failing = CheckVerdict.failing.map { "COUNTIF(\(verdicts),\"\($0.rawValue)\")" }
        return [
            Line(
                label: "没有填的数字", unit: "格",
                formula: areas.map { "COUNTBLANK(\($0))" }.joined(separator: "+"), count: open),
            Line(
                label: "没有写的文字", unit: "处", formula: unwritten.joined(separator: "+"),
                count: content.texts.keys.reduce(0) { $0 + unwrittenCount($1) }),
            Line(
                label: "不符合的", unit: "项", formula: failing.joined(separator: "+"),
                count: content.layout.checks.failing(content.report, content.texts)),
        ]
    }

    /// How a paragraph looks that is still to be written.
    private static let blanks = [String.indentation + Notation.blank.key, Notation.blank.key]

    private func unwrittenCount(_ section: Int) -> Int {
        let paragraphs = report.narratives[section].paragraphs
        return paragraphs.isEmpty ? 1 : paragraphs.count { $0.text == Notation.blank.key }
    }

    // MARK: Rows

    private enum Kind { case locked, typed }

    private func write(
        _ label: String, _ value: String, _ kind: Kind, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        try sheet.write(label, row: row, column: 0, try workbook.format(CellStyle(isBold: true)))
        let format = try workbook.format(CellStyle(alignment: .left, isLocked: kind == .locked))
        try sheet.write(value, row: row, column: 1, format)
        try sheet.setHeight(max(20, WrappedText.listHeight([(value, Self.widths[1])])), row: row)
        row += 1
    }

    private func write(
        _ fill: CellStyle.Fill, _ meaning: String, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        try sheet.write("", row: row, column: 0, try workbook.format(CellStyle(fill: fill)))
        try sheet.write(meaning, row: row, column: 1, try workbook.format(CellStyle(alignment: .left)))
        try sheet.setHeight(20, row: row)
        row += 1
    }

    private func write(
        _ line: Line, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        try sheet.write(line.label, row: row, column: 0, try workbook.format(CellStyle(isBold: true)))
        let format = try workbook.format(CellStyle(alignment: .left))
        let formula = line.formula.isEmpty ? "0" : line.formula
        try sheet.write(
            formula: "=(\(formula))&\" \(line.unit)\"", cached: .text("\(line.count) \(line.unit)"), row: row,
            column: 1,
            format)
        let place = CellArea(row: row, column: 1)
        let isDone = "\(place.reference)=\"0 \(line.unit)\""
        try sheet.highlight([place], when: "=\(isDone)", workbook.highlight(.right))
        try sheet.highlight([place], when: "=NOT(\(isDone))", workbook.highlight(.open))
        try sheet.setHeight(20, row: row)
        row += 1
    }

    private func heading(
        _ text: String, _ sheet: Sheet, _ workbook: inout Workbook, _ row: inout Int
    ) throws(WorkbookError) {
        let format = try workbook.format(CellStyle(font: .hei, size: 14, alignment: .left, hasBorder: false))
        try sheet.setHeight(30, row: row)
        try sheet.merge(CellArea(row: row, column: 0, columns: 2), format)
        try sheet.write(text, row: row, column: 0, format)
        row += 1
    }
}
