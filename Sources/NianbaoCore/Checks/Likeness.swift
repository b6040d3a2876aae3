extension ReportCheck {
    /// Texts are not last year's over again.
    static let likeness = ReportCheck(rules: []) { report in
        guard let prior = YearComparison(report)?.prior else { return [] }
        return report.form.sections.indices.compactMap { index in
            let section = report.form.sections[index]
            guard case .narrative(let requirement) = section.body, let limit = requirement.likeness,
                let past = prior.form.sections.firstIndex(where: { $0.name.id == section.name.id }),
                case (let narrative, let old) = (report.report.narratives[index], prior.report.narratives[past]),
                min(narrative.text.utf8.count, old.text.utf8.count) >= Passages.shortest,
                let percent = Passages(narrative.text).likeness(to: Passages(old.text)),
                percent >= limit.percent
            else { return nil }
            let name = section.name[report.report.spelling]
            return Finding(
                limit.rule, at: narrative.span,
                Bilingual(
                    zh: "“\(name)”与上年报告的相似度是 \(percent)%", en: "“\(name)” is \(percent) % like last year's"),
                advice: Bilingual(
                    zh: "写本年的做法、问题和变化；有通知要求不得照搬上年",
                    en: "write what was done and found in this year; notices forbid copying"))
        }
    }
}
