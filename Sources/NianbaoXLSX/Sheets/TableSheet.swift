internal import NianbaoCore

/// Where the printed form of a section's table stands in a workbook.
struct TableSheet {
    let section: FormSection
    let grid: Grid

    /// The sheet's rows above the table: the section's heading.
    static let top = 1

    var name: String { section.name.key }

    /// The whole printed table.
    var area: Sheet.Area {
        Sheet.Area(row: Self.top, column: 0, rows: grid.rows.count, columns: grid.width)
    }

    /// The sheets of a form's tables; `nil` for sections of text.
    static func all(of printed: PrintedForm) -> [TableSheet?] {
        zip(printed.form.sections, printed.grids).map { section, grid in
            grid.map { TableSheet(section: section, grid: $0) }
        }
    }
}
