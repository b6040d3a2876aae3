/// A check of completed reports.
package struct ReportCheck: Sendable {
    /// The rules that it checks, without those that forms declare.
    package let rules: [Rule]
    /// Finds everything in a report that breaks the rules.
    package let run: @Sendable (CompletedReport) -> [Finding]
}
