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
