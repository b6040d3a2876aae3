package import NianbaoCore
package import OfficeReading

/// What a workbook of this program says of itself: whose report it is, and on which form.
package struct WorkbookIdentity: Hashable, Sendable {
    /// The kind of report and the edition of its form; the kind is empty in a workbook of a version without kinds.
    package let form: FormID
    /// The agency's name.
    package let agency: String
    /// The report year, as the workbook has it.
    package let year: String
    /// Whether the workbook is one to fill in, and not the export of a report.
    package let isToFillIn: Bool
    /// The `fingerprint` of the form; empty in a workbook of a version without it.
    package let fingerprint: String
    /// What the cover has instead of the agency, if that was changed by hand.
    package private(set) var otherAgency: String?
    /// What the cover has instead of the year, if that was changed by hand.
    package private(set) var otherYear: String?

    /// By address in identifiers: the remarks that figures were exported with.
    private var remarks: [String: String] = [:]

    /// - Returns: `nil` for a workbook of another program, and one whose hidden sheet is gone.
    package init?(_ workbook: WorkbookContents) {
        guard let values = ExportedValues(workbook) else { return nil }
        form = FormID(kind: values.kind ?? "", edition: values.edition)
        (agency, year) = (values.agency, values.year)
        (isToFillIn, fingerprint, remarks) = (values.isToFillIn, values.fingerprint, values.remarks)
        guard isToFillIn, let cover = workbook[sheet: CoverSheet.name] else { return }
        if let other = Self.value(CoverSheet.agency, on: cover), other.nameKey != agency.nameKey { otherAgency = other }
        if let other = Self.value(CoverSheet.year, on: cover), other.filter(\.isNumber) != year { otherYear = other }
    }

    /// Gives figures that were read from the workbook's tables the remarks that they were exported with. A total that has
    /// one is stated.
    package func restoreRemarks(of report: inout Report) {
        guard !remarks.isEmpty, report.form.id == form else { return }
        let completed = CompletedReport(report)
        for (index, cell) in report.form.cells.enumerated() {
            let id = CellID(index)
            guard let remark = remarks[cell.address(.english)], completed[id].number != nil, report[id].remark == nil
            else { continue }
            if cell.isDerived { report[id].value = completed[id] }
            report[id].remark = remark
        }
    }

    /// What is beside a label of the cover; `nil` if the label or the value is gone.
    private static func value(_ label: String, on cover: SheetContents) -> String? {
        guard let place = cover.cells.filter({ $0.value.value.text.trimmed == label }).keys.min() else { return nil }
        let text = cover.text(row: place.row, column: place.column + 1).trimmed
        return text.isEmpty ? nil : text
    }

    /// That of a workbook into which sheets of this program were copied, by the title on one of them.
    ///
    /// - Parameter title: What a text says if it is a report's title.
    /// - Returns: `nil` if no sheet has a title.
    package init?(
        _ workbook: WorkbookContents, titled title: (String) -> (form: Form, agency: String, year: Int)?
    ) {
        let texts = workbook.sheets.flatMap { sheet in
            sheet.cells.filter { $0.key.row < Self.titleRows }.sorted { $0.key < $1.key }.map(\.value.value.text)
        }
        var found: (form: Form, agency: String, year: Int)?
        for text in texts where found == nil { found = title(text.trimmed) }
        guard let found else { return nil }
        form = found.form.id
        (agency, year) = (found.agency, String(found.year))
        (isToFillIn, fingerprint) = (false, found.form.fingerprint)
    }

    /// How many rows of a sheet may have the title.
    private static let titleRows = 5

    /// The names of the sheets by which a workbook to fill in is recognised without reading its cells.
    package static let signs: Set = [SheetName.cover.rawValue, SheetName.exportedValues.rawValue]
}
