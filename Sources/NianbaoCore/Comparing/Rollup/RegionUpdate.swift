/// Brings a region's report up to date: its figures and lists become those of a new roll-up, and every other byte
/// stays.
package enum RegionUpdate {
    /// The new text of the file that `old` was read from.
    ///
    /// - Parameter new: The report as the roll-up makes it.
    /// - Returns: `nil` when the file is written in a way that cannot be changed in place.
    package static func text(
        _ text: String, of old: CompletedReport, becoming new: Report, _ reader: ReportReader
    ) -> String? {
        var target = new
        target.spelling = old.spelling
        var changes = ReportChanges()
        for cell in new.form.typedCells where old.stated[cell].value != new[cell].value {
            changes.cells[cell] = new[cell].value
        }
        changes.cells.merge(old.statedTotals(movedBy: changes.cells)) { _, total in total }
        guard case .text(var edited) = ReportEditor.make(changes, in: text, of: old.stated, reader) else { return nil }
        let lists = ReportLists(report: target)
        for field in [ReportField.adjustments, .sources] {
            guard let text = ListEditor(edited)?.text(field, lists.lines(field)) else { return nil }
            edited = text
        }
        let read = reader.again(old.stated).read(SourceFile(name: "", text: edited))
        return read.findings.containsErrors || read.report?.says(target) != true ? nil : edited
    }
}

extension Report {
    /// Whether figures and lists equal those of the other report.
    fileprivate func says(_ other: Report) -> Bool {
        form.typedCells.allSatisfy { self[$0].value == other[$0].value }
            && [ReportField.adjustments, .sources].allSatisfy { field in
                ReportLists(report: self).lines(field) == ReportLists(report: other).lines(field)
            }
    }
}
