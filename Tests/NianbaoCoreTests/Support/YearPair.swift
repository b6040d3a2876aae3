@testable import NianbaoCore

/// A report and last year's, at random, that satisfy whatever the form says of two years.
struct YearPair {
    var report: Report
    var prior: Report

    /// - Parameter earlier: The edition of last year's report.
    init(_ edition: TestEdition, after earlier: TestEdition, seed: UInt64) throws {
        prior = RandomReport.balanced(on: try earlier.form(), seed: seed)
        report = RandomReport.balanced(on: try edition.form(), seed: seed &+ 1000)
        prior.year = edition.year - 1
        report.year = edition.year
        report.agency = prior.agency
        report.scope = prior.scope
        report.prior = Report.Prior(path: "上年.yaml")
        settle()
    }

    var completed: CompletedReport { CompletedReport(report, prior: CompletedReport(prior)) }

    var findings: [Finding] {
        [YearRelations.check, YearOnYearOutliers.check].flatMap { $0.run(completed) }
    }

    /// Sets this year's cells to what last year's demand, and last year's to be few enough where they bound.
    private mutating func settle() {
        for index in prior.entries.indices where prior.entries[index].value.number ?? 0 > 0 {
            let name = prior.form.cells[index].path.last?.id
            if name == "pending" || name == "total_public" { prior.entries[index].value = .number(0) }
        }
        guard let years = YearComparison(completed) else { return }
        for relation in report.form.declared(YearRelations.self)?.all ?? []
        where !report.form[relation.subject].isDerived {
            guard relation.comparison == .equal, let right = years.sum(relation.right) else { continue }
            report[relation.subject].value = .number(right)
        }
    }
}
