internal import NianbaoCore

/// A file of the list, with its state in a few figures.
package struct DeskEntry: Encodable, Sendable {
    let index: Int
    let file: String
    let agency: String?
    let year: Int?
    let edition: String?
    /// How many errors there are besides what is still to come.
    let errors: Int
    let warnings: Int
    let hints: Int
    /// How many figures and sections are still to come.
    let blank: Int
    /// Why it cannot be opened; `nil` when it can.
    let problem: String?
    /// Whether typed texts of an earlier run wait for a decision.
    let hasDraft: Bool
    /// Whether it is a report file, and no document that can only be read.
    let isEditable: Bool

    /// - Parameter open: The report as it is being edited; `nil` for one that has to be read.
    init(_ index: Int, name: String, _ path: String, _ open: CheckedReport?, _ settings: DeskSettings, hasDraft: Bool) {
        self.index = index
        file = name
        self.hasDraft = hasDraft
        var (problem, checked) = (String?.none, open)
        do throws(Failure) {
            if checked == nil { checked = try CheckedReport(path, settings.reader) }
        } catch {
            problem = error.message[settings.language]
        }
        let report = checked?.report
        agency = report.flatMap { $0.stated.agency.isEmpty ? nil : $0.stated.agency }
        year = report.flatMap { $0.stated.isYearKnown ? $0.stated.year : nil }
        edition = report?.form.edition
        let findings = checked?.findings ?? []
        errors = findings.count { $0.severity == .error && report?.isToDo($0) != true }
        warnings = findings.count(.warning)
        hints = findings.count(.hint)
        blank = report?.blankCount(findings) ?? 0
        if problem == nil, report?.stated.isWhole != true {
            problem = findings.first { $0.severity == .error }?.message[settings.language]
        }
        self.problem = problem
        isEditable = FilePath.isReport(path) && problem == nil
    }
}
