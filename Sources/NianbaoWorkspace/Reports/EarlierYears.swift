internal import NianbaoCore

/// The reports of the years before, as each names the one before it: what charts of several years are drawn from.
struct EarlierYears {
    /// The latest first; each one of the same agency and a year earlier than the one before it in this list.
    let reports: [CompletedReport]

    /// How many years a chart shows at most, this one among them.
    private static let limit = 5

    /// Follows 上年报告 from the report at `path`. What cannot be read, is of another agency or year, or must not be read ends the
    /// list.
    init(of report: CompletedReport, at path: String, _ reader: ReportReader, from sources: ReportSources = .standard) {
        var reports: [CompletedReport] = []
        var (later, place) = (report, path)
        var next = report.prior
        while let earlier = next, reports.count + 1 < Self.limit,
            earlier.stated.isYearKnown, earlier.stated.year + 1 == later.stated.year,
            AgencyName(earlier.stated.agency) == AgencyName(later.stated.agency),
            let file = PriorReport.path(of: later.stated, at: place)
        {
            reports.append(earlier)
            (later, place) = (earlier, file)
            next = (try? PriorReport(of: earlier.stated, at: file, reader, from: sources))?.report
        }
        self.reports = reports
    }
}
