/// Writes a report as a report file: aligned, in the form's order, with comments that tell a clerk what goes where.
///
/// Reading the text gives the same report again.
package struct ReportWriter {
    private let report: Report
    private var text = ""

    /// The file's text. What is absent from the report is absent from the text.
    package static func text(of report: Report) -> String {
        var writer = ReportWriter(report: report)
        writer.write()
        return writer.text
    }

    /// A report in which every figure and every text is still to come.
    package static func blank(form: Form, agency: String, year: Int, scope: Scope) -> Report {
        var report = Report(form: form, agency: agency, year: year, scope: scope)
        let here = SourceSpan(start: .start, end: .start)
        for index in form.cells.indices where !form.cells[index].isDerived {
            report.entries[index] = Report.Entry(.blank, span: here)
        }
        for index in form.sections.indices where form.sections[index].table == nil {
            report.narratives[index].span = here
        }
        return report
    }

    private init(report: Report) { self.report = report }

    private mutating func write() {
        writeIntroduction()
        writeFields()
        for (section, narrative) in zip(report.form.sections, report.narratives) {
            switch section.body {
            case .narrative(let requirement):
                guard narrative.span != nil else { continue }
                line()
                write(narrative, of: section, guide: narrative.isEmpty ? requirement.guide : [])
            case .table(let table):
                let layout = TableLayout(table, of: report)
                guard !layout.isEmpty else { continue }
                line()
                line("# \(section.heading)")
                line("\(name(section.name)):")
                for row in layout.lines { line(row) }
            }
        }
    }

    private mutating func writeIntroduction() {
        line("# \(report.title)")
        line("# 版式 \(report.form.edition)：\(report.form.source)")
        line("#")
        line("# 怎么填：")
        line("#   · 一行数字按上方注释的列顺序写，如 [2, 21, 0, 0, 4, 0]；整行为零写一个 0；没有填的写 待填。")
        line("#   · 合计不用填，由程序计算；也可以写在一行的最后，程序会核对。")
        line("#   · 数字要加说明的写成 {值: 22, 注: 其中修订16件}。")
        line("#   · 标点用英文半角（: , [ ]），冒号后空一格；# 后面是注释，不影响结果。")
        line("#   · 正文写在“|”下面，每段一行，行首空两格。")
        line("#   · 填好后运行 nianbao check 检查，再运行 nianbao export 导出。")
        line()
    }

    private mutating func writeFields() {
        line("\(name(ReportField.edition.name)): \(YAMLText.scalar(report.form.edition))")
        if !report.agency.isEmpty { field(.agency, report.agency) }
        line("\(name(ReportField.year.name)): \(report.year)")
        let scopes = Scope.allCases.map { name($0.name) }.joined(separator: " 或 ")
        line("\(name(ReportField.scope.name)): \(name(report.scope.name))    # \(scopes)")
        if let prior = report.prior { field(.prior, prior.path) }
        if let title = report.customTitle { field(.title, title) }
        if report.preamble.span != nil {
            line()
            write(report.preamble, named: name(ReportField.preamble.name))
        }
    }

    private mutating func field(_ field: ReportField, _ text: String) {
        line("\(name(field.name)): \(YAMLText.scalar(text))")
    }

    private mutating func write(_ narrative: Narrative, of section: FormSection, guide: [String]) {
        line("# \(section.heading)")
        for remark in guide { line("# \(remark)") }
        write(narrative, named: name(section.name))
    }

    private mutating func write(_ narrative: Narrative, named name: String) {
        if narrative.isEmpty {
            line("\(name): \(self.name(Notation.blank))")
        } else if narrative.paragraphs.allSatisfy({ YAMLText.isPrintable($0.text) }) {
            line("\(name): |")
            for paragraph in narrative.paragraphs { line("  \(paragraph.text)") }
        } else {
            line("\(name): \(YAMLText.quoted(narrative.paragraphs.map(\.text).joined(separator: "\n")))")
        }
    }

    private func name(_ name: Name) -> String { name[report.spelling] }

    private mutating func line(_ content: String = "") { text += content + "\n" }
}
