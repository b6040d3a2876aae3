/// Where in a form a fact belongs: the stable identifiers of its cell and what is printed around it.
package struct FactPlace: Hashable, Sendable {
    /// The identifier of the section, such as `requests`.
    package let table: String
    /// The identifiers that lead to the row, outermost first, joined by dots: `denied.state_secret`.
    package let row: String
    /// The identifier of the column.
    package let column: String
    /// The printed heading of the section.
    package let tableLabel: String
    /// The printed headers of the row, outermost first, joined by `›`; a block's caption comes before them.
    package let rowLabel: String
    /// The printed headers of the column, outermost first, joined by `›`.
    package let columnLabel: String
    /// The unit of the cell's figure.
    package let measure: Measure
    /// Whether the cell is a total.
    package let isDerived: Bool

    /// The identifier of the measure in the list.
    package var measureName: String {
        switch measure {
        case .count: "count"
        case .signedCount: "signed"
        case .amount: "amount"
        }
    }

    /// The printed unit of the value; empty for a number of things.
    package var unit: String { measure.scale == 0 ? "" : "万元" }

    /// Whether the value is computed or input.
    package var origin: String { isDerived ? "computed" : "stated" }
}

extension Form {
    /// The places of all cells, in the form's order.
    package var factPlaces: [FactPlace] {
        cells.indices.map { index in
            let cell = cells[index]
            let labels = labels(of: CellID(index))
            return FactPlace(
                table: sections[cell.section].name.id,
                row: cell.path.dropFirst().dropLast().map(\.id).joined(separator: "."),
                column: cell.path.last?.id ?? "",
                tableLabel: labels.section,
                rowLabel: labels.rows.joined(separator: " › "),
                columnLabel: labels.columns.joined(separator: " › "),
                measure: cell.measure, isDerived: cell.isDerived)
        }
    }
}
