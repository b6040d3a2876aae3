/// A typed cell that starts from last year's report.
package struct Carry: Sendable {
    package let target: CellID
    /// The cells of last year's report that it is the signed sum of, by their addresses in identifiers; the form of that
    /// year may be another edition.
    package let sources: [Source]

    package struct Source: Sendable {
        package let isNegative: Bool
        package let path: [String]
    }
}
