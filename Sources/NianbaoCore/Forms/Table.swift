/// A section's table: blocks of equal printed width, one below the other.
package struct Table: Sendable {
    /// The range of the form's blocks that belong to it.
    package let blocks: Range<Int>
    /// The widths of the grid columns in characters of the standard font; their count is the width of the grid.
    package let columnWidths: [Double]
    package let orientation: PageOrientation
    /// The names by which a report file reaches the rows.
    package let keys: KeyGroup
}

package enum PageOrientation: Sendable {
    case portrait
    case landscape
}

/// A level of names in a report file.
package struct KeyGroup: Sendable {
    package let children: [Child]

    package struct Child: Sendable {
        package let name: Name
        package let node: Node
    }

    package enum Node: Sendable {
        case group(KeyGroup)
        case row(RowID)
    }

    /// The index of the child that is called `text`; `next` is tried first, because files mostly follow the form.
    package func index(of text: String, expecting next: Int) -> Int? {
        if children.indices.contains(next), children[next].name.matches(text) { return next }
        return children.firstIndex { $0.name.matches(text) }
    }

    /// All rows at or below this level, in the form's order.
    package var rows: [RowID] {
        children.flatMap { child in
            switch child.node {
            case .group(let group): group.rows
            case .row(let row): [row]
            }
        }
    }
}

/// A row of the form, by the index of its block and its index there.
package struct RowID: Hashable, Sendable {
    package let block: Int
    package let row: Int

    package init(block: Int, row: Int) {
        self.block = block
        self.row = row
    }
}
