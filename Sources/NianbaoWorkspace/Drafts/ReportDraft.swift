package import NianbaoCore

/// A report to start from, and what its writer should know of it.
package struct ReportDraft {
    /// The report, mostly without figures.
    package var report: Report
    /// Comments and texts to write with it.
    package let notes: DraftNotes
    /// What was made of last year's report; one sentence each.
    package let remarks: [Bilingual]
    /// Last year's report; `nil` if it is not at hand.
    package var prior: CompletedReport?

    /// How a draft is written.
    package enum Target: String, Sendable, CaseIterable {
        /// A report file.
        case yaml
        /// A workbook to fill in.
        case xlsx
    }

    /// The text of its report file.
    package var text: String { ReportWriter.text(of: report, notes: notes) }

    /// How many figures are to be filled in.
    package var blankCount: Int { report.entries.count { $0.value == .blank } }

    /// How many texts are to be written; one that last year's stands in for is only to be revised.
    package var textCount: Int {
        report.form.sections.indices.count { report.form.sections[$0].table == nil && report.narratives[$0].isEmpty }
    }

    /// Adds it to what is written, as a new file.
    package func add(to batch: inout OutputBatch, as path: String, _ target: Target) throws {
        switch target {
        case .yaml: try batch.add(new: path, text: text)
        case .xlsx:
            try batch.add(new: path) { temporary in
                try FillInWorkbook(report, notes, prior: prior).write(to: temporary, for: path)
            }
        }
    }
}
