package import NianbaoCore
internal import NianbaoXLSX

/// The workbook of a report that is to be filled in.
package struct FillInWorkbook {
    private let report: CompletedReport
    private let printed: PrintedForm

    /// - Parameters:
    ///   - report: A report with what is known of it beforehand.
    ///   - notes: The texts to begin with.
    ///   - prior: Last year's report, whose figures are shown in comments; `nil` if it is not at hand.
    package init(_ report: Report, _ notes: DraftNotes, prior: CompletedReport?) {
        var begun = report
        for (section, paragraphs) in notes.texts where begun.narratives[section].isEmpty {
            begun.narratives[section] = Narrative(paragraphs.joined(separator: "\n"))
        }
        self.report = CompletedReport(begun, prior: prior)
        printed = PrintedForm(report.form)
    }

    /// Writes it to `path`, over what is there; `target` is what messages call the file.
    package func write(to path: String, for target: String) throws(Failure) {
        let layout = WorkbookLayout(printed)
        do throws(WorkbookError) {
            try ReportWorkbook.write(
                PrintedReport(report, on: printed, isDraft: false), in: layout, to: path,
                stamp: ReportWorkbook.Stamp(tool: ToolVersion.current, inputHash: nil))
        } catch {
            throw Failure.cannotWrite(target, error)
        }
    }
}
