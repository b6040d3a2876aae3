/// A linear statement about cells of this year's report and of last year's.
package struct YearRelation: Sendable {
    package let rule: Rule
    package let left: [YearTerm]
    package let comparison: Comparison
    package let right: [YearTerm]
    /// The cell of this year's report that it is about: the first on the left.
    package let subject: CellID
}

/// A cell of this year's report or of last year's that is added or subtracted.
package struct YearTerm: Sendable {
    /// The cell on this year's form; last year's report has it where this form says that it stood.
    package let cell: CellID
    package let isPrior: Bool
    package let isNegative: Bool
    /// What messages call it, e.g. `上年现行有效`.
    package let name: String
}

/// When a figure is so far from last year's that somebody should look at it.
package struct JumpLimit: Sendable {
    package let rule: Rule
    /// Whether it is about amounts of money alone.
    package let isOfMoney: Bool
    /// How many times as much, or as little, is too much.
    package let times: Int
    /// The larger of the two figures, in whole units of the measure, from which on they are compared.
    package let base: Int
}
