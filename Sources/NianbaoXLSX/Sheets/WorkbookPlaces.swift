package import NianbaoCore

/// Where the cells of a form stand in the workbooks of its reports.
package struct WorkbookPlaces {
    private let places: CellPlaces

    package init(_ form: Form) { self.init(CellPlaces(TableSheet.all(of: PrintedForm(form)).compactMap(\.self))) }

    init(_ places: CellPlaces) { self.places = places }

    /// The cell's address as people write it, such as `申请!D7`.
    package subscript(cell: CellID) -> String? {
        places[cell].map { "\($0.sheet)!" + Sheet.Area(row: $0.row, column: $0.column).reference }
    }
}
