extension ReportCheck {
    /// Numbers in the texts agree with the tables. The form declares what is said of which cells, and the rules of it.
    static let claims = ReportCheck(rules: [.unusedSilence]) { ClaimFindings.all(in: $0) }
}
