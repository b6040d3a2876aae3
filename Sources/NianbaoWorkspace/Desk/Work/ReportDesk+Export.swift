internal import NianbaoCore

extension ReportDesk {
    /// Gets ready to write a saved report in some formats, into its folder.
    ///
    /// - Parameter force: Whether files that somebody may have edited are replaced; copies of them are kept.
    /// - Throws: A `Failure` when what was typed is not saved yet, or a format cannot be made here.
    package func export(_ index: Int, to names: [String], isDraft: Bool, force: Bool) throws(Failure) -> DeskExport {
        let report = try savedReport(index)
        let formats = try names.map { name throws(Failure) in try Self.format(name) }
        guard !formats.isEmpty else { throw Failure(zh: "请选要导出的格式", en: "choose a format to export") }
        return DeskExport(
            path: report.path, formats: formats, isDraft: isDraft, mayReplaceEdited: force,
            language: settings.language, shelves: forms.shelves(reach))
    }

    private static func format(_ name: String) throws(Failure) -> any ExportFormat {
        guard let format = ExportFormats.standard[name] else {
            throw Failure(zh: "没有“\(name)”这种格式", en: "there is no format “\(name)”")
        }
        if let obstacle = format.obstacle { throw Failure(obstacle) }
        return format
    }

    /// An open report whose file says what is shown.
    func savedReport(_ index: Int) throws(Failure) -> OpenReport {
        let report = try report(index)
        guard report.session.isSaved, report.session.pending.isEmpty, report.outside == nil else {
            throw Failure(
                zh: "还有没保存的内容；先保存，再做这一步", en: "something is not saved yet; save it first")
        }
        return report
    }

    /// The page as it is printed, of what is shown now, saved or not.
    package func preview(_ index: Int) throws(Failure) -> String {
        guard let report = try report(index).session.checked.report else { throw .noReport }
        let printed = PrintedForm(report.form)
        let isDraft = try self.report(index).session.checked.findings.containsErrors
        return HTMLWriter(printed, mode: .page).text(of: PrintedReport(report, on: printed, isDraft: isDraft))
    }

    /// The formats that can be made here, by name, with their titles.
    package var formats: [(name: String, title: String)] {
        ExportFormats.standard.all.filter { $0.obstacle == nil }.map { ($0.name, $0.title[settings.language]) }
    }
}
