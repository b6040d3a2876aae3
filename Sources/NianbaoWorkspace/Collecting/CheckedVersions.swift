internal import NianbaoCore

/// The versions that a unit has sent, as far as they have to be checked to know which one counts: the newest without
/// errors, or the newest if all have some.
struct CheckedVersions {
    /// All versions, in their order; never empty.
    let versions: [CollectedVersion]
    /// The newest one, checked; `nil` if it cannot be read.
    let newest: CheckedReport?
    /// The version that counts.
    let counted: CollectedVersion
    /// What counts, checked; `nil` if it cannot be read.
    let report: CheckedReport?

    /// - Returns: `nil` when there are no versions.
    init?(_ versions: [CollectedVersion], _ reader: ReportReader) {
        guard let last = versions.last else { return nil }
        self.versions = versions
        newest = Self.check(last, reader)
        for version in versions.reversed() {
            let checked = version == last ? newest : Self.check(version, reader)
            guard let checked, !checked.findings.containsErrors else { continue }
            (counted, report) = (version, checked)
            return
        }
        (counted, report) = (last, newest)
    }

    private static func check(_ version: CollectedVersion, _ reader: ReportReader) -> CheckedReport? {
        try? CheckedReport(version.path, reader)
    }

    /// The version that counts if it has no errors; `nil` if all have some.
    var sound: CollectedVersion? { report?.findings.containsErrors == false ? counted : nil }

    /// Whether the one that counts is the report of this unit for this year.
    func isReport(of agency: String, _ year: Int) -> Bool {
        guard let stated = report?.report?.stated else { return false }
        return AgencyName(stated.agency) == AgencyName(agency) && stated.year == year
    }

    /// Whether one before the newest says something else: a report may be sent again as another kind of file.
    func hasOtherContent(_ reader: ReportReader) -> Bool {
        versions.dropLast().contains { version in
            guard let new = newest?.report, let old = Self.check(version, reader)?.report,
                let difference = ReportDifference(from: old, to: new)
            else { return true }
            return !difference.isEmpty
        }
    }

    /// Whether the newest one has no errors.
    var isSound: Bool { newest.map { !$0.findings.containsErrors } ?? false }
}
