extension ReportCheck {
    /// The day of publication that a report states lies behind its year and within the deadline.
    static let publication = ReportCheck(rules: []) { report in
        let (report, form) = (report.report, report.form)
        guard report.isYearKnown, let publication = report.publication,
            let deadline = form.deadlines.first(where: { $0.applies(to: report.agency, report.scope) })
        else { return [] }
        let (date, last) = (publication.date, deadline.day(afterYear: report.year))
        // Dates of this form are in the order of their digits.
        let isEarly = date < "\(report.year + 1)-01-01"
        guard isEarly || date > last else { return [] }
        return [
            Finding(
                deadline.rule, at: publication.span,
                isEarly
                    ? Bilingual(
                        zh: "公开日期 \(date) 时，\(report.year) 年还没有结束",
                        en: "on \(date), the year \(report.year) has not ended yet")
                    : Bilingual(zh: "公开日期 \(date) 晚于 \(last)", en: "\(date) is later than \(last)"),
                advice: isEarly
                    ? Bilingual(zh: "检查年份", en: "check the year")
                    : Bilingual(
                        zh: "已经逾期的，在“\(ReportField.waivers.name.key)”里写明原因。要求：\(deadline.rule.statement.zh)",
                        en: "required: \(deadline.rule.statement.en); if it is late already, explain why under "
                            + "“\(ReportField.waivers.name[report.spelling])”"))
        ]
    }
}
