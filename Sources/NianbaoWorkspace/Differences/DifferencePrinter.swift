internal import NianbaoCore

/// Draws the difference between two versions of a report for a terminal.
struct DifferencePrinter {
    private let language: Language
    private let brush: DifferenceBrush
    private var text = ""

    /// - Parameter names: What the old file and the new one are called.
    static func text(
        of outcome: VersionOutcome, names: (String, String), language: Language, hasColour: Bool
    ) -> String {
        var printer = DifferencePrinter(language: language, hasColour: hasColour)
        printer.write(outcome, (names.0.printable, names.1.printable))
        return printer.text
    }

    private init(language: Language, hasColour: Bool) {
        self.language = language
        brush = DifferenceBrush(language: language, hasColour: hasColour)
    }

    private mutating func write(_ outcome: VersionOutcome, _ names: (String, String)) {
        let (old, new) = names
        switch outcome {
        case .added(let report):
            line(
                zh: "“\(old)”是空的，“\(new)”全是新的：\(report.size[language].printable)",
                en: "“\(old)” is empty, so all of “\(new)” is new: \(report.size[language].printable)")
        case .removed(let report):
            line(
                zh: "“\(new)”是空的，删去了“\(old)”全部内容：\(report.size[language].printable)",
                en: "“\(new)” is empty, so all of “\(old)” is gone: \(report.size[language].printable)")
        case .both(let difference) where difference.isEmpty:
            line(zh: "“\(old)”和“\(new)”内容相同", en: "“\(old)” and “\(new)” say the same")
        case .both(let difference):
            // A version in which the year was not found has no title of its own.
            let titled = difference.new.stated.isYearKnown ? difference.new.stated : difference.old.stated
            line(brush.strong(titled.title))
            line("- \(old)")
            line("+ \(new)")
            write(difference)
        }
    }

    private mutating func write(_ difference: ReportDifference) {
        writeFields(difference.fields)
        let whole = difference.wholeTables
        write(.cells, of: difference, whole)
        write(.totals, of: difference, whole)
        write(.statedTotals, of: difference, whole)
        writeWrongTotals(difference)
        writeLabels(difference)
        for (section, changes) in difference.texts.grouped(by: \.section) {
            head(brush.heading(section, of: difference.form))
            for change in changes { write(change) }
        }
        writeNumbers(difference)
        line()
        line(difference.summary[language])
    }

    private mutating func writeFields(_ fields: [FieldChange]) {
        guard !fields.isEmpty else { return }
        head(Bilingual(zh: "基本项", en: "Fields")[language])
        for change in fields {
            let name = Bilingual(zh: change.field.name.key, en: change.field.name.id)[language]
            let old = brush.removed(change.old?[language] ?? brush.nothing)
            let new = brush.added(change.new?[language] ?? brush.nothing)
            line("  \(name)\(colon)\(old) → \(new)")
        }
    }

    /// The lists of changed cells. Those without a title have their sections' headings for titles.
    private enum List {
        case cells
        case totals
        case statedTotals

        var title: Bilingual? {
            switch self {
            case .cells: nil
            case .totals: Bilingual(zh: "随之变动的合计", en: "Totals that moved with them")
            case .statedTotals: Bilingual(zh: "文件里写明的合计（不印出）", en: "Totals stated in the files (not printed)")
            }
        }

        func changes(_ difference: ReportDifference) -> [CellChange] {
            switch self {
            case .cells: difference.cells
            case .totals: difference.totals
            case .statedTotals: difference.statedTotals
            }
        }
    }

    /// - Parameter whole: The tables of which each is one line.
    private mutating func write(
        _ list: List, of difference: ReportDifference, _ whole: [ReportDifference.WholeTable]
    ) {
        let form = difference.form
        let title = list.title
        let changes = list.changes(difference).grouped { form[$0.cell].section }.filter { section, _ in
            title == nil || !whole.contains { $0.section == section }
        }
        if let title, !changes.isEmpty { head(title[language]) }
        for (section, changes) in changes {
            let heading = form.sections[section].heading
            if title == nil { head(heading) } else { line("  " + heading) }
            if let table = whole.first(where: { $0.section == section }) {
                write(table)
                continue
            }
            for change in changes {
                line((title == nil ? "  " : "    ") + drawn(change, of: difference, isStated: list == .statedTotals))
            }
        }
    }

