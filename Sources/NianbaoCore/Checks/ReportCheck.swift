/// A check of completed reports.
package struct ReportCheck: Sendable {
    /// The rules it speaks for, as far as they are the same in every edition.
    package let rules: [Rule]
    package let run: @Sendable (CompletedReport) -> [Finding]

    /// All checks. The registry is the only list of them.
    package static let all: [ReportCheck] = [
        .sectionsPresent, .sectionsWritten, .cellsFilled, .totalsWithinLimit, .arithmetic, .references,
        .priorFits, .acrossYears, .jumps, .expectations, .competences, .mentions, .claims,
        .wording, .topics, .yearsInTexts, .likeness, .publication, .contacts, .partedAmounts, .rollUp,
    ]

    /// Everything that is wrong with a report, in the order of its file.
    package static func findings(in report: CompletedReport) -> [Finding] {
        let read = report.withoutUnreadTexts
        return RootCauses.folded(all.flatMap { $0.run(read) }, in: report).inReadingOrder()
    }
}

extension Rule {
    /// Every rule that a report file on `form` is held to.
    package static func all(for form: Form) -> [Rule] {
        yaml + reading + ReportCheck.all.flatMap(\.rules) + form.rules + waivers
    }

    /// The rules that are looked at only when somebody asks.
    package static let onDemand: [Rule] = [referenceSuggestion] + rollUpComparison

    /// Those of them that a check of a report by itself never looks at.
    package static let ofComparisons: [Rule] = rollUpComparison
}
