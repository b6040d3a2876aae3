package import NianbaoCore

/// Where the cells of a report stand in its workbook.
package struct WorkbookPlaces {
    private var places = CellPlaces()

    package init(_ report: CompletedReport) {
        for section in report.form.sections {
            guard let table = section.table else { continue }
            places.add(Grid(table, in: report), sheet: section.name.key, top: TableSheet.top)
        }
    }

    /// The cell's address as people write it, such as `申请!D7`.
    package subscript(cell: CellID) -> String? {
        places[cell].map { "\($0.sheet)!" + Sheet.Area(row: $0.row, column: $0.column).reference }
    }
}
