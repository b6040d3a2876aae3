/// Writes a report as a report file: in the form's order, with comments that explain to a clerk what belongs where.
///
/// Reading the text gives the same report again. The layout is that of `ReportFormatter`.
package struct ReportWriter {
    private let report: Report
    private let notes: DraftNotes
    private var page = CommentedText()

    /// The file's text. What is absent from the report is absent from the text.
    package static func text(of report: Report, notes: DraftNotes = DraftNotes()) -> String {
        var writer = ReportWriter(report: report, notes: notes)
        writer.write()
        let text = ReportFormatter.text(of: writer.page.text, form: report.form)
        // The lists, which may have thousands of entries, come in the canonical layout.
        let lists = ReportField.allCases.map(ReportLists(report: report).lines).filter { !$0.isEmpty }
        return text + lists.map { "\n" + $0.map { $0 + "\n" }.joined() }.joined()
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

    private init(report: Report, notes: DraftNotes) {
        self.report = report
        self.notes = notes
    }

    private mutating func write() {
        writeIntroduction()
        writeFields()
        for index in report.form.sections.indices {
            let section = report.form.sections[index]
            switch section.body {
            case .narrative(let requirement): write(section, index, guide: requirement.guide)
            case .table(let table): write(section, index, table)
            }
        }
    }

    private mutating func writeIntroduction() {
        page.comment(report.title)
        page.comment("格式 \(report.form.edition)：\(report.form.source)")
        page.comment("")
        page.comment("怎么填：")
        page.comment("  · 一行数字按上方注释的列顺序写，如 [2, 21, 0, 0, 4, 0]；整行为零写一个 0；没有填的写 待填。")
        if report.form.cells.contains(where: \.allowsNotApplicable) {
            page.comment("  · 本机关没有权限办的事项，整行写 \(name(Notation.notApplicable))，印出来是“/”；有权限而没有办的写 0。")
        }
        page.comment("  · 合计不用填，由程序计算；也可以写在一行的最后，程序会核对。")
        page.comment("  · 数字要加说明的写成 {值: 22, 注: 其中修订16件}。")
        page.comment("  · 标点用英文半角（: , [ ]），冒号后空一格；# 后面是注释，不影响结果。")
        page.comment("  · 正文写在“|”下面，每段一行，行首空两格。")
        page.comment("  · 填好后运行 nianbao check 检查，再运行 nianbao export 导出。")
        for line in notes.introduction { page.comment(line) }
        page.emptyLine()
    }

    private mutating func writeFields() {
        if report.namesKind { field(.kind, report.form.kind) }
        field(.edition, report.form.edition)
        if let file = report.formFile { field(.formFile, file) }
        if !report.agency.isEmpty { field(.agency, report.agency) }
        let year = report.isYearKnown ? String(report.year) : name(Notation.blank)
        page.line("\(name(ReportField.year.name)): \(year)")
        let scopes = report.form.scopes.all.map(name).joined(separator: " 或 ")
        page.line("\(name(ReportField.scope.name)): \(name(report.form.scopes[report.scope]))", comment: scopes)
        if let prior = report.prior { field(.prior, prior.path) }
        if let title = report.customTitle { field(.title, title) }
        if let publication = report.publication { field(.published, publication.date) }
        if report.preamble.span != nil {
            write(report.preamble.paragraphs.map(\.text), named: name(ReportField.preamble.name))
        } else {
            for line in notes.preamble { page.comment(line) }
        }
    }

    private mutating func field(_ field: ReportField, _ text: String) {
        page.line("\(name(field.name)): \(YAMLText.scalar(text))")
    }

    private mutating func write(_ section: FormSection, _ index: Int, guide: [String]) {
        let narrative = report.narratives[index]
        guard narrative.span != nil else { return }
        page.comment(section.heading)
        for line in (narrative.isEmpty ? guide : []) + (notes.guidance[index] ?? []) { page.comment(line) }
        let own = narrative.paragraphs.map(\.text)
        write(own.isEmpty ? notes.texts[index] ?? [] : own, named: name(section.name))
    }

    private mutating func write(_ paragraphs: [String], named name: String) {
        if paragraphs.isEmpty {
            // Below a bar, so that whatever is pasted in its place is read as text.
            page.line("\(name): |")
            page.line("  \(self.name(Notation.blank))")
        } else if paragraphs.allSatisfy({ YAMLText.firstUnprintable(inBlock: $0) == nil }) {
            page.line("\(name): |")
            for paragraph in paragraphs { page.line("  \(paragraph)") }
        } else {
            page.line("\(name): \(YAMLText.quoted(paragraphs.joined(separator: "\n")))")
        }
    }

    private mutating func write(_ section: FormSection, _ index: Int, _ table: Table) {
        let writer = TableWriter(report: report, notes: notes.rows)
        guard writer.mentions(table.keys) else { return }
        page.comment(section.heading)
        for line in notes.guidance[index] ?? [] { page.comment(line) }
        page.line("\(name(section.name)):")
        writer.write(table.keys, margin: "  ", to: &page)
        for line in notes.closing[index] ?? [] { page.comment(line, margin: "  ") }
    }

    private func name(_ name: Name) -> String { name[report.spelling] }
}
