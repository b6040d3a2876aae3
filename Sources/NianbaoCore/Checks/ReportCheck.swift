/// A check of completed reports.
package struct ReportCheck: Sendable {
    /// The rules it speaks for, as far as no form declares them.
    package let rules: [Rule]
    package let run: @Sendable (CompletedReport) -> [Finding]
}
