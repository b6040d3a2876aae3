/// Where a section's printed table is in a workbook.
package struct TableSheet: Sendable {
    /// The section whose table it is.
    package let section: FormSection
    /// The table as every report of the form prints it.
    package let grid: Grid

    /// How many rows are above the table: one, for the section's heading.
    package static let top = 1

    /// The sheet's name.
    package var name: String { section.name.key }

    /// The whole printed table.
    package var area: CellArea {
        CellArea(row: Self.top, column: 0, rows: grid.rows.count, columns: grid.width)
    }

    /// The sheets of a form's tables; `nil` for sections of text.
    package static func all(of printed: PrintedForm) -> [TableSheet?] {
        zip(printed.form.sections, printed.grids).map { section, grid in
            grid.map { TableSheet(section: section, grid: $0) }
        }
    }
}
