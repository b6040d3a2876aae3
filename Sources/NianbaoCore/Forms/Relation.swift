/// A cell that is added or subtracted.
package struct Term: Hashable, Sendable {
    package let cell: CellID
    package let isNegative: Bool
    /// What messages and the check sheet call it, e.g. `第一项`.
    package let name: Name

    package init(_ cell: CellID, isNegative: Bool = false, name: Name) {
        self.cell = cell
        self.isNegative = isNegative
        self.name = name
    }
}

/// A cell that is computed: the signed sum of others.
package struct Derivation: Sendable {
    package let target: CellID
    package let terms: [Term]
    /// What holds of a figure that is stated for the target all the same.
    package let rule: Rule
}

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

/// A relation that a right report nearly always satisfies: worth a look when it does not hold, and no arithmetic.
package struct Expectation: Sendable {
    package let relation: Relation
    /// It is expected only where this signed sum is more than zero; always when it is empty.
    package let condition: [Term]
}

package enum Comparison: String, Hashable, Sendable {
    case equal
    case atMost = "at_most"
    case atLeast = "at_least"
    case unequal = "differs"

    /// Whether it is true of two numbers.
    package func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
        switch self {
        case .equal: left == right
        case .atMost: left <= right
        case .atLeast: left >= right
        case .unequal: left != right
        }
    }

    /// The sign as it is printed.
    package var symbol: String {
        switch self {
        case .equal: "="
        case .atMost: "≤"
        case .atLeast: "≥"
        case .unequal: "≠"
        }
    }
}
