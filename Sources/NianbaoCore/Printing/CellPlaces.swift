/// Where a form's figures are in the workbooks of its reports.
package struct CellPlaces: Sendable {
    private var places: [CellID: Place] = [:]

    /// A figure's place in a workbook.
    package struct Place: Hashable, Sendable {
        /// The name of the sheet.
        package let sheet: String
        /// The row, counted from zero.
        package let row: Int
        /// The column, counted from zero.
        package let column: Int
        /// What the figure measures.
        package let measure: Measure

        /// The place of a figure on this sheet.
        package init(sheet: String, row: Int, column: Int, measure: Measure) {
            self.sheet = sheet
            self.row = row
            self.column = column
            self.measure = measure
        }
    }

    /// No places yet.
    package init() {}

    /// The places in a report's workbook.
    package init(_ printed: PrintedForm) { self.init(TableSheet.all(of: printed).compactMap(\.self)) }

    /// The places on sheets of tables.
    package init(_ tables: [TableSheet]) {
        for table in tables { add(table) }
    }

    private mutating func add(_ table: TableSheet) {
        for (y, row) in table.grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot, case .figure(let figure) = cell.content else { continue }
                places[figure.id] = Place(
                    sheet: table.name, row: TableSheet.top + y, column: x, measure: figure.measure)
            }
        }
    }

    /// The place of a cell; `nil` when no sheet has it.
    package subscript(cell: CellID) -> Place? {
        get { places[cell] }
        set { places[cell] = newValue }
    }

    /// The cell's address as people write it, such as `申请!D7`; `nil` when no sheet has it.
    package func address(of cell: CellID) -> String? {
        places[cell].map { "\($0.sheet)!" + CellReference(row: $0.row, column: $0.column).text }
    }

    /// The cells of the terms that are on one sheet, joined to areas where they touch.
    package func areas(_ terms: [Term], on sheet: String) -> [CellArea] {
        var areas: [CellArea] = []
        for place in terms.compactMap({ places[$0.cell] }) where place.sheet == sheet {
            if var last = areas.last, last.extend(toRow: place.row, column: place.column) {
                areas[areas.count - 1] = last
            } else {
                areas.append(CellArea(row: place.row, column: place.column))
            }
        }
        return areas
    }
}
