/// How two sums compare; the raw value is the word of form files.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
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

    /// The symbol as it is printed.
    package var symbol: String {
        switch self {
        case .equal: "="
        case .atMost: "≤"
        case .atLeast: "≥"
        case .unequal: "≠"
        }
    }
}
