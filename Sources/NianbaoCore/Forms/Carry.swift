/// A typed cell that starts from last year's report.
package struct Carry: Sendable {
    /// The cell of this year's report.
    package let target: CellID
    /// The cells of last year's report that it is the signed sum of, by their addresses in identifiers; the form of that
    /// year may be another edition.
    package let sources: [Source]

    /// A cell of last year's report that is added or subtracted.
    package struct Source: Sendable {
        /// Whether it is subtracted.
        package let isNegative: Bool
        /// The identifiers that lead to the cell, from the section down to the column.
        package let path: [String]
    }
}
