/// A linear statement about cells: one signed sum equals, or bounds, another. An empty side is zero.
package struct Relation: Sendable {
    /// The rule that is broken where the relation does not hold.
    package let rule: Rule
    /// The cells added and subtracted on the left.
    package let left: [Term]
    /// How the left side must compare with the right one.
    package let comparison: Comparison
    /// The cells added and subtracted on the right.
    package let right: [Term]
    /// The row or column that the statement is made for.
    package let subject: Subject
    /// Where the relation comes from. Relations with the same declared origin say the same of different rows or
    /// columns.
    package let origin: Origin

    /// What a relation was made from.
    package enum Origin: Hashable, Sendable {
        /// A row or column is declared as a sum. Computed cells satisfy it by construction.
        case sum
        /// The form declares the relation; the number distinguishes declarations.
        case declared(Int)
    }

    /// A row or column that a relation is made for.
    package struct Subject: Hashable, Sendable {
        /// Whether it is a row or a column.
        package let axis: Axis
        /// The names that lead to the row or column below its section.
        package let path: [Name]

        /// The names in one spelling, joined by dots.
        package func text(_ spelling: Spelling) -> String {
            path.map { $0[spelling] }.joined(separator: ".")
        }
    }

    /// The two directions of a table.
    package enum Axis: Hashable, Sendable {
        case row
        case column
    }
}
