/// A printed head of rows or columns; groups hold further heads.
package struct Heading: Sendable {
    package let label: String
    package let body: Body

    package indirect enum Body: Sendable {
        /// The head of one row or column, by its index in the block.
        case leaf(Int, span: Int)
        case group([Heading])
    }

    package init(label: String, body: Body) {
        self.label = label
        self.body = body
    }

    /// How many levels of heads there are, itself included.
    package var depth: Int {
        switch body {
        case .leaf: 1
        case .group(let children): 1 + (children.map(\.depth).max() ?? 0)
        }
    }

    /// How many grid columns (for a column's head) or rows (for a row's head) it reaches over.
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
