/// The result of comparing two versions of one report.
package enum VersionOutcome: Sendable {
    case both(ReportDifference)
    /// The old file is empty, as git gives it for a file that was added.
    case added(CompletedReport)
    /// The new file is empty.
    case removed(CompletedReport)

    /// Whether there are two versions without a difference.
    package var isSame: Bool {
        if case .both(let difference) = self { difference.isEmpty } else { false }
    }
}
