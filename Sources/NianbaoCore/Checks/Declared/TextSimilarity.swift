/// From which share of equal passages on, in percent, a text counts as copied from last year's.
package struct TextSimilarity: DeclaredCheck {
    let limits: [TextLimit]

    /// The field of a form file that declares it.
    package static let field = "likeness"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.text]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        limits = declarations.compactMap { TextLimit($0, "percent", in: 1...100, &reader) }
    }

    /// The rule of each limit, in order.
    package var rules: [Rule] { limits.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        guard let prior = YearComparison(report)?.prior else { return [] }
        return limits.compactMap { limit in
            let name = report.form.sections[limit.section].name
            guard let past = prior.form.sections.firstIndex(where: { $0.name.id == name.id }),
                case (let narrative, let old) = (report.stated.narratives[limit.section], prior.stated.narratives[past]),
                min(narrative.text.utf8.count, old.text.utf8.count) >= Passages.shortest,
                let percent = Passages(narrative.text).likeness(to: Passages(old.text)),
                percent >= limit.number
            else { return nil }
            let key = name[report.spelling]
            return Finding(
                limit.rule, at: narrative.span,
                Bilingual(zh: "“\(key)”与上年报告的相似度是 \(percent)%", en: "“\(key)” is \(percent) % like last year's"),
                advice: Bilingual(
                    zh: "写本年的做法、问题和变化；有通知要求不得照搬上年",
                    en: "write what was done and found in this year; notices forbid copying"))
        }
    }
}