    private mutating func write(_ table: ReportDifference.WholeTable) {
        let count = table.oldCount + table.newCount
        let figures = count == 1 ? "its 1 figure" : "all \(count) figures"
        let isGone = table.newCount == 0
        let words =
            isGone
            ? Bilingual(zh: "新版没有这张表（原有 \(count) 格数字）", en: "the whole table is gone, with \(figures)")
            : Bilingual(zh: "这张表是新增的（\(count) 格数字）", en: "the whole table is new, with \(figures)")
        line("  " + (isGone ? brush.removed(words[language]) : brush.added(words[language])))
    }

    private func drawn(_ change: CellChange, of difference: ReportDifference, isStated: Bool) -> String {
        let form = difference.form
        let spelling = difference.new.spelling
        let figures = brush.figures(change, form[change.cell].measure, isStated: isStated)
        let address = "  [\(form[change.cell].address(spelling))]"
        let causes = change.causes.map { form[$0].address(spelling) }
        return "\(form.labels(of: change.cell).text)\(colon)\(figures)\(brush.dim(address + brush.because(causes)))"
    }

    private mutating func write(_ change: TextChange) {
        switch (change.old, change.new) {
        case (let old?, let new?):
            line(zh: "  第 \(new.number) 段改动", en: "  paragraph \(new.number) changed")
            let drawn = brush.excerpts(change.pieces)
            line("  - " + (change.pieces.isEmpty ? brush.removed(old.text) : drawn.old))
            line("  + " + (change.pieces.isEmpty ? brush.added(new.text) : drawn.new))
        case (nil, let new?):
            line(zh: "  第 \(new.number) 段是新加的", en: "  paragraph \(new.number) is new")
            line("  + " + brush.added(new.text))
        case (let old?, nil):
            line(zh: "  原第 \(old.number) 段删去了", en: "  the old paragraph \(old.number) is gone")
            line("  - " + brush.removed(old.text))
        case (nil, nil): break
        }
    }

    private mutating func writeNumbers(_ difference: ReportDifference) {
        guard !difference.outdatedNumbers.isEmpty else { return }
        let title = Bilingual(
            zh: "请核对：这些数字与更正前的数相同，不一定有误",
            en: "Please check: these numbers are a corrected figure's old value, which may be a coincidence")
        head(title[language])
        for number in difference.outdatedNumbers { line("  " + brush.told(number, in: difference.form)) }
    }

    private mutating func writeWrongTotals(_ difference: ReportDifference) {
        let form = difference.form
        guard !difference.wrongTotals.isEmpty else { return }
        let title = Bilingual(
            zh: "新版里写的合计与各项之和不符，不是更正", en: "Totals of the new version that are not their sums, which is no correction")
        head(title[language])
        for (section, totals) in difference.wrongTotals.grouped(by: { form[$0.cell].section }) {
            line("  " + form.sections[section].heading)
            for total in totals {
                let (cell, measure) = (form[total.cell], form[total.cell].measure)
                let (stated, sum) = (Figure.exact(total.stated, measure), Figure.exact(total.sum, measure))
                let words = Bilingual(zh: "写的是 \(stated)，各项之和是 \(sum)", en: "\(stated) is written, the sum is \(sum)")
                let address = brush.dim("  [\(cell.address(difference.new.spelling))]")
                line("    \(form.labels(of: total.cell).text)\(colon)\(brush.added(words[language]))\(address)")
            }
        }
    }

    private mutating func writeLabels(_ difference: ReportDifference) {
        guard !difference.labels.isEmpty else { return }
        head(Bilingual(zh: "表格的标签与规定不同", en: "Labels of tables in other words than prescribed")[language])
        for (section, labels) in difference.labels.grouped(by: \.section) {
            line("  " + difference.form.sections[section].heading)
            for label in labels {
                let words = Bilingual(zh: "  规定的是“\(label.prescribed)”", en: "  “\(label.prescribed)” is prescribed")
                line("    \(brush.removed(label.old)) → \(brush.added(label.new))\(brush.dim(words[language]))")
            }
        }
    }

    private var colon: String { Bilingual(zh: "：", en: ": ")[language] }

    private mutating func head(_ content: String) {
        line()
        line(brush.strong(content))
    }

    private mutating func line(_ content: String = "") { text += content + "\n" }

    private mutating func line(zh: String, en: String) { line(Bilingual(zh: zh, en: en)[language]) }
}
