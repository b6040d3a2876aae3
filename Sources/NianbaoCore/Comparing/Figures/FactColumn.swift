/// The columns of a table of figures, in their order. The names are stable; docs/facts.md explains them.
package enum FactColumn: String, CaseIterable, Sendable {
    case agency
    case scope
    case year
    case edition
    case table = "table_id"
    case row = "row_id"
    case column = "column_id"
    case tableLabel = "table_label"
    case rowLabel = "row_label"
    case columnLabel = "column_label"
    case measure
    case unit
    case origin
    case value
    case state
    case stated
    case remark
    case file
    case line
    case errors
    case kind
}

/// The file of the facts of a report.
package struct FactSource: Hashable, Sendable {
    /// The path of the report file in the list.
    package let file: String
    /// How many errors the report has.
    package let errors: Int

    /// The file a report was read from, and its number of errors.
    package init(file: String, errors: Int) {
        self.file = file
        self.errors = errors
    }
}
