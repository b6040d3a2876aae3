package import NianbaoCore

/// What the workbooks of all reports of one form have in common: labels, formulas, and where everything stands.
package final class WorkbookLayout {
    /// The form that the reports are on.
    package let form: Form
    /// The sheets of tables, section by section; `nil` for sections of text.
    let tables: [TableLayout?]
    let checks: CheckSheet
    let places: CellPlaces
    let exported: ExportedValuesSheet

    /// The layout of workbooks of the reports on a form.
    package init(_ printed: PrintedForm) {
        form = printed.form
        let sheets = TableSheet.all(of: printed)
        let places = CellPlaces(sheets.compactMap(\.self))
        let tables = sheets.map { sheet in sheet.map { TableLayout($0, places, of: printed.form) } }
        self.tables = tables
        self.places = places
        checks = CheckSheet(Self.checks(of: printed.form, tables, places))
        exported = ExportedValuesSheet(printed.form)
    }

    /// What the form prints as a rule comes before the sums.
    private static func checks(of form: Form, _ tables: [TableLayout?], _ places: CellPlaces) -> [CheckLine] {
        let relations = form.relations.filter { $0.origin != .sum } + form.relations.filter { $0.origin == .sum }
        return relations.map { CheckLine($0, of: form, places) }
            + tables.enumerated().flatMap { section, table in
                table.map { CheckLine.cells(of: $0) } ?? [.narrative(section, of: form)]
            }
    }
}
