/// A level of names in a report file.
package struct KeyGroup: Sendable {
    /// The names on this level, in the form's order.
    package let children: [Child]

    /// A name on this level and what is below it.
    package struct Child: Sendable {
        /// What a report file calls it.
        package let name: Name
        /// What is below the name.
        package let node: Node
    }

    /// A further level of names, or a row.
    package enum Node: Sendable {
        case group(KeyGroup)
        case row(RowID)
    }

    /// The index of the child that is called `text`, in either spelling; `nil` when there is none. The index `next` is
    /// tried first, because files mostly follow the order of the form.
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
