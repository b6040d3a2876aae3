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
            line(brush.strong(difference.new.report.title))
            line("- \(old)")
            line("+ \(new)")
            write(difference)
        }
    }

    private mutating func write(_ difference: ReportDifference) {
        writeFields(difference.fields)
        write(difference.cells, of: difference, under: nil)
        write(
            difference.totals, of: difference, under: Bilingual(zh: "随之变动的合计", en: "Totals that moved with them"))
        write(
            difference.statedTotals, of: difference,
            under: Bilingual(zh: "文件里写明的合计（不印出）", en: "Totals stated in the files (not printed)"))
        for (section, changes) in difference.texts.grouped(by: \.section) {
            head(heading(section, difference.form))
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

    private mutating func write(_ changes: [CellChange], of difference: ReportDifference, under title: Bilingual?) {
        guard !changes.isEmpty else { return }
        if let title { head(title[language]) }
        let form = difference.form
        let spelling = difference.new.report.spelling
        for (section, changes) in changes.grouped(by: { form[$0.cell].section }) {
            if title == nil {
                head(form.sections[section].heading)
            } else {
                line("  " + form.sections[section].heading)
            }
            let margin = title == nil ? "  " : "    "
            for change in changes {
                let label = form.labels(of: change.cell).text
                let causes = change.causes.map { form[$0].address(spelling) }
                line(
                    "\(margin)\(label)\(colon)\(brush.figures(change, form[change.cell].measure))"
                        + brush.dim("  [\(form[change.cell].address(spelling))]" + brush.because(causes)))
            }
        }
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
        for number in difference.outdatedNumbers {
            let place = heading(number.section, difference.form)
            let cells = number.cells.prefix(3).map { change in
                let figure = brush.state(change.new, difference.form[change.cell].measure)
                return difference.form.labels(of: change.cell).text
                    + Bilingual(zh: "（现为 \(figure)）", en: " (now \(figure))")[language]
            }
            let rest = number.cells.count - cells.count
            let more = rest > 0 ? Bilingual(zh: "；另 \(rest) 处", en: "; and \(rest) more")[language] : ""
            let was = cells.joined(separator: Bilingual(zh: "；", en: "; ")[language]) + more
            let told = Bilingual(
                zh: "  \(place) 第 \(number.paragraph) 段“\(number.excerpt)”：\(number.text) 原是 \(was)",
                en: "  \(place) paragraph \(number.paragraph) “\(number.excerpt)”: \(number.text) was \(was)")
            line(told[language].printable)
        }
    }

    private func heading(_ section: Int?, _ form: Form) -> String {
        section.map { form.sections[$0].heading }
            ?? Bilingual(zh: ReportField.preamble.name.key, en: ReportField.preamble.name.id)[language]
    }

    private var colon: String { Bilingual(zh: "：", en: ": ")[language] }

    private mutating func head(_ content: String) {
        line()
        line(brush.strong(content))
    }

    private mutating func line(_ content: String = "") { text += content + "\n" }

    private mutating func line(zh: String, en: String) { line(Bilingual(zh: zh, en: en)[language]) }
}
