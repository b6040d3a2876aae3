/// Rows and columns that share one head. A table is printed as one or several blocks, one below the other.
///
/// A class, because reading a report looks at its block with every row.
package final class Block: Sendable {
    /// The name of the level above the rows in a report file; `nil` when rows stand right below their section.
    package let name: Name?
    /// The line printed across the whole table above the block.
    package let caption: String?
    /// What is printed where the heads of rows and columns meet.
    package let corner: String
    package let layout: Layout
    package let columns: [Column]
    /// The columns whose figures are typed, in order.
    package let inputColumns: [Int]
    /// The other columns.
    let derivedColumns: [Int]
    package let rows: [Row]
    package let columnHeads: [Heading]
    package let rowHeads: [Heading]
    /// The form's cells that belong to this block start here, row by row.
    package let firstCell: Int

    package enum Layout: Sendable {
        /// Each row is printed as a row.
        case down
        /// All rows are printed side by side in one line, each with all columns below its head.
        case across
    }

    init(
        name: Name?, caption: String?, corner: String, layout: Layout, columns: [Column], rows: [Row],
        columnHeads: [Heading], rowHeads: [Heading], firstCell: Int
    ) {
        self.name = name
        self.caption = caption
        self.corner = corner
        self.layout = layout
        self.columns = columns
        inputColumns = columns.indices.filter { columns[$0].sum == nil }
        derivedColumns = columns.indices.filter { columns[$0].sum != nil }
        self.rows = rows
        self.columnHeads = columnHeads
        self.rowHeads = rowHeads
        self.firstCell = firstCell
    }

    package func cell(row: Int, column: Int) -> CellID {
        CellID(firstCell + row * columns.count + column)
    }

    /// How many grid columns the block takes in print.
    package var width: Int {
        let columnWidth = columnHeads.reduce(0) { $0 + $1.extent }
        return switch layout {
        case .down: rowHeadDepth + columnWidth
        case .across: rows.count * columnWidth
        }
    }

    package var rowHeadDepth: Int { rowHeads.map(\.depth).max() ?? 0 }
    package var columnHeadDepth: Int { columnHeads.map(\.depth).max() ?? 0 }

}

/// A column of a block.
package struct Column: Sendable {
    package let name: Name
    package let label: String
    package let measure: Measure
    /// What the column's figures are the sum of; `nil` for typed figures.
    package let sum: Sum?
}

/// A row of a block.
package struct Row: Sendable {
    package let name: Name
    /// The printed label.
    package let label: String
    /// The names of the keyed groups around it, outermost first.
    package let groups: [Name]
    /// What the row's figures are the sum of; `nil` for typed figures.
    package let sum: Sum?
    /// Whether an agency may say that the row does not apply to it.
    package let allowsNotApplicable: Bool
}

/// A row or column as the signed sum of others.
package struct Sum: Sendable {
    package let terms: [Addend]
    /// The identifier of the rule that stated sums are held to, by index along the other axis.
    package let rules: [String]

    package struct Addend: Sendable {
        package let isNegative: Bool
        package let index: Int
    }
}
