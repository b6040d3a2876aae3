/// A linear statement about cells: one signed sum equals, or bounds, another. An empty side is zero.
package struct Relation: Sendable {
    package let rule: Rule
    package let left: [Term]
    package let comparison: Comparison
    package let right: [Term]
    /// The row or column that the statement is made for.
    package let subject: Subject
    /// Where the relation comes from; relations of one origin say the same of different rows or columns.
    package let origin: Origin

    package enum Origin: Hashable, Sendable {
        /// A row or column is declared as a sum. Computed cells satisfy it by construction.
        case sum
        /// The form declares the relation; the number tells declarations apart.
        case declared(Int)
    }

    package struct Subject: Hashable, Sendable {
        package let axis: Axis
        /// The names that lead to the row or column below its section.
        package let path: [Name]

        package func text(_ spelling: Spelling) -> String {
            path.map { $0[spelling] }.joined(separator: ".")
        }
    }

    package enum Axis: Hashable, Sendable {
        case row
        case column
    }
}
