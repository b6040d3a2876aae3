package import NianbaoCore

extension CheckedReport {
    /// The report with what differs from the sum of its units instead of what a check finds.
    package func compared(_ comparison: RollupComparison) -> CheckedReport {
        withFindings(comparison.findings, of: Rule.rollUpComparison)
    }
}
