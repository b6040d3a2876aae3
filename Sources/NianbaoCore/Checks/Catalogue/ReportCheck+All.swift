extension ReportCheck {
    /// All checks: those that every form has, and one for each kind of rules that forms declare.
    package static let all: [ReportCheck] =
        [.sectionsPresent, .sectionsWritten, .cellsFilled, .totalsWithinLimit, .arithmetic, .references, .priorFits]
        + DeclaredKinds.all.map { $0.check } + [.wording, .lastYearMarksGone, .rollUp]

    /// All findings of a report, in the order of its file.
    package static func findings(in report: CompletedReport) -> [Finding] {
        let read = report.withoutUnreadTexts
        return RootCauses.folded(all.flatMap { $0.run(read) }, in: report).inReadingOrder()
    }
}

extension Rule {
    /// Every rule that a report file on `form` must satisfy.
    package static func all(for form: Form) -> [Rule] {
        (yaml + reading + ReportCheck.all.flatMap(\.rules)).map { form.worded($0) } + form.rules + waivers
    }

    /// The rules that are checked only on request.
    package static let onDemand: [Rule] = [referenceSuggestion] + rollUpComparison

    /// Those of them that need more than the report itself: the reports of its units.
    package static let ofComparisons: [Rule] = rollUpComparison
}
