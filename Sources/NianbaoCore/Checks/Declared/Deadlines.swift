/// By when reports have to be published. The day of publication in a report must be after its year and within the
/// deadline.
package struct Deadlines: DeclaredCheck {
    /// The deadlines in order; the first that applies to a report is used.
    let deadlines: [Deadline]

    /// The last day for some reports.
    struct Deadline: Sendable {
        let rule: Rule
        /// The last day, in the year after the report year, as `01-31`.
        let monthAndDay: String
        /// The scope of the reports that it applies to; `nil` when it applies to any.
        let scope: Scope?
        /// Patterns of the names of agencies that it does not apply to, in which `*` means any text.
        let exceptions: [String]

        func applies(to agency: String, _ scope: Scope) -> Bool {
            (self.scope == nil || self.scope == scope) && !exceptions.contains { agency.matches(pattern: $0) }
        }

        /// The last day for the report on `year`, as `2025-01-31`.
        func day(afterYear year: Int) -> String { "\(year + 1)-\(monthAndDay)" }
    }

    /// The field of a form file that declares it.
    package static let field = "deadlines"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        deadlines = declarations.flatMap { reader.items($0.node) }.compactMap { Deadline($0, &reader) }
    }

    /// The rule of each deadline, in order.
    package var rules: [Rule] { deadlines.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        let report = report.stated
        guard report.isYearKnown, let publication = report.publication,
            let deadline = deadlines.first(where: { $0.applies(to: report.agency, report.scope) })
        else { return [] }
        let (date, last) = (publication.date, deadline.day(afterYear: report.year))
        // Dates written like this compare as texts.
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

extension Deadlines.Deadline {
    fileprivate init?(_ node: YAMLNode, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["rule", "until", "scope", "except"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let scope = reader.scope("scope", in: fields)
        let exceptions = reader.optionalList("except", in: fields).compactMap { reader.text($0) }
        guard let node = reader.required("until", in: fields), let day = reader.text(node) else { return nil }
        // A year without 29 February, because a deadline must be a day of every year.
        guard CalendarDate.isValid("2023-\(day)") else {
            reader.wrongKind(node, expected: Bilingual(zh: "月和日，例如 01-31", en: "month and day, such as 01-31"))
            return nil
        }
        guard let rule else { return nil }
        self.init(rule: rule, monthAndDay: day, scope: scope, exceptions: exceptions)
    }
}
