internal import NianbaoCore
internal import SeededRandom

/// A made-up report as the text of its file, in one of the ways in which people write them.
struct ReportText {
    private let report: CompletedReport
    private var generator: SplitMix64
    private(set) var text = ""

    init(_ report: CompletedReport, prior: String?, _ generator: SplitMix64) {
        self.report = report
        self.generator = generator
        writeFields(prior)
        for section in report.form.sections.indices { write(section) }
    }

    private var form: Form { report.form }

    private mutating func writeFields(_ prior: String?) {
        text = """
            # \(form.title(agency: report.stated.agency, year: report.stated.year))
            # 由经办人填写，表格数字经办公室核对；总计由程序计算。

            格式: \(form.edition)
            机关: \(report.stated.agency)
            年度: \(report.stated.year)
            口径: \(report.form.scopes[report.stated.scope].key)

            """
        if let prior { text += "上年报告: \(prior)\n" }
        write(report.stated.preamble, under: "导语")
    }

    private mutating func write(_ section: Int) {
        let section = (index: section, form: form.sections[section])
        guard let table = section.form.table else {
            if case .narrative(let requirement) = section.form.body {
                text += "\n" + requirement.guide.map { "# \($0)\n" }.joined()
            }
            write(report.stated.narratives[section.index], under: section.form.name.key)
            return
        }
        text += "\n\(section.form.name.key):\n"
        for block in table.blocks { write(form.blocks[block], number: block) }
    }

    private mutating func write(_ narrative: Narrative, under key: String) {
        guard !narrative.text.isEmpty else { return }
        text += "\n\(key): |\n" + narrative.text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    private mutating func write(_ block: Block, number: Int) {
        var indent = "  "
        if let name = block.name {
            text += "\(indent)\(name.key):\n"
            indent += "  "
        }
        text += "\(indent)# 各列：" + block.inputColumns.map { block.columns[$0].label }.joined(separator: "、") + "\n"
        var group: [String] = []
        for row in block.rows.indices where block.rows[row].sum == nil {
            let groups = block.rows[row].groups.map(\.key)
            if groups != group {
                group = groups
                if let last = groups.last { text += "\(indent)\(last):\n" }
            }
            let place = indent + (groups.isEmpty ? "" : "  ")
            text +=
                "\(place)\(block.rows[row].name.key): \(figures(block, row, number: number))\(comment(block.rows[row].label))\n"
        }
    }

    private static let comments = [
        "与申请登记台账逐件核对，经办科室确认", "办公室复核，无遗漏", "数字由业务系统导出，已与上报数核对一致", "口径与上年一致，包括下属机构",
    ]

    /// The comments that people write after their figures.
    private mutating func comment(_ label: String) -> String {
        "   # " + label + (generator.happens(0.4) ? "；" + generator.pick(Self.comments) : "")
    }

    private mutating func figures(_ block: Block, _ row: Int, number: Int) -> String {
        let cells = block.columns.indices.map { block.cell(row: row, column: $0) }
        let typed = block.inputColumns.map { cells[$0] }
        if typed.allSatisfy({ report[$0] == .notApplicable }) { return "不适用" }
        let texts = typed.map { Figure.exact(report[$0].number ?? 0, form[$0].measure) }
        if texts.count == 1 { return texts[0] }
        if texts.allSatisfy({ $0 == "0" }), generator.happens(0.3) { return "0" }
        let nonzero = block.inputColumns.indices.filter { texts[$0] != "0" }
        if nonzero.count == 1, let only = nonzero.first, generator.happens(0.3) {
            return "{\(block.columns[block.inputColumns[only]].name.key): \(texts[only]), 其余: 0}"
        }
        let totals = block.columns.indices.filter { block.columns[$0].sum != nil }
        let isStated = totals.count == 1 && totals[0] == block.columns.count - 1 && generator.happens(0.3)
        let stated =
            isStated ? [Figure.exact(report[cells[totals[0]]].number ?? 0, form[cells[totals[0]]].measure)] : []
        return "["
            + (texts + stated).map { String(repeating: " ", count: max(0, 3 - $0.utf8.count)) + $0 }
            .joined(separator: ", ") + "]"
    }
}
