/// Rows and columns that share one set of headers. A table is printed as one or several blocks, one below the other.
///
/// A class, because reading a report looks up the block at every row.
package final class Block: Sendable {
    /// The name of the level above the rows in a report file; `nil` when the rows are directly below their section.
    package let name: Name?
    /// The line printed across the whole table above the block; `nil` when there is none.
    package let caption: String?
    /// What is printed where row and column headers meet.
    package let corner: String
    /// How rows are arranged in print.
    package let layout: Layout
    /// The columns in printed order.
    package let columns: [Column]
    /// The indices of the columns whose figures are typed, in order.
    package let inputColumns: [Int]
    /// The indices of the other columns, whose figures are sums.
    let derivedColumns: [Int]
    /// The rows in printed order.
    package let rows: [Row]
    /// The topmost column headers; the rest are nested in them.
    package let columnHeads: [Heading]
    /// The outermost row headers; the rest are nested in them.
    package let rowHeads: [Heading]
    /// The index of the block's first cell among the form's cells; its others follow row by row.
    package let firstCell: Int

    /// How the rows of a block are arranged in print.
    package enum Layout: Sendable {
        /// Each row is printed as a row.
        case down
        /// All rows are printed side by side in one line, each with all columns below its header.
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

    /// The cell at a row and column of the block, both counted from zero.
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

    /// How many grid columns the row headers take: the levels of the deepest.
    package var rowHeadDepth: Int { rowHeads.map(\.depth).max() ?? 0 }
    /// How many grid rows the column headers take: the levels of the deepest.
    package var columnHeadDepth: Int { columnHeads.map(\.depth).max() ?? 0 }
}

/// A column of a block.
package struct Column: Sendable {
    /// What a report file calls the column.
    package let name: Name
    /// The printed label, without those of the headers around it.
    package let label: String
    /// What the column's figures measure.
    package let measure: Measure
    /// What the column's figures are the sum of; `nil` for typed figures.
    package let sum: Sum?
}

/// A row of a block.
package struct Row: Sendable {
    /// What a report file calls the row.
    package let name: Name
    /// The printed label, without those of the headers around it.
    package let label: String
    /// The names of the groups around it that have one, outermost first.
    package let groups: [Name]
    /// The names of its groups and its own, joined by dots: what it is called in its block.
    let fullName: Name
    /// What the row's figures are the sum of; `nil` for typed figures.
    package let sum: Sum?
    /// Whether an agency may report that a figure of the row does not apply to it.
    package let allowsNotApplicable: Bool

    init(name: Name, label: String, groups: [Name], sum: Sum?, allowsNotApplicable: Bool) {
        self.name = name
        self.label = label
        self.groups = groups
        self.sum = sum
        self.allowsNotApplicable = allowsNotApplicable
        fullName = groups.reversed().reduce(name) { own, group in
            Name(id: "\(group.id).\(own.id)", key: "\(group.key).\(own.key)")
        }
    }
}

/// A row or column as the signed sum of others.
package struct Sum: Sendable {
    /// What is added and subtracted, in the order of the form file.
    package let terms: [Addend]
    /// The identifiers of the rules that stated sums must satisfy: one for each column of a summed row, or for each
    /// row of a summed column.
    package let rules: [String]

    /// A row or column that is added or subtracted.
    package struct Addend: Sendable {
        /// Whether it is subtracted.
        package let isNegative: Bool
        /// Its index in the block.
        package let index: Int
    }
}
