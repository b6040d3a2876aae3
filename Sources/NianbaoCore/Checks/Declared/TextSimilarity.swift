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
                let fault = Self.fault(narrative.text, old.text, from: limit.number, name[report.spelling])
            else { return nil }
            return Finding(
                limit.rule, at: narrative.span, fault,
                advice: Bilingual(
                    zh: "写本年的做法、问题和变化；有通知要求不得照搬上年",
                    en: "write what was done and found in this year; notices forbid copying"))
        }
    }

    /// What is wrong with a text beside last year's; `nil` when it has enough of its own.
    private static func fault(_ text: String, _ old: String, from percent: Int, _ key: String) -> Bilingual? {
        if min(text.utf8.count, old.utf8.count) >= Passages.shortest,
            let likeness = Passages(text).likeness(to: Passages(old))
        {
            return likeness < percent
                ? nil
                : Bilingual(zh: "“\(key)”与上年报告的相似度是 \(likeness)%", en: "“\(key)” is \(likeness) % like last year's")
        }
        // A short text has too few passages, but it can be seen whether it was changed at all.
        guard text.utf8.count >= shortest, text.withoutSpaces == old.withoutSpaces else { return nil }
        return Bilingual(zh: "“\(key)”与上年报告一字不差", en: "“\(key)” is last year's word for word")
    }

    /// The fewest bytes of a text that is compared at all: fifty Chinese characters.
    private static let shortest = 150
}

extension String {
    fileprivate var withoutSpaces: [UInt8] {
        Array(String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isWhiteSpace })).utf8)
    }
}
