@testable import NianbaoCore

extension CompletedReport {
    /// The report as it is printed, on its own form.
    func printed(isDraft: Bool = false) -> PrintedReport {
        PrintedReport(self, on: PrintedForm(form), isDraft: isDraft)
    }
}
