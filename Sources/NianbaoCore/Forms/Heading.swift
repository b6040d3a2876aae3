/// A printed row header or column header; groups hold further headers.
package struct Heading: Sendable {
    /// The printed label.
    package let label: String
    /// Other wordings of the label that published documents have; only importing looks at them.
    package let aliases: [String]
    /// Of a group of rows: the index of the row that takes the figures where a document prints the group as one row; the
    /// others are then zero. `nil` where that cannot be known.
    package let undivided: Int?
    /// What the header belongs to.
    package let body: Body

    /// A single row or column, or a group of headers.
    package indirect enum Body: Sendable {
        /// The header of one row or column, by its index in the block, and how many grid rows or columns it takes.
        case leaf(Int, span: Int)
        case group([Heading])
    }

    /// A header with this label.
    package init(label: String, aliases: [String] = [], undivided: Int? = nil, body: Body) {
        self.label = label
        self.aliases = aliases
        self.undivided = undivided
        self.body = body
    }

    /// How many levels of headers there are, including this one.
    package var depth: Int {
        switch body {
        case .leaf: 1
        case .group(let children): 1 + (children.map(\.depth).max() ?? 0)
        }
    }

    /// How many grid columns (of a column header) or grid rows (of a row header) it takes.
    package var extent: Int {
        switch body {
        case .leaf(_, let span): span
        case .group(let children): children.reduce(0) { $0 + $1.extent }
        }
    }

    /// The indices of the rows or columns below it, in printed order.
    package var leaves: [Int] {
        switch body {
        case .leaf(let index, _): [index]
        case .group(let children): children.flatMap(\.leaves)
        }
    }
}
