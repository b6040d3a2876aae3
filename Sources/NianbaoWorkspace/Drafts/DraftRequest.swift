package import NianbaoCore

/// What a new report is asked to be. What is `nil` follows from last year's report, or from the year.
package struct DraftRequest: Sendable {
    /// The agency's full name.
    package var agency: String?
    /// The report year.
    package var year: Int?
    /// Whose figures it has.
    package var scope: Scope?
    /// The kind of report, as form files call it.
    package var kind: String?
    /// The edition of its form.
    package var edition: String?
    /// What becomes of last year's texts.
    package var texts = NextYearDraft.Texts.asComments

    /// Nothing is asked for.
    package init() {}
}
